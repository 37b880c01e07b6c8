// The fields of every record, listed once. Storage, JSON, merging, search and the tests walk these
// lists instead of repeating them, so a new field is added here and nowhere else.
#pragma once

#include "model/records.h"

#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace waymark {

// What becomes of a record when the one a field refers to is removed.
enum class OnRemove : quint8 {
    GoAlong, // it hangs on it and is removed too
    LetGo,   // the reference is cleared
};

// One field: its name in files, where it lives, and, for references, what follows a removal.
template <class Owner, class Value>
struct Field {
    const char* name;
    Value Owner::* member;
    OnRemove onRemove = OnRemove::LetGo;
};

template <class Owner, class Value>
Field(const char*, Value Owner::*) -> Field<Owner, Value>;
template <class Owner, class Value>
Field(const char*, Value Owner::*, OnRemove) -> Field<Owner, Value>;

// Fields<T>::list is a tuple of Field, without id and rank, which every record has.
template <class T>
struct Fields;

template <>
struct Fields<Attachment> {
    static constexpr auto list =
        std::tuple{Field{"name", &Attachment::name}, Field{"media_type", &Attachment::mediaType},
                   Field{"bytes", &Attachment::bytes}, Field{"sha256", &Attachment::sha256}};
};

template <>
struct Fields<Persona> {
    static constexpr auto list =
        std::tuple{Field{"name", &Persona::name},   Field{"role", &Persona::role},
                   Field{"quote", &Persona::quote}, Field{"about", &Persona::about},
                   Field{"goals", &Persona::goals}, Field{"frustrations", &Persona::frustrations},
                   Field{"photo", &Persona::photo}, Field{"colour", &Persona::colour}};
};

template <>
struct Fields<Map> {
    static constexpr auto list =
        std::tuple{Field{"title", &Map::title},       Field{"scenario", &Map::scenario},
                   Field{"state", &Map::state},       Field{"based_on", &Map::basedOn},
                   Field{"personas", &Map::personas}, Field{"scale", &Map::scale},
                   Field{"goal", &Map::goal}};
};

template <>
struct Fields<Stage> {
    static constexpr auto list = std::tuple{Field{"map", &Stage::map, OnRemove::GoAlong},
                                            Field{"name", &Stage::name},
                                            Field{"colour", &Stage::colour},
                                            Field{"goal", &Stage::goal},
                                            Field{"needs", &Stage::needs},
                                            Field{"enters_when", &Stage::entersWhen},
                                            Field{"done_when", &Stage::doneWhen},
                                            Field{"crm_stage", &Stage::crmStage},
                                            Field{"speaker_notes", &Stage::speakerNotes}};
};

template <>
struct Fields<Touchpoint> {
    static constexpr auto list = std::tuple{Field{"stage", &Touchpoint::stage, OnRemove::GoAlong},
                                            Field{"name", &Touchpoint::name},
                                            Field{"channel", &Touchpoint::channel},
                                            Field{"owner", &Touchpoint::owner},
                                            Field{"point", &Touchpoint::point},
                                            Field{"moment_of_truth", &Touchpoint::momentOfTruth},
                                            Field{"review_moment", &Touchpoint::reviewMoment},
                                            Field{"details", &Touchpoint::details}};
};

template <>
struct Fields<Lane> {
    static constexpr auto list = std::tuple{Field{"map", &Lane::map, OnRemove::GoAlong},
                                            Field{"kind", &Lane::lane},
                                            Field{"title", &Lane::title},
                                            Field{"visible", &Lane::visible},
                                            Field{"collapsed", &Lane::collapsed},
                                            Field{"colour", &Lane::colour}};
};

template <>
struct Fields<Feeling> {
    static constexpr auto list =
        std::tuple{Field{"touchpoint", &Feeling::touchpoint, OnRemove::GoAlong},
                   Field{"persona", &Feeling::persona, OnRemove::GoAlong},
                   Field{"received", &Feeling::received},
                   Field{"desired", &Feeling::desired},
                   Field{"emotion", &Feeling::emotion},
                   Field{"says", &Feeling::says}};
};

template <>
struct Fields<Note> {
    static constexpr auto list =
        std::tuple{Field{"place", &Note::place, OnRemove::GoAlong}, Field{"text", &Note::text},
                   Field{"colour", &Note::colour}, Field{"image", &Note::image},
                   Field{"evidence", &Note::evidence}};
};

template <>
struct Fields<PainPoint> {
    static constexpr auto list = std::tuple{
        Field{"place", &PainPoint::place, OnRemove::GoAlong}, Field{"text", &PainPoint::text},
        Field{"severity", &PainPoint::severity}, Field{"evidence", &PainPoint::evidence}};
};

template <>
struct Fields<Opportunity> {
    static constexpr auto list = std::tuple{Field{"place", &Opportunity::place, OnRemove::GoAlong},
                                            Field{"text", &Opportunity::text},
                                            Field{"answers", &Opportunity::answers},
                                            Field{"impact", &Opportunity::impact},
                                            Field{"effort", &Opportunity::effort},
                                            Field{"owner", &Opportunity::owner},
                                            Field{"status", &Opportunity::status},
                                            Field{"solution", &Opportunity::solution}};
};

template <>
struct Fields<Loss> {
    static constexpr auto list = std::tuple{Field{"place", &Loss::place, OnRemove::GoAlong},
                                            Field{"reason", &Loss::reason},
                                            Field{"unit", &Loss::unit},
                                            Field{"amount", &Loss::amount},
                                            Field{"where_to", &Loss::whereTo},
                                            Field{"win_back", &Loss::winBack}};
};

template <>
struct Fields<Kpi> {
    static constexpr auto list = std::tuple{Field{"place", &Kpi::place, OnRemove::GoAlong},
                                            Field{"name", &Kpi::name},
                                            Field{"unit", &Kpi::unit},
                                            Field{"target", &Kpi::target},
                                            Field{"actual", &Kpi::actual},
                                            Field{"better", &Kpi::better},
                                            Field{"source", &Kpi::source},
                                            Field{"past_values", &Kpi::pastValues}};
};

template <>
struct Fields<Link> {
    static constexpr auto list =
        std::tuple{Field{"from", &Link::from, OnRemove::GoAlong},
                   Field{"to", &Link::to, OnRemove::GoAlong}, Field{"label", &Link::label}};
};

template <>
struct Fields<Interaction> {
    static constexpr auto list =
        std::tuple{Field{"map", &Interaction::map, OnRemove::GoAlong},
                   Field{"customer", &Interaction::customer},
                   Field{"touchpoint", &Interaction::touchpoint, OnRemove::GoAlong},
                   Field{"time", &Interaction::time}, Field{"details", &Interaction::details}};
};

template <>
struct Fields<Comment> {
    static constexpr auto list =
        std::tuple{Field{"about", &Comment::about, OnRemove::GoAlong}, Field{"who", &Comment::who},
                   Field{"when", &Comment::when}, Field{"text", &Comment::text},
                   Field{"resolved", &Comment::resolved}};
};

template <>
struct Fields<Vote> {
    static constexpr auto list =
        std::tuple{Field{"about", &Vote::about, OnRemove::GoAlong}, Field{"who", &Vote::who},
                   Field{"when", &Vote::when}, Field{"text", &Vote::text}};
};

template <>
struct Fields<Version> {
    static constexpr auto list =
        std::tuple{Field{"name", &Version::name}, Field{"time", &Version::time}};
};

template <>
struct Fields<SavedView> {
    static constexpr auto list = std::tuple{Field{"map", &SavedView::map, OnRemove::GoAlong},
                                            Field{"name", &SavedView::name},
                                            Field{"lanes", &SavedView::lanes},
                                            Field{"personas", &SavedView::personas},
                                            Field{"channels", &SavedView::channels},
                                            Field{"owners", &SavedView::owners},
                                            Field{"evidence", &SavedView::evidence},
                                            Field{"text", &SavedView::text},
                                            Field{"hides_others", &SavedView::hidesOthers},
                                            Field{"zoom", &SavedView::zoom},
                                            Field{"at_touchpoint", &SavedView::atTouchpoint},
                                            Field{"at_lane", &SavedView::atLane},
                                            Field{"across", &SavedView::across},
                                            Field{"down", &SavedView::down}};
};

// Calls visit(field) for each field of T, in the order of the list.
template <class T, class Visitor>
constexpr void forEachField(Visitor&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Fields<T>::list);
}

// Calls visit(static_cast<const T*>(nullptr)) for each record type T, in the order of the kinds.
template <class Visitor>
constexpr void forEachKind(Visitor&& visit) {
    const auto each = [&]<class... T>(const std::variant<T...>*) {
        (visit(static_cast<const T*>(nullptr)), ...);
    };
    each(static_cast<const Record*>(nullptr));
}

template <class T>
inline constexpr bool isId = false;
template <class T>
inline constexpr bool isId<Id<T>> = true;

// Whether a field of this type holds references to other records.
template <class Value>
inline constexpr bool isReference =
    isId<Value> || std::is_same_v<Value, AnyId> || std::is_same_v<Value, Place> ||
    std::is_same_v<Value, std::vector<Id<Persona>>> ||
    std::is_same_v<Value, std::vector<Id<PainPoint>>> ||
    std::is_same_v<Value, std::vector<ViewLane>>;

// Whether a field of this type may refer to a record of type Target.
template <class Value, class Target>
inline constexpr bool mayReferTo =
    std::is_same_v<Value, Id<Target>> || std::is_same_v<Value, std::vector<Id<Target>>> ||
    std::is_same_v<Value, AnyId> ||
    (std::is_same_v<Value, std::vector<ViewLane>> && std::is_same_v<Target, Lane>) ||
    (std::is_same_v<Value, Place> &&
     (std::is_same_v<Target, Lane> || std::is_same_v<Target, Stage> ||
      std::is_same_v<Target, Touchpoint>));

// Calls visit(AnyId, OnRemove) for each record that `record` refers to; unset references are not
// visited.
template <class T, class Visitor>
void forEachReference(const T& record, Visitor&& visit) {
    forEachField<T>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        const auto one = [&](const auto& id) {
            if (id)
                visit(anyId(id), field.onRemove);
        };
        if constexpr (isId<Value>) {
            one(value);
        } else if constexpr (std::is_same_v<Value, AnyId>) {
            if (!value.isNull())
                visit(value, field.onRemove);
        } else if constexpr (std::is_same_v<Value, Place>) {
            one(value.lane);
            one(value.stage);
            one(value.touchpoint);
        } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                             std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
            for (auto id : value)
                one(id);
        } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
            for (const ViewLane& shown : value)
                one(shown.lane);
        }
    });
}

// The names that enums have in files: "today", "pain_points". Each list is in the enum's order.
template <class Enum>
struct EnumNames;
template <>
struct EnumNames<MapState> {
    static constexpr std::array<std::string_view, 3> list{"today", "future", "research"};
};
template <>
struct EnumNames<PointKind> {
    static constexpr std::array<std::string_view, 5> list{"ordinary", "entry", "exit",
                                                          "false_start", "false_end"};
};
template <>
struct EnumNames<Evidence> {
    static constexpr std::array<std::string_view, 3> list{"assumed", "partly_known", "researched"};
};
template <>
struct EnumNames<OpportunityStatus> {
    static constexpr std::array<std::string_view, 4> list{"idea", "planned", "doing", "done"};
};
template <>
struct EnumNames<Better> {
    static constexpr std::array<std::string_view, 2> list{"higher", "lower"};
};
template <>
struct EnumNames<LossUnit> {
    static constexpr std::array<std::string_view, 2> list{"share", "count"};
};
template <>
struct EnumNames<LaneKind> {
    static constexpr std::array<std::string_view, 19> list{"touchpoints",
                                                           "doing",
                                                           "thinking",
                                                           "motivation",
                                                           "questions",
                                                           "needs",
                                                           "feeling",
                                                           "pain_points",
                                                           "opportunities",
                                                           "loss",
                                                           "kpis",
                                                           "images",
                                                           "frontstage",
                                                           "backstage",
                                                           "support",
                                                           "notes",
                                                           "line_of_interaction",
                                                           "line_of_visibility",
                                                           "line_of_internal_interaction"};
};
template <>
struct EnumNames<Kind> {
    static constexpr std::array<std::string_view, kindCount> list{
        "attachment", "persona",     "map",        "stage",       "touchpoint", "lane",
        "feeling",    "note",        "pain_point", "opportunity", "loss",       "kpi",
        "link",       "interaction", "comment",    "vote",        "version",    "saved_view"};
};

template <class Enum>
std::string_view nameOf(Enum value) {
    return EnumNames<Enum>::list[size_t(value)];
}

// The enum value of that name in files, or nothing.
template <class Enum>
std::optional<Enum> enumFromName(std::string_view name) {
    const auto& list = EnumNames<Enum>::list;
    for (size_t i = 0; i < list.size(); ++i)
        if (list[i] == name)
            return Enum(i);
    return std::nullopt;
}

template <class Enum>
bool isValidEnum(qint64 value) {
    return value >= 0 && value < qint64(EnumNames<Enum>::list.size());
}

} // namespace waymark
