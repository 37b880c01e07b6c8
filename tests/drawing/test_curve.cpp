#include "drawing/curve.h"

#include <catch2/catch.hpp>

#include <random>

using namespace waymark;

TEST_CASE("the curve passes through its points and never overshoots them") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> value(-5, 5);
    std::uniform_real_distribution<double> step(20, 300);
    for (int round = 0; round < 200; ++round) {
        std::vector<QPointF> points;
        double x = 0;
        for (int i = 0; i < 12; ++i)
            points.emplace_back(x += step(random), value(random));
        const QPainterPath path = monotoneCurve(points);

        REQUIRE(path.elementCount() == 1 + 3 * 11);
        for (int i = 0; i + 1 < 12; ++i) {
            const QPointF a = points[size_t(i)];
            const QPointF b = points[size_t(i) + 1];
            const QPointF c1 = path.elementAt(1 + 3 * i);
            const QPointF c2 = path.elementAt(2 + 3 * i);
            CHECK(QPointF(path.elementAt(3 + 3 * i)) == b);
            for (int t = 0; t <= 20; ++t) {
                const double s = t / 20.0;
                const double r = 1 - s;
                const double y = r * r * r * a.y() + 3 * r * r * s * c1.y() +
                                 3 * r * s * s * c2.y() + s * s * s * b.y();
                CHECK(y >= std::min(a.y(), b.y()) - 1e-9);
                CHECK(y <= std::max(a.y(), b.y()) + 1e-9);
            }
        }
    }
}

TEST_CASE("a curve of one point or none is no line") {
    CHECK(monotoneCurve({}).isEmpty());
    CHECK(monotoneCurve({{1, 2}}).elementCount() == 1);
}
