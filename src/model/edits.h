// The edit functions: each reads the Project and returns the Changeset that makes one edit. They
// are pure; only Document::commit carries an edit out. An edit that would change nothing returns an
// empty Changeset. Ids that name nothing give an empty Changeset too.
#pragma once

#include "model/project.h"

namespace waymark {

// Where a new or moved record goes among its siblings: before the one named, or last.
template <class T>
using Before = std::optional<Id<T>>;

// --- adding -------------------------------------------------------------------------------------

// A map with the usual lanes (touchpoints, doing, thinking, feeling, pain points, opportunities,
// loss, KPIs), last among the maps, with one stage and one touchpoint to type into.
Changeset addMap(const Project&, IdSource&, const QString& title, Id<Map>* added = nullptr);
Changeset addStage(const Project&, IdSource&, Id<Map>, const QString& name,
                   Before<Stage> before = {}, Id<Stage>* added = nullptr);
Changeset addTouchpoint(const Project&, IdSource&, Id<Stage>, const QString& name,
                        Before<Touchpoint> before = {}, Id<Touchpoint>* added = nullptr);
Changeset addLane(const Project&, IdSource&, Id<Map>, LaneKind, const QString& title,
                  Before<Lane> before = {}, Id<Lane>* added = nullptr);
Changeset addPersona(const Project&, IdSource&, const QString& name, Id<Persona>* added = nullptr);

// A card of the kind that the place's lane holds (a Note in most, a PainPoint in pain points, an
// Opportunity, Loss or Kpi in theirs), last in its cell. Empty for lanes that hold no cards
// (touchpoints, feeling, divider lines); see holdsCards().
Changeset addCard(const Project&, IdSource&, const Place&, const QString& text,
                  AnyId* added = nullptr);

// --- changing -----------------------------------------------------------------------------------

// Replaces a record by `after`, which has the same id.
Changeset setRecord(const Project&, const Record& after, const QString& label);

// Sets one field: setField(project, id, &Stage::goal, text, "Change goal").
template <class T, class Value>
Changeset setField(const Project& project, Id<T> id, Value T::* field, Value value,
                   const QString& label) {
    const T* now = project.find(id);
    if (!now)
        return {};
    T after = *now;
    after.*field = std::move(value);
    return setRecord(project, Record(std::move(after)), label);
}

// Gives any record that has one a new name, title or text (see mainText()).
Changeset rename(const Project&, AnyId, const QString& text);

// What received or desired feeling a persona (or, with a null id, the customer as such) has at a
// touchpoint. Adds the Feeling where there is none; values are brought into the map's scale.
enum class FeelingField { Received, Desired };
Changeset setFeeling(const Project&, IdSource&, Id<Touchpoint>, Id<Persona>, FeelingField,
                     std::optional<double> value);

// --- moving -------------------------------------------------------------------------------------

Changeset moveMap(const Project&, Id<Map>, Before<Map> before);
Changeset moveStage(const Project&, Id<Stage>, Before<Stage> before);
// Moves to a stage of the same map, before a touchpoint of it or last.
Changeset moveTouchpoint(const Project&, Id<Touchpoint>, Id<Stage> to, Before<Touchpoint> before);
Changeset moveLane(const Project&, Id<Lane>, Before<Lane> before);
// Moves a card to a place in the same map, before another card of that cell or last. A card moved
// to a lane of another kind becomes a record of that kind under the same text (a thought becomes a
// pain point); what the new kind has no room for is kept where it can be (comments, votes).
Changeset moveCard(const Project&, IdSource&, AnyId card, const Place& to,
                   std::optional<AnyId> before = {}, AnyId* moved = nullptr);

// --- removing, duplicating, pasting --------------------------------------------------------------

// Removes the records and all that hangs on them; clears references that may be empty.
Changeset remove(const Project&, const std::vector<AnyId>&);

// Copies each record with all that hangs on it, right after the original (a map: last, with
// " (copy)" and based on it). `added` receives the copies of those named. Personas, maps, stages,
// touchpoints, lanes and cards can be duplicated, others are passed over. The log is copied only with
// its whole map; a persona's feelings stay its own, comments and votes stay with the original.
Changeset duplicate(const Project&, IdSource&, const std::vector<AnyId>&,
                    std::vector<AnyId>* added = nullptr);

// A self-contained piece of a project: what was copied, all that hangs on it, and what these refer
// to (a card's lane, stage and map), so that Project::fromRecords() takes it as a small project.
struct Fragment {
    std::vector<Record> records; // in the order of their kinds
    std::vector<AnyId> roots;    // what the user had selected
};
Fragment copyFragment(const Project&, const std::vector<AnyId>&);

// Where a paste lands: in this map, at (or after) this stage or touchpoint, in this lane.
struct PasteTarget {
    Id<Map> map;
    Id<Stage> stage;           // optional
    Id<Touchpoint> touchpoint; // optional
    Id<Lane> lane;             // optional
};
// Adds a fragment, with new ids, at the target. Cards without a lane of their kind in the map get
// one; cards that stood side by side do so again, from the target on. Personas that the project has
// already (same name and role) and images (same bytes) are shared, not doubled. Feelings are brought
// into the map's scale. A fragment that is not whole (see Fragment) gives an empty Changeset.
Changeset paste(const Project&, IdSource&, const Fragment&, const PasteTarget&,
                std::vector<AnyId>* added = nullptr);

// Adds all of another project with new ids where they would clash; its maps come last.
Changeset addProject(const Project&, IdSource&, const Project& other);

// --- asking -------------------------------------------------------------------------------------

// Whether a lane of this kind holds cards, and of which record kind.
std::optional<Kind> cardKind(LaneKind);
// A lane kind's title in English: "Pain points".
QString defaultTitle(LaneKind);
// The text a record is known by: a stage's name, a card's text, a loss's reason.
QString mainText(const Record&);
// The place of a card; nothing for what is no card.
std::optional<Place> placeOf(const Record&);

// Touchpoints of a map, left to right.
std::vector<Id<Touchpoint>> touchpointsOf(const Project&, Id<Map>);
// The cards that start at a touchpoint or stage, in a lane, top to bottom.
std::vector<AnyId> cardsAt(const Project&, const Place&);
// The first lane of that kind in a map.
std::optional<Id<Lane>> laneOf(const Project&, Id<Map>, LaneKind);

} // namespace waymark
