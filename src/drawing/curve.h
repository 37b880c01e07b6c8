// The feeling curve: a monotone cubic through its points, so that it never overshoots what was
// said.
#pragma once

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace waymark {

// A smooth curve through points with rising x; between two points it stays between their y.
// Tangents after F. N. Fritsch and J. Butland, "A method for constructing local monotone piecewise
// cubic interpolants" (1984). Fewer than two points give an empty path, or a bare start.
QPainterPath monotoneCurve(const std::vector<QPointF>& points);

// The part between two x of a path made by monotoneCurve(), where x grows evenly along each cubic.
// Empty where nothing of it is between them.
QPainterPath partBetween(const QPainterPath& path, double left, double right);

} // namespace waymark
