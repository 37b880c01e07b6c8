// Makes the words of a PDF findable. QPdfWriter notes for each glyph the first character that a
// font gives it, which is a tab for the space, a radical for a Han character and a presentation
// form for an Arabic letter; somebody who searches types none of these.
#pragma once

#include <QByteArray>

namespace waymark {

class PdfFile;

// Puts in every ToUnicode map the characters that people type.
void mendUnicodeMaps(PdfFile& file);

// One such map (ISO 32000-1, 9.10.3) mended; nothing that is not a map is changed.
QByteArray mendedUnicodeMap(const QByteArray& map);

} // namespace waymark
