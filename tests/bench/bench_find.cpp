// Finding: what a keystroke in the find bar costs, and an edit while it is open.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "model/document.h"
#include "model/edits.h"
#include "model/find.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

static void openFindBar(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(FindIndex(project));
}
BENCHMARK(openFindBar)->Apply(atEachSize);

namespace {

void searchFor(benchmark::State& state, const FindQuery& query) {
    const Project& project = sizedProject(int(state.range(0)));
    FindIndex index(project);
    for (auto _ : state) {
        index.search(project, {});
        index.search(project, query);
    }
    state.counters["hits"] = index.count();
}

} // namespace

// The letter that most texts have.
static void findFirstLetter(benchmark::State& state) {
    searchFor(state, {u"e"_s});
}
BENCHMARK(findFirstLetter)->Apply(atEachSize);

static void findFirstLetterInCase(benchmark::State& state) {
    searchFor(state, {u"e"_s, true});
}
BENCHMARK(findFirstLetterInCase)->Apply(atEachSize);

static void findWord(benchmark::State& state) {
    searchFor(state, {u"the"_s, false, true});
}
BENCHMARK(findWord)->Apply(atEachSize);

// Each letter narrows what the one before found.
static void findNextLetter(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    FindIndex index(project);
    for (auto _ : state) {
        state.PauseTiming();
        index.search(project, {u"e"_s});
        state.ResumeTiming();
        index.search(project, {u"er"_s});
    }
}
BENCHMARK(findNextLetter)->Apply(atEachSize);

static void editWhileFinding(benchmark::State& state) {
    Document document(sizedProject(int(state.range(0))));
    const auto id = middleTouchpoint(document.project());
    FindIndex index(document.project());
    index.search(document.project(), {u"number"_s});
    int count = 0;
    for (auto _ : state) {
        const Changeset edit =
            rename(document.project(), anyId(id), u"A name, number %1"_s.arg(++count));
        if (!document.commit(edit))
            state.SkipWithError("the edit was refused");
        index.update(document.project(), edit);
        index.search(document.project(), index.query());
    }
}
BENCHMARK(editWhileFinding)->Apply(atEachSize);

} // namespace waymark
