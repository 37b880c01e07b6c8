// The list of comments: maps as headings, below each its threads, replies set in. Painted like the
// other lists of the panels; each comment is as tall as its words.
#pragma once

#include "model/project.h"

#include <QListView>

class QStandardItemModel;

namespace waymark {

class CommentList : public QListView {
    Q_OBJECT

public:
    explicit CommentList(QWidget* parent = nullptr);

    // Lists the comments of a project, resolved threads too if asked for. What was chosen stays so.
    void fill(const Project& project, bool withResolved);
    [[nodiscard]] Id<Comment> current() const; // null: none
    void setCurrent(Id<Comment> comment);
    [[nodiscard]] int commentCount() const;

signals:
    // Chosen by click or key, or activated by Enter or a double click.
    void chosen(waymark::Id<waymark::Comment> comment);
    void activated(waymark::Id<waymark::Comment> comment);
    void removalRequested();
    void editRequested(); // F2
    void leftByKey();     // Esc

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    QStandardItemModel* m_rows;
    bool m_filling = false;
};

} // namespace waymark
