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

TEST_CASE("a part of a curve runs where the whole one runs, from edge to edge") {
    const std::vector<QPointF> points{{0, 0}, {10, 4}, {30, -2}, {40, 1}};
    const QPainterPath whole = monotoneCurve(points);
    const QPainterPath part = partBetween(whole, 5, 35);
    CHECK(part.elementAt(0).x == Approx(5));
    CHECK(part.currentPosition().x() == Approx(35));
    // It goes through the points between, and its ends are on the whole curve.
    CHECK(QPointF(part.elementAt(3)) == points[1]);
    CHECK(QPointF(part.elementAt(6)) == points[2]);
    const auto heightAt = [&](const QPainterPath& path, double x) {
        for (int i = 0; i <= 100000; ++i)
            if (const QPointF at = path.pointAtPercent(i / 100000.0); at.x() >= x - 1e-6)
                return at.y();
        return 1e9;
    };
    CHECK(part.elementAt(0).y == Approx(heightAt(whole, 5)).margin(0.01));
    CHECK(part.currentPosition().y() == Approx(heightAt(whole, 35)).margin(0.01));
    CHECK(partBetween(whole, 50, 60).isEmpty());
    CHECK(partBetween(monotoneCurve({{1, 2}}), 0, 5).isEmpty());
}
