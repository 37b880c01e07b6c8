// Fonts cut down to what is used, so that a file can carry them.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QSet>

namespace waymark {

// The font with only these characters' glyphs and no rules that join or kern them, so every
// character keeps the width it was laid out with. Empty if `font` is no font or has none of them.
QByteArray subsetOfFont(const QByteArray& font, const QSet<char32_t>& characters);

// The outlines (the CFF table) of only these glyphs, which keep their numbers. Empty on failure.
QByteArray outlinesOfFont(const QByteArray& font, const QSet<quint32>& glyphs);

// A font's measures in thousandths of an em, upwards.
struct FontMeasures {
    QRectF box; // of all glyphs; top() is its lower edge
    double ascent = 0;
    double descent = 0; // negative
    double capHeight = 0;
};
FontMeasures fontMeasures(const QByteArray& font);

} // namespace waymark
