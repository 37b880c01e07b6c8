#include "app/edit_commands.h"

#include "app/clipboard.h"
#include "app/editor.h"
#include "app/long_paste.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/record_list.h"
#include "app/side_bar.h"
#include "canvas/canvas.h"
#include "model/edits.h"
#include "model/validate.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

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

// What of the selection can stand alone on a clipboard: maps and personas cannot be pasted into
// themselves from the canvas.
std::vector<AnyId> copyable(const std::vector<AnyId>& selection) {
    std::vector<AnyId> result;
    std::ranges::copy_if(selection, std::back_inserter(result), [](AnyId id) {
        return id.kind != Kind::Map && id.kind != Kind::Persona && id.kind != Kind::Feeling;
    });
    return result;
}

bool holdsCards(const Project& project, const Place& cell) {
    const Lane* lane = project.find(cell.lane);
    return lane && cardKind(lane->lane) && (cell.stage || cell.touchpoint);
}

// Where a paste lands: beside what is selected.
PasteTarget targetOf(const Project& project, const Editor& editor) {
    PasteTarget target;
    target.map = editor.map();
    if (const auto& cell = editor.canvas().currentCell()) {
        target.stage = cell->stage;
        target.touchpoint = cell->touchpoint;
        target.lane = cell->lane;
        return target;
    }
    const auto current = project.find(editor.canvas().current());
    if (!current)
        return target;
    if (const auto* stage = std::get_if<Stage>(&*current)) {
        target.stage = stage->id;
    } else if (const auto* touchpoint = std::get_if<Touchpoint>(&*current)) {
        target.touchpoint = touchpoint->id;
    } else if (const auto* lane = std::get_if<Lane>(&*current)) {
        target.lane = lane->id;
    } else if (const auto place = placeOf(*current)) {
        target.stage = place->stage;
        target.touchpoint = place->touchpoint;
        target.lane = place->lane;
    }
    return target;
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
        return facts;
    }
    const auto& selection = editor->canvas().selection();
    facts.setFlag(Fact::Copyable, !copyable(selection).empty());
    facts.setFlag(Fact::Removable, !selection.empty());
    facts.setFlag(Fact::Pasteable, hasPasteable(*QApplication::clipboard()));
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
    if (Editor* editor = m_window.editor())
        editor->canvas().deleteSelection();
}

void EditCommands::copy() {
    if (withTextField(m_window, [](auto* field) { field->copy(); }))
        return;
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const std::vector<AnyId> ids = copyable(editor->canvas().selection());
    if (ids.empty())
        return;
    putOnClipboard(*QApplication::clipboard(), m_window.openDocument()->project(), ids);
    editor->say(MainWindow::tr("Copied %n things", nullptr, int(ids.size())));
}

void EditCommands::paste() {
    if (withTextField(m_window, [this](auto* field) { pasteInto(field); }))
        return;
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const QClipboard& clipboard = *QApplication::clipboard();
    OpenDocument& open = *m_window.openDocument();
    if (const Fragment* fragment = fragmentOn(clipboard)) {
        std::vector<AnyId> added;
        const Changeset edit = waymark::paste(open.project(), open.ids(), *fragment,
                                              targetOf(open.project(), *editor), &added);
        if (m_window.commit(edit))
            editor->canvas().setSelection(added);
    } else {
        pasteText(textOn(clipboard));
    }
}

template <class Field>
void EditCommands::pasteInto(Field* field) {
    const QString text = textOn(*QApplication::clipboard());
    if (text.size() <= maxTextLength) {
        field->paste();
        return;
    }
    // What is being typed on the map may become cards instead.
    Editor* editor = m_window.editor();
    const bool isOnMap = editor && editor->canvas().isEditing();
    const auto makeCards = [this, editor, text] {
        editor->canvas().finishEditing();
        pasteText(text);
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

void EditCommands::pasteText(const QString& text) {
    // A card a line, in the lane of the selection, as one step of undo.
    const auto pasted = pasteableLines(&m_window, text);
    if (!pasted)
        return;
    const QStringList& lines = *pasted;
    Editor& editor = *m_window.editor();
    OpenDocument& open = *m_window.openDocument();
    auto place = placeForCards(open.project(), editor.map(), editor.canvas().current());
    if (const auto& cell = editor.canvas().currentCell(); cell && holdsCards(open.project(), *cell))
        place = cell;
    if (lines.isEmpty() || !place) {
        editor.say(MainWindow::tr("Nothing was pasted: this map has no lane that holds cards."));
        return;
    }
    Project after = open.project();
    Changeset all;
    std::vector<AnyId> added;
    for (const QString& line : lines) {
        AnyId id;
        const Changeset one = waymark::addCard(after, open.ids(), *place, line, &id);
        if (!after.apply(one))
            return;
        std::ranges::copy(one.changes, std::back_inserter(all.changes));
        added.push_back(id);
    }
    all = squash(all, {});
    all.label = MainWindow::tr("Paste %n cards", nullptr, int(lines.size()));
    if (m_window.commit(all))
        editor.canvas().setSelection(added);
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

} // namespace waymark
