// The words of OpenJourney Format and what they are in a map: shared by its reader and writer, so
// that what one writes the other finds again.
#pragma once

#include "exchange/header_words.h"

#include <span>

namespace waymark {

// The kind of lane for a swimlane. Rows of touchpoints hold texts about them, so they are notes:
// the touchpoints themselves are the columns.
LaneKind ojfLaneKind(Heading swimlane);

// The lane that a node's purpose asks for: pain points and opportunities, whatever the swimlane.
std::optional<LaneKind> laneKindForPurpose(const QString& purpose);
// The purposes that the writer gives to nodes that are cards, not touchpoints.
bool isCardPurpose(const QString& purpose);
QString cardPurpose(Kind card);

// "low", "medium", "high" as 1, 2, 3, and back. Other words are medium.
int severityFromOjf(const QString& severity);
QString severityToOjf(int severity);

// Under which names a touchpoint's details keep what has no field of its own.
QString ojfPurposeDetail();
QString ojfSeverityDetail();
QString ojfSwimlaneDetail();
QString ojfIconDetail();
QString ojfIconColourDetail();
// The title of the notes lane that holds the tags.
QString ojfTagsLane();

// One part of a node's blueprint: a list of objects of two texts each.
struct OjfBlueprintPart {
    QLatin1StringView name;
    QLatin1StringView first;
    QLatin1StringView second;
    LaneKind lane = LaneKind::Notes;
    QString laneTitle; // empty: the usual one
};
std::span<const OjfBlueprintPart> ojfBlueprintParts();

// The two texts on one card ("Doorman: Opens the door", "Valet Stand (Physical)"), and apart again.
QString joinBlueprint(const OjfBlueprintPart& part, const QString& first, const QString& second);
std::pair<QString, QString> splitBlueprint(const OjfBlueprintPart& part, const QString& card);

} // namespace waymark
