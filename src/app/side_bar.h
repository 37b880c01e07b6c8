// The left panel: the project's maps and personas, and the lanes of the map that is shown.
#pragma once

#include "app/record_list.h"
#include "model/document.h"

#include <QScrollArea>

class QMenu;
class QVBoxLayout;

namespace waymark {

class SideBar : public QScrollArea {
    Q_OBJECT

public:
    // The document and ids must outlive the panel.
    SideBar(Document& document, QWidget* parent = nullptr);

    void setMap(Id<Map> map);
    // Which lanes are seen because of a view; nothing where the lanes say so themselves.
    void setArrangement(const std::optional<std::vector<ViewLane>>& arrangement);

signals:
    // A list's menu is about to open; entries can be added.
    void menuOpening(QMenu* menu);
    void mapChosen(waymark::Id<waymark::Map> map);
    void personaActivated(waymark::Id<waymark::Persona> persona);
    void laneChosen(waymark::Id<waymark::Lane> lane);
    // A "+" was pressed; the button, for a menu to stand below.
    void addMapRequested();
    void addPersonaRequested();
    void addLaneRequested(const QPoint& below);
    // A lane's box was ticked or not while a view decides over lanes.
    void laneShown(waymark::Id<waymark::Lane> lane, bool shown);
    // An edit for the document.
    void edited(const waymark::Changeset& changeset);

private:
    RecordList* addSection(QVBoxLayout* column, const QString& title, RowStyle style,
                           const QString& addTip, const std::function<void(QWidget*)>& add);
    void connectLists();
    void follow(const Changeset& changeset);
    void fill();
    void fillLanes();
    void showMenu(RecordList* list, const QString& removeText, const QPoint& at);

    Document& m_document;
    Id<Map> m_map;
    std::optional<std::vector<ViewLane>> m_arrangement;
    RecordList* m_maps = nullptr;
    RecordList* m_personas = nullptr;
    RecordList* m_lanes = nullptr;
};

} // namespace waymark
