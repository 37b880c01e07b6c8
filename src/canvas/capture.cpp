#include "canvas/capture.h"

#include "canvas/canvas_parts.h"
#include "drawing/text_spots.h"
#include "model/lane_words.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double lineHeight = 26; // map units, of a line that waits below other cards

// The lane that takes cards nearest to a row: that row, one below, or one above; -1 for none.
int cardRowNear(const MapLayout& layout, int row) {
    if (takesCards(layout, row))
        return row;
    const int below = nextCardRow(layout, row, 1);
    return below >= 0 ? below : nextCardRow(layout, row, -1);
}

} // namespace

Capture::Capture(CanvasParts& parts)
    : m_parts(parts) {}

bool Capture::begin() {
    if (isOn())
        return true;
    m_parts.session.accept();
    m_parts.cancelGesture();
    const MapLayout& layout = m_parts.layout;
    if (layout.columns().empty()) {
        emit m_parts.canvas.refused(
            tr("There is no stage yet. Add one first; then lines have a place to go to."));
        return false;
    }
    const bool nothing = m_parts.selection.isEmpty();
    const KeyPosition at = m_parts.cursor();
    const int row = cardRowNear(layout, nothing ? -1 : std::max(at.row, -1));
    if (row < 0) {
        emit m_parts.canvas.refused(tr("This map has no lane that holds cards. Add one first."));
        return false;
    }
    const bool inColumn = !nothing && at.row != headRow && at.column >= 0;
    m_last = {};
    m_place = Place{};
    moveTo(row, inColumn ? at.column : m_parts.firstVisibleColumn());
    m_parts.takeFocus();
    return true;
}

void Capture::end() {
    if (!isOn())
        return;
    m_place.reset();
    m_parts.session.accept();
    m_parts.updateViewport();
    emit changed();
}

QString Capture::where() const {
    if (!isOn())
        return {};
    const Lane* lane = m_parts.project().find(m_place->lane);
    const Touchpoint* touchpoint = m_parts.project().find(m_place->touchpoint);
    const Stage* stage = m_parts.project().find(m_place->stage);
    if (!lane || (!touchpoint && !stage))
        return {};
    const QString title = shownTitle(*lane);
    return title + u" · "_s + (touchpoint ? touchpoint->name : stage->name);
}

QRectF Capture::lineRect() const {
    if (!isOn())
        return {};
    if (m_parts.session.isOpen())
        return m_parts.viewRectOf(m_parts.session.record());
    const auto at = positionOf(m_parts.layout, *m_place);
    if (!at)
        return {};
    const LaneRow& lane = m_parts.layout.lanes()[size_t(at->row)];
    double bottom = 0;
    for (const AnyId id : thingsAt(m_parts.project(), m_parts.layout, at->row, at->column))
        bottom = std::max(bottom, m_parts.layout.rectOf(m_parts.project(), id).bottom());
    if (bottom <= 0)
        return m_parts.viewRectOf(*m_place);
    // As near below the last card as the row has room, and never a sliver.
    const double top = std::min(bottom + 3, std::max(bottom - 6, lane.bottom() - lineHeight));
    return m_parts.camera.toView(
        QRectF(m_parts.layout.columnX(at->column), top, m_parts.layout.cardWidth(), lineHeight));
}

bool Capture::isWaiting() const {
    return isOn() && !m_parts.session.isOpen();
}

bool Capture::key(const QKeyEvent& event) {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto at = positionOf(m_parts.layout, *m_place);
    const bool plain = modifiers == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        end();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain)
            stepColumn(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (plain)
            stepColumn(event.key() == Qt::Key_Left ? -1 : 1);
        return plain;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (plain)
            changeLane(event.key() == Qt::Key_Up ? -1 : 1);
        return plain;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (plain && at)
            moveTo(at->row, event.key() == Qt::Key_Home ? 0 : int(m_parts.layout.columns().size()));
        return plain;
    case Qt::Key_Backspace:
        if (plain)
            goBack();
        return plain;
    default:
        // A letter: not the Ctrl or Shift of a command that is meant for what is selected.
        if (!event.text().isEmpty() && event.text()[0].isPrint())
            makeReady();
        return false;
    }
}

void Capture::makeReady() {
    if (!isOn() || m_parts.session.isOpen() || m_parts.selection.cell() == m_place)
        return;
    if (const auto at = positionOf(m_parts.layout, *m_place))
        moveTo(at->row, at->column);
}

void Capture::moveTo(int row, int column) {
    const int last = int(m_parts.layout.columns().size()) - 1;
    const auto place = placeAt(m_parts.layout, row, std::clamp(column, 0, std::max(0, last)));
    if (!place) {
        end();
        return;
    }
    m_moving = true;
    m_place = place;
    m_parts.goTo({row, std::clamp(column, 0, last), {}});
    m_moving = false;
    m_parts.reveal(m_parts.camera.toMap(lineRect()), {});
    m_parts.updateViewport();
    emit changed();
}

// After the last touchpoint the next lane follows, from its first; before the first nothing.
void Capture::stepColumn(int direction) {
    const auto at = positionOf(m_parts.layout, *m_place);
    if (!at)
        return;
    const int count = int(m_parts.layout.columns().size());
    const int column = at->column + direction;
    if (column >= 0 && column < count) {
        moveTo(at->row, column);
        return;
    }
    const int below = direction > 0 ? nextCardRow(m_parts.layout, at->row, 1) : -1;
    if (below >= 0)
        moveTo(below, 0);
    else
        moveTo(at->row, at->column);
}

void Capture::changeLane(int direction) {
    const auto at = positionOf(m_parts.layout, *m_place);
    if (!at)
        return;
    const int row = nextCardRow(m_parts.layout, at->row, direction);
    moveTo(row < 0 ? at->row : row, at->column);
}

void Capture::goBack() {
    const auto at = positionOf(m_parts.project(), m_parts.layout, m_last);
    if (!at)
        return;
    m_place = placeAt(m_parts.layout, at->row, at->column);
    m_moving = true;
    m_parts.select({m_last});
    m_moving = false;
    m_parts.session.begin(m_last, TextField::Main, EditSession::Start::AtEnd);
    emit changed();
}

void Capture::walkOn(AnyId record, InPlaceEditor::Next next) {
    using Next = InPlaceEditor::Next;
    if (m_parts.project().contains(record))
        m_last = record;
    const auto at = positionOf(m_parts.layout, *m_place);
    if (!at) {
        end();
        return;
    }
    switch (next) {
    case Next::Down:
        stepColumn(1);
        break;
    case Next::Right:
    case Next::Left:
        changeLane(next == Next::Right ? 1 : -1);
        break;
    case Next::End:
        end();
        break;
    case Next::Another:
    case Next::Stay:
        moveTo(at->row, at->column);
        break;
    }
}

void Capture::takeLines(const QStringList& lines) {
    if (!isOn() || lines.isEmpty())
        return;
    QStringList rest = lines;
    auto at = positionOf(m_parts.layout, *m_place);
    if (!at)
        return;
    const int last = int(m_parts.layout.columns().size()) - 1;
    EditBatch batch(m_parts.project());
    QString gesture;
    // The line being typed takes the first one in. What was typed before is a step of its own,
    // unless it is nothing.
    if (m_parts.session.isOpen()) {
        EditSession& session = m_parts.session;
        session.flush();
        m_last = session.record();
        if (session.editor().text().trimmed().isEmpty())
            gesture = session.gesture();
        {
            const QSignalBlocker quiet(session.editor());
            session.editor().textCursor().insertText(rest.takeFirst());
        }
        batch.add(setSpotText(m_parts.project(), m_last, session.field(), session.editor().text()));
        at->column = std::min(last, at->column + 1);
    }
    for (const QString& line : rest) {
        const auto place = placeAt(m_parts.layout, at->row, at->column);
        AnyId added;
        if (place)
            batch.add(addCard(batch.project(), m_parts.ids, *place, line, &added));
        if (!added.isNull())
            m_last = added;
        at->column = std::min(last, at->column + 1);
    }
    Changeset all = batch.take();
    if (!rest.isEmpty())
        all.label = tr("Add %n cards", nullptr, int(rest.size()));
    all.gesture = gesture;
    const bool isDone = m_parts.commit(all);
    m_parts.session.accept(); // it holds what the edit has written
    if (isDone)
        moveTo(at->row, at->column);
}

void Capture::followSelection() {
    if (!isOn() || m_moving || m_parts.gesture || m_parts.session.isOpen())
        return;
    if (m_parts.selection.cell() == m_place)
        return;
    const KeyPosition at = m_parts.cursor();
    // With nothing selected the line stays where it is.
    if (m_parts.selection.isEmpty())
        return;
    if (!takesCards(m_parts.layout, at.row) || at.column < 0) {
        end();
        return;
    }
    // What stands in the line's own cell may be selected, to be changed in passing.
    if (placeAt(m_parts.layout, at.row, at.column) == m_place)
        return;
    if (m_parts.selection.records().empty())
        moveTo(at.row, at.column);
    else
        m_place = placeAt(m_parts.layout, at.row, at.column);
    emit changed();
}

void Capture::follow(const Changeset& changeset, bool own) {
    if (!isOn())
        return;
    auto at = positionOf(m_parts.layout, *m_place);
    if (!at || !takesCards(m_parts.layout, at->row)) {
        end();
        return;
    }
    m_place = placeAt(m_parts.layout, at->row, at->column);
    if (own || m_parts.session.isOpen())
        return;
    // Undo and redo bring the line to the card that went or came. Other changes (of a field, in a
    // panel) leave the selection alone.
    bool isElsewhere = false;
    for (const Change& change : changeset.changes) {
        if (change.before && change.after)
            continue;
        const auto place = placeOf(change.before ? *change.before : *change.after);
        const auto there = place ? positionOf(m_parts.layout, *place) : std::nullopt;
        if (there && takesCards(m_parts.layout, there->row)) {
            at = there;
            isElsewhere = true;
        }
    }
    if (isElsewhere)
        moveTo(at->row, at->column);
}

} // namespace waymark
