// The panel of comments at the right: lists what was said about the maps, takes the user there, and
// takes down what they have to say.
#pragma once

#include "model/document.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace waymark {

class CommentList;
class PlainLabel;

class CommentsPanel : public QWidget {
    Q_OBJECT

public:
    // Both must outlive the panel.
    CommentsPanel(Document& document, IdSource& ids, QWidget* parent = nullptr);

    // What a new comment would be about.
    void setSubject(AnyId record);
    // Takes the keyboard to where a comment on the subject is typed.
    void startComment();
    // Chooses a comment in the list, with the resolved ones shown if it is one of them.
    void showComment(Id<Comment> comment);
    [[nodiscard]] CommentList& list() const { return *m_list; }

signals:
    // A record is to be shown on the map: one that was commented on.
    void recordChosen(waymark::AnyId record);
    void closeRequested();
    // The keyboard goes back to the map.
    void leftByKey();
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    void refresh();
    void showChosen();
    void goThere();
    void setReplyTo(Id<Comment> comment);
    // Takes the text of the chosen comment into the field; what was begun there comes back after.
    void edit();
    void endEdit();
    void add();
    void toggleResolved();
    void removeChosen();
    bool commit(const Changeset& edit);

    Document& m_document;
    IdSource& m_ids;
    AnyId m_subject;
    Id<Comment> m_replyTo;
    Id<Comment> m_edited;
    QString m_begun; // a new comment, while another is edited
    CommentList* m_list;
    PlainLabel* m_empty;
    QPushButton* m_open;
    QPushButton* m_all;
    QWidget* m_deeds;
    QPushButton* m_reply;
    QPushButton* m_edit;
    QPushButton* m_resolve;
    QPushButton* m_remove;
    PlainLabel* m_about;
    QPlainTextEdit* m_text;
    QPushButton* m_add;
};

} // namespace waymark
