// What customers receive against what they desire, and where the quality of neighbours does not
// match.
#pragma once

#include "insight/feelings.h"

#include <QStringList>

#include <span>

namespace waymark {

// A gap, or the mean of several: of a touchpoint, or of all touchpoints that share something.
struct Gap {
    double received = 0;
    double desired = 0;
    int points = 0; // how many feelings it is the mean of

    [[nodiscard]] double width() const { return desired - received; }
    friend bool operator==(const Gap&, const Gap&) = default;
};

struct TouchpointGap {
    Id<Touchpoint> touchpoint;
    Gap gap;
    friend bool operator==(const TouchpointGap&, const TouchpointGap&) = default;
};
struct StageGap {
    Id<Stage> stage;
    Gap gap;
    friend bool operator==(const StageGap&, const StageGap&) = default;
};
struct PersonaGap {
    Id<Persona> persona; // null: the customer as such
    Gap gap;
    friend bool operator==(const PersonaGap&, const PersonaGap&) = default;
};
struct NamedGap {
    QString name; // of a channel or an owner
    Gap gap;
    friend bool operator==(const NamedGap&, const NamedGap&) = default;
};

// Each list has the widest gap first, and only what has a feeling that says both.
struct Gaps {
    std::vector<TouchpointGap> touchpoints;
    std::vector<StageGap> stages;
    std::vector<NamedGap> channels; // touchpoints without one are in none
    std::vector<NamedGap> owners;
    std::vector<PersonaGap> personas;
    friend bool operator==(const Gaps&, const Gaps&) = default;
};

// Every feeling that says both counts once in each list.
Gaps gapsOf(const Project& project, Id<Map> map);

// Two touchpoints that follow one another, of which one is much better than the other.
struct Mismatch {
    Id<Touchpoint> before;
    Id<Touchpoint> after;
    double receivedBefore = 0;
    double receivedAfter = 0;

    [[nodiscard]] double step() const { return receivedAfter - receivedBefore; }
    friend bool operator==(const Mismatch&, const Mismatch&) = default;
};

// Neighbours whose received quality differs by at least three tenths of the map's scale (3 of −5 to
// +5), the steepest first.
std::vector<Mismatch> mismatchesOf(const Project& project, Id<Map> map);

enum class MomentKind { Peak, Pit, End, ReviewMoment, MomentOfTruth };
struct Moment {
    MomentKind kind = MomentKind::Peak;
    Id<Touchpoint> touchpoint;
    std::optional<double> received;
    friend bool operator==(const Moment&, const Moment&) = default;
};

// The moments that matter, by kind and then left to right: where the received feeling is highest
// and lowest (the first of equals; none where all are alike), the ends, and what is marked as one.
std::vector<Moment> momentsOf(const Project& project, Id<Map> map);

// The same, out of what each touchpoint of a map says, left to right.
using FeelingColumns = std::span<const TouchpointFeelings* const>;
Gaps gapsOf(FeelingColumns columns);
std::vector<Mismatch> mismatchesOf(FeelingColumns columns, const FeelingScale& scale);
std::vector<Moment> momentsOf(FeelingColumns columns);

} // namespace waymark
