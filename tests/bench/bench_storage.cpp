// The file: opening, saving, and an edit on its way to the draft on the disk.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "drawing/map_layout.h"
#include "model/edits.h"
#include "storage/draft.h"
#include "storage/journey_file.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

static void openFile(benchmark::State& state) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"map.journey"_s);
    if (!publishJourney(sizedProject(int(state.range(0))), path))
        state.SkipWithError("the file was not written");
    for (auto _ : state) {
        const auto opened = readJourney(path);
        if (!opened)
            state.SkipWithError("the file was not read");
        benchmark::DoNotOptimize(opened);
    }
}
BENCHMARK(openFile)->Apply(atEachSize);

static void saveFile(benchmark::State& state) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"map.journey"_s);
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state) {
        if (!publishJourney(project, path))
            state.SkipWithError("the file was not written");
    }
}
BENCHMARK(saveFile)->Apply(atEachSize);

// Until the edit is on the disk, where a crash cannot take it any more, and laid out again.
static void editToDraftAndLaidOut(benchmark::State& state) {
    const QTemporaryDir folder;
    Document document(sizedProject(int(state.range(0))));
    MapLayout layout(document.project(), theMap(document.project()));
    const auto draft = Draft::create({folder.path(), {}}, document.project());
    if (!draft->flush())
        state.SkipWithError("the draft was not made");
    document.setLog(draft.get());
    const auto id = middleTouchpoint(document.project());
    int count = 0;
    for (auto _ : state) {
        const Changeset edit =
            rename(document.project(), anyId(id), u"A name that wraps, number %1"_s.arg(++count));
        if (!document.commit(edit))
            state.SkipWithError("the edit was refused");
        benchmark::DoNotOptimize(layout.update(document.project(), edit));
        if (!draft->flush())
            state.SkipWithError("the edit did not come to the draft");
    }
    document.setLog(nullptr);
}
BENCHMARK(editToDraftAndLaidOut)->Apply(atEachSize)->UseRealTime();

} // namespace waymark
