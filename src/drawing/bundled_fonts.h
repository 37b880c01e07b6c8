// The bundled font, "Waymark Sans": its four cuts as files, and the sizes and cuts that the roles
// of text are set in. Measuring and exporting plain text needs no more than this; Qt's font
// database, which costs more to load than a map takes to lay out, is left for text that does.
#pragma once

#include "drawing/text.h"

#include <QByteArray>

struct hb_font_t;

namespace waymark {

enum class FontCut : quint8 { Regular, Medium, SemiBold, Italic };
inline constexpr int fontCutCount = 4;

// The cut that a role is set in.
FontCut cutOf(TextRole role);
// Pixels at 100 %.
int fontSizeOf(TextRole role);
// "Regular", "Medium", "SemiBold", "Italic".
QString nameOf(FontCut cut);
// CSS weight.
int weightOf(FontCut cut);
// The font file. Stays valid.
const QByteArray& fontData(FontCut cut);
// The same for HarfBuzz, in the font's own units; may be read from any thread.
hb_font_t* glyphsOf(FontCut cut);

} // namespace waymark
