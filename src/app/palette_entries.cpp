#include "app/palette_entries.h"

#include "app/action_table.h"
#include "app/palette_match.h"
#include "app/plain_widgets.h"
#include "model/edits.h"
#include "model/main_text.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::PaletteModel", text);
}

QString kindWord(Kind kind) {
    switch (kind) {
    case Kind::Map:
        return tr("Map");
    case Kind::Persona:
        return tr("Persona");
    case Kind::Stage:
        return tr("Stage");
    case Kind::Touchpoint:
        return tr("Touchpoint");
    case Kind::Lane:
        return tr("Lane");
    case Kind::PainPoint:
        return tr("Pain point");
    case Kind::Opportunity:
        return tr("Opportunity");
    case Kind::Loss:
        return tr("Loss");
    case Kind::Kpi:
        return tr("KPI");
    default:
        return tr("Card");
    }
}

template <class T>
void addThings(const Project& project, std::vector<PaletteEntry>& entries) {
    const size_t before = entries.size();
    for (const auto& [id, record] : project.all<T>()) {
        QString text = record.*mainTextField<T>();
        if (text.isEmpty())
            continue;
        PaletteEntry entry;
        entry.detail = kindWord(T::kind);
        const Map* map = T::kind == Kind::Map ? nullptr : project.find(mapOf(project, anyId(id)));
        if (map && !map->title.isEmpty())
            entry.detail += u" · "_s + isolated(map->title);
        entry.text = text.replace(u'\n', u' ');
        entry.folded = foldedForMatch(entry.text);
        entry.record = anyId(id);
        entries.push_back(std::move(entry));
    }
    // In the order in which they were made.
    std::ranges::sort(entries.begin() + qptrdiff(before), entries.end(), {}, &PaletteEntry::record);
}

std::optional<int> scoreOf(const PaletteEntry& entry, const QString& query) {
    constexpr int commandsFirst = 500; // of what fits as well
    constexpr int tipsLast = 10'000;
    const auto byName = matchScore(entry.folded, query);
    const bool isThing = !entry.action && !entry.run;
    if (byName)
        return isThing ? byName : std::optional(*byName - commandsFirst);
    if (!entry.action)
        return std::nullopt;
    const auto byTip = matchScore(entry.foldedTip, query);
    return byTip ? std::optional(*byTip + tipsLast) : std::nullopt;
}

} // namespace

std::vector<PaletteEntry> commandEntries(const ActionTable& actions) {
    std::vector<PaletteEntry> entries;
    for (const ActionRow& row : actionRows()) {
        QAction* action = actions.action(row.id);
        if (!action->isEnabled())
            continue;
        PaletteEntry entry;
        entry.text = plainActionText(action->text());
        entry.detail = action->shortcut().toString(QKeySequence::NativeText);
        entry.folded = foldedForMatch(entry.text);
        entry.foldedTip = foldedForMatch(row.tip);
        entry.action = action;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<PaletteEntry> viewEntries(const Project& project,
                                      const std::function<void(Id<SavedView>)>& show) {
    std::vector<PaletteEntry> entries;
    for (const Id<Map> map : project.roots<Map>())
        for (const Id<SavedView> id : project.of<SavedView>(map)) {
            PaletteEntry entry;
            entry.text = tr("View: %1").arg(project.find(id)->name.simplified());
            entry.detail = isolated(project.find(map)->title);
            entry.folded = foldedForMatch(entry.text);
            entry.run = [show, id] { show(id); };
            entries.push_back(std::move(entry));
        }
    return entries;
}

std::vector<PaletteEntry> thingEntries(const Project& project) {
    std::vector<PaletteEntry> entries;
    entries.reserve(size_t(project.recordCount()));
    addThings<Map>(project, entries);
    addThings<Persona>(project, entries);
    addThings<Stage>(project, entries);
    addThings<Touchpoint>(project, entries);
    addThings<Lane>(project, entries);
    addThings<Note>(project, entries);
    addThings<PainPoint>(project, entries);
    addThings<Opportunity>(project, entries);
    addThings<Loss>(project, entries);
    addThings<Kpi>(project, entries);
    return entries;
}

PaletteModel::PaletteModel(std::vector<PaletteEntry> entries, bool findsAll, QObject* parent)
    : QAbstractListModel(parent)
    , m_entries(std::move(entries))
    , m_findsAll(findsAll) {
    search({});
}

void PaletteModel::search(const QString& letters) {
    const QString query = foldedForMatch(letters.trimmed());
    std::vector<std::pair<int, size_t>> fits; // score and entry
    for (size_t i = 0; i < m_entries.size(); ++i) {
        // Without letters the commands alone, in the order of the menus.
        if (query.isEmpty() && !m_findsAll && !m_entries[i].action)
            continue;
        if (const auto score = scoreOf(m_entries[i], query))
            fits.emplace_back(query.isEmpty() ? 0 : *score, i);
    }
    const size_t count = std::min(mostShown, fits.size());
    std::partial_sort(fits.begin(), fits.begin() + qptrdiff(count), fits.end());
    beginResetModel();
    m_found.clear();
    for (size_t i = 0; i < count; ++i)
        m_found.push_back(fits[i].second);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const PaletteEntry& found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.text;
    case DetailRole:
        return found.detail;
    case Qt::AccessibleTextRole:
        return found.detail.isEmpty() ? found.text : found.text + u", "_s + found.detail;
    default:
        return {};
    }
}

} // namespace waymark
