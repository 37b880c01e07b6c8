// Text of others on its way into a line, a title or a file name of ours: it keeps its letters and
// loses the power to rearrange or hide what stands around it.
#pragma once

#include <QString>

namespace waymark {

// `text` with the marks that force a direction or embed another one (U+202A to U+202E, U+2066 to
// U+2069) written out: "photo‹RLO›gpj.exe" instead of what looks like a picture. Everything that a
// right-to-left script needs stays as it is.
QString visibleMarks(const QString& text);

// The same between marks that keep its writing direction from changing what stands around it.
QString isolated(const QString& text);

// For sentences that already hold isolated() names: written out is all but U+2068 and U+2069.
QString visibleOverrides(const QString& text);

// `title` as the name of a file, without folder and ending: nothing in it that any system refuses,
// takes for a folder or a device, or hides. At most 80 characters; "Untitled" (translated) where
// nothing is left.
QString fileNameFor(const QString& title);

} // namespace waymark
