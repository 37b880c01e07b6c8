// Views: ways to look at a map that have a name. What a view asks for, and the edits that keep one.
#pragma once

#include "model/filter.h"

#include <QStringList>

namespace waymark {

// What a view asks for.
RecordFilter filterOf(const SavedView& view);
// `view`, asking for this.
SavedView withFilter(SavedView view, const RecordFilter& filter);

// Adds a view of view.map, last among its views; empty where there is no such map. Its id and rank
// are given anew. `added` receives it.
Changeset saveView(const Project&, IdSource&, SavedView view, Id<SavedView>* added = nullptr);
// Lets a view show what `seen` shows; it keeps its map and name.
Changeset updateView(const Project&, Id<SavedView> id, const SavedView& seen);

// The view that comes so many places after `current` among those of the map, going round; the first
// or, backwards, the last where `current` is none of them. Null where the map has no view.
Id<SavedView> viewBeside(const Project&, Id<Map> map, Id<SavedView> current, int steps);

// The view of that name on one of these maps, the first where several have it; capitals and white
// space around the name do not matter. Null if there is none.
Id<SavedView> viewNamed(const Project&, const std::vector<Id<Map>>& maps, const QString& name);
// The names of all views of these maps, in their order.
QStringList viewNames(const Project&, const std::vector<Id<Map>>& maps);

} // namespace waymark
