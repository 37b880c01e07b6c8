#include "exchange/json_reader.h"

#include "exchange/json_fields.h"
#include "exchange/json_references.h"
#include "exchange/project_builder.h"
#include "exchange/text_decoding.h"
#include "model/edits.h"
#include "model/validate.h"

#include <QCryptographicHash>
#include <QSet>

#include <array>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int knownVersion = 1;

QString nameFrom(std::string_view name) {
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

// The kind of card that a lane holds; in lanes without cards a note.
Kind cardKindOf(LaneKind lane) {
    return cardKind(lane).value_or(Kind::Note);
}

class OwnJsonReader {
public:
    OwnJsonReader(const ImportOptions& options, Warnings& warnings)
        : m_options(options)
        , m_warnings(warnings)
        , m_builder(options.ids, warnings)
        , m_references(m_builder) {}

    Result<Project> read(const JsonNode& project);

private:
    using Names = std::initializer_list<QLatin1StringView>;

    // Reads a record's own fields, adds it and remembers its key and name. `index` is its place in
    // its list, which gives the rank where the file gives none.
    template <class T>
    T& record(const JsonNode& node, const JsonPlace& at, size_t index, T start, Names alsoKnown);
    template <class T, class Field>
    void field(const JsonNode& node, const JsonPlace& at, T& record, const Field& field);
    template <class T>
    void resetIllegal(const JsonNode& node, const JsonPlace& at, T& record);
    template <class T>
    void reference(const JsonNode& node, const JsonPlace& at, T& record);

    // Calls read(node, place, index) for each object of a list member.
    template <class Read>
    void list(const JsonNode& owner, const JsonPlace& at, QLatin1StringView name, Read read);

    void readMap(const JsonNode& node, const JsonPlace& at, size_t index);
    void readLanes(const JsonNode& node, const JsonPlace& at, Id<Map> map);
    void readMapContent(const JsonNode& node, const JsonPlace& at, Id<Map> map);
    void readTouchpoint(const JsonNode& node, const JsonPlace& at, size_t index, Id<Stage> stage);
    void readCard(const JsonNode& node, const JsonPlace& at, size_t index, const Place& place);
    Id<Lane> laneFor(const JsonNode& card, const JsonPlace& at, std::optional<Kind> kind);
    void checkHashes();
    template <class T>
    void readRoots(const JsonNode& project, QLatin1StringView name);
    void warnUnknown(const JsonNode& node, const JsonPlace& at, const QSet<QString>& known);
    template <class T>
    static const QSet<QString>& fieldNames();

    JsonPlace place(const QString& path) { return {path, m_warnings}; }

    const ImportOptions& m_options;
    Warnings& m_warnings;
    ProjectBuilder m_builder;
    JsonReferences m_references;
    Id<Map> m_map;
};

template <class T>
const QSet<QString>& OwnJsonReader::fieldNames() {
    static const QSet<QString> names = [] {
        QSet<QString> result{u"id"_s, u"key"_s, u"rank"_s};
        forEachField<T>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(T{}.*field.member)>;
            if (std::is_same_v<Value, Place>)
                result.unite({u"lane"_s, u"span"_s, u"kind"_s});
            else if (!isImplied<T>(field.name))
                result.insert(QLatin1StringView(field.name));
        });
        return result;
    }();
    return names;
}

void OwnJsonReader::warnUnknown(const JsonNode& node, const JsonPlace& at,
                                const QSet<QString>& known) {
    for (const JsonNode& child : node.children)
        if (!known.contains(child.name))
            at.warn(child,
                    u"“%1” means nothing here; it was left out"_s.arg(shortened(child.name)));
}

template <class T, class Field>
void OwnJsonReader::field(const JsonNode& node, const JsonPlace& at, T& record,
                          const Field& field) {
    using Value = std::remove_cvref_t<decltype(record.*field.member)>;
    if constexpr (std::is_same_v<Value, Place>) {
        const JsonNode* span = node.find(u"span");
        if (!span)
            return;
        const JsonPlace spanAt = place(at.path + u".span"_s);
        int columns = 1;
        readJson(*span, spanAt, columns);
        if (columns < 1 || columns > maxSpan)
            spanAt.warn(*span, u"%1 is no number of columns; the card spans one"_s.arg(columns));
        else
            (record.*field.member).span = columns;
    } else {
        const JsonNode* child = node.find(QLatin1StringView(field.name));
        if (!child || isImplied<T>(field.name))
            return;
        const JsonPlace childAt = place(at.path + u'.' + QLatin1StringView(field.name));
        if constexpr (std::is_same_v<Value, QByteArray>)
            readBytes(*child, childAt, std::string_view(field.name) == "sha256",
                      record.*field.member);
        else if constexpr (JsonReferences::isReference<Value>)
            m_references.later(*child, childAt, m_map, record.*field.member);
        else
            readJson(*child, childAt, record.*field.member);
    }
}

// Sets fields back to their defaults until the record is legal, with a warning for each. What a
// record hangs on is not known yet; that is looked at when the references are.
template <class T>
void OwnJsonReader::resetIllegal(const JsonNode& node, const JsonPlace& at, T& record) {
    for (int tries = 0; tries < 16; ++tries) {
        const auto legal = validate(Record(record));
        if (legal)
            return;
        bool reset = false;
        forEachField<T>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(record.*field.member)>;
            if (legal.error().position != QLatin1StringView(field.name) || reset ||
                JsonReferences::isReference<Value> || std::is_same_v<Value, Place>)
                return;
            record.*field.member = T{}.*field.member;
            reset = true;
            QString why = legal.error().message;
            why.remove(u" Nothing was changed."_s);
            const JsonNode* child = node.find(QLatin1StringView(field.name));
            place(at.path + u'.' + QLatin1StringView(field.name))
                .warn(child ? *child : node, why.chopped(1) + u"; it was left out"_s);
        });
        if (!reset)
            return;
    }
}

template <class T>
T& OwnJsonReader::record(const JsonNode& node, const JsonPlace& at, size_t index, T start,
                         Names alsoKnown) {
    QSet<QString> known = fieldNames<T>();
    for (const QLatin1StringView name : alsoKnown)
        known.insert(name);
    warnUnknown(node, at, known);

    T made = std::move(start);
    QString key;
    if (const JsonNode* child = node.find(u"id")) {
        if (child->type == JsonNode::Type::Integer && isValidId(child->integer))
            made.id = {child->integer};
        else if (child->isText())
            key = child->text;
        else
            at.warn(*child, u"%1 is no id; it got a new one"_s.arg(
                                child->isNumber() ? child->plainText() : child->typeName()));
    }
    if (const JsonNode* child = node.find(u"key")) {
        if (child->isText())
            key = child->text;
        else
            at.warnType(*child, u"text"_s);
    }
    made.rank = spreadRank(qsizetype(index));
    if (const JsonNode* child = node.find(u"rank")) {
        const Rank inOrder = made.rank;
        readJson(*child, place(at.path + u".rank"_s), made.rank);
        if (std::abs(made.rank) > (qint64(1) << 53)) {
            at.warn(*child, u"%1 is no rank; it stands where it does in the file"_s.arg(
                                child->plainText()));
            made.rank = inOrder;
        }
    }
    if (!made.id)
        made.id = m_builder.makeId<T>();
    T& added = m_builder.add(std::move(made), node.line);
    forEachField<T>([&](const auto& f) { field(node, at, added, f); });
    resetIllegal(node, at, added);
    m_references.remember(added, key, m_map, node, at);
    return added;
}

template <class Read>
void OwnJsonReader::list(const JsonNode& owner, const JsonPlace& at, QLatin1StringView name,
                         Read read) {
    const JsonNode* items = owner.find(name);
    if (!items || items->type == JsonNode::Type::Null)
        return;
    const QString path = at.path.isEmpty() ? QString(name) : at.path + u'.' + name;
    if (!items->isArray())
        return place(path).warnType(*items, u"a list"_s);
    for (size_t i = 0; i < items->children.size() && !m_builder.isFull(); ++i) {
        const JsonPlace itemAt = place(path + u"[%1]"_s.arg(i));
        const JsonNode& item = items->children[i];
        if (item.isObject() || (item.isText() && name == "lanes"_L1))
            read(item, itemAt, i);
        else
            itemAt.warnType(item, u"an object"_s);
    }
}

// Every whole number that stands as an id, so that new ids keep clear of them.
void reserveIds(const JsonNode& node, ProjectBuilder& builder) {
    for (const JsonNode& child : node.children) {
        if (child.type == JsonNode::Type::Integer && child.name == "id"_L1)
            builder.reserve(child.integer);
        reserveIds(child, builder);
    }
}

void OwnJsonReader::readLanes(const JsonNode& node, const JsonPlace& at, Id<Map> map) {
    list(node, at, "lanes"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t index) {
        Lane start{.map = map};
        if (item.isText()) {
            const auto kind = enumFromName<LaneKind>(item.text.toStdString());
            if (!kind)
                itemAt.warn(item, u"“%1” is no kind of lane; it became one for notes"_s.arg(
                                      shortened(item.text)));
            start.rank = spreadRank(qsizetype(index));
            start.lane = kind.value_or(LaneKind::Notes);
            start.title = kind ? defaultTitle(*kind) : m_builder.text(item.text, item.line);
            m_references.remember(m_builder.add(std::move(start), item.line), {}, m_map, item,
                                  itemAt);
            return;
        }
        Lane& lane = record(item, itemAt, index, start, {});
        if (!item.find(u"title"))
            lane.title = defaultTitle(lane.lane);
    });
}

void OwnJsonReader::readMap(const JsonNode& node, const JsonPlace& at, size_t index) {
    m_map = {};
    const Map& map = record(node, at, index, Map{},
                            {"lanes"_L1, "stages"_L1, "links"_L1, "interactions"_L1, "views"_L1});
    m_map = map.id;
    readLanes(node, at, map.id);
}

void OwnJsonReader::readMapContent(const JsonNode& node, const JsonPlace& at, Id<Map> map) {
    m_map = map;
    list(node, at, "stages"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t index) {
        const Id<Stage> stage =
            record(item, itemAt, index, Stage{.map = map}, {"touchpoints"_L1, "cards"_L1}).id;
        list(item, itemAt, "touchpoints"_L1,
             [&](const JsonNode& child, const JsonPlace& childAt, size_t i) {
                 readTouchpoint(child, childAt, i, stage);
             });
        list(item, itemAt, "cards"_L1,
             [&](const JsonNode& child, const JsonPlace& childAt, size_t i) {
                 readCard(child, childAt, i, {.stage = stage});
             });
    });
    list(node, at, "links"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t index) {
        record(item, itemAt, index, Link{}, {});
    });
    list(node, at, "interactions"_L1,
         [&](const JsonNode& item, const JsonPlace& itemAt, size_t index) {
             record(item, itemAt, index, Interaction{.map = map}, {});
         });
    list(node, at, "views"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t index) {
        record(item, itemAt, index, SavedView{.map = map}, {});
    });
}

void OwnJsonReader::readTouchpoint(const JsonNode& node, const JsonPlace& at, size_t index,
                                   Id<Stage> stage) {
    const Id<Touchpoint> id =
        record(node, at, index, Touchpoint{.stage = stage}, {"feelings"_L1, "cards"_L1}).id;
    list(node, at, "feelings"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t i) {
        record(item, itemAt, i, Feeling{.touchpoint = id}, {});
    });
    list(node, at, "cards"_L1, [&](const JsonNode& item, const JsonPlace& itemAt, size_t i) {
        readCard(item, itemAt, i, {.touchpoint = id});
    });
}

// The lane that a card names; where it names none, the one for its kind of card.
Id<Lane> OwnJsonReader::laneFor(const JsonNode& card, const JsonPlace& at,
                                std::optional<Kind> kind) {
    const JsonNode* named = card.find(u"lane");
    if (named) {
        if (const auto lane = m_references.lane(*named, m_map))
            return lane;
        if (!named->isText()) {
            at.warn(*named, u"there is no such lane; the card stands among the notes"_s);
        } else if (!enumFromName<LaneKind>(named->text.toStdString())) {
            at.warn(*named, u"there is no lane “%1”; it was made"_s.arg(shortened(named->text)));
        }
    }
    LaneKind lane = LaneKind::Notes;
    QString title;
    if (named && named->isText()) {
        const auto byKind = enumFromName<LaneKind>(named->text.toStdString());
        lane = byKind.value_or(LaneKind::Notes);
        title = byKind ? QString() : storableText(named->text, named->line, m_warnings);
    } else if (kind) {
        static constexpr std::array<std::pair<Kind, LaneKind>, 4> lanes{
            {{Kind::PainPoint, LaneKind::PainPoints},
             {Kind::Opportunity, LaneKind::Opportunities},
             {Kind::Loss, LaneKind::Loss},
             {Kind::Kpi, LaneKind::Kpis}}};
        for (const auto& [cards, laneKind] : lanes)
            if (cards == *kind)
                lane = laneKind;
    }
    if (title.isEmpty())
        title = defaultTitle(lane);
    return m_references.laneOrNew(lane, title, m_map);
}

void OwnJsonReader::readCard(const JsonNode& node, const JsonPlace& at, size_t index,
                             const Place& where) {
    std::optional<Kind> kind;
    if (const JsonNode* child = node.find(u"kind")) {
        Kind named = Kind::Note;
        readJson(*child, place(at.path + u".kind"_s), named);
        kind = named;
    }
    Place at0 = where;
    at0.lane = laneFor(node, at, kind);
    if (!kind)
        kind = cardKindOf(m_references.kindOf(at0.lane));
    switch (*kind) {
    case Kind::PainPoint:
        record(node, at, index, PainPoint{.place = at0}, {});
        return;
    case Kind::Opportunity:
        record(node, at, index, Opportunity{.place = at0}, {});
        return;
    case Kind::Loss:
        record(node, at, index, Loss{.place = at0}, {});
        return;
    case Kind::Kpi:
        record(node, at, index, Kpi{.place = at0}, {});
        return;
    case Kind::Note:
        break;
    default:
        at.warn(node, u"a %1 is no card; it stands as a note"_s.arg(nameFrom(nameOf(*kind))));
    }
    record(node, at, index, Note{.place = at0}, {});
}

template <class T>
void OwnJsonReader::readRoots(const JsonNode& project, QLatin1StringView name) {
    list(project, place({}), name, [&](const JsonNode& item, const JsonPlace& at, size_t index) {
        record(item, at, index, T{}, {});
    });
}

// A hash that is missing is worked out; one that is wrong tells of damage.
void OwnJsonReader::checkHashes() {
    for (Attachment& attachment : m_builder.all<Attachment>()) {
        const QByteArray actual =
            QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Sha256);
        if (!attachment.sha256.isEmpty() && attachment.sha256 != actual)
            m_warnings.add(0, u"The attachment “%1” is not what it was when it was saved (its "
                              "SHA-256 differs)."_s.arg(shortened(attachment.name)));
        attachment.sha256 = actual;
    }
}

Result<Project> OwnJsonReader::read(const JsonNode& project) {
    static const QSet<QString> known{u"attachments"_s, u"personas"_s, u"maps"_s,
                                     u"comments"_s,    u"votes"_s,    u"versions"_s};
    if (!project.find(u"maps") || !project.find(u"maps")->isArray())
        return Error{ErrorCode::NotAMap,
                     u"The file has no list of maps (\"maps\"). Nothing was imported."_s,
                     u"line %1"_s.arg(project.line)};
    for (const JsonNode& child : project.children)
        if (!known.contains(child.name) && child.name != "format"_L1 &&
            child.name != "version"_L1 && child.name != "$schema"_L1)
            m_warnings.add(child.line, u"“%1” means nothing here; it was left out."_s.arg(
                                           shortened(child.name)));
    reserveIds(project, m_builder);
    readRoots<Attachment>(project, "attachments"_L1);
    checkHashes();
    readRoots<Persona>(project, "personas"_L1);
    readRoots<Version>(project, "versions"_L1);

    // All maps with their lanes first, because a card may name the lane of another map.
    std::vector<Id<Map>> maps;
    list(project, place({}), "maps"_L1,
         [&](const JsonNode& item, const JsonPlace& at, size_t index) {
             readMap(item, at, index);
             maps.push_back(m_map);
         });
    size_t next = 0;
    list(project, place({}), "maps"_L1, [&](const JsonNode& item, const JsonPlace& at, size_t) {
        readMapContent(item, at, maps[next++]);
    });
    m_map = {};
    readRoots<Comment>(project, "comments"_L1);
    readRoots<Vote>(project, "votes"_L1);
    m_references.resolve();
    for (Map& map : m_builder.all<Map>())
        if (map.title.isEmpty() && m_builder.all<Map>().size() == 1)
            map.title = m_builder.text(m_options.fallbackTitle, 0);
    return m_builder.finish();
}

} // namespace

Result<Project> readOwnJson(const JsonNode& root, const ImportOptions& options,
                            Warnings& warnings) {
    const JsonNode* version = root.find(u"version");
    if (version && version->isNumber() && version->number > knownVersion)
        return Error{ErrorCode::TooNew,
                     u"The file was written by a later version of Waymark (format %1, this one "
                     "knows %2). Nothing was imported. Install the newer program."_s
                         .arg(version->plainText())
                         .arg(knownVersion),
                     u"line %1"_s.arg(version->line)};
    const JsonNode* format = root.find(u"format");
    if (!format || format->text != "waymark"_L1)
        warnings.add(root.line, u"The file does not say \"format\": \"waymark\"; it was read as "
                                "such."_s);
    const JsonNode* project = root.find(u"project");
    return OwnJsonReader(options, warnings).read(project && project->isObject() ? *project : root);
}

} // namespace waymark
