#include "app/edit_commands.h"

#include "app/clipboard.h"
#include "app/editor.h"
#include "app/field_keys.h"
#include "app/link_command.h"
#include "app/long_paste.h"
#include "app/main_window.h"
#include "app/record_list.h"
#include "canvas/canvas.h"
#include "model/document.h"
#include "model/validate.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace waymark {

namespace {

// Calls act(field) if the keyboard is in a text field of the window; says whether it was.
template <class Act>
bool withTextField(const MainWindow& window, Act&& act) {
    QWidget* focus = window.focusWidget();
    if (auto* line = qobject_cast<QLineEdit*>(focus))
        act(line);
    else if (auto* plain = qobject_cast<QPlainTextEdit*>(focus))
        act(plain);
    else if (auto* rich = qobject_cast<QTextEdit*>(focus))
        act(rich);
    else
        return false;
    return true;
}

RecordList* focusedList(const MainWindow& window) {
    return qobject_cast<RecordList*>(window.focusWidget());
}

} // namespace

Facts editFacts(const MainWindow& window) {
    Facts facts;
    if (withTextField(window, [&](const auto*) {
            facts = Facts(Fact::Copyable) | Fact::Removable | Fact::Pasteable;
        }))
        return facts;
    const Editor* editor = window.editor();
    if (!editor)
        return facts;
    if (const RecordList* list = focusedList(window)) {
        facts.setFlag(Fact::Removable, list->canRemove());
        facts.setFlag(Fact::Copyable, !list->current().isNull());
        facts.setFlag(Fact::Pasteable, hasPasteable(QApplication::clipboard()->mimeData()));
        return facts;
    }
    const auto& selection = editor->canvas().selection();
    facts.setFlag(Fact::Copyable, !selection.empty());
    facts.setFlag(Fact::Removable, !selection.empty());
    facts.setFlag(Fact::Pasteable, hasPasteable(QApplication::clipboard()->mimeData()));
    return facts;
}

void EditCommands::undo() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    // What is half done comes first: a drag, or the text being typed.
    if (!editor->canvas().cancelInteraction())
        editor->canvas().document().undo();
}

void EditCommands::redo() {
    if (Editor* editor = m_window.editor())
        editor->canvas().document().redo();
}

void EditCommands::cut() {
    if (withTextField(m_window, [](auto* field) { field->cut(); }))
        return;
    copy();
    if (RecordList* list = focusedList(m_window))
        list->removeCurrent();
    else if (Editor* editor = m_window.editor())
        editor->canvas().deleteSelection();
}

std::vector<AnyId> EditCommands::chosen() const {
    if (const RecordList* list = focusedList(m_window); list && !list->current().isNull())
        return {list->current()};
    return m_window.editor()->canvas().selection();
}

void EditCommands::copy() {
    if (withTextField(m_window, [](auto* field) { field->copy(); }))
        return;
    Editor* editor = m_window.editor();
    if (!editor || chosen().empty())
        return;
    const std::vector<AnyId> ids = chosen();
    putOnClipboard(*QApplication::clipboard(), editor->canvas().document().project(), ids);
    editor->say(ids.size() == 1 ? MainWindow::tr("Copied")
                                : MainWindow::tr("Copied %n things", nullptr, int(ids.size())));
}

void EditCommands::copyAsTable() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const std::vector<AnyId> ids = chosen();
    putTableOnClipboard(*QApplication::clipboard(), editor->canvas().document().project(),
                        ids.empty() ? std::vector{anyId(editor->map())} : ids);
    editor->say(MainWindow::tr("Copied as a table, for spreadsheets and documents"));
}

void EditCommands::copyAsPicture() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const std::vector<AnyId> ids = chosen();
    const auto copied =
        putPictureOnClipboard(*QApplication::clipboard(), editor->canvas().document().project(),
                              ids.empty() ? std::vector{anyId(editor->map())} : ids);
    editor->say(copied ? MainWindow::tr("Copied as a picture, for slides and documents")
                       : copied.error().message);
}

void EditCommands::paste() {
    if (withTextField(m_window, [this](auto* field) { pasteInto(field); }))
        return;
    if (m_window.editor())
        m_incoming.paste(QApplication::clipboard()->mimeData());
}

void EditCommands::pasteAsText() {
    if (withTextField(m_window, [this](auto* field) { pasteInto(field); }))
        return;
    if (m_window.editor())
        m_incoming.pasteText(textIn(QApplication::clipboard()->mimeData()));
}

template <class Field>
void EditCommands::pasteInto(Field* field) {
    const QString text = textIn(QApplication::clipboard()->mimeData());
    if (text.size() <= maxTextLength) {
        field->paste();
        return;
    }
    // What is being typed on the map may become cards instead.
    Editor* editor = m_window.editor();
    const bool isOnMap = editor && editor->canvas().isEditing();
    const auto makeCards = [this, editor, text] {
        editor->canvas().finishEditing();
        m_incoming.pasteLines(text);
    };
    const auto fitting =
        pasteable(&m_window, text, isOnMap ? std::function<void()>(makeCards) : nullptr);
    if (!fitting)
        return;
    if constexpr (requires { field->insertPlainText(*fitting); })
        field->insertPlainText(*fitting);
    else
        field->insert(*fitting);
}

void EditCommands::carryOut(const std::vector<AnyId>& records) {
    auto* drag = new QDrag(&m_window);
    drag->setMimeData(makePiece(m_window.editor()->canvas().document().project(), records));
    drag->exec(Qt::CopyAction);
}

void EditCommands::duplicate() {
    if (Editor* editor = m_window.editor())
        editor->canvas().duplicateSelection();
}

void EditCommands::remove() {
    if (withTextField(m_window, [](auto* field) {
            if constexpr (requires { field->del(); })
                field->del();
            else
                field->textCursor().deleteChar();
        }))
        return;
    if (RecordList* list = focusedList(m_window))
        list->removeCurrent();
    else if (Editor* editor = m_window.editor())
        editor->canvas().deleteSelection();
}

void EditCommands::selectAll() {
    if (withTextField(m_window, [](auto* field) { field->selectAll(); }))
        return;
    if (Editor* editor = m_window.editor())
        editor->canvas().selectAll();
}

void EditCommands::addStage() {
    if (Editor* editor = m_window.editor())
        editor->canvas().addStage();
}

void EditCommands::addTouchpoint() {
    if (Editor* editor = m_window.editor())
        editor->canvas().addTouchpoint();
}

void EditCommands::addCard() {
    if (Editor* editor = m_window.editor())
        editor->canvas().addCard();
}

void EditCommands::toggleCapture() {
    if (Editor* editor = m_window.editor())
        editor->canvas().setCapturing(!editor->canvas().isCapturing());
}

void EditCommands::addLink() {
    if (m_window.editor())
        addLinkFromSelection(m_window);
}

void EditCommands::goToFields() {
    if (Editor* editor = m_window.editor())
        editor->fieldKeys().toggle();
}

void EditCommands::stretch(int columns) {
    if (Editor* editor = m_window.editor())
        editor->canvas().stretchSelection(columns);
}

void EditCommands::spreadOverStage() {
    if (Editor* editor = m_window.editor())
        editor->canvas().spreadSelection();
}

} // namespace waymark
