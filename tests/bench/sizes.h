// The sizes of map, in touchpoints, at which everything is measured.
#pragma once

#include <benchmark/benchmark.h>

namespace waymark {

inline void atEachSize(benchmark::internal::Benchmark* measured) {
    measured->ArgName("touchpoints")->Arg(25)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
}

} // namespace waymark
