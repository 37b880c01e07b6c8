#include "drawing/curve.h"

#include <algorithm>

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

QPainterPath partBetween(const QPainterPath& path, double left, double right) {
    QPainterPath part;
    QPointF from;
    const auto mix = [](const QPointF& a, const QPointF& b, double t) { return a + (b - a) * t; };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (!element.isCurveTo()) {
            from = element;
            continue;
        }
        const QPointF one = element;
        const QPointF two = path.elementAt(i + 1);
        const QPointF to = path.elementAt(i + 2);
        i += 2;
        const double width = to.x() - from.x();
        const double a = std::clamp((left - from.x()) / width, 0.0, 1.0);
        const double b = std::clamp((right - from.x()) / width, 0.0, 1.0);
        if (b > a) {
            // De Casteljau's construction with both ends.
            const auto at = [&](double u, double v, double w) {
                const QPointF p = mix(from, one, u);
                const QPointF q = mix(one, two, u);
                const QPointF r = mix(two, to, u);
                return mix(mix(p, q, v), mix(q, r, v), w);
            };
            if (part.isEmpty())
                part.moveTo(at(a, a, a));
            part.cubicTo(at(a, a, b), at(a, b, b), at(b, b, b));
        }
        from = to;
    }
    return part;
}

} // namespace waymark
