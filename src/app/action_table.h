// Every command of the window, in one table: what it is called, where its menu entry is, its keys,
// and what it runs. Menus, the tool bar, context menus and the sheet of shortcuts are built from
// it.
#pragma once

#include "app/window_facts.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace waymark {

class CommentCommands;
class EditCommands;
class FileCommands;
class FindCommands;
class HistoryCommands;
class InsightCommands;
class MapCommands;
class PresentCommands;
class SavedViewCommands;
class ViewCommands;

// What the actions of one window act through.
struct Commands {
    FileCommands& file;
    EditCommands& edit;
    MapCommands& map;
    ViewCommands& view;
    HistoryCommands& history;
    FindCommands& find;
    CommentCommands& comment;
    SavedViewCommands& saved;
    PresentCommands& present;
    InsightCommands& insight;
};

enum class MenuId : quint8 {
    File,
    OpenRecent, // filled when it opens
    Edit,
    Insert,
    InsertLane,
    Map,
    MapState,
    FeelingScale,
    View,
    Lanes,
    SavedViews, // those of the map are added when it opens
    History,
    Present,
    PresentScreen, // filled when it opens
    Theme,
    Help,
};

struct MenuRow {
    MenuId id;
    std::optional<MenuId> parent; // none: in the menu bar
    QString title;
};

struct ActionRow {
    QString id;
    MenuId menu;
    QString text; // as in the menu, with its "&"
    QList<QKeySequence> keys;
    QString tip; // one short sentence
    std::function<void(Commands&)> run;
    Facts needs = {};     // of the window, for the entry to be enabled
    Facts checkedBy = {}; // not empty: a tick shows whether this holds
    bool startsGroup = false;
};

// The table. Texts are in the program's language.
const std::vector<MenuRow>& menuRows();
const std::vector<ActionRow>& actionRows();

// The actions of one window.
class ActionTable : public QObject {
    Q_OBJECT

public:
    // The commands must outlive the table. Actions belong to `window`, where their keys work.
    ActionTable(Commands commands, QWidget* window);

    // The action of that id in the table, which must be one.
    [[nodiscard]] QAction* action(const QString& id) const;
    void fillMenuBar(QMenuBar* bar);
    [[nodiscard]] QMenu* menu(MenuId id) const; // after fillMenuBar()
    // A menu of these actions, in this order; "-" is a line. The caller owns it.
    QMenu* makeMenu(const QStringList& ids, QWidget* parent) const;

    // Enables and ticks by what holds in the window, and names what undo and redo would do.
    void update(const WindowFacts& facts);

private:
    // Lets what cannot act on the past say so, or no longer.
    void explainPast(bool inPast);

    Commands m_commands;
    QHash<QString, QAction*> m_actions;
    QHash<int, QMenu*> m_menus;
    bool m_saysPast = false;
};

// The text of an action without "&" and "…", as a tool tip or a sheet shows it.
QString plainActionText(const QString& text);

} // namespace waymark
