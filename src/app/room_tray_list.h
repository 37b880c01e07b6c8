// The list of cards that wait to be let in: who wrote it, where it wants to go, what it says.
// Rows are of one height, so that five hundred that come at once cost no layout.
#pragma once

#include <QListView>

#include <vector>

class QStandardItemModel;

namespace waymark {

class RoomSharing;

class RoomTrayList : public QListView {
    Q_OBJECT

public:
    // The sharing must outlive the list.
    explicit RoomTrayList(const RoomSharing& sharing, QWidget* parent = nullptr);

    // Follows what waits: adds what came, takes away what went.
    void follow();
    // Those chosen, by number; with none chosen, the first.
    [[nodiscard]] std::vector<qint64> chosen() const;

signals:
    void letInRequested();    // Enter, double click
    void letAllInRequested(); // Ctrl+Enter
    void turnAwayRequested(); // Delete

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const RoomSharing& m_sharing;
    QStandardItemModel* m_rows;
};

} // namespace waymark
