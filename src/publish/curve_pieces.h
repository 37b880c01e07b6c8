// A curve whose colour changes with its height, cut into pieces of one colour each: for formats
// whose readers do not draw a colour run along a line.
#pragma once

#include <QColor>
#include <QPainterPath>

#include <vector>

namespace waymark {

struct CurvePiece {
    QPainterPath path;
    QColor colour;
};

// `path` cut where it crosses from one colour to the next. `stops` are colours by height, as
// Surface::gradientPath() has them; between two of them are a few steps. The curve's parts must
// each rise or fall throughout, as monotone curves do. At least one piece where the path is not
// empty.
std::vector<CurvePiece> piecesByColour(const QPainterPath& path,
                                       const std::vector<std::pair<double, QColor>>& stops);

} // namespace waymark
