#include "app/comments_panel.h"

#include "app/author_name.h"
#include "app/comment_list.h"
#include "app/panel_parts.h"
#include "app/plain_widgets.h"
#include "model/comments.h"
#include "model/edits.h"
#include "model/merge_words.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int textHeight = 72; // of the field for a new comment

} // namespace

CommentsPanel::CommentsPanel(Document& document, IdSource& ids, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_ids(ids)
    , m_list(new CommentList)
    , m_empty(new PlainLabel({}, LabelRole::Soft)) {
    setObjectName(u"commentsPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(20, 4, 20, 4);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot());

    connect(m_list, &CommentList::chosen, this, &CommentsPanel::showChosen);
    connect(m_list, &QListView::clicked, this, &CommentsPanel::goThere);
    connect(m_list, &CommentList::activated, this, [this] {
        goThere();
        emit leftByKey();
    });
    connect(m_list, &CommentList::editRequested, this, &CommentsPanel::edit);
    connect(m_list, &CommentList::removalRequested, this, &CommentsPanel::removeChosen);
    connect(m_list, &CommentList::leftByKey, this, &CommentsPanel::leftByKey);
    connect(&document, &Document::changed, this, &CommentsPanel::refresh);
    connect(&document, &Document::wasReset, this, &CommentsPanel::refresh);
    refresh();
}

QWidget* CommentsPanel::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    const PanelTitle title = makePanelTitle(tr("Comments"), tr("Close the comments"));
    connect(title.close, &QPushButton::clicked, this, &CommentsPanel::closeRequested);
    column->addLayout(title.row);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(14, 0, 20, 0);
    tabs->setSpacing(4);
    auto* group = new QButtonGroup(this);
    m_open = addPanelTab(tabs, group, tr("Open"), tr("Only comments that are not resolved"));
    m_all = addPanelTab(tabs, group, tr("All"), tr("Resolved comments too"));
    m_open->setChecked(true);
    tabs->addStretch();
    column->addLayout(tabs);
    connect(group, &QButtonGroup::buttonClicked, this, &CommentsPanel::refresh);
    return head;
}

QWidget* CommentsPanel::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 8, 20, 0);
    column->setSpacing(6);
    m_deeds = new QWidget;
    auto* deeds = new QHBoxLayout(m_deeds);
    deeds->setContentsMargins(0, 0, 0, 0);
    deeds->setSpacing(4);
    m_reply = makeButton(tr("Reply"), ButtonKind::Flat);
    m_edit = makeButton(tr("Edit"), ButtonKind::Flat);
    m_resolve = makeButton(tr("Resolve"), ButtonKind::Flat);
    m_remove = makeButton(tr("Delete"), ButtonKind::Flat);
    setPlainToolTip(m_reply, tr("Answer this comment"));
    setPlainToolTip(m_edit, tr("Change what this comment says (F2)"));
    setPlainToolTip(m_resolve, tr("Settle this comment and its replies, or open them again"));
    setPlainToolTip(m_remove, tr("Delete this comment and its replies (Del)"));
    for (QPushButton* deed : {m_reply, m_edit, m_resolve, m_remove})
        deeds->addWidget(deed);
    deeds->addStretch();
    column->addWidget(m_deeds);
    connect(m_reply, &QPushButton::clicked, this, [this] { setReplyTo(m_list->current()); });
    connect(m_edit, &QPushButton::clicked, this, &CommentsPanel::edit);
    connect(m_resolve, &QPushButton::clicked, this, &CommentsPanel::toggleResolved);
    connect(m_remove, &QPushButton::clicked, this, &CommentsPanel::removeChosen);

    m_about = new PlainLabel({}, LabelRole::Caption);
    m_about->setElided(true);
    m_text = new QPlainTextEdit;
    m_text->setFixedHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("New comment"));
    m_text->setPlaceholderText(tr("Ctrl+Enter adds it"));
    m_text->installEventFilter(this);
    m_add = makeButton(tr("Add comment"));
    column->addWidget(m_about);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_add);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &CommentsPanel::add);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    m_add->setEnabled(false);
    return foot;
}

void CommentsPanel::refresh() {
    const Project& project = m_document.project();
    m_list->fill(project, m_all->isChecked());
    const bool isEmpty = m_list->commentCount() == 0;
    m_empty->setVisible(isEmpty);
    m_empty->setText(project.all<Comment>().empty()
                         ? tr("Nothing was said yet. Select something on the map and say what "
                              "you think of it.")
                         : tr("Every comment is resolved."));
    if (m_replyTo && !project.find(m_replyTo))
        m_replyTo = {};
    if (m_edited && !project.find(m_edited))
        endEdit();
    setSubject(m_subject);
    showChosen();
}

void CommentsPanel::showChosen() {
    const Comment* chosen = m_document.project().find(m_list->current());
    m_deeds->setVisible(chosen && !m_document.refusesEdits());
    if (!chosen)
        return;
    const Comment* first = m_document.project().find(threadOf(m_document.project(), chosen->id));
    m_resolve->setText(first->resolved ? tr("Reopen") : tr("Resolve"));
}

void CommentsPanel::goThere() {
    const Project& project = m_document.project();
    const Comment* first = project.find(threadOf(project, m_list->current()));
    if (first)
        emit recordChosen(first->about);
}

void CommentsPanel::setSubject(AnyId record) {
    m_subject = record;
    const Project& project = m_document.project();
    const bool may = !m_document.refusesEdits();
    m_text->setEnabled(may && (m_edited || m_replyTo || project.contains(record)));
    m_text->setPlaceholderText(m_edited ? tr("Ctrl+Enter keeps it, Esc leaves it as it was")
                                        : tr("Ctrl+Enter adds it"));
    m_text->setAccessibleName(m_edited ? tr("Text of the comment") : tr("New comment"));
    m_add->setText(m_edited ? tr("Keep") : tr("Add comment"));
    if (const Comment* edited = project.find(m_edited))
        m_about->setText(edited->who.isEmpty() ? tr("Edit the comment")
                                               : tr("Edit what %1 said").arg(edited->who));
    else if (const Comment* comment = project.find(m_replyTo))
        m_about->setText(
            tr("Reply to %1").arg(comment->who.isEmpty() ? tr("a comment") : comment->who));
    else if (project.contains(record))
        m_about->setText(tr("On: %1").arg(thingInWords(project, record)));
    else
        m_about->setText(QString());
}

void CommentsPanel::startComment() {
    endEdit();
    m_replyTo = {};
    setSubject(m_subject);
    m_text->setFocus();
}

void CommentsPanel::setReplyTo(Id<Comment> comment) {
    endEdit();
    m_replyTo = threadOf(m_document.project(), comment);
    setSubject(m_subject);
    m_text->setFocus();
}

void CommentsPanel::edit() {
    const Comment* chosen = m_document.project().find(m_list->current());
    if (!chosen || m_document.refusesEdits())
        return;
    endEdit();
    m_begun = m_text->toPlainText();
    m_edited = chosen->id;
    m_text->setPlainText(chosen->text);
    m_text->moveCursor(QTextCursor::End);
    setSubject(m_subject);
    m_text->setFocus();
}

void CommentsPanel::endEdit() {
    if (!m_edited)
        return;
    m_edited = {};
    m_text->setPlainText(std::exchange(m_begun, {}));
    setSubject(m_subject);
}

void CommentsPanel::showComment(Id<Comment> comment) {
    const Comment* first = m_document.project().find(threadOf(m_document.project(), comment));
    if (first && first->resolved && !m_all->isChecked()) {
        m_all->setChecked(true);
        refresh();
    }
    m_list->setCurrent(comment);
}

bool CommentsPanel::commit(const Changeset& edit) {
    m_document.endGesture();
    const auto done = m_document.commit(edit);
    if (!done)
        emit refused(done.error().message);
    return done.ok();
}

void CommentsPanel::add() {
    const Project& project = m_document.project();
    if (const Id<Comment> edited = m_edited) {
        if (m_text->toPlainText().trimmed().isEmpty())
            return;
        const Changeset edit = changeComment(project, edited, m_text->toPlainText());
        if (!edit.isEmpty() && !commit(edit))
            return;
        endEdit();
        m_list->setFocus();
        showComment(edited);
        return;
    }
    const AnyId about = m_replyTo ? anyId(m_replyTo) : m_subject;
    Id<Comment> added;
    const Changeset edit =
        addComment(project, m_ids, about, authorName(), QDateTime::currentMSecsSinceEpoch(),
                   m_text->toPlainText(), &added);
    if (edit.isEmpty() || !commit(edit))
        return;
    m_replyTo = {};
    m_text->clear();
    showComment(added);
    setSubject(m_subject);
}

void CommentsPanel::toggleResolved() {
    const Project& project = m_document.project();
    if (const Comment* first = project.find(threadOf(project, m_list->current())))
        commit(setResolved(project, first->id, !first->resolved));
}

void CommentsPanel::removeChosen() {
    if (const Id<Comment> chosen = m_list->current(); chosen && !m_document.refusesEdits())
        commit(remove(m_document.project(), {anyId(chosen)}));
}

bool CommentsPanel::eventFilter(QObject* object, QEvent* event) {
    if (object != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        add();
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_edited) {
        endEdit();
        m_list->setFocus();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        // What was begun stays in the field.
        if (m_replyTo && m_text->toPlainText().isEmpty()) {
            m_replyTo = {};
            setSubject(m_subject);
        }
        emit leftByKey();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace waymark
