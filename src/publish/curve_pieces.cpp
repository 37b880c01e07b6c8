#include "publish/curve_pieces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark {

namespace {

// A cubic Bézier curve.
using Cubic = std::array<QPointF, 4>;

// A range of heights in one colour.
struct Band {
    double bottom = 0; // where the next begins
    QColor colour;
};

std::vector<Band> bandsOf(const std::vector<std::pair<double, QColor>>& stops) {
    constexpr int steps = 4; // between two colours
    std::vector<Band> bands;
    for (size_t i = 0; i + 1 < stops.size(); ++i) {
        const auto& [from, first] = stops[i];
        const auto& [to, second] = stops[i + 1];
        const int count = first == second ? 1 : steps;
        for (int k = 0; k < count; ++k) {
            const double share = count == 1 ? 0 : double(k) / (count - 1);
            const auto blend = [share](int a, int b) {
                return int(std::lround(a + (b - a) * share));
            };
            bands.push_back(
                {from + (to - from) * (k + 1) / count,
                 QColor(blend(first.red(), second.red()), blend(first.green(), second.green()),
                        blend(first.blue(), second.blue()))});
        }
    }
    if (bands.empty())
        bands.push_back({0, stops.front().second});
    return bands;
}

// The part of a curve from t = a to t = b, by de Casteljau's construction.
Cubic partOf(const Cubic& curve, double a, double b) {
    const auto at = [&](double u, double v, double w) {
        const auto between = [](const QPointF& p, const QPointF& q, double t) {
            return p + (q - p) * t;
        };
        const QPointF p = between(curve[0], curve[1], u);
        const QPointF q = between(curve[1], curve[2], u);
        const QPointF r = between(curve[2], curve[3], u);
        return between(between(p, q, v), between(q, r, v), w);
    };
    return {at(a, a, a), at(a, a, b), at(a, b, b), at(b, b, b)};
}

double heightAt(const Cubic& curve, double t) {
    const double s = 1 - t;
    return s * s * s * curve[0].y() + 3 * s * s * t * curve[1].y() + 3 * s * t * t * curve[2].y() +
           t * t * t * curve[3].y();
}

// Where a curve that rises or falls throughout has that height.
double whereAt(const Cubic& curve, double height) {
    double low = 0;
    double high = 1;
    const bool goesDown = curve[3].y() > curve[0].y();
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        ((heightAt(curve, middle) < height) == goesDown ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::vector<Cubic> cubicsOf(const QPainterPath& path) {
    std::vector<Cubic> cubics;
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isLineTo()) {
            const QPointF to = element;
            cubics.push_back({last, last + (to - last) / 3, last + (to - last) * 2 / 3, to});
            last = to;
        } else if (element.isCurveTo()) {
            cubics.push_back({last, element, path.elementAt(i + 1), path.elementAt(i + 2)});
            last = path.elementAt(i + 2);
            i += 2;
        } else {
            last = element;
        }
    }
    return cubics;
}

} // namespace

std::vector<CurvePiece> piecesByColour(const QPainterPath& path,
                                       const std::vector<std::pair<double, QColor>>& stops) {
    if (stops.empty())
        return {};
    const std::vector<Band> bands = bandsOf(stops);
    const auto colourAt = [&](double height) {
        for (const Band& band : bands) {
            if (height < band.bottom)
                return band.colour;
        }
        return bands.back().colour;
    };
    std::vector<CurvePiece> pieces;
    const auto add = [&](const Cubic& part, const QColor& colour) {
        const bool goesOn = !pieces.empty() && pieces.back().colour == colour &&
                            pieces.back().path.currentPosition() == part[0];
        if (!goesOn) {
            pieces.push_back({{}, colour});
            pieces.back().path.moveTo(part[0]);
        }
        pieces.back().path.cubicTo(part[1], part[2], part[3]);
    };
    for (const Cubic& curve : cubicsOf(path)) {
        std::vector<double> cuts{0, 1};
        const double top = std::min(curve[0].y(), curve[3].y());
        const double bottom = std::max(curve[0].y(), curve[3].y());
        for (const Band& band : bands) {
            if (band.bottom > top && band.bottom < bottom)
                cuts.push_back(whereAt(curve, band.bottom));
        }
        std::sort(cuts.begin(), cuts.end());
        for (size_t i = 0; i + 1 < cuts.size(); ++i)
            add(partOf(curve, cuts[i], cuts[i + 1]),
                colourAt(heightAt(curve, (cuts[i] + cuts[i + 1]) / 2)));
    }
    return pieces;
}

} // namespace waymark
