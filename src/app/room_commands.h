// What the Present menu and a show do to share a map with the room: keeps the sharing, the sheet
// with the address and the tray.
#pragma once

#include "model/project.h"

#include <QPointer>

#include <functional>
#include <map>
#include <memory>

class QDialog;
class QDockWidget;

namespace waymark {

class MainWindow;
class PresentingWindow;
class RoomSharing;
class RoomSheet;
class RoomTray;
class Workshop;

class RoomCommands {
public:
    explicit RoomCommands(MainWindow& window);
    ~RoomCommands();
    RoomCommands(const RoomCommands&) = delete;
    RoomCommands& operator=(const RoomCommands&) = delete;

    // The sheet with the address, over the show or the editor; shares nothing by itself. A sharing
    // that is on goes on, whatever map is shown meanwhile.
    void openSheet(Workshop& workshop, Id<Map> map);
    // The tray: a small window over a show that covers the editor, else beside the map. The sheet
    // where nothing is shared and nothing waits.
    void openTray(Workshop& workshop, Id<Map> map);
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] RoomSharing* sharing() const { return m_sharing.get(); } // null: none yet
    [[nodiscard]] RoomSheet* sheet() const;
    [[nodiscard]] RoomTray* tray() const;
    // Who wrote which card of this sitting.
    [[nodiscard]] std::map<AnyId, QString> writers() const;

    // A show begins (or, with null, has ended): it says who is there, and its stage is where phones
    // begin.
    void follow(PresentingWindow* show);
    // The show is to end: asks whether the sharing is to end with it.
    void showEnds();
    // The document or the map's workshop goes: all is over.
    void forget();

private:
    void begin(Workshop& workshop, Id<Map> map);
    void showSheet();
    void close();
    void showTray();
    void placeTray();
    void tellShow();
    [[nodiscard]] bool isCovered() const; // by the show

    MainWindow& m_window;
    std::unique_ptr<RoomSharing> m_sharing;
    QPointer<PresentingWindow> m_show;
    QPointer<RoomSheet> m_sheet;
    QPointer<QDockWidget> m_dock;       // the tray beside the map; the window owns it
    QPointer<QDialog> m_small;          // the tray over a show
    std::map<AnyId, QString> m_writers; // of sharings that are over
};

} // namespace waymark
