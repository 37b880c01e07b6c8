// The workshop's tools in a show: what their keys and buttons do.
#include "app/author_name.h"
#include "app/open_document.h"
#include "app/presenting_glass.h"
#include "app/presenting_tools.h"
#include "app/presenting_window.h"
#include "app/workshop.h"
#include "canvas/canvas.h"
#include "canvas/canvas_marks.h"
#include "model/edits.h"
#include "model/parking_lot.h"
#include "model/votes.h"

#include <QCursor>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

void PresentingWindow::buildTools() {
    PresentingTools& tools = *m_tools;
    tools.add(tr("Edit"), u"E"_s, [this] { editHere(); }, [this] { return m_working; });
    tools.add(
        tr("Capture"), u"C"_s, [this] { startCapture(); },
        [this] { return m_canvas->isCapturing(); });
    tools.add(tr("Undo"), QKeySequence(u"Ctrl+Z"_s).toString(QKeySequence::NativeText),
              [this] { undo(); });
    tools.add(tr("Park for later"), u"P"_s, [this] { park(); });
    tools.add(tr("Dot"), u"D"_s, [this] { vote(true); });
    tools.add(
        tr("Hide votes"), u"H"_s, [this] { toggleVotesHidden(); },
        [this] { return m_workshop.hidesVotes(); });
    tools.add(tr("Sort by votes"), u"O"_s, [this] { sortByVotes(); });
    tools.add(tr("Clear votes"), u"Z"_s, [this] { clearVotes(); });
    tools.add(
        tr("Face down, turn up"), u"R"_s, [this] { coverOrTurnUp(); },
        [this] { return m_workshop.isCovering(); });
    tools.add(
        tr("Spotlight"), u"S"_s, [this] { m_glass->setSpotlight(!m_glass->hasSpotlight()); },
        [this] { return m_glass->hasSpotlight(); });
    tools.add(
        tr("Laser"), u"L"_s, [this] { m_glass->setLaser(!m_glass->hasLaser()); },
        [this] { return m_glass->hasLaser(); });
    tools.add(
        tr("Timer"), u"T"_s, [this] { m_workshop.timer().toggle(); },
        [this] { return m_workshop.timer().isRunning(); });
    tools.add(tr("A minute more"), u"+"_s, [this] { m_workshop.timer().add(1); });
    tools.add(tr("Share with the room"), u"Q"_s, [this] { emit shareRequested(); });
    tools.add(tr("Let cards in"), u"I"_s, [this] { emit trayRequested(); });
    tools.add(tr("Hide tools"), u"M"_s, [this] { setToolsShown(false); });
    connect(this, &PresentingWindow::workingChanged, m_tools, &PresentingTools::refresh);
    connect(m_canvas, &Canvas::captureChanged, m_tools, &PresentingTools::refresh);
    connect(&m_workshop, &Workshop::changed, m_tools, &PresentingTools::refresh);
    connect(&m_workshop.timer(), &WorkshopTimer::changed, m_tools, &PresentingTools::refresh);
}

void PresentingWindow::followWorkshop() {
    connect(&m_workshop, &Workshop::marksChanged, this, &PresentingWindow::showMarks);
    connect(&m_workshop, &Workshop::refused, m_glass, &PresentingGlass::say);
    connect(&m_workshop.timer(), &WorkshopTimer::changed, this, &PresentingWindow::showTime);
    showTime();
}

void PresentingWindow::showMarks() {
    CanvasMarks marks;
    marks.faded = m_faded;
    marks.covered = m_workshop.covered();
    marks.votes = [this](AnyId record) { return m_workshop.votesShown(record); };
    m_canvas->setMarks(std::move(marks));
}

void PresentingWindow::showTime() {
    m_glass->setTime(m_workshop.timer().text(), m_workshop.timer().isOver());
}

bool PresentingWindow::onWorkshopKey(const QKeyEvent& event) {
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    WorkshopTimer& timer = m_workshop.timer();
    switch (event.key()) {
    case Qt::Key_D:
    case Qt::Key_Period:
        vote(!shift);
        return true;
    case Qt::Key_H:
        toggleVotesHidden();
        return true;
    case Qt::Key_O:
        sortByVotes();
        return true;
    case Qt::Key_Z:
        clearVotes();
        return true;
    case Qt::Key_P:
        park();
        return true;
    case Qt::Key_R:
        if (shift)
            turnAllUp();
        else
            coverOrTurnUp();
        return true;
    case Qt::Key_Q:
        emit shareRequested();
        return true;
    case Qt::Key_I:
        emit trayRequested();
        return true;
    case Qt::Key_S:
        m_glass->setSpotlight(!m_glass->hasSpotlight());
        break;
    case Qt::Key_L:
        m_glass->setLaser(!m_glass->hasLaser());
        break;
    case Qt::Key_T:
        if (shift)
            timer.clear();
        else
            timer.toggle();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        timer.add(1);
        return true;
    case Qt::Key_Minus:
        timer.add(-1);
        return true;
    default:
        return false;
    }
    m_glass->pointAt(mapFromGlobal(QCursor::pos()));
    m_tools->refresh();
    return true;
}

void PresentingWindow::setToolsShown(bool shown) {
    m_tools->setVisible(shown);
    m_tools->refresh();
    placeParts();
}

bool PresentingWindow::areToolsShown() const {
    return !m_tools->isHidden();
}

bool PresentingWindow::mayEdit() const {
    if (!m_document.isReadOnly())
        return true;
    m_glass->say(tr("This file was written by a newer version of Waymark. It can be shown, not "
                    "changed."));
    return false;
}

// --- votes --------------------------------------------------------------------------------------

AnyId PresentingWindow::votedOn() const {
    if (!m_canvas->current().isNull())
        return m_canvas->current();
    const QPointF pointer = m_canvas->viewport()->mapFromGlobal(QCursor::pos());
    const auto under = m_canvas->positionUnder(pointer);
    return under ? under->record : AnyId{};
}

void PresentingWindow::vote(bool more) {
    const AnyId record = votedOn();
    if (!canBeVotedOn(record)) {
        m_glass->say(tr("Select a card, or point at one: then D puts a dot on it."));
        return;
    }
    if (!mayEdit())
        return;
    if (more)
        m_workshop.vote(record, authorName());
    else
        m_workshop.takeBack(record, authorName());
}

void PresentingWindow::toggleVotesHidden() {
    m_workshop.setVotesHidden(!m_workshop.hidesVotes());
    m_glass->say(m_workshop.hidesVotes() ? tr("Votes are counted and not shown. H shows them.")
                                         : tr("%n votes", nullptr, m_workshop.voteCount()));
}

void PresentingWindow::sortByVotes() {
    if (mayEdit() && !m_workshop.sortByVotes(m_steps.step().stage))
        m_glass->say(tr("The cards are in the order of their votes already."));
}

void PresentingWindow::clearVotes() {
    if (!mayEdit())
        return;
    const int count = m_workshop.voteCount();
    if (m_workshop.clearVotes())
        m_glass->say(tr("%n votes were cleared. Ctrl+Z brings them back.", nullptr, count));
}

// --- parking, and cards that lie face down ------------------------------------------------------

Id<Stage> PresentingWindow::stageHere() const {
    const auto stages = m_steps.stages();
    if (m_steps.step().stage || stages.empty())
        return m_steps.step().stage;
    return stages.front();
}

void PresentingWindow::park() {
    const Id<Stage> stage = stageHere();
    if (!stage || !mayEdit())
        return;
    m_canvas->finishEditing();
    Document& document = m_document.document();
    Id<Lane> lane;
    const Changeset opened =
        openParkingLot(document.project(), m_document.ids(), m_steps.map(), &lane);
    if (!opened.isEmpty()) {
        if (const auto done = document.commit(opened); !done) {
            m_glass->say(done.error().message);
            return;
        }
    }
    if (auto& lanes = m_seen.arrangement;
        lanes && std::ranges::find(*lanes, lane, &ViewLane::lane) == lanes->end())
        lanes->push_back({lane, false});
    m_steps.setRoom(mapArea().size(), m_seen);
    m_steps.goToLane(stage, lane);
    m_glass->endMove();
    AnyId card;
    const Changeset added =
        addCard(document.project(), m_document.ids(), {lane, stage, {}}, {}, &card);
    m_canvas->setFocus();
    m_canvas->addAndType(added, card);
}

void PresentingWindow::coverOrTurnUp() {
    if (!m_workshop.covered()->empty()) {
        m_workshop.setCovering(false);
        const AnyId card = m_workshop.turnOneUp();
        if (m_canvas->viewRectOf(card).isNull())
            m_steps.goToRecord(card);
        m_canvas->select(card);
        return;
    }
    m_workshop.setCovering(!m_workshop.isCovering());
    m_glass->say(m_workshop.isCovering()
                     ? tr("New cards lie face down. When all have written, R turns up one after "
                          "the other, in any order.")
                     : tr("New cards lie face up again."));
}

void PresentingWindow::turnAllUp() {
    m_workshop.turnAllUp();
}

} // namespace waymark
