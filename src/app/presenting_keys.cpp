// What keys and clicks mean in a show. While a text is typed, lines are captured or somebody works
// on the map, keys are the canvas's, as in the editor.
#include "app/open_document.h"
#include "app/presenting_glass.h"
#include "app/presenting_window.h"
#include "canvas/canvas.h"
#include "model/edits.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

using Blank = PresentingGlass::Blank;

// Everything with a text in it that a page shows, lane by lane.
std::vector<AnyId> thingsOn(const MapLayout& layout) {
    std::vector<AnyId> things;
    for (const LaneRow& row : layout.lanes())
        for (const Cell& cell : row.cells)
            for (const Box& box : cell.boxes)
                things.push_back(box.id);
    return things;
}

} // namespace

bool PresentingWindow::eventFilter(QObject* object, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
        if (object == m_canvas->viewport())
            return false;
        return object == m_canvas ? onKey(*static_cast<QKeyEvent*>(event))
                                  : onPageKey(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseMove:
        if (object == m_canvas->viewport())
            pointerMoved(m_canvas->viewport()->mapTo(
                this, static_cast<QMouseEvent*>(event)->position().toPoint()));
        return false;
    case QEvent::MouseButtonPress:
        // A laser points; it takes nothing along.
        return object == m_canvas->viewport() && m_glass->hasLaser();
    case QEvent::MouseButtonDblClick:
        return object == m_canvas->viewport() &&
               (m_glass->hasLaser() || editNearer(static_cast<QMouseEvent*>(event)->position()));
    case QEvent::ContextMenu:
        return true;
    default:
        return QWidget::eventFilter(object, event);
    }
}

void PresentingWindow::pointerMoved(QPointF pixel) {
    m_glass->pointAt(pixel);
    if (m_canvas->viewport()->cursor().shape() == Qt::BlankCursor)
        m_canvas->viewport()->setCursor(Qt::ArrowCursor);
    m_idle.start();
}

bool PresentingWindow::onKey(const QKeyEvent& event) {
    m_glass->endMove();
    if (m_glass->blank() != Blank::None) {
        // Whatever is pressed, the map comes back first.
        m_glass->setBlank(Blank::None);
        return true;
    }
    if (m_canvas->isCapturing())
        return false;
    if (m_working) {
        if (event.key() != Qt::Key_Escape)
            return onPageKey(event);
        setWorking(false);
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return true;
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9)
        return onDigit(event.key() - Qt::Key_0);
    if (!m_number.isEmpty() && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        goToTypedNumber();
        return true;
    }
    m_number.clear();
    if (!onStepKey(event))
        onToolKey(event);
    return true;
}

// While a text is typed: a clicker steps all the same.
bool PresentingWindow::onPageKey(const QKeyEvent& event) {
    const bool isPage = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    return isPage && onStepKey(event);
}

bool PresentingWindow::onStepKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goOn();
        return true;
    case Qt::Key_Space:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            goBack();
        else
            goOn();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        goBack();
        return true;
    case Qt::Key_Home:
        m_steps.goToWhole();
        return true;
    case Qt::Key_End:
        m_steps.goToEnd();
        return true;
    case Qt::Key_Escape:
        emit ended();
        return true;
    default:
        return false;
    }
}

bool PresentingWindow::onToolKey(const QKeyEvent& event) {
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_B:
        m_glass->setBlank(Blank::Black);
        return true;
    case Qt::Key_W:
        m_glass->setBlank(Blank::White);
        return true;
    case Qt::Key_V:
        m_steps.goToView(shift ? -1 : 1);
        return true;
    case Qt::Key_Tab:
        selectBeside(1);
        return true;
    case Qt::Key_Backtab:
        selectBeside(-1);
        return true;
    case Qt::Key_E:
    case Qt::Key_F2:
        editHere();
        return true;
    case Qt::Key_C:
        startCapture();
        return true;
    case Qt::Key_M:
        setToolsShown(!areToolsShown());
        return true;
    default:
        return onWorkshopKey(event);
    }
}

// --- stepping -----------------------------------------------------------------------------------

void PresentingWindow::goOn() {
    m_glass->endMove();
    m_canvas->finishEditing();
    m_steps.next();
}

void PresentingWindow::goBack() {
    m_glass->endMove();
    m_canvas->finishEditing();
    m_steps.previous();
}

bool PresentingWindow::onDigit(int digit) {
    m_number += QString::number(digit);
    // A digit that no other can follow goes at once.
    const int count = int(m_steps.stages().size());
    const int number = m_number.toInt();
    if (number == 0 || number * 10 > count)
        goToTypedNumber();
    else
        m_numberPause.start();
    return true;
}

void PresentingWindow::goToTypedNumber() {
    m_numberPause.stop();
    const QString number = std::exchange(m_number, {});
    if (!number.isEmpty())
        m_steps.goToNumber(number.toInt());
}

// --- editing ------------------------------------------------------------------------------------

void PresentingWindow::setWorking(bool working) {
    if (std::exchange(m_working, working) == working)
        return;
    m_canvas->setQuiet(!working);
    if (!working)
        m_canvas->setSelection({});
    emit workingChanged();
}

void PresentingWindow::selectBeside(int direction) {
    const std::vector<AnyId> things = thingsOn(m_canvas->layout());
    if (things.empty())
        return;
    const auto at = std::ranges::find(things, m_canvas->current());
    const int count = int(things.size());
    const int from = at == things.end() ? (direction > 0 ? -1 : count) : int(at - things.begin());
    m_canvas->select(things[size_t((from + direction + count) % count)]);
    m_canvas->reveal(m_canvas->current());
}

void PresentingWindow::editHere() {
    if (!mayEdit())
        return;
    AnyId record = m_canvas->current();
    // What is typed has to be read from the back: never on the whole map.
    if (m_steps.step().what != ShowStep::What::Stage) {
        const auto stages = m_steps.stages();
        if (record.isNull() && !stages.empty())
            m_steps.goToStage(stages.front());
        else
            m_steps.goToRecord(record);
        m_glass->endMove();
    }
    const std::vector<AnyId> things = thingsOn(m_canvas->layout());
    if (record.isNull() && !things.empty())
        record = things.front();
    setWorking(true);
    m_canvas->setFocus();
    m_canvas->select(record);
    m_canvas->editCurrent();
}

bool PresentingWindow::editNearer(QPointF view) {
    if (m_steps.step().what == ShowStep::What::Stage)
        return false;
    const auto under = m_canvas->positionUnder(view);
    if (!under || under->column < 0)
        return true;
    const Column column = m_canvas->layout().columns()[size_t(under->column)];
    const AnyId record = under->record;
    const AnyId nearest = !record.isNull()    ? record
                          : column.touchpoint ? anyId(column.touchpoint)
                                              : AnyId{};
    if (nearest.isNull() || !m_steps.goToRecord(nearest))
        return true;
    m_glass->endMove();
    if (!record.isNull()) {
        m_canvas->select(record);
        m_canvas->editCurrent();
    }
    return true;
}

void PresentingWindow::startCapture() {
    if (!mayEdit())
        return;
    if (m_steps.step().what != ShowStep::What::Stage) {
        const auto stages = m_steps.stages();
        if (!m_canvas->current().isNull())
            m_steps.goToRecord(m_canvas->current());
        else if (!stages.empty())
            m_steps.goToStage(stages.front());
        m_glass->endMove();
    }
    // A page may show no lane that takes cards; letters typed there would mean something else.
    const auto takesCards = [](const LaneRow& row) {
        return !row.collapsed && cardKind(row.kind).has_value();
    };
    if (std::ranges::none_of(m_canvas->layout().lanes(), takesCards)) {
        const Project& project = m_document.project();
        const MapLayout whole(project, m_steps.map(), m_seen);
        const auto lane = std::ranges::find_if(whole.lanes(), takesCards);
        if (lane != whole.lanes().end())
            m_steps.goToLane(m_steps.step().stage, lane->id);
        m_glass->endMove();
    }
    m_canvas->setFocus();
    m_canvas->setCapturing(true);
}

void PresentingWindow::undo() {
    // What is half done comes first: a drag, or the text being typed.
    if (!m_canvas->cancelInteraction())
        m_document.document().undo();
}

void PresentingWindow::redo() {
    m_document.document().redo();
}

} // namespace waymark
