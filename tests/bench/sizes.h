// How and at which sizes of map, in touchpoints, everything is measured.
#pragma once

#include <benchmark/benchmark.h>

namespace waymark {

// As time on the clock, with the processor time of all threads beside it.
inline void onTheClock(benchmark::internal::Benchmark* measured) {
    measured->ArgName("touchpoints")
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->MeasureProcessCPUTime();
}

inline void atEachSize(benchmark::internal::Benchmark* measured) {
    onTheClock(measured);
    measured->Arg(25)->Arg(1000)->Arg(10000);
}

} // namespace waymark
