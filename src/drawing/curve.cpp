#include "drawing/curve.h"

namespace waymark {

QPainterPath monotoneCurve(const std::vector<QPointF>& points) {
    QPainterPath path;
    const size_t count = points.size();
    if (count == 0)
        return path;
    path.moveTo(points[0]);
    if (count == 1)
        return path;

    std::vector<double> slope(count - 1);
    for (size_t i = 0; i + 1 < count; ++i)
        slope[i] = (points[i + 1].y() - points[i].y()) / (points[i + 1].x() - points[i].x());

    // Flat at peaks, pits and ends; elsewhere the weighted harmonic mean of the slopes beside.
    std::vector<double> tangent(count, 0);
    for (size_t i = 1; i + 1 < count; ++i) {
        if (slope[i - 1] * slope[i] <= 0)
            continue;
        const double before = points[i].x() - points[i - 1].x();
        const double after = points[i + 1].x() - points[i].x();
        const double w1 = 2 * after + before;
        const double w2 = after + 2 * before;
        tangent[i] = (w1 + w2) / (w1 / slope[i - 1] + w2 / slope[i]);
    }
    for (size_t i = 0; i + 1 < count; ++i) {
        const double third = (points[i + 1].x() - points[i].x()) / 3;
        path.cubicTo(points[i] + QPointF(third, third * tangent[i]),
                     points[i + 1] - QPointF(third, third * tangent[i + 1]), points[i + 1]);
    }
    return path;
}

} // namespace waymark
