#include "app/room_sheet.h"

#include "app/dialog_parts.h"
#include "app/plain_widgets.h"
#include "app/room_poster.h"
#include "app/room_sharing.h"
#include "room/room_address.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int margin = 28;
constexpr int sideWidth = 300;
constexpr int mostDots = 20;
constexpr int startWidth = 620;
constexpr int runningHeight = 520;

PlainLabel* makeText(const QString& text, LabelRole role = LabelRole::Body) {
    auto* label = new PlainLabel(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

RoomSheet::RoomSheet(RoomSharing& sharing, bool inShow, QWidget* parent)
    : QDialog(parent)
    , m_sharing(sharing)
    , m_pages(new QStackedWidget)
    , m_addresses(new QComboBox)
    , m_fault(makeText({}, LabelRole::Warning))
    , m_start(makeButton(tr("&Start sharing"), ButtonKind::Primary))
    , m_poster(new RoomPoster)
    , m_people(makeText({}, LabelRole::Title))
    , m_voting(new QCheckBox(tr("&Voting is open")))
    , m_dots(new QSpinBox)
    , m_tray(makeButton(tr("&Tray")))
    , m_stop(makeButton(tr("Sto&p sharing")))
    , m_close(makeButton(tr("&Close"), ButtonKind::Primary)) {
    setObjectName(u"roomSheet"_s);
    setWindowTitle(tr("Share with the room"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin - 4, margin, margin - 8);
    column->addWidget(m_pages);
    m_pages->addWidget(makeStart());
    m_pages->addWidget(makeRunning());
    connect(&sharing, &RoomSharing::stateChanged, this, &RoomSheet::refresh);
    connect(&sharing, &RoomSharing::peopleChanged, this, &RoomSheet::refresh);
    connect(&sharing, &RoomSharing::trayChanged, this, &RoomSheet::refresh);
    const QSize screen = parent->screen()->availableSize();
    const int most = screen.height() * 8 / 10;
    const int height = inShow ? most : std::min(runningHeight, most);
    m_runningSize = {std::min(screen.width() * 9 / 10, height + sideWidth + margin), height};
    resize(std::min(startWidth, screen.width()), sizeHint().height());
    m_start->setFocus();
    refresh();
}

QWidget* RoomSheet::makeStart() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Share with the room"), LabelRole::Heading));
    column->addWidget(makeText(tr("People in the room open a page on their phones: no account, no "
                                  "app. They see the map, send cards, and vote when you let "
                                  "them.")));
    for (const NetworkAddress& address : networkAddresses())
        m_addresses->addItem(address.isLocal
                                 ? tr("This computer only (%1)").arg(address.address)
                                 : u"%1  (%2)"_s.arg(address.address, address.interface),
                             address.address);
    column->addWidget(captioned(tr("&Address of this computer"), m_addresses));
    column->addSpacing(4);
    column->addWidget(new PlainLabel(tr("WHAT IS OPEN, AND TO WHOM"), LabelRole::Section));
    column->addWidget(makeText(tr(
        "Anyone on this network who has the address, which is made anew each time, can look at "
        "this map as it is shown here, and send you short texts under a name of their choice.")));
    column->addWidget(makeText(tr("Nothing they send comes onto the map until you let it in; only "
                                  "votes count at once. Other maps, hidden lanes, speaker notes "
                                  "and comments are not sent.")));
    column->addWidget(makeText(tr("What is sent is not encrypted. It ends when you stop it, end "
                                  "the show or close the map.")));
    column->addWidget(m_fault);
    m_fault->hide();
    column->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    QPushButton* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    foot->addWidget(cancel);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &RoomSheet::start);
    foot->addWidget(m_start);
    column->addLayout(foot);
    return page;
}

QWidget* RoomSheet::makeRunning() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(margin);
    row->addWidget(m_poster, 1);
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Join in"), LabelRole::Heading));
    column->addWidget(m_people);
    column->addWidget(makeText(tr("Anyone on this network who has this address can look at the "
                                  "map and send cards, which wait in the tray.")));
    column->addSpacing(8);
    column->addWidget(new PlainLabel(tr("VOTES"), LabelRole::Section));
    column->addWidget(m_voting);
    auto* dots = new QHBoxLayout;
    auto* caption = new PlainLabel(tr("&Dots for each person"), LabelRole::Caption);
    caption->setBuddy(m_dots);
    m_dots->setAccessibleName(tr("Dots for each person"));
    m_dots->setRange(1, mostDots);
    m_dots->setValue(m_sharing.dotsEach());
    dots->addWidget(caption, 1);
    dots->addWidget(m_dots);
    column->addLayout(dots);
    const auto tellVoting = [this] { m_sharing.setVoting(m_voting->isChecked(), m_dots->value()); };
    connect(m_voting, &QCheckBox::clicked, this, tellVoting);
    connect(m_dots, &QSpinBox::valueChanged, this, tellVoting);
    column->addStretch();
    column->addWidget(makeText(tr("If phones do not find the page: are they on the same network, "
                                  "and does this computer's firewall let them in?"),
                               LabelRole::Soft));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    for (QPushButton* button : {m_stop, m_tray})
        button->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_sharing.stop(); });
    connect(m_tray, &QPushButton::clicked, this, &RoomSheet::trayRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    foot->addWidget(m_stop);
    foot->addStretch();
    foot->addWidget(m_tray);
    foot->addWidget(m_close);
    column->addLayout(foot);
    row->addWidget(side);
    return page;
}

void RoomSheet::start() {
    const auto started = m_sharing.start(m_addresses->currentData().toString());
    m_fault->setVisible(!started.ok());
    if (!started)
        m_fault->setText(started.error().message);
}

QString RoomSheet::state() const {
    return m_people->text();
}

void RoomSheet::refresh() {
    const bool isOn = m_sharing.isOn();
    if (isOn != (m_pages->currentIndex() == 1)) {
        m_pages->setCurrentIndex(isOn ? 1 : 0);
        const QPoint middle = geometry().center();
        resize(isOn ? m_runningSize : QSize(startWidth, minimumSizeHint().height()));
        (isOn ? m_close : m_start)->setFocus();
        if (isVisible())
            move(pos() + middle - geometry().center());
    }
    if (!isOn)
        return;
    m_poster->setAddress(m_sharing.server().address(), m_sharing.server().shortAddress());
    m_people->setText(tr("People here: %1").arg(m_sharing.people()));
    const int waiting = int(m_sharing.waiting().size());
    m_tray->setText(waiting == 0 ? tr("&Tray") : tr("&Tray (%1)").arg(waiting));
    m_voting->setChecked(m_sharing.isVoting());
}

} // namespace waymark
