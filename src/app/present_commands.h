// The Present menu: starts and ends the show of a map, says on which screen, and writes the minutes
// of the sitting. Keeps the window of the show and the speaker's panel in the main window.
#pragma once

#include "app/room_commands.h"
#include "model/project.h"

#include <QPointer>

#include <memory>

class QDockWidget;
class QMenu;

namespace waymark {

class Editor;
class MainWindow;
class PresenterPanel;
class PresentingWindow;
class TimeTravel;
class Workshop;

class PresentCommands {
public:
    explicit PresentCommands(MainWindow& window);
    ~PresentCommands();
    PresentCommands(const PresentCommands&) = delete;
    PresentCommands& operator=(const PresentCommands&) = delete;

    // The map that is shown, from its beginning: first whole, then stage by stage.
    void start();
    // The same, beginning at the stage of the selection.
    void startHere();
    // Ends the show; the editor shows the stage where it ended.
    void end();
    // The document goes: ends the show, and forgets what was presented.
    void forget();
    [[nodiscard]] bool isPresenting() const { return m_show != nullptr; }
    // The window of the show; null while there is none.
    [[nodiscard]] PresentingWindow* show() const { return m_show.get(); }

    // Shares the map with the phones in the room; see RoomCommands.
    void share();
    void openTray();
    [[nodiscard]] RoomCommands& room() { return m_room; }

    // The speaker's panel, which comes by itself where the show has a screen of its own.
    void togglePanel();
    [[nodiscard]] bool isPanelShown() const;
    [[nodiscard]] PresenterPanel* panel() const; // null while there is no show

    // Whether something was presented since the document was opened.
    [[nodiscard]] bool hasSitting() const { return m_sittingState >= 0; }
    // Asks for a path, and writes what happened since the first show as Markdown.
    void saveMinutes();

    // Fills the menu of screens; choosing one moves a running show there.
    void listScreens(QMenu& menu);

private:
    void open(Id<Stage> stage);
    // Of the map that is shown; one of another map ends.
    Workshop& workshopHere();
    void beginSitting();
    void writeMinutes(const QString& path, const Project& before);
    // Screens came or went: the show takes the one it should have now.
    void followScreens();
    void placeShow();
    void comeBack(Editor& editor, Id<Stage> stage);

    MainWindow& m_window;
    std::unique_ptr<Workshop> m_workshop; // of the map presented last; goes on after the show
    Id<Map> m_map;
    RoomCommands m_room; // looks at the workshop
    std::unique_ptr<PresentingWindow> m_show;
    QPointer<QDockWidget> m_dock; // the window owns it
    qint64 m_sittingState = -1;   // of the history, before the first show; -1: there was none
    qint64 m_sittingFrom = 0;     // milliseconds since 1970
    std::unique_ptr<TimeTravel> m_travel; // back to that state, while minutes are written
};

} // namespace waymark
