// The drawing: laying a map out, following an edit, painting what a screen shows.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "drawing/map_layout.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "model/document.h"
#include "model/edits.h"

#include <QImage>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

static void layOut(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(MapLayout(project, theMap(project)));
}
BENCHMARK(layOut)->Apply(atEachSize);

static void editToLaidOut(benchmark::State& state) {
    Document document(sizedProject(int(state.range(0))));
    MapLayout layout(document.project(), theMap(document.project()));
    const auto id = middleTouchpoint(document.project());
    int count = 0;
    for (auto _ : state) {
        const Changeset edit =
            rename(document.project(), anyId(id), u"A name that wraps, number %1"_s.arg(++count));
        if (!document.commit(edit))
            state.SkipWithError("the edit was refused");
        benchmark::DoNotOptimize(layout.update(document.project(), edit));
    }
}
BENCHMARK(editToLaidOut)->Apply(atEachSize);

namespace {

constexpr QSize screen(1600, 900);

// Paints what a screen shows of the map, seen at `zoom` about `centre` (map units).
void paintScreen(benchmark::State& state, const Project& project, const MapLayout& layout,
                 double zoom, const QPointF& centre) {
    QImage image(screen, QImage::Format_RGB32);
    const QSizeF seen = QSizeF(screen) / zoom;
    const QRectF exposed(centre - QPointF(seen.width(), seen.height()) / 2, seen);
    for (auto _ : state) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(zoom, zoom);
        painter.translate(-exposed.topLeft());
        PainterSurface surface(painter);
        paintMap(surface, project, layout, Theme::lightTheme(),
                 {.exposed = exposed, .scale = zoom});
    }
}

} // namespace

static void paintAtFullSize(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    const MapLayout layout(project, theMap(project));
    paintScreen(state, project, layout, 1, QRectF({}, layout.size()).center());
}
BENCHMARK(paintAtFullSize)->Apply(atEachSize);

// As far away as the canvas goes when it shows the whole map.
static void paintFromAfar(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    const MapLayout layout(project, theMap(project));
    const QSizeF size = layout.size();
    const double zoom = std::clamp(screen.width() / size.width(), 0.05, 1.0);
    paintScreen(state, project, layout, zoom, QRectF({}, size).center());
}
BENCHMARK(paintFromAfar)->Apply(atEachSize);

} // namespace waymark
