// What people write at the head of a row or column of a journey map, in the common languages:
// "Touchpoint", "Kontaktpunkt", "Punto de contacto", "タッチポイント".
#pragma once

#include "model/records.h"

namespace waymark {

// What a row or column of a table holds.
enum class Heading : quint8 {
    Unknown,
    // of a map, a stage, a touchpoint
    MapTitle,
    StageName,
    StageGoal,
    StageNeeds,
    EntersWhen,
    DoneWhen,
    CrmStage,
    SpeakerNotes,
    TouchpointName,
    Channel,
    Owner,
    PointKind,
    MomentOfTruth,
    ReviewMoment,
    // of a feeling
    Persona,
    Received,
    Desired,
    Emotion,
    Says,
    // cards of a lane
    Doing,
    Thinking,
    Motivation,
    Questions,
    Needs,
    PainPoint,
    Opportunity,
    Loss,
    Kpi,
    Images,
    Frontstage,
    Backstage,
    Support,
    Notes,
    // more about the card in the column before
    Severity,
    Impact,
    Effort,
    OpportunityOwner,
    Status,
    Solution,
    LossShare,
    LossCount,
    LossWhere,
    WinBack,
    KpiUnit,
    KpiTarget,
    KpiActual,
    KpiBetter,
    KpiSource,
};

// What `text` means as a heading, whatever its case, accents, and what it adds in brackets.
Heading headingFor(const QString& text);

// The same, but a phrase that ends in a known word counts too: "Vendor touchpoints". For the names
// of lanes, where nothing else can be meant.
Heading laneHeadingFor(const QString& text);

// The kind of lane whose cards (or, for feelings and touchpoints, contents) such a heading names.
std::optional<LaneKind> laneKindFor(Heading heading);

// What stands in the last brackets of a heading: "-5..5" of "Feeling (-5..5)".
QString bracketsOf(const QString& text);

// The scale that a heading tells in brackets: "(-5..5)", "(1–10)", "[1 to 5]".
std::optional<FeelingScale> scaleIn(const QString& text);

} // namespace waymark
