#include "app/present_commands.h"

#include "app/author_name.h"
#include "app/editor.h"
#include "app/filter_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/presenter_panel.h"
#include "app/presenting_screen.h"
#include "app/presenting_window.h"
#include "app/saved_views.h"
#include "app/time_travel.h"
#include "app/workshop.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "exchange/minutes.h"
#include "model/atomic_file.h"
#include "model/parking_lot.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QRandomGenerator>
#include <QScreen>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::PresentCommands", text);
}

} // namespace

PresentCommands::PresentCommands(MainWindow& window)
    : m_window(window)
    , m_room(window) {
    const auto soon = [this] { followScreens(); };
    // Once Qt has moved the windows of a screen that went.
    QObject::connect(qApp, &QGuiApplication::screenAdded, &window, soon, Qt::QueuedConnection);
    QObject::connect(qApp, &QGuiApplication::screenRemoved, &window, soon, Qt::QueuedConnection);
}

PresentCommands::~PresentCommands() = default;

void PresentCommands::start() {
    open({});
}

void PresentCommands::startHere() {
    const Editor* editor = m_window.editor();
    if (!editor)
        return;
    // The stage of what is selected; else the first that is in view.
    const Canvas& canvas = editor->canvas();
    const MapLayout& layout = canvas.layout();
    const Project& project = canvas.document().project();
    Id<Stage> stage;
    if (canvas.current().kind == Kind::Stage && !canvas.current().isNull())
        stage = {canvas.current().value};
    const QRectF seen = canvas.viewport()->rect();
    for (const StageBox& box : layout.stages()) {
        if (stage)
            break;
        if (canvas.current().isNull()) {
            if (canvas.viewRectOf(anyId(box.id)).intersects(seen))
                stage = box.id;
            continue;
        }
        const double centre = layout.rectOf(project, canvas.current()).center().x();
        const QRectF area = layout.stageRect(int(&box - layout.stages().data()));
        if (centre >= area.left() && centre <= area.right() + measure::chevronGap)
            stage = box.id;
    }
    open(stage);
}

void PresentCommands::open(Id<Stage> stage) {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->canvas().finishEditing();
    Workspace& workspace = m_window.workspace();
    if (!m_show) {
        PresentingWindow::Looks looks;
        looks.theme = &workspace.appearance().theme();
        looks.reducedMotion = workspace.settings().reducesMotion();
        looks.seen.arrangement = editor->views().arrangement();
        looks.seen.leftOut = editor->filtering().leftOut();
        looks.faded = editor->filtering().faded();
        OpenDocument& document = *m_window.openDocument();
        Workshop& workshop = workshopHere();
        m_show = std::make_unique<PresentingWindow>(document, workshop, m_map, looks);
        PresentingWindow* show = m_show.get();
        // From within its own key press: the window may not go at once.
        QObject::connect(
            show, &PresentingWindow::ended, &m_window, [this] { end(); }, Qt::QueuedConnection);
        QObject::connect(show, &PresentingWindow::shareRequested, show, [this] { share(); });
        QObject::connect(show, &PresentingWindow::trayRequested, show, [this] { openTray(); });
        QObject::connect(&workspace.appearance(), &Appearance::themeChanged, show,
                         &PresentingWindow::setTheme);
        m_dock = new QDockWidget(&m_window);
        m_dock->setObjectName(u"presenterDock"_s);
        m_dock->setTitleBarWidget(new QWidget(m_dock));
        m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
        auto* panel = new PresenterPanel(document.document(), *show);
        QObject::connect(
            panel, &PresenterPanel::endRequested, &m_window, [this] { end(); },
            Qt::QueuedConnection);
        m_dock->setWidget(panel);
        m_window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
        beginSitting();
        placeShow();
        m_room.follow(show);
    }
    if (stage)
        m_show->steps().goToStage(stage);
    else
        m_show->steps().goToWhole();
    m_show->activateWindow();
    m_window.updateActions();
}

void PresentCommands::end() {
    if (!m_show)
        return;
    const Id<Stage> stage = m_show->steps().step().stage;
    m_show->canvas().finishEditing();
    delete m_dock;
    m_show.reset();
    if (Editor* editor = m_window.editor())
        comeBack(*editor, stage);
    m_window.updateActions();
    m_room.showEnds();
}

Workshop& PresentCommands::workshopHere() {
    const Id<Map> map = m_window.editor()->map();
    if (!m_workshop || m_map != map) {
        m_room.forget();
        OpenDocument& document = *m_window.openDocument();
        m_workshop = std::make_unique<Workshop>(document.document(), document.ids(), map,
                                                QRandomGenerator::global()->generate());
        m_map = map;
    }
    return *m_workshop;
}

// --- the room -----------------------------------------------------------------------------------

void PresentCommands::share() {
    if (!m_window.editor())
        return;
    // While a map is shared or shown, it is about that one.
    Workshop& workshop = m_workshop && (m_show || m_room.isOn()) ? *m_workshop : workshopHere();
    beginSitting();
    m_room.openSheet(workshop, m_map);
}

void PresentCommands::openTray() {
    if (!m_window.editor())
        return;
    Workshop& workshop = m_workshop && (m_show || m_room.isOn()) ? *m_workshop : workshopHere();
    m_room.openTray(workshop, m_map);
}

void PresentCommands::comeBack(Editor& editor, Id<Stage> stage) {
    m_window.activateWindow();
    editor.canvas().setFocus();
    if (stage)
        editor.canvas().reveal(anyId(stage));
}

void PresentCommands::forget() {
    m_room.forget();
    m_travel.reset();
    delete m_dock;
    m_show.reset();
    m_workshop.reset();
    m_sittingState = -1;
}

void PresentCommands::listScreens(QMenu& menu) {
    menu.clear();
    Settings& settings = m_window.workspace().settings();
    const QScreen* now = m_show ? m_show->screen()
                                : screenToPresentOn(settings.presentingScreen(), m_window.screen());
    for (QScreen* screen : QGuiApplication::screens()) {
        QAction* entry = menu.addAction(describeScreen(*screen), [this, screen, &settings] {
            settings.setPresentingScreen(screen->name());
            if (m_show)
                placeShow();
        });
        entry->setCheckable(true);
        entry->setChecked(screen == now);
    }
}

// --- screens ------------------------------------------------------------------------------------

void PresentCommands::followScreens() {
    if (m_show)
        placeShow();
}

void PresentCommands::placeShow() {
    QScreen* screen =
        screenToPresentOn(m_window.workspace().settings().presentingScreen(), m_window.screen());
    if (!m_show->isVisible() || m_show->screen() != screen ||
        m_show->geometry() != screen->geometry())
        m_show->showOn(screen);
    // On the same screen the show covers it.
    m_dock->setVisible(screen != m_window.screen());
    m_window.updateActions();
}

void PresentCommands::togglePanel() {
    if (m_dock)
        m_dock->setVisible(m_dock->isHidden());
    m_window.updateActions();
}

bool PresentCommands::isPanelShown() const {
    return m_dock && !m_dock->isHidden();
}

PresenterPanel* PresentCommands::panel() const {
    return m_dock ? qobject_cast<PresenterPanel*>(m_dock->widget()) : nullptr;
}

// --- minutes ------------------------------------------------------------------------------------

void PresentCommands::beginSitting() {
    const Draft* draft = m_window.openDocument()->draft();
    if (hasSitting() || !draft)
        return;
    m_sittingState = draft->sequence();
    m_sittingFrom = QDateTime::currentMSecsSinceEpoch();
    OpenDocument* document = m_window.openDocument();
    // The states have other numbers then; what is known begins there.
    QObject::connect(document, &OpenDocument::historyRestarted, document, [this, document] {
        m_sittingState = document->draft() ? document->draft()->sequence() : -1;
    });
}

void PresentCommands::saveMinutes() {
    Editor* editor = m_window.editor();
    if (!editor || !hasSitting() || !m_window.openDocument()->draft())
        return;
    editor->canvas().finishEditing();
    if (m_show)
        m_show->canvas().finishEditing();
    OpenDocument& document = *m_window.openDocument();
    const QString name = tr("%1, minutes %2")
                             .arg(QFileInfo(document.name()).completeBaseName(),
                                  QDate::currentDate().toString(Qt::ISODate));
    Settings& settings = m_window.workspace().settings();
    const QString path = m_window.workspace().questions().askSavePath(
        &m_window, tr("Save the minutes"), QDir(settings.lastFolder()).filePath(name + u".md"_s));
    if (path.isEmpty() || m_window.openDocument() != &document)
        return;
    settings.setLastFolder(QFileInfo(path).absolutePath());
    if (m_sittingState >= document.draft()->sequence()) {
        writeMinutes(path, document.project());
        return;
    }
    m_travel = std::make_unique<TimeTravel>(document);
    TimeTravel* travel = m_travel.get();
    QObject::connect(travel, &TimeTravel::moved, travel, [this, travel, path](qint64 sequence) {
        if (sequence != travel->target())
            return;
        const Project before = travel->past()->project();
        writeMinutes(path, before);
        travel->disconnect();
        m_travel.release()->deleteLater(); // from within its own signal
    });
    QObject::connect(travel, &TimeTravel::failed, travel, [this](const QString& sentence) {
        m_window.workspace().questions().tell(&m_window, tr("The minutes were not written"),
                                              sentence);
    });
    travel->goTo(m_sittingState);
}

void PresentCommands::writeMinutes(const QString& path, const Project& before) {
    Sitting sitting;
    sitting.from = m_sittingFrom;
    sitting.to = QDateTime::currentMSecsSinceEpoch();
    sitting.keptBy = authorName();
    sitting.parkingLot = parkingLotTitle();
    sitting.wrote = m_room.writers();
    const QByteArray text =
        waymark::writeMinutes(before, m_window.openDocument()->project(), m_map, sitting);
    const auto done = writeFileAtomically(path, text);
    if (!done)
        m_window.workspace().questions().tell(&m_window, tr("The minutes were not written"),
                                              done.error().message);
    else if (Editor* editor = m_window.editor())
        editor->say(tr("The minutes are in %1.").arg(QFileInfo(path).fileName()));
}

} // namespace waymark
