// The bundled font's files, for formats that carry the fonts they use.
#pragma once

#include <QByteArray>
#include <QFont>

namespace waymark {

enum class FontCut : quint8 { Regular, Medium, SemiBold, Italic };
inline constexpr int fontCutCount = 4;

// The cut that a font of ours is drawn in.
FontCut cutOf(const QFont& font);
// "Regular", "Medium", "SemiBold", "Italic".
QString nameOf(FontCut cut);
// CSS weight.
int weightOf(FontCut cut);
// The font file. Stays valid.
const QByteArray& fontData(FontCut cut);

} // namespace waymark
