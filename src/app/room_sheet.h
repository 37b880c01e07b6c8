// The sheet "Share with the room": before sharing, what would be open to whom, and at which
// address; while sharing, the address for the room to see, who is there, voting, and the end.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace waymark {

class PlainLabel;
class RoomPoster;
class RoomSharing;

class RoomSheet : public QDialog {
    Q_OBJECT

public:
    // The sharing must outlive the sheet. Over a show (`inShow`) it is as large as the room needs.
    RoomSheet(RoomSharing& sharing, bool inShow, QWidget* parent);

    [[nodiscard]] RoomPoster& poster() const { return *m_poster; }
    [[nodiscard]] QComboBox& addresses() const { return *m_addresses; }
    [[nodiscard]] QPushButton& startButton() const { return *m_start; }
    [[nodiscard]] QPushButton& stopButton() const { return *m_stop; }
    [[nodiscard]] QCheckBox& voting() const { return *m_voting; }
    // Who is there and what waits, in words.
    [[nodiscard]] QString state() const;

signals:
    void trayRequested();

private:
    [[nodiscard]] QWidget* makeStart();
    [[nodiscard]] QWidget* makeRunning();
    void start();
    void refresh();

    RoomSharing& m_sharing;
    QSize m_runningSize; // while sharing: the code is for the room's last row
    QStackedWidget* m_pages;
    QComboBox* m_addresses;
    PlainLabel* m_fault;
    QPushButton* m_start;
    RoomPoster* m_poster;
    PlainLabel* m_people;
    QCheckBox* m_voting;
    QSpinBox* m_dots;
    QPushButton* m_tray;
    QPushButton* m_stop;
    QPushButton* m_close;
};

} // namespace waymark
