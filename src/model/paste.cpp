// Pasting a fragment into a map of the same or another project.
#include "model/cards.h"
#include "model/edits.h"
#include "model/paste_places.h"
#include "model/remapping.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

// Carries out one paste: chooses what to copy, finds what stands for the rest, seats the roots.
class Paste {
public:
    Paste(const Project& project, const Project& fragment, IdSource& source, const PasteTarget& at)
        : m_project(project)
        , m_fragment(fragment)
        , m_at(at)
        , m_ids(project, source)
        , m_seating(project)
        , m_standIns(project, fragment, at.map, m_ids, m_seating, m_added) {}

    Changeset run(const std::vector<AnyId>& named, std::vector<AnyId>* added);

private:
    void chooseRoots(const std::vector<AnyId>& named);
    [[nodiscard]] Kind kindOfCopy(AnyId original) const;
    void copy(AnyId original);
    [[nodiscard]] bool place(AnyId original, Record& copy);
    void seatInTurn(const RowKey& row, AnyId copy, AnyId anchor);
    [[nodiscard]] Id<Stage> stageForTouchpoints();
    [[nodiscard]] bool isAboutSomethingThere(const Record& copy) const;
    bool feelAnew(AnyId original, const Feeling& copy);
    void bringIntoScale(Feeling& feeling, Id<Map> from) const;

    const Project& m_project;
    const Project& m_fragment;
    PasteTarget m_at;
    FreshIds m_ids;
    Seating m_seating;
    std::vector<Record> m_added;
    StandIns m_standIns;

    std::vector<AnyId> m_copied; // the roots and all that hangs on them, in the order of kinds
    std::unordered_set<AnyId> m_isCopied;
    std::unordered_set<AnyId> m_roots;         // without those that hang on another root
    std::unordered_map<AnyId, Place> m_places; // of the roots that are cards or feelings
    std::unordered_map<AnyId, AnyId> m_landed; // by original, what it became
    std::map<RowKey, AnyId> m_anchors;         // behind which a row's next newcomer is seated
    std::set<std::pair<Id<Touchpoint>, Id<Persona>>> m_felt;
    Changeset m_changeset;
};

bool canBePasted(AnyId id, const Record& record, bool hasMap) {
    const auto row = rowOf(record);
    return row && id.kind != Kind::Version && (hasMap || row->parent.isNull());
}

// `record` without what it sits on, which a root leaves behind.
Record withoutParent(Record record) {
    record = withPlace(std::move(record), {});
    if (auto* stage = std::get_if<Stage>(&record))
        stage->map = {};
    else if (auto* lane = std::get_if<Lane>(&record))
        lane->map = {};
    else if (auto* touchpoint = std::get_if<Touchpoint>(&record))
        touchpoint->stage = {};
    else if (auto* feeling = std::get_if<Feeling>(&record))
        feeling->touchpoint = {};
    return record;
}

void Paste::chooseRoots(const std::vector<AnyId>& named) {
    std::vector<AnyId> chosen;
    for (const AnyId id : named)
        if (const auto record = m_fragment.find(id);
            record && canBePasted(id, *record, bool(m_at.map)))
            chosen.push_back(id);

    const auto columns = columnOrder(m_fragment);
    std::ranges::stable_sort(chosen, {}, [&](AnyId id) {
        const Record record = *m_fragment.find(id);
        const auto own = columns.find(id);
        const auto in = columns.find(rowOf(record)->parent);
        const int column = own != columns.end()  ? own->second
                           : in != columns.end() ? in->second
                                                 : 0;
        return std::pair(column, rankOf(record));
    });

    m_copied = hangingOn(m_fragment, chosen, Hanging::Copying);
    m_isCopied.insert(m_copied.begin(), m_copied.end());
    for (const AnyId id : chosen)
        if (!hangsOn(*m_fragment.find(id), m_isCopied, Hanging::Copying))
            m_roots.insert(id);
}

// A card pasted into a lane of another kind becomes a record of that kind.
Kind Paste::kindOfCopy(AnyId original) const {
    const auto to = m_places.find(original);
    const auto from = placeOf(*m_fragment.find(original));
    if (to == m_places.end() || !from)
        return original.kind;
    const Lane* lane = m_project.find(to->second.lane);
    if (!lane || cardKind(lane->lane) == cardKind(m_fragment.find(from->lane)->lane))
        return original.kind;
    return cardKind(lane->lane).value_or(original.kind);
}

void Paste::seatInTurn(const RowKey& row, AnyId copy, AnyId anchor) {
    const auto [it, isNew] = m_anchors.try_emplace(row, anchor);
    m_seating.seatAfter(row, copy, it->second);
    it->second = copy;
}

Id<Stage> Paste::stageForTouchpoints() {
    if (m_at.stage)
        return m_at.stage;
    const auto stages = m_project.children(anyId(m_at.map), Kind::Stage);
    if (!stages.empty()) {
        m_at.stage = {stages.back().id};
        return m_at.stage;
    }
    const Stage stage{.id = m_ids.make<Stage>(), .map = m_at.map};
    m_seating.seatBefore(*rowOf(stage), anyId(stage.id));
    m_added.emplace_back(stage);
    m_at.stage = stage.id;
    return stage.id;
}

// Where the persona feels something already, what is pasted takes its place.
bool Paste::feelAnew(AnyId original, const Feeling& copy) {
    if (!m_felt.emplace(copy.touchpoint, copy.persona).second)
        return true;
    for (const auto& child : m_project.children(anyId(copy.touchpoint), Kind::Feeling)) {
        const Feeling& before = *m_project.find(Id<Feeling>{child.id});
        if (before.persona != copy.persona)
            continue;
        Feeling after = copy;
        after.id = before.id;
        after.rank = before.rank;
        m_changeset.change(before, std::move(after));
        m_landed[original] = anyId(before.id);
        return true;
    }
    return false;
}

void Paste::bringIntoScale(Feeling& feeling, Id<Map> from) const {
    const Map* source = m_fragment.find(from);
    const Map* target = m_project.find(m_at.map);
    if (!source || !target || m_isCopied.contains(anyId(from)))
        return;
    const FeelingScale& a = source->scale;
    const FeelingScale& b = target->scale;
    for (auto* value : {&feeling.received, &feeling.desired})
        if (*value && (a.min != b.min || a.max != b.max))
            *value = clampToScale(b.min + (**value - a.min) * (b.max - b.min) / (a.max - a.min), b);
}

// Gives the copy of a root its new parent and seats it. False when there is no place for it.
bool Paste::place(AnyId original, Record& copy) {
    const AnyId id = m_standIns.of(original);
    if (auto* stage = std::get_if<Stage>(&copy)) {
        stage->map = m_at.map;
        seatInTurn(*rowOf(copy), id, anyId(m_at.stage));
        return true;
    }
    if (auto* touchpoint = std::get_if<Touchpoint>(&copy)) {
        touchpoint->stage = stageForTouchpoints();
        seatInTurn(*rowOf(copy), id, anyId(m_at.touchpoint));
        return true;
    }
    if (auto* lane = std::get_if<Lane>(&copy)) {
        lane->map = m_at.map;
        seatInTurn(*rowOf(copy), id, anyId(m_at.lane));
        return true;
    }
    if (std::holds_alternative<Map>(copy)) {
        m_seating.seatBefore(*rowOf(copy), id);
        return true;
    }
    const auto to = m_places.find(original);
    if (to == m_places.end())
        return false;
    if (auto* feeling = std::get_if<Feeling>(&copy)) {
        feeling->touchpoint = to->second.touchpoint;
        if (feelAnew(original, *feeling))
            return false;
        m_seating.seatBefore(*rowOf(copy), id);
        return true;
    }
    copy = cardAs(id, to->second, copy);
    m_seating.seatBefore(cellKey(to->second), id);
    return true;
}

// What was said about a persona or an image that the project has already has been said there.
bool Paste::isAboutSomethingThere(const Record& copy) const {
    if (const auto* comment = std::get_if<Comment>(&copy))
        return m_project.contains(comment->about);
    if (const auto* vote = std::get_if<Vote>(&copy))
        return m_project.contains(vote->about);
    return false;
}

void Paste::copy(AnyId original) {
    const Record record = *m_fragment.find(original);
    const bool isRoot = m_roots.contains(original);
    auto copy = withReferences(isRoot ? withoutParent(record) : record,
                               [&](AnyId target, OnRemove) { return m_standIns.of(target); });
    if (copy && !isAboutSomethingThere(*copy)) {
        if (auto* feeling = std::get_if<Feeling>(&*copy))
            bringIntoScale(*feeling, mapOf(m_fragment, original));
        if (!isRoot || place(original, *copy)) {
            const AnyId id = m_standIns.of(original);
            std::visit([&](auto& r) { r.id.value = id.value; }, *copy);
            m_landed[original] = id;
            m_added.push_back(std::move(*copy));
            return;
        }
    }
    // What hangs on it (a comment) finds nothing to hang on, and stays out as well.
    m_standIns.set(original, {});
}

Changeset Paste::run(const std::vector<AnyId>& named, std::vector<AnyId>* added) {
    if (const Touchpoint* touchpoint = m_project.find(m_at.touchpoint))
        m_at.stage = touchpoint->stage;
    chooseRoots(named);
    // Places look for lanes among what stands in already: a copied lane stands for itself.
    m_places = placesForRoots(m_project, m_fragment, m_roots, m_at, m_standIns);
    const auto isShared = [](AnyId id) {
        return id.kind == Kind::Persona || id.kind == Kind::Attachment;
    };
    for (const AnyId id : m_copied)
        if (!isShared(id))
            m_standIns.set(id, m_ids.make(kindOfCopy(id)));
    for (const AnyId id : m_copied) {
        if (isShared(id))
            m_landed[id] = m_standIns.of(id);
        else
            copy(id);
    }

    m_seating.settle(m_changeset);
    std::ranges::stable_sort(m_added, {}, [](const Record& record) { return idOf(record).kind; });
    for (Record& record : m_added)
        m_changeset.changes.push_back({std::nullopt, m_seating.seated(std::move(record))});
    if (m_changeset.isEmpty())
        return {};
    m_changeset.label = QCoreApplication::translate("edits", "Paste");
    if (added)
        for (const AnyId id : named)
            if (const auto landed = m_landed.find(id); landed != m_landed.end())
                added->push_back(landed->second);
    return m_changeset;
}

bool isWhole(const Project& project, const PasteTarget& at) {
    const auto inMap = [&](AnyId id) {
        return id.isNull() || (at.map && mapOf(project, id) == at.map);
    };
    return (!at.map || project.find(at.map)) && inMap(anyId(at.stage)) &&
           inMap(anyId(at.touchpoint)) && inMap(anyId(at.lane));
}

} // namespace

Changeset paste(const Project& project, IdSource& source, const Fragment& fragment,
                const PasteTarget& at, std::vector<AnyId>* added) {
    if (!isWhole(project, at))
        return {};
    // The fragment comes from outside (the clipboard), so it is held against the rules like a file.
    const auto records = Project::fromRecords(fragment.records);
    if (!records)
        return {};
    return Paste(project, *records, source, at).run(fragment.roots, added);
}

} // namespace waymark
