// Edits in memory: from the edit function to the changed project, and back.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "model/document.h"
#include "model/edits.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

static void renameTouchpoint(benchmark::State& state) {
    Document document(sizedProject(int(state.range(0))));
    const auto id = middleTouchpoint(document.project());
    int count = 0;
    for (auto _ : state) {
        const QString name = u"Name %1"_s.arg(++count);
        if (!document.commit(rename(document.project(), anyId(id), name)))
            state.SkipWithError("the edit was refused");
    }
}
BENCHMARK(renameTouchpoint)->Apply(atEachSize);

static void undoAndRedo(benchmark::State& state) {
    Document document(sizedProject(int(state.range(0))));
    const auto id = middleTouchpoint(document.project());
    if (!document.commit(remove(document.project(), {anyId(id)})))
        state.SkipWithError("the edit was refused");
    for (auto _ : state) {
        document.undo();
        document.redo();
    }
}
BENCHMARK(undoAndRedo)->Apply(atEachSize);

} // namespace waymark
