// The list of past states: headings and states as HistoryModel has them, painted like the side
// bar's rows. A state that becomes the current one by key or click is gone to; F2 names it.
#pragma once

#include <QListView>

namespace waymark {

class HistoryModel;

class HistoryList : public QListView {
    Q_OBJECT

public:
    explicit HistoryList(HistoryModel& model, QWidget* parent = nullptr);

    // Shows which state is looked at, without going there.
    void showState(qint64 sequence);
    // Lets the user type a name for a state.
    void nameState(qint64 sequence);

signals:
    void chosen(qint64 sequence);
    void stepped(bool newer); // Left or Right
    void leftByKey();         // Esc

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    HistoryModel& m_history;
    bool m_showing = false;
};

} // namespace waymark
