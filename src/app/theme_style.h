// How the window looks: the palette and the one style sheet, both made from a theme's values.
// Nothing else in the program sets colours, fonts or style sheets on a widget.
#pragma once

#include "drawing/theme.h"

#include <QFont>
#include <QPalette>
#include <QString>

namespace waymark {

QPalette themePalette(const Theme& theme);
QString themeStyleSheet(const Theme& theme);
// The window's ordinary font.
QFont windowFont();

// The theme that the program is shown in, for widgets that paint themselves. It travels in the
// application's palette.
const Theme& currentTheme();

} // namespace waymark
