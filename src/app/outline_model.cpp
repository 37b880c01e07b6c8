#include "app/outline_model.h"

#include "app/record_form.h"
#include "drawing/card_face.h"
#include "model/edits.h"
#include "model/lane_words.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// An id and its kind as one number: ids have 53 bits, and there are 17 kinds.
constexpr int kindBits = 5;
quintptr packed(AnyId id) {
    return (quintptr(id.value) << kindBits) | quintptr(id.kind);
}
AnyId unpacked(quintptr number) {
    return {Kind(number & ((1U << kindBits) - 1)), qint64(number >> kindBits)};
}

bool mayHaveRows(Kind kind) {
    return kind == Kind::Stage || kind == Kind::Touchpoint;
}

} // namespace

OutlineModel::OutlineModel(Document& document, QObject* parent)
    : QAbstractItemModel(parent)
    , m_document(document) {
    connect(&document, &Document::changed, this, &OutlineModel::follow);
    connect(&document, &Document::wasReset, this, [this] { setMap(m_map); });
}

void OutlineModel::setMap(Id<Map> map) {
    beginResetModel();
    m_map = map;
    m_lists.clear();
    m_parents.clear();
    endResetModel();
}

void OutlineModel::setShown(std::optional<std::vector<ViewLane>> arrangement,
                            std::shared_ptr<const std::unordered_set<AnyId>> leftOut) {
    if (arrangement == m_arrangement && leftOut == m_leftOut)
        return;
    m_arrangement = std::move(arrangement);
    m_leftOut = std::move(leftOut);
    const QScopedValueRollback following(m_following, true);
    std::vector<AnyId> parents;
    for (const auto& [parent, rows] : m_lists)
        parents.push_back(parent);
    renew(std::move(parents));
}

bool OutlineModel::isShown(const Lane& lane) const {
    return m_arrangement
               ? std::ranges::find(*m_arrangement, lane.id, &ViewLane::lane) != m_arrangement->end()
               : lane.visible;
}

// The cards of one place, lane by lane.
template <class P>
void OutlineModel::addCards(Id<P> parent, List& rows) const {
    const auto add = [&](AnyId id) {
        if (!m_leftOut || !m_leftOut->contains(id))
            rows.push_back(id);
    };
    for (const Id<Lane> id : project().of<Lane>(m_map)) {
        const Lane& lane = *project().find(id);
        if (!isShown(lane))
            continue;
        if constexpr (std::is_same_v<P, Touchpoint>) {
            if (lane.lane == LaneKind::Feeling) {
                for (const Id<Feeling> feeling : project().of<Feeling>(parent))
                    add(anyId(feeling));
            }
        }
        if (!cardKind(lane.lane))
            continue;
        Place place{.lane = id};
        if constexpr (std::is_same_v<P, Touchpoint>)
            place.touchpoint = parent;
        else
            place.stage = parent;
        for (const AnyId card : cardsAt(project(), place))
            add(card);
    }
}

OutlineModel::List OutlineModel::childrenNow(AnyId parent) const {
    List rows;
    if (parent.isNull()) {
        for (const Id<Stage> id : project().of<Stage>(m_map))
            rows.push_back(anyId(id));
    } else if (parent.kind == Kind::Stage) {
        const Id<Stage> stage{parent.value};
        for (const Id<Touchpoint> id : project().of<Touchpoint>(stage))
            rows.push_back(anyId(id));
        addCards(stage, rows);
    } else if (parent.kind == Kind::Touchpoint) {
        addCards(Id<Touchpoint>{parent.value}, rows);
    }
    return rows;
}

std::optional<AnyId> OutlineModel::parentNow(const Record& record) const {
    if (const auto* stage = std::get_if<Stage>(&record))
        return stage->map == m_map ? std::optional(AnyId{}) : std::nullopt;
    if (const auto* touchpoint = std::get_if<Touchpoint>(&record))
        return anyId(touchpoint->stage);
    if (const auto* feeling = std::get_if<Feeling>(&record))
        return anyId(feeling->touchpoint);
    const auto place = placeOf(record);
    if (!place)
        return std::nullopt;
    return place->touchpoint ? anyId(place->touchpoint) : anyId(place->stage);
}

const OutlineModel::List& OutlineModel::list(AnyId parent) const {
    const auto it = m_lists.find(parent);
    if (it != m_lists.end())
        return it->second;
    List rows = childrenNow(parent);
    for (const AnyId id : rows)
        m_parents[id] = parent;
    return m_lists.emplace(parent, std::move(rows)).first->second;
}

AnyId OutlineModel::record(const QModelIndex& index) const {
    return index.isValid() ? unpacked(index.internalId()) : AnyId{};
}

QModelIndex OutlineModel::indexIn(AnyId parent, AnyId record, int column) const {
    const List& rows = list(parent);
    const auto at = std::ranges::find(rows, record);
    return at == rows.end() ? QModelIndex()
                            : createIndex(int(at - rows.begin()), column, packed(record));
}

QModelIndex OutlineModel::indexOf(AnyId record) {
    const auto found = project().find(record);
    const auto parent = found ? parentNow(*found) : std::nullopt;
    if (!parent || (!parent->isNull() && mapOf(project(), *parent) != m_map))
        return {};
    // From above, so that each list knows on what it hangs.
    if (!parent->isNull())
        (void)indexOf(*parent);
    return indexIn(*parent, record, TextColumn);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    const List& rows = list(record(parent));
    if (row < 0 || row >= int(rows.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, packed(rows[size_t(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
    const auto parent = m_parents.find(record(child));
    return parent == m_parents.end() ? QModelIndex() : rowOf(parent->second);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0 || (parent.isValid() && !mayHaveRows(record(parent).kind)))
        return 0;
    return int(list(record(parent)).size());
}

bool OutlineModel::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    const AnyId id = record(index);
    const auto found = project().find(id);
    if (!found)
        return {};
    const QString text = mainText(*found);
    const auto what = [&] {
        if (const auto place = placeOf(*found)) {
            const Lane* lane = project().find(place->lane);
            return shownTitle(*lane);
        }
        if (const auto* feeling = std::get_if<Feeling>(&*found)) {
            const Persona* persona = project().find(feeling->persona);
            QStringList parts{persona ? persona->name : kindTitle(Kind::Feeling)};
            if (feeling->received)
                parts.append(feelingNumber(*feeling->received));
            return parts.join(u' ');
        }
        return kindTitle(id.kind);
    };
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == WhatColumn ? what() : text.simplified();
    case Qt::EditRole:
        return text;
    case Qt::AccessibleTextRole:
        return index.column() == WhatColumn ? what() : what() + u": "_s + text.simplified();
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    emit renamed(record(index), value.toString());
    return true;
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TextColumn ? tr("Map") : tr("What it is");
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, index.column() == TextColumn && !m_document.refusesEdits());
    flags.setFlag(Qt::ItemNeverHasChildren, !mayHaveRows(record(index).kind));
    return flags;
}

// --- following ----------------------------------------------------------------------------------

void OutlineModel::follow(const Changeset& changeset) {
    if (!m_map)
        return;
    const QScopedValueRollback following(m_following, true);
    std::vector<AnyId> touched; // lists, each once
    const auto touch = [&](AnyId parent) {
        if (m_lists.contains(parent) && std::ranges::find(touched, parent) == touched.end())
            touched.push_back(parent);
    };
    bool namesChanged = false;
    for (const Change& change : changeset.changes) {
        const Kind kind = change.id().kind;
        namesChanged = namesChanged || kind == Kind::Lane || kind == Kind::Persona;
        for (const auto& side : {change.before, change.after}) {
            if (const auto parent = side ? parentNow(*side) : std::nullopt)
                touch(*parent);
        }
    }
    // A lane that comes, goes or moves may concern every list there is, and so do names.
    if (namesChanged) {
        for (const auto& [parent, rows] : m_lists)
            touch(parent);
    }
    renew(touched);
    for (const Change& change : changeset.changes) {
        const auto parent = m_parents.find(change.id());
        if (!change.after || parent == m_parents.end())
            continue;
        const QModelIndex row = indexIn(parent->second, change.id(), TextColumn);
        if (row.isValid())
            emit dataChanged(row, row.siblingAtColumn(WhatColumn));
    }
    if (!namesChanged)
        return;
    for (const AnyId parent : touched) {
        const QModelIndex above = indexOf(parent);
        const int rows = rowCount(above);
        if (rows > 0)
            emit dataChanged(index(0, WhatColumn, above), index(rows - 1, WhatColumn, above));
    }
}

void OutlineModel::renew(std::vector<AnyId> parents) {
    // From above: what hangs on things that are gone is forgotten with them.
    std::ranges::sort(parents, {}, [](AnyId id) {
        return id.isNull() ? 0 : id.kind == Kind::Stage ? 1 : 2;
    });
    // All that goes before all that comes: what moves stands nowhere in between.
    for (const AnyId parent : parents)
        removeGone(parent);
    for (const AnyId parent : parents)
        insertNew(parent);
}

void OutlineModel::forget(AnyId record) {
    const auto rows = m_lists.find(record);
    if (rows != m_lists.end()) {
        const List below = std::move(rows->second);
        m_lists.erase(rows);
        for (const AnyId id : below)
            forget(id);
    }
    m_parents.erase(record);
}

QModelIndex OutlineModel::rowOf(AnyId parent) const {
    const auto above = m_parents.find(parent);
    return above == m_parents.end() ? QModelIndex() : indexIn(above->second, parent, TextColumn);
}

void OutlineModel::removeGone(AnyId parent) {
    if (!m_lists.contains(parent))
        return;
    List& rows = m_lists.at(parent);
    const List wanted = childrenNow(parent);
    const std::unordered_set<AnyId> staying(wanted.begin(), wanted.end());
    for (int i = int(rows.size()) - 1; i >= 0; --i) {
        const AnyId id = rows[size_t(i)];
        if (staying.contains(id))
            continue;
        beginRemoveRows(rowOf(parent), i, i);
        rows.erase(rows.begin() + i);
        forget(id);
        endRemoveRows();
    }
}

void OutlineModel::insertNew(AnyId parent) {
    if (!m_lists.contains(parent))
        return;
    List& rows = m_lists.at(parent);
    const List wanted = childrenNow(parent);
    for (int i = 0; i < int(wanted.size()); ++i) {
        const AnyId id = wanted[size_t(i)];
        if (i < int(rows.size()) && rows[size_t(i)] == id)
            continue;
        const QModelIndex above = rowOf(parent);
        const auto there = std::find(rows.begin() + i, rows.end(), id);
        if (there != rows.end()) {
            const int from = int(there - rows.begin());
            beginMoveRows(above, from, from, above, i);
            std::rotate(rows.begin() + i, there, there + 1);
            endMoveRows();
        } else {
            beginInsertRows(above, i, i);
            rows.insert(rows.begin() + i, id);
            m_parents[id] = parent;
            endInsertRows();
        }
    }
}

} // namespace waymark
