// How the window looks: the palette and the one style sheet, both made from a theme's values.
// Nothing else in the program sets colours, fonts or style sheets on a widget.
#pragma once

#include "drawing/theme.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace waymark {

QPalette themePalette(const Theme& theme);
QString themeStyleSheet(const Theme& theme);
// The window's ordinary font.
QFont windowFont();

// The theme that a widget is shown in, for those that paint themselves. It travels in the palette.
const Theme& themeOf(const QWidget* widget);

} // namespace waymark
