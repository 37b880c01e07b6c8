#include "app/room_tray.h"

#include "app/panel_parts.h"
#include "app/plain_widgets.h"
#include "app/room_sharing.h"
#include "app/room_tray_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int refreshMs = 80;

} // namespace

RoomTray::RoomTray(RoomSharing& sharing, QWidget* parent)
    : QWidget(parent)
    , m_sharing(sharing)
    , m_state(new PlainLabel({}, LabelRole::Soft))
    , m_list(new RoomTrayList(sharing))
    , m_in(makeButton(tr("Let in"), ButtonKind::Primary))
    , m_all(makeButton(tr("Let all in")))
    , m_away(makeButton(tr("Turn away"))) {
    setObjectName(u"roomTray"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(6);
    const PanelTitle title = makePanelTitle(tr("From the room"), tr("Close the tray"));
    connect(title.close, &QPushButton::clicked, this, &RoomTray::closeRequested);
    column->addLayout(title.row);
    auto* state = new QHBoxLayout;
    state->setContentsMargins(20, 0, 12, 0);
    m_state->setWordWrap(true);
    state->addWidget(m_state, 1);
    QPushButton* address = makeButton(tr("Address"), ButtonKind::Flat);
    setPlainToolTip(address, tr("Show the room where to send cards, and open or end voting"));
    connect(address, &QPushButton::clicked, this, &RoomTray::addressRequested);
    state->addWidget(address);
    column->addLayout(state);
    column->addWidget(m_list, 1);
    auto* deeds = new QHBoxLayout;
    deeds->setContentsMargins(20, 4, 20, 0);
    deeds->setSpacing(8);
    deeds->addWidget(m_in);
    deeds->addWidget(m_all);
    deeds->addStretch();
    deeds->addWidget(m_away);
    column->addLayout(deeds);
    setPlainToolTip(m_in, tr("Put the chosen cards on the map (Enter)"));
    setPlainToolTip(m_all, tr("Put all cards on the map, as one step (Ctrl+Enter)"));
    setPlainToolTip(m_away, tr("Take the chosen cards out of the tray (Del)"));
    connect(m_in, &QPushButton::clicked, this, &RoomTray::letIn);
    connect(m_all, &QPushButton::clicked, this, &RoomTray::letAllIn);
    connect(m_away, &QPushButton::clicked, this, &RoomTray::turnAway);
    connect(m_list, &RoomTrayList::letInRequested, this, &RoomTray::letIn);
    connect(m_list, &RoomTrayList::letAllInRequested, this, &RoomTray::letAllIn);
    connect(m_list, &RoomTrayList::turnAwayRequested, this, &RoomTray::turnAway);
    // A room that writes all at once is listed some times a second.
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshMs);
    connect(&m_soon, &QTimer::timeout, this, &RoomTray::refresh);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&sharing, &RoomSharing::trayChanged, this, soon);
    connect(&sharing, &RoomSharing::stateChanged, this, soon);
    connect(&sharing, &RoomSharing::peopleChanged, this, soon);
    setFocusProxy(m_list);
    refresh();
}

QString RoomTray::state() const {
    return m_state->text();
}

void RoomTray::refresh() {
    m_list->follow();
    const int count = int(m_sharing.waiting().size());
    const QString waiting = count == 0 ? tr("Nothing waits.") : tr("Waiting: %1").arg(count);
    m_state->setText(m_sharing.isOn()
                         ? tr("People here: %1. %2").arg(m_sharing.people()).arg(waiting)
                         : tr("Nobody can send anything now. %1").arg(waiting));
    for (QPushButton* deed : {m_in, m_all, m_away})
        deed->setEnabled(count > 0);
}

void RoomTray::letIn() {
    m_sharing.letIn(m_list->chosen());
    refresh();
}

void RoomTray::letAllIn() {
    m_sharing.letAllIn();
    refresh();
}

void RoomTray::turnAway() {
    m_sharing.turnAway(m_list->chosen());
    refresh();
}

} // namespace waymark
