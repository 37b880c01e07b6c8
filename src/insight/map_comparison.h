// Two maps side by side: today and future, persona and persona, last year and now.
#pragma once

#include "insight/feelings.h"

#include <QStringList>

namespace waymark {

enum class Difference { Same, Added, Removed, Changed };

struct TouchpointPair {
    Id<Touchpoint> a; // null: added
    Id<Touchpoint> b; // null: removed
    Difference difference = Difference::Same;
    QStringList changed; // the names of the fields that differ, as in files: "channel", "received"
    bool changedStage = false; // the other one stands in a stage that is not its stage's pair
    Felt feltA;
    Felt feltB; // on the scale of map A

    // How much better it feels in B; unset where one does not say.
    [[nodiscard]] std::optional<double> gain() const {
        if (!feltA.received || !feltB.received)
            return std::nullopt;
        return *feltB.received - *feltA.received;
    }
};

struct StagePair {
    Id<Stage> a; // null: added
    Id<Stage> b; // null: removed
    Difference difference = Difference::Same;
    QStringList changed;
    std::vector<TouchpointPair> touchpoints; // in the order of B, removed ones where they stood
};

struct MapComparison {
    std::vector<StagePair> stages; // in the order of B, removed ones where they stood
    double gains = 0;              // the sum of all rises in what is received
    double losses = 0;             // of all falls; 0 or below
    int added = 0;                 // touchpoints
    int removed = 0;
    int changed = 0;
};

// Aligns the maps stage by stage and touchpoint by touchpoint. Stages are paired so that the sum of
// their likeness is greatest without crossing (Needleman and Wunsch, 1970); likeness is that of
// their names and of their touchpoints' names. Touchpoints are paired by name, within paired stages
// first, and then, in the same way as stages, by likeness of their names.
MapComparison compareMaps(const Project& project, Id<Map> a, Id<Map> b);

// How alike two names are: 1 for the same but for case and blanks, else the share of words they
// have in common (Jaccard's index).
double likeness(const QString& a, const QString& b);

} // namespace waymark
