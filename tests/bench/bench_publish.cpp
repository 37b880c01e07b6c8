// What leaves the program: the bytes of a PDF and of a picture.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "publish/publish.h"

namespace waymark {

namespace {

void renderAs(benchmark::State& state, PublishFormat format, const PublishOptions& options) {
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state) {
        const Result<QByteArray> bytes = render(project, format, options);
        if (!bytes)
            state.SkipWithError(qPrintable(bytes.error().message));
    }
}

} // namespace

static void exportPdf(benchmark::State& state) {
    renderAs(state, PublishFormat::Pdf, {});
}
BENCHMARK(exportPdf)->Apply(atEachSize);

// At the scale at which a picture of 1,000 touchpoints is not larger than pictures may be; for more
// there is none.
static void exportPng(benchmark::State& state) {
    renderAs(state, PublishFormat::Png, {.scale = 0.7});
}
BENCHMARK(exportPng)->ArgName("touchpoints")->Arg(25)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace waymark
