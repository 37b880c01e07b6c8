// What single stages and touchpoints contribute to the insights of their map. A part depends on its
// place and what lies there alone, so an edit changes the parts it touches and no others.
#pragma once

#include "insight/feelings.h"
#include "insight/measures.h"
#include "insight/visits.h"

#include <QDate>

namespace waymark {

enum class Check : quint8;

// Something that a check found, before it is put into words.
struct Sighting {
    Check check{};
    AnyId about;
    Id<Touchpoint> before; // of two neighbours, the first; else null
};

// Both invalid where there is no date.
struct DateSpan {
    QDate first;
    QDate last;
};

struct TouchpointPart {
    TouchpointFeelings feelings;
    std::vector<Sighting> sightings; // of the touchpoint and its cards
    std::vector<KpiReading> kpis;
    std::vector<LossBranch> losses;
    DateSpan dates;        // among its details
    QString channelFolded; // as names are compared; empty without an owner
};
// The touchpoint must exist.
TouchpointPart partOf(const Project& project, Id<Touchpoint> touchpoint);

struct StagePart {
    std::vector<Sighting> sightings; // of the stage and the cards over it
    std::vector<KpiReading> kpis;    // over the stage as a whole
    std::vector<LossBranch> losses;
    bool hasCrmStage = false;
    bool isConsidering = false; // by its name; see check_order.cpp
    bool isBuying = false;
};
// The stage must exist.
StagePart partOf(const Project& project, Id<Stage> stage);

// The parts of a map in their order, left to right. They belong to somebody else.
struct MapParts {
    struct StageColumns {
        Id<Stage> stage;
        const StagePart* own;
        size_t begin; // of its touchpoints
        size_t end;
    };
    std::vector<StageColumns> stages;
    std::vector<const TouchpointPart*> touchpoints;
    std::vector<const TouchpointFeelings*> feelings; // of the same
};

} // namespace waymark
