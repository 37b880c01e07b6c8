// The words of a customer journey map, as plain values: one struct a record, compared with ==.
// Every record has an Id and a rank (its place among its siblings, see rank.h); everything else is
// what a map says. docs/FILE_FORMAT.md tells the same story table by table.
#pragma once

#include "model/id.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace waymark {

// The record kinds, in the order in which they may refer to one another (a record refers to
// records of earlier kinds only, except Map::basedOn and what Comment and Vote are about).
enum class Kind : quint8 {
    Attachment,
    Persona,
    Map,
    Stage,
    Touchpoint,
    Lane,
    Feeling,
    Note,
    PainPoint,
    Opportunity,
    Loss,
    Kpi,
    Link,
    Interaction,
    Comment,
    Vote,
    Version,
    SavedView,
};
inline constexpr int kindCount = 18;

// Names a record of any kind.
struct AnyId {
    Kind kind = Kind::Attachment;
    qint64 value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    friend bool operator==(AnyId, AnyId) = default;
    friend auto operator<=>(AnyId, AnyId) = default;
};

using Rank = qint64;

// A colour chosen by the user, 0xRRGGBB; unset lets the theme choose.
struct Colour {
    std::optional<quint32> rgb;

    friend bool operator==(const Colour&, const Colour&) = default;
};

// One of the details of a touchpoint or an interaction: who called, which ad version, the weather.
struct Detail {
    QString name;
    QString value;

    friend bool operator==(const Detail&, const Detail&) = default;
};
using Details = std::vector<Detail>; // in the order in which the user wants them

// The scale on which a map's feelings are told. Names, if any, run from min to max, one a level.
struct FeelingScale {
    int min = -5;
    int max = 5;
    QStringList names;

    friend bool operator==(const FeelingScale&, const FeelingScale&) = default;
};

enum class MapState : quint8 { Today, Future, Research };
enum class PointKind : quint8 { Ordinary, Entry, Exit, FalseStart, FalseEnd };
enum class Evidence : quint8 { Assumed, PartlyKnown, Researched };
enum class OpportunityStatus : quint8 { Idea, Planned, Doing, Done };
enum class Better : quint8 { Higher, Lower };
enum class LossUnit : quint8 { Share, Count };

enum class LaneKind : quint8 {
    Touchpoints,
    Doing,
    Thinking,
    Motivation,
    Questions,
    Needs,
    Feeling,
    PainPoints,
    Opportunities,
    Loss,
    Kpis,
    Images,
    Frontstage,
    Backstage,
    Support,
    Notes,
    LineOfInteraction, // the service blueprint's dividers: they hold no cards
    LineOfVisibility,
    LineOfInternalInteraction,
};

struct Attachment {
    static constexpr Kind kind = Kind::Attachment;
    Id<Attachment> id;
    Rank rank = 0;
    QString name;      // a label, never a path
    QString mediaType; // "image/png"
    QByteArray bytes;
    QByteArray sha256; // 32 bytes, of `bytes`

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

// One kind of customer. Belongs to the project; many maps may show it.
struct Persona {
    static constexpr Kind kind = Kind::Persona;
    Id<Persona> id;
    Rank rank = 0;
    QString name;
    QString role;
    QString quote;
    QString about;
    QString goals;        // one a line
    QString frustrations; // one a line
    Id<Attachment> photo; // optional
    Colour colour;

    friend bool operator==(const Persona&, const Persona&) = default;
};

// One journey.
struct Map {
    static constexpr Kind kind = Kind::Map;
    Id<Map> id;
    Rank rank = 0;
    QString title;
    QString scenario;
    MapState state = MapState::Today;
    Id<Map> basedOn; // optional: the map this one is a variant of
    std::vector<Id<Persona>> personas;
    FeelingScale scale;
    QString goal;

    friend bool operator==(const Map&, const Map&) = default;
};

struct Stage {
    static constexpr Kind kind = Kind::Stage;
    Id<Stage> id;
    Rank rank = 0;
    Id<Map> map;
    QString name;
    Colour colour;
    QString goal;
    QString needs;
    QString entersWhen; // the outside event that starts it
    QString doneWhen;   // the measure that proves it
    QString crmStage;   // the bucket in the CRM
    QString speakerNotes;

    friend bool operator==(const Stage&, const Stage&) = default;
};

// One column of the map.
struct Touchpoint {
    static constexpr Kind kind = Kind::Touchpoint;
    Id<Touchpoint> id;
    Rank rank = 0;
    Id<Stage> stage;
    QString name;
    QString channel;
    QString owner; // the department
    PointKind point = PointKind::Ordinary;
    bool momentOfTruth = false;
    bool reviewMoment = false;
    Details details;

    friend bool operator==(const Touchpoint&, const Touchpoint&) = default;
};

// One row of the map.
struct Lane {
    static constexpr Kind kind = Kind::Lane;
    Id<Lane> id;
    Rank rank = 0;
    Id<Map> map;
    LaneKind lane = LaneKind::Notes;
    QString title;
    bool visible = true;
    bool collapsed = false;
    Colour colour;

    friend bool operator==(const Lane&, const Lane&) = default;
};

// Where a card sits: in a lane, over one whole stage or from a touchpoint on over `span` columns.
// Exactly one of stage and touchpoint is set.
struct Place {
    Id<Lane> lane;
    Id<Stage> stage;
    Id<Touchpoint> touchpoint;
    int span = 1; // columns, from 1; of no meaning over a whole stage

    friend bool operator==(const Place&, const Place&) = default;
};

// How one persona (or, with none, the customer as such) feels at a touchpoint, on the map's scale.
struct Feeling {
    static constexpr Kind kind = Kind::Feeling;
    Id<Feeling> id;
    Rank rank = 0;
    Id<Touchpoint> touchpoint;
    Id<Persona> persona; // optional
    std::optional<double> received;
    std::optional<double> desired;
    QString emotion; // in a word
    QString says;    // in their words

    friend bool operator==(const Feeling&, const Feeling&) = default;
};

// A card of text, or an image, in any lane that has no record of its own.
struct Note {
    static constexpr Kind kind = Kind::Note;
    Id<Note> id;
    Rank rank = 0;
    Place place;
    QString text;
    Colour colour;
    Id<Attachment> image; // optional
    Evidence evidence = Evidence::Assumed;

    friend bool operator==(const Note&, const Note&) = default;
};

struct PainPoint {
    static constexpr Kind kind = Kind::PainPoint;
    Id<PainPoint> id;
    Rank rank = 0;
    Place place;
    QString text;
    int severity = 2; // 1 … 3
    Evidence evidence = Evidence::Assumed;

    friend bool operator==(const PainPoint&, const PainPoint&) = default;
};

struct Opportunity {
    static constexpr Kind kind = Kind::Opportunity;
    Id<Opportunity> id;
    Rank rank = 0;
    Place place;
    QString text;
    std::vector<Id<PainPoint>> answers;
    std::optional<int> impact; // 1 … 5
    std::optional<int> effort; // 1 … 5
    QString owner;
    OpportunityStatus status = OpportunityStatus::Idea;
    QString solution;

    friend bool operator==(const Opportunity&, const Opportunity&) = default;
};

// Customers who leave here.
struct Loss {
    static constexpr Kind kind = Kind::Loss;
    Id<Loss> id;
    Rank rank = 0;
    Place place;
    QString reason;
    LossUnit unit = LossUnit::Share;
    std::optional<double> amount; // a share 0 … 1, or a count of customers
    QString whereTo;
    QString winBack;

    friend bool operator==(const Loss&, const Loss&) = default;
};

struct KpiValue {
    qint64 time = 0; // milliseconds since 1970, UTC
    double value = 0;

    friend bool operator==(const KpiValue&, const KpiValue&) = default;
};

struct Kpi {
    static constexpr Kind kind = Kind::Kpi;
    Id<Kpi> id;
    Rank rank = 0;
    Place place;
    QString name;
    QString unit; // "%", "days"
    std::optional<double> target;
    std::optional<double> actual;
    Better better = Better::Higher;
    QString source;
    std::vector<KpiValue> pastValues; // oldest first

    friend bool operator==(const Kpi&, const Kpi&) = default;
};

// A loop, a jump, a second way in.
struct Link {
    static constexpr Kind kind = Kind::Link;
    Id<Link> id;
    Rank rank = 0;
    Id<Touchpoint> from;
    Id<Touchpoint> to;
    QString label;

    friend bool operator==(const Link&, const Link&) = default;
};

// One row of the log of what really happened.
struct Interaction {
    static constexpr Kind kind = Kind::Interaction;
    Id<Interaction> id;
    Rank rank = 0;
    Id<Map> map;
    QString customer;
    Id<Touchpoint> touchpoint;
    qint64 time = 0; // milliseconds since 1970, UTC
    Details details;

    friend bool operator==(const Interaction&, const Interaction&) = default;
};

struct Comment {
    static constexpr Kind kind = Kind::Comment;
    Id<Comment> id;
    Rank rank = 0;
    AnyId about;
    QString who;
    qint64 when = 0; // milliseconds since 1970, UTC
    QString text;
    bool resolved = false;

    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Vote {
    static constexpr Kind kind = Kind::Vote;
    Id<Vote> id;
    Rank rank = 0;
    AnyId about;
    QString who;
    qint64 when = 0; // milliseconds since 1970, UTC
    QString text;

    friend bool operator==(const Vote&, const Vote&) = default;
};

// A named moment in the project's history.
struct Version {
    static constexpr Kind kind = Kind::Version;
    Id<Version> id;
    Rank rank = 0;
    QString name;
    qint64 time = 0; // milliseconds since 1970, UTC

    friend bool operator==(const Version&, const Version&) = default;
};

// One of the lanes that a view shows.
struct ViewLane {
    Id<Lane> lane;
    bool collapsed = false;

    friend bool operator==(const ViewLane&, const ViewLane&) = default;
};

// A way to look at a map: which lanes, what is asked for (see filter.h), how near and where.
struct SavedView {
    static constexpr Kind kind = Kind::SavedView;
    Id<SavedView> id;
    Rank rank = 0;
    Id<Map> map;
    QString name;
    std::vector<ViewLane> lanes; // those shown; with none, what the lanes themselves say counts
    std::vector<Id<Persona>> personas;
    QStringList channels; // "": none is named; the same for owners
    QStringList owners;
    std::vector<Evidence> evidence;
    QString text;
    bool hidesOthers = false;   // what is not asked for is left out, not faded
    std::optional<double> zoom; // 1 is 100 %; unset: wherever one is
    // What lies in the middle of the window: a touchpoint's column and a lane, either optional, and
    // how far into them, where 0 is their left or upper edge and 1 the other.
    Id<Touchpoint> atTouchpoint;
    Id<Lane> atLane;
    double across = 0.5;
    double down = 0.5;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

using Record =
    std::variant<Attachment, Persona, Map, Stage, Touchpoint, Lane, Feeling, Note, PainPoint,
                 Opportunity, Loss, Kpi, Link, Interaction, Comment, Vote, Version, SavedView>;

template <class T>
AnyId anyId(Id<T> id) {
    return {T::kind, id.value};
}

AnyId idOf(const Record& record);
Rank rankOf(const Record& record);

} // namespace waymark

template <>
struct std::hash<waymark::AnyId> {
    size_t operator()(waymark::AnyId id) const noexcept {
        return std::hash<quint64>()(quint64(id.value) * 31 + quint64(id.kind));
    }
};
