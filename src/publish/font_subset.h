// Fonts cut down to the characters that are used, so that a file can carry them.
#pragma once

#include <QByteArray>
#include <QSet>

namespace waymark {

// The font with only these characters' glyphs and no rules that join or kern them, so every
// character keeps the width it was laid out with. Empty if `font` is no font or has none of them.
QByteArray subsetOfFont(const QByteArray& font, const QSet<char32_t>& characters);

} // namespace waymark
