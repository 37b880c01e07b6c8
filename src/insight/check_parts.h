// What the single checks share. Most look at one stage, touchpoint or card alone and leave a
// Sighting, which is put into words only where somebody reads it; the others look at a whole map.
#pragma once

#include "insight/checks.h"
#include "insight/map_parts.h"
#include "insight/paths.h"

namespace waymark {

// All checks, in the order in which findings of one severity are listed.
enum class Check : quint8 {
    UnansweredPain,
    EmptyStage,
    NoStageEnd,
    NoStageStart,
    QualityStep,
    CompanyStage,
    StageOrder,
    NoCrmStage,
    NoPersona,
    UnownedOpportunity,
    LossWithoutReason,
    NoReviewMoment,
    SecondEntry,
    UndrawnLoop,
    UnmeasuredGoal,
    NoFeeling,
    NoChannel,
    NoOwner,
    UntouchedMap,
};
inline constexpr size_t checkCount = 19;

// Of two neighbouring stages: how many customers met both, and how many of these the second first.
struct StageTurn {
    Id<Stage> earlier; // on the map
    Id<Stage> later;
    qint64 both = 0;
    qint64 turned = 0;

    friend bool operator==(const StageTurn&, const StageTurn&) = default;
};

// What the checks ask of a log, counted once for many edits.
struct LogFacts {
    RealPaths paths;
    std::vector<StageTurn> turns; // of the neighbours that are clearly met the other way round
};
LogFacts logFactsOf(const Project& project, const MapColumns& columns, const InteractionLog& log);

class Checking {
public:
    // All must outlive this.
    Checking(const Project& ofProject, const Map& ofMap, const CheckOptions& by,
             const MapParts& inParts, const LogFacts& fromLog)
        : project(ofProject)
        , map(ofMap)
        , options(by)
        , parts(inParts)
        , facts(fromLog) {}

    // A finding about a record, to be filled in further by the caller.
    [[nodiscard]] Finding finding(Check check, AnyId about, const QString& text,
                                  const QString& explanation) const;
    // The owner that all owned touchpoints of the channel share; "" where they differ.
    [[nodiscard]] QString ownerOf(const QString& comparableChannel) const;

    const Project& project;
    const Map& map;
    const CheckOptions& options;
    const MapParts& parts;
    const LogFacts& facts;

private:
    mutable std::optional<QHash<QString, QString>> m_owners; // by channel, gathered when asked for
};

// --- what one place says -------------------------------------------------------------------------

// A stage: what it is called, what starts and ends it, its goal (check_stages.cpp).
void sightStage(const Project& project, const Stage& stage, std::vector<Sighting>& sightings);
Finding tellStage(const Checking& checking, const Sighting& sighting);
// Whether the map tells of a sale that a CRM follows.
bool isSale(const Checking& checking);

// A touchpoint (check_touchpoints.cpp).
void sightTouchpoint(const Touchpoint& touchpoint, const Felt& felt,
                     std::vector<Sighting>& sightings);
Finding tellTouchpoint(const Checking& checking, const Sighting& sighting);
// Neighbours whose quality does not match, left to right.
std::vector<Sighting> sightSteps(const Checking& checking);
Finding tellStep(const Checking& checking, const Sighting& sighting);

// Pain points, opportunities and losses at a touchpoint or over a stage (check_cards.cpp).
void sightCards(const Project& project, AnyId column, std::vector<Sighting>& sightings);
Finding tellCard(const Checking& checking, const Sighting& sighting);

// The words of a name that checks go by, folded. The dates among details, in the two forms that
// cannot be misread (check_order.cpp).
void sightNameOf(const Stage& stage, StagePart& part);
DateSpan datesOf(const Touchpoint& touchpoint);

// --- what a whole map says -----------------------------------------------------------------------

// The order of stages, by the log, by dates and by what they are called (check_order.cpp).
std::vector<Finding> checkOrder(const Checking& checking);
// The map as a whole, and ways that it does not show (check_map.cpp).
std::vector<Finding> checkPersona(const Checking& checking);
std::vector<Finding> checkReviewMoment(const Checking& checking);
std::vector<Finding> checkUntouched(const Checking& checking);
std::vector<Finding> checkEntries(const Checking& checking);
std::vector<Finding> checkLoops(const Checking& checking);

// The words of a text, folded, as checks look for words.
QStringList wordsOf(const QString& text);

// The findings of a map whose parts are known. Of each kind at most `most` are put into words.
FoundOnMap findingsOf(const Checking& checking, size_t most);

} // namespace waymark
