// What the keys do while no text is being typed.
#include "canvas/canvas_commands.h"
#include "canvas/canvas_parts.h"
#include "canvas/key_edits.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

std::optional<KeyStep> arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return KeyStep::Left;
    case Qt::Key_Right:
        return KeyStep::Right;
    case Qt::Key_Up:
        return KeyStep::Up;
    case Qt::Key_Down:
        return KeyStep::Down;
    default:
        return {};
    }
}

bool isFeeling(const CanvasParts& parts) {
    return parts.selection.current().kind == Kind::Feeling;
}

void nudge(CanvasParts& parts, int levels, bool desired) {
    PlannedEdit edit =
        nudgeFeelings(parts.project(), parts.ids, parts.selection.records(), levels, desired);
    edit.changeset.gesture = u"nudge-%1"_s.arg(parts.selection.current().value);
    parts.commit(edit.changeset);
}

void step(CanvasParts& parts, KeyStep direction) {
    const bool nothingYet = parts.selection.isEmpty();
    parts.goTo(nothingYet ? firstPosition(parts.project(), parts.layout)
                          : stepFrom(parts.project(), parts.layout, parts.cursor(), direction));
}

// With Shift: the next thing joins what is selected.
void extend(CanvasParts& parts, KeyStep direction) {
    const KeyPosition to = stepFrom(parts.project(), parts.layout, parts.cursor(), direction);
    if (to.record.isNull())
        return;
    std::vector<AnyId> all = parts.selection.records();
    if (all.size() > 1 && all[all.size() - 2] == to.record)
        all.pop_back(); // back the way it came
    else {
        std::erase(all, to.record);
        all.push_back(to.record);
    }
    parts.select(std::move(all));
    parts.reveal(parts.layout.rectOf(parts.project(), to.record), to.record);
}

void onArrow(CanvasParts& parts, KeyStep direction, Qt::KeyboardModifiers modifiers) {
    const bool upDown = direction == KeyStep::Up || direction == KeyStep::Down;
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    if (modifiers.testFlag(Qt::ControlModifier))
        moveSelected(parts, direction);
    else if (upDown && isFeeling(parts) && !parts.walking)
        nudge(parts, direction == KeyStep::Up ? 1 : -1, shift);
    else if (shift)
        extend(parts, direction);
    else
        step(parts, direction);
}

void onEnter(CanvasParts& parts, Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::ControlModifier)) {
        addAnother(parts);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        step(parts, KeyStep::Up);
    } else if (isFeeling(parts)) {
        // Takes hold of the point, so that arrows move it, and lets it go again.
        if (parts.walking)
            parts.walking = false;
        else
            step(parts, KeyStep::Down);
    } else if (!editHere(parts, EditSession::Start::AtEnd)) {
        step(parts, KeyStep::Down);
    }
}

// Digits on feelings and pain points; says whether this was one.
bool onDigit(CanvasParts& parts, int key) {
    if (key < Qt::Key_1 || key > Qt::Key_9)
        return false;
    const PlannedEdit edit =
        setLevel(parts.project(), parts.ids, parts.layout, parts.selection.records(),
                 parts.selection.cell(), key - Qt::Key_0);
    if (edit.select.empty()) {
        const auto& cell = parts.selection.cell();
        const int row = cell ? parts.layout.laneIndex(cell->lane) : -1;
        return isFeeling(parts) ||
               (row >= 0 && parts.layout.lanes()[size_t(row)].kind == LaneKind::Feeling);
    }
    const bool walking = parts.walking;
    const KeyPosition at = parts.cursor();
    parts.commit(edit);
    if (walking && edit.select.size() == 1)
        parts.goTo({at.row, at.column, edit.select.front()});
    return true;
}

bool startTyping(CanvasParts& parts, const QKeyEvent& event) {
    const QString text = event.text();
    const auto modifiers = event.modifiers();
    const bool isAltGr =
        modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier);
    if (text.isEmpty() || !text[0].isPrint() || text[0] == u' ' ||
        (!isAltGr && (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))))
        return false;
    if (!editHere(parts, EditSession::Start::Replace))
        return false;
    parts.session.editor().textCursor().insertText(text);
    return true;
}

} // namespace

void Canvas::keyPressEvent(QKeyEvent* event) {
    CanvasParts& parts = *m_parts;
    const auto modifiers = event->modifiers();
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    if (parts.gesture) {
        if (event->key() == Qt::Key_Escape)
            parts.cancelGesture();
        else
            parts.moveGesture(modifiers); // Alt and Shift mean something to a drag
        return;
    }
    if (parts.capture.isOn() && parts.capture.key(*event))
        return;
    if (const auto arrow = arrowOf(event->key()); arrow && !modifiers.testFlag(Qt::AltModifier)) {
        onArrow(parts, *arrow, modifiers);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (!(modifiers & ~(Qt::KeypadModifier)) && !parts.capture.isOn() &&
        onDigit(parts, event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (parts.selection.records().size() > 1)
            select(current());
        else if (parts.selection.isEmpty())
            event->ignore();
        else
            parts.select({});
        return;
    case Qt::Key_Home:
        step(parts, control ? KeyStep::MapStart : KeyStep::RowStart);
        return;
    case Qt::Key_End:
        step(parts, control ? KeyStep::MapEnd : KeyStep::RowEnd);
        return;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        onEnter(parts, modifiers);
        return;
    case Qt::Key_F2:
        editHere(parts, EditSession::Start::AtEnd);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        deleteSelection();
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            parts.spaceHeld = true;
            parts.updateCursor();
        }
        return;
    case Qt::Key_D:
        if (control) {
            duplicateSelection();
            return;
        }
        break;
    default:
        break;
    }
    if (!startTyping(parts, *event))
        QAbstractScrollArea::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_parts->spaceHeld = false;
        m_parts->updateCursor();
    }
    m_parts->moveGesture(event->modifiers());
    QAbstractScrollArea::keyReleaseEvent(event);
}

// Tab walks along a row as in a spreadsheet; at its end, and on an empty canvas, it leaves.
bool Canvas::focusNextPrevChild(bool next) {
    CanvasParts& parts = *m_parts;
    if (parts.capture.isWaiting()) {
        parts.capture.changeLane(next ? 1 : -1);
        return true;
    }
    if (!parts.selection.isEmpty() && !parts.session.isOpen()) {
        const KeyPosition at = parts.cursor();
        const KeyPosition to =
            stepFrom(parts.project(), parts.layout, at, next ? KeyStep::Right : KeyStep::Left);
        if (to != at) {
            parts.goTo(to);
            return true;
        }
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

// A composition begun on a selected thing starts its editor. The keyboard stays with the canvas
// until the first composition is complete, because moving it would break the composition off; the
// editor is fed from here so long.
void Canvas::inputMethodEvent(QInputMethodEvent* event) {
    CanvasParts& parts = *m_parts;
    const bool composing = !event->preeditString().isEmpty();
    if (!parts.session.isOpen()) {
        if (!composing && event->commitString().isEmpty()) {
            event->ignore();
            return;
        }
        parts.composing = true;
        parts.capture.makeReady();
        const bool open = editHere(parts, EditSession::Start::Replace);
        if (!open) {
            parts.composing = false;
            event->ignore();
            return;
        }
    }
    QCoreApplication::sendEvent(&parts.session.editor(), event);
    if (!composing) {
        parts.composing = false;
        parts.session.editor().setFocus();
    }
}

QVariant Canvas::inputMethodQuery(Qt::InputMethodQuery query) const {
    if (m_parts->session.isOpen()) {
        const QVariant answer = m_parts->session.editor().inputMethodQuery(query);
        if (query == Qt::ImCursorRectangle)
            return answer.toRectF().translated(m_parts->session.editor().pos());
        return answer;
    }
    if (query == Qt::ImEnabled)
        return true;
    if (query == Qt::ImCursorRectangle) {
        const auto& cell = m_parts->selection.cell();
        return cell ? m_parts->viewRectOf(*cell) : m_parts->viewRectOf(current());
    }
    return QAbstractScrollArea::inputMethodQuery(query);
}

} // namespace waymark
