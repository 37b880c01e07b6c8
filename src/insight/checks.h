// The journey checks: what a map leaves open, each finding with its place, an explanation and,
// where there is one, an edit that mends it.
#pragma once

#include "model/edits.h"
#include "model/interaction_log.h"

#include <QHash>

#include <functional>

namespace waymark {

enum class Severity { Error, Warning, Hint };

struct Finding {
    QString code; // "no_stage_end"; see checkKinds()
    Severity severity = Severity::Hint;
    Id<Map> map;
    Id<Stage> stage;           // null: about the map as a whole
    Id<Touchpoint> touchpoint; // null: about the stage as a whole
    AnyId about;               // the record it is about, which the canvas can show
    QString text;              // one sentence, names included
    QString explanation;       // what is open, or why it matters
    QString fixLabel;          // "Add opportunity"; empty where nothing can be mended by itself
    // The edit that mends it; set where fixLabel is. Pure, and empty where the map has moved on.
    std::function<Changeset(const Project&, IdSource&)> fix;
};

// A kind of finding, which can be switched off.
struct CheckKind {
    QString code;
    QString name; // "A stage without a measure that ends it"
};
// All kinds, in the order in which findings are listed.
std::vector<CheckKind> checkKinds();

struct CheckOptions {
    // The map's log, for what only customers' real ways tell. Null: it is taken from the project.
    const InteractionLog* log = nullptr;
    // When the map was last changed and what time it is, in milliseconds since 1970, UTC. Unset:
    // whether it was left untouched is not asked.
    std::optional<qint64> lastChanged;
    qint64 now = 0;
};

// The findings of one map: errors first, then warnings, then hints; each in the order of
// checkKinds(), and from left to right. Checks that are switched off find nothing.
std::vector<Finding> checkMap(const Project& project, Id<Map> map,
                              const CheckOptions& options = {});

// The same of a large map, of which a reader is shown a few.
struct FoundOnMap {
    std::vector<Finding> findings;    // in that order, at most so many of a kind as were asked for
    QHash<QString, qsizetype> counts; // of all of them, by code
    qsizetype count = 0;
};

// --- switching off -------------------------------------------------------------------------------

// A check that does not concern a map. It is kept as an open comment on the map, so it says who
// decided that, when and why, travels with the file, and can be settled like any comment.
struct SwitchedOff {
    QString code;
    QString reason;
    Id<Comment> comment;

    friend bool operator==(const SwitchedOff&, const SwitchedOff&) = default;
};
std::vector<SwitchedOff> switchedOffChecks(const Project& project, Id<Map> map);

// Empty where the code is none, the reason says nothing, or the check is off already.
Changeset switchCheckOff(const Project&, IdSource&, Id<Map>, const QString& code,
                         const QString& reason, const QString& who, qint64 when);
// Settles the comment; empty where the check is on.
Changeset switchCheckOn(const Project&, Id<Map>, const QString& code);

} // namespace waymark
