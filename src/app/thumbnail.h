// Small live drawings of maps: for templates, recent files and drafts. Drawn by the same painter as
// the map itself.
#pragma once

#include "drawing/theme.h"
#include "model/project.h"

#include <QImage>

namespace waymark {

// The project's first map, drawn to fill the width of `size` (logical pixels) from its stages
// down, and cut where it is taller. `ratio` is how many device pixels a logical one has. A
// project without maps gives an empty sheet, an empty size no picture.
QImage drawThumbnail(const Project& project, QSize size, double ratio, const Theme& theme);

} // namespace waymark
