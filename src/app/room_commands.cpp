#include "app/room_commands.h"

#include "app/editor.h"
#include "app/filter_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/presenting_glass.h"
#include "app/presenting_window.h"
#include "app/room_sharing.h"
#include "app/room_sheet.h"
#include "app/room_tray.h"
#include "app/saved_views.h"
#include "app/workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDockWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::RoomCommands", text);
}

} // namespace

RoomCommands::RoomCommands(MainWindow& window)
    : m_window(window) {}

RoomCommands::~RoomCommands() = default;

bool RoomCommands::isOn() const {
    return m_sharing && m_sharing->isOn();
}

RoomSheet* RoomCommands::sheet() const {
    return m_sheet;
}

RoomTray* RoomCommands::tray() const {
    if (m_small)
        return m_small->findChild<RoomTray*>();
    return m_dock ? qobject_cast<RoomTray*>(m_dock->widget()) : nullptr;
}

std::map<AnyId, QString> RoomCommands::writers() const {
    std::map<AnyId, QString> writers = m_writers;
    if (m_sharing)
        writers.insert(m_sharing->writers().begin(), m_sharing->writers().end());
    return writers;
}

void RoomCommands::begin(Workshop& workshop, Id<Map> map) {
    if (m_sharing && (isOn() || m_sharing->map() == map))
        return;
    close();
    const auto seen = [this] {
        LayoutOptions options;
        if (const Editor* editor = m_window.editor()) {
            options.arrangement = editor->views().arrangement();
            options.leftOut = editor->filtering().leftOut();
        }
        return options;
    };
    m_sharing = std::make_unique<RoomSharing>(*m_window.openDocument(), workshop, map, seen);
    RoomSharing* sharing = m_sharing.get();
    QObject::connect(sharing, &RoomSharing::refused, sharing, [this](const QString& sentence) {
        if (m_show)
            m_show->glass().say(sentence);
        if (Editor* editor = m_window.editor())
            editor->say(sentence);
    });
    QObject::connect(sharing, &RoomSharing::stateChanged, sharing, [this] { placeTray(); });
    for (const auto signal : {&RoomSharing::trayChanged, &RoomSharing::stateChanged})
        QObject::connect(sharing, signal, sharing, [this] { tellShow(); });
    QObject::connect(sharing, &RoomSharing::peopleChanged, sharing, [this] { tellShow(); });
    follow(m_show);
}

void RoomCommands::openSheet(Workshop& workshop, Id<Map> map) {
    begin(workshop, map);
    showSheet();
}

void RoomCommands::showSheet() {
    QWidget* parent = isCovered() ? static_cast<QWidget*>(m_show) : &m_window;
    if (m_sheet && m_sheet->parentWidget() != parent)
        delete m_sheet;
    if (!m_sheet) {
        m_sheet = new RoomSheet(*m_sharing, m_show != nullptr, parent);
        QObject::connect(m_sheet, &RoomSheet::trayRequested, m_sheet, [this] { showTray(); });
    }
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

// --- the tray -----------------------------------------------------------------------------------

bool RoomCommands::isCovered() const {
    return m_show && m_show->screen() == m_window.screen();
}

void RoomCommands::openTray(Workshop& workshop, Id<Map> map) {
    begin(workshop, map);
    if (isOn() || !m_sharing->waiting().empty())
        showTray();
    else
        showSheet();
}

void RoomCommands::showTray() {
    if (!isCovered()) {
        placeTray();
        m_dock->show();
        m_window.activateWindow();
        m_dock->widget()->setFocus();
        return;
    }
    if (!m_small) {
        m_small = new QDialog(m_show);
        m_small->setWindowTitle(tr("From the room"));
        auto* column = new QVBoxLayout(m_small);
        column->setContentsMargins(0, 0, 0, 0);
        auto* tray = new RoomTray(*m_sharing);
        column->addWidget(tray);
        m_small->resize(420, std::min(560, m_show->height() * 8 / 10));
        QObject::connect(tray, &RoomTray::closeRequested, m_small, &QDialog::close);
        QObject::connect(tray, &RoomTray::addressRequested, m_small, [this] { showSheet(); });
    }
    m_small->show();
    m_small->raise();
    m_small->activateWindow();
    m_small->findChild<RoomTray*>()->setFocus();
}

// It comes with the sharing, and stays as long as something waits in it.
void RoomCommands::placeTray() {
    if (!m_dock && !isOn())
        return;
    if (!m_dock) {
        m_dock = new QDockWidget(&m_window);
        m_dock->setObjectName(u"roomDock"_s);
        m_dock->setTitleBarWidget(new QWidget(m_dock));
        m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
        auto* tray = new RoomTray(*m_sharing);
        QObject::connect(tray, &RoomTray::closeRequested, m_dock, &QDockWidget::hide);
        QObject::connect(tray, &RoomTray::addressRequested, m_dock, [this] { showSheet(); });
        m_dock->setWidget(tray);
        m_window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    }
    m_dock->setVisible(isOn() || !m_sharing->waiting().empty());
}

// --- the show -----------------------------------------------------------------------------------

void RoomCommands::tellShow() {
    if (!m_show)
        return;
    QStringList words;
    if (isOn())
        words << tr("%1 here").arg(m_sharing->people());
    if (m_sharing && !m_sharing->waiting().empty())
        words << tr("%1 waiting").arg(m_sharing->waiting().size());
    m_show->glass().setRoom(words.join(u" · "_s));
}

void RoomCommands::follow(PresentingWindow* show) {
    m_show = show;
    if (!m_show || !m_sharing)
        return;
    RoomSharing* sharing = m_sharing.get();
    const auto tellStage = [this, sharing] {
        if (m_show && m_sharing.get() == sharing)
            sharing->setStageNow(m_show->steps().step().stage);
    };
    QObject::connect(&m_show->steps(), &PresentingShow::moved, sharing, tellStage);
    tellStage();
    tellShow();
}

void RoomCommands::showEnds() {
    delete m_small;
    if (m_sheet && m_sheet->parentWidget() != &m_window)
        delete m_sheet;
    m_show = nullptr;
    if (!isOn())
        return;
    m_sharing->setStageNow({});
    if (m_window.workspace().questions().confirm(
            &m_window, tr("Stop sharing with the room, too?"),
            tr("The show is over. As long as the map is shared, people in the room can go on "
               "sending cards and votes."),
            tr("Stop sharing")))
        m_sharing->stop();
}

void RoomCommands::forget() {
    close();
    m_writers.clear();
}

void RoomCommands::close() {
    m_writers = writers();
    delete m_sheet;
    delete m_small;
    delete m_dock;
    m_sharing.reset();
    tellShow();
}

} // namespace waymark
