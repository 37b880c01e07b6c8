// One SVG that follows the page's theme, out of two that differ in their colours only.
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {

struct ThemedSvg {
    QString svg;   // the element, without XML declaration, styles and fonts
    QString style; // of the texts, with the fonts
    QString dark;  // rules in which a selector "@" stands for the root of a dark page
};

// `light` and `dark` are the same map as SvgSurface writes it. Where the two are not the same but
// for their colours, the light one is taken for both.
ThemedSvg themedSvg(const QByteArray& light, const QByteArray& dark);

} // namespace waymark
