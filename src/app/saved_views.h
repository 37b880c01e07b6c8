// Views in the editor: which one is shown, which lanes are seen because of it, and what a view of
// what is seen now would say. Showing a view edits nothing: lanes, filter and place are the
// window's.
#pragma once

#include "model/changeset.h"
#include "model/project.h"

#include <QObject>

namespace waymark {

class Document;
class Editor;

class SavedViews : public QObject {
    Q_OBJECT

public:
    // The document must outlive this; the editor owns it.
    SavedViews(Document& document, Editor& editor);

    // The view that was chosen last on this map; null: none.
    [[nodiscard]] Id<SavedView> current() const { return m_current; }
    // Whether lanes or filter are others by now than those of the current view.
    [[nodiscard]] bool isChanged() const;
    // The lanes that are seen, because of a view; nothing where the lanes say so themselves.
    [[nodiscard]] const std::optional<std::vector<ViewLane>>& arrangement() const {
        return m_arrangement;
    }
    // What is seen now, as a view without id and name.
    [[nodiscard]] SavedView seen() const;

    // Shows the view's map with its lanes, filter and place.
    void show(Id<SavedView> view);
    // The lanes say themselves again whether they are seen; the filter is taken away.
    void leave();
    // The same for the lanes alone.
    void leaveLanes();
    // Before another map is shown: a view is of one map.
    void goTo(Id<Map> map);

    // Of a lane of the map, while a view decides over lanes.
    void setLaneShown(waymark::Id<waymark::Lane> lane, bool shown);
    // Folds a lane up, or opens it; says which.
    bool toggleCollapsed(Id<Lane> lane);

signals:
    void arrangementChanged();
    // Another view is current, or what is seen differs from it or no longer does.
    void changed();

private:
    void follow(const Changeset& changeset);
    void setArrangement(std::optional<std::vector<ViewLane>> arrangement);
    void showLanesAndFilter(const SavedView& view);

    Document& m_document;
    Editor& m_editor;
    Id<SavedView> m_current;
    std::optional<std::vector<ViewLane>> m_arrangement;
};

} // namespace waymark
