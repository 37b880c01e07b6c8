#include "model/saved_views.h"

#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/rank.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

RecordFilter filterOf(const SavedView& view) {
    return {view.personas, view.channels, view.owners, view.evidence, view.text};
}

SavedView withFilter(SavedView view, const RecordFilter& filter) {
    view.personas = filter.personas;
    view.channels = filter.channels;
    view.owners = filter.owners;
    view.evidence = filter.evidence;
    view.text = filter.text;
    return view;
}

Changeset saveView(const Project& project, IdSource& source, SavedView view, Id<SavedView>* added) {
    if (!project.find(view.map))
        return {};
    std::vector<std::optional<Rank>> row;
    for (const Id<SavedView> id : project.of<SavedView>(view.map))
        row.emplace_back(project.find(id)->rank);
    // Without room behind the last, the new one is beside it, and the ids tell them apart.
    const auto last = row.empty() ? std::nullopt : row.back();
    view.rank = rankBetween(last, std::nullopt).value_or(last.value_or(0));
    view.id = {FreshIds(project, source).make(Kind::SavedView).value};
    view.name = cleanText(view.name.trimmed());
    if (added)
        *added = view.id;
    Changeset changeset{editLabel(Deed::Add, Kind::SavedView), {}, {}};
    changeset.add(std::move(view));
    return changeset;
}

Changeset updateView(const Project& project, Id<SavedView> id, const SavedView& seen) {
    const SavedView* now = project.find(id);
    if (!now)
        return {};
    SavedView after = seen;
    after.id = id;
    after.rank = now->rank;
    after.map = now->map;
    after.name = now->name;
    return setRecord(project, Record(after), QCoreApplication::translate("edits", "Update view"));
}

Id<SavedView> viewBeside(const Project& project, Id<Map> map, Id<SavedView> current, int steps) {
    const auto views = project.of<SavedView>(map);
    if (views.empty())
        return {};
    const auto count = qsizetype(views.size());
    const auto at = std::ranges::find(views, current);
    if (at == views.end())
        return steps < 0 ? views.back() : views.front();
    return views[size_t(((at - views.begin()) + steps % count + count) % count)];
}

Id<SavedView> viewNamed(const Project& project, const std::vector<Id<Map>>& maps,
                        const QString& name) {
    const QString wanted = name.trimmed().toCaseFolded();
    for (const Id<Map> map : maps)
        for (const Id<SavedView> id : project.of<SavedView>(map))
            if (project.find(id)->name.trimmed().toCaseFolded() == wanted)
                return id;
    return {};
}

QStringList viewNames(const Project& project, const std::vector<Id<Map>>& maps) {
    QStringList names;
    for (const Id<Map> map : maps)
        for (const Id<SavedView> id : project.of<SavedView>(map))
            names.append(project.find(id)->name);
    return names;
}

} // namespace waymark
