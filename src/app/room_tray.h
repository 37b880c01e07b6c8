// The tray: what people in the room sent and nobody let in yet, and what can be done with it. In
// the editor it stands at the right; in a show it is a small window over the map.
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace waymark {

class PlainLabel;
class RoomSharing;
class RoomTrayList;

class RoomTray : public QWidget {
    Q_OBJECT

public:
    // The sharing must outlive the tray.
    explicit RoomTray(RoomSharing& sharing, QWidget* parent = nullptr);

    [[nodiscard]] RoomTrayList& list() const { return *m_list; }
    // What stands above the list, for tests.
    [[nodiscard]] QString state() const;

signals:
    void closeRequested();
    void addressRequested(); // the sheet with the address is to be shown

private:
    void refresh();
    void letIn();
    void letAllIn();
    void turnAway();

    RoomSharing& m_sharing;
    QTimer m_soon;
    PlainLabel* m_state;
    RoomTrayList* m_list;
    QPushButton* m_in;
    QPushButton* m_all;
    QPushButton* m_away;
};

} // namespace waymark
