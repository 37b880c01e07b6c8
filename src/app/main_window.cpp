#include "app/main_window.h"

#include "app/canvas_menu.h"
#include "app/editor.h"
#include "app/filter_view.h"
#include "app/history_view.h"
#include "app/insight_commands.h"
#include "app/open_document.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/saved_views.h"
#include "app/side_bar.h"
#include "app/welcome_screen.h"
#include "app/workspace.h"
#include "canvas/canvas.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const QStringList listActions{u"cut"_s, u"copy"_s, u"paste"_s};

} // namespace

MainWindow::MainWindow(Workspace& workspace)
    : m_workspace(workspace)
    , m_files(*this)
    , m_outside(*this)
    , m_edits(*this)
    , m_maps(*this)
    , m_views(*this)
    , m_history(*this)
    , m_find(*this)
    , m_comments(*this)
    , m_saved(*this)
    , m_present(*this)
    , m_insights(std::make_unique<InsightCommands>(*this))
    , m_actions({m_files, m_edits, m_maps, m_views, m_history, m_find, m_comments, m_saved,
                 m_present, *m_insights},
                this)
    , m_pages(new QStackedWidget) {
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    setCentralWidget(m_pages);
    buildMenus();
    m_updates.setSingleShot(true);
    m_updates.setInterval(0);
    connect(&m_updates, &QTimer::timeout, this, &MainWindow::updateActions);
    const auto updateSoon = [this] { m_updates.start(); };
    // Tied to the timer: the keyboard moves on while the window's last parts go.
    connect(qApp, &QApplication::focusChanged, &m_updates, updateSoon);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, &m_updates, updateSoon);
    connect(&workspace.recents(), &RecentFiles::changed, &m_updates, updateSoon);
    connect(&workspace.appearance(), &Appearance::themeChanged, this, [this](const Theme& theme) {
        if (m_welcome)
            m_welcome->setTheme(theme);
        if (m_editor)
            m_editor->setTheme(theme);
    });
    restoreGeometryOrDefault();
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow() {
    // The show and the editor look at the document, so they go first.
    m_present.forget();
    m_insights->forget();
    delete m_editor;
}

void MainWindow::buildMenus() {
    m_actions.fillMenuBar(menuBar());
    connect(m_actions.menu(MenuId::OpenRecent), &QMenu::aboutToShow, this,
            &MainWindow::fillRecentMenu);
    QMenu* screens = m_actions.menu(MenuId::PresentScreen);
    connect(screens, &QMenu::aboutToShow, this,
            [this, screens] { m_present.listScreens(*screens); });
    QMenu* views = m_actions.menu(MenuId::SavedViews);
    connect(views, &QMenu::aboutToShow, this, [this, views] { m_saved.listIn(*views); });
}

void MainWindow::fillRecentMenu() {
    QMenu* menu = m_actions.menu(MenuId::OpenRecent);
    menu->clear();
    for (const RecentFile& file : m_workspace.recents().list()) {
        QString name = visibleMarks(QFileInfo(file.path).completeBaseName());
        QAction* entry = menu->addAction(name.replace(u'&', "&&"_L1), this,
                                         [this, path = file.path] { m_files.openPath(path); });
        entry->setEnabled(file.exists);
        entry->setStatusTip(visibleMarks(file.path));
    }
    menu->addSeparator();
    menu->addAction(tr("Clear this list"), &m_workspace.recents(), &RecentFiles::clear);
}

WelcomeScreen& MainWindow::welcome() {
    if (!m_welcome) {
        m_welcome =
            new WelcomeScreen(m_workspace.recents(), m_workspace.appearance().theme(), m_pages);
        m_pages->addWidget(m_welcome);
        connectWelcome();
    }
    return *m_welcome;
}

void MainWindow::appear() {
    if (!m_document && !m_files.opening().isEmpty()) {
        showOpening();
    } else if (!m_document && m_pages->currentWidget() != &welcome()) {
        m_pages->setCurrentWidget(m_welcome);
        m_welcome->setFocus();
    }
    show();
}

void MainWindow::showOpening() {
    if (!m_openingNote) {
        m_openingNote = new PlainLabel({}, LabelRole::Soft, m_pages);
        m_openingNote->setAlignment(Qt::AlignCenter);
        m_pages->addWidget(m_openingNote);
    }
    const QFileInfo file(m_files.opening().constFirst());
    m_openingNote->setText(tr("Opening %1…").arg(isolated(file.fileName())));
    m_pages->setCurrentWidget(m_openingNote);
}

void MainWindow::connectWelcome() {
    connect(m_welcome, &WelcomeScreen::newRequested, this, [this] { m_files.newMap(); });
    connect(m_welcome, &WelcomeScreen::openRequested, this, [this] { m_files.open(); });
    connect(m_welcome, &WelcomeScreen::importRequested, this, [this] { m_files.import(); });
    connect(m_welcome, &WelcomeScreen::templateChosen, this,
            [this](const QString& key) { m_files.newFrom(key); });
    connect(m_welcome, &WelcomeScreen::recentChosen, this,
            [this](const QString& path) { m_files.openPath(path); });
    connect(m_welcome, &WelcomeScreen::draftsRequested, this, [this] { m_files.showDrafts(); });
    connect(&m_workspace, &Workspace::leftDrafts, m_welcome, &WelcomeScreen::offerDrafts);
    m_welcome->offerDrafts(m_workspace.offeredDrafts());
}

QString MainWindow::filePath() const {
    return m_document ? m_document->path() : QString();
}

void MainWindow::setDocument(std::unique_ptr<OpenDocument> document, MapLayout firstSight) {
    rememberView();
    m_present.forget();
    m_insights->forget();
    delete m_editor;
    m_editor = nullptr;
    m_document = std::move(document);
    if (m_document) {
        m_editor = new Editor(*m_document, std::move(firstSight), m_actions,
                              m_workspace.appearance().theme(), m_pages);
        connectEditor();
        m_pages->addWidget(m_editor);
        m_pages->setCurrentWidget(m_editor);
        m_editor->canvas().setFocus();
    } else {
        m_pages->setCurrentWidget(&welcome());
        m_workspace.recents().refresh();
        m_welcome->setFocus();
    }
    m_outside.follow(m_document.get());
    updateTitle();
    updateActions();
    emit documentChanged();
}

void MainWindow::connectEditor() {
    Settings& settings = m_workspace.settings();
    m_editor->setReducedMotion(settings.reducesMotion());
    const FileView view = settings.viewOf(m_document->path());
    m_editor->restorePanelState(view.panels.isEmpty() ? settings.splitterState() : view.panels);
    m_editor->setSideBarShown(view.sideBar.value_or(settings.isSideBarShown()));
    m_editor->setInspectorShown(view.inspector.value_or(settings.isInspectorShown()));
    m_editor->setOutlineShown(settings.isOutlineShown());
    if (settings.isFunnelShown())
        m_editor->setFunnelShown(true);

    connect(m_editor, &Editor::picturesRequested, this, [this] { m_insights->showPictures(); });
    const auto updateSoon = [this] { m_updates.start(); };
    connect(m_document.get(), &OpenDocument::safetyChanged, this, [this] {
        updateTitle();
        m_updates.start();
    });
    connect(m_document.get(), &OpenDocument::pathChanged, this, [this] {
        updateTitle();
        m_updates.start();
    });
    m_files.follow(*m_document);
    connect(&m_document->document(), &Document::historyChanged, this, updateSoon);
    connect(m_editor, &Editor::mapShown, this, updateSoon);
    connect(m_editor, &Editor::pastChanged, this, updateSoon);
    connect(&m_editor->views(), &SavedViews::changed, this, updateSoon);
    connect(&m_editor->filtering(), &FilterView::changed, this, updateSoon);
    connect(
        &m_editor->history(), &HistoryView::versionChosen, this,
        [this](const QString& path, const QString& when) { m_history.openVersion(path, when); });
    connect(&m_editor->canvas(), &Canvas::selectionChanged, this, updateSoon);
    connect(&m_editor->canvas(), &Canvas::editingChanged, this, updateSoon);
    connect(&m_editor->canvas(), &Canvas::carriedOut, this,
            [this](const std::vector<AnyId>& records) { m_edits.carryOut(records); });
    connect(&m_editor->canvas(), &Canvas::captureChanged, this, updateSoon);
    connect(&m_editor->canvas(), &Canvas::contextMenuRequested, this, [this](const QPoint& at) {
        updateActions();
        const std::unique_ptr<QMenu> menu(canvasMenu(m_actions, m_editor->canvas(), this));
        menu->exec(at);
    });
    const SideBar& sideBar = m_editor->sideBar();
    connect(&sideBar, &SideBar::menuOpening, this, [this](QMenu* menu) {
        updateActions();
        menu->addSeparator();
        for (const QString& id : listActions)
            menu->addAction(m_actions.action(id));
    });
    connect(&sideBar, &SideBar::edited, this, [this](const Changeset& edit) { commit(edit); });
    connect(&sideBar, &SideBar::addMapRequested, this, [this] { m_maps.add(); });
    connect(&sideBar, &SideBar::addPersonaRequested, this, [this] { m_maps.addPersona(); });
    connect(&sideBar, &SideBar::personaActivated, this,
            [this](Id<Persona> persona) { m_maps.editPersona(persona); });
    connect(&sideBar, &SideBar::addLaneRequested, this,
            [this](const QPoint& at) { m_actions.menu(MenuId::InsertLane)->popup(at); });

    if (m_document->path().isEmpty())
        return;
    // A window in which somebody works already does not jump.
    if (std::exchange(m_isFresh, false) && !view.geometry.isEmpty())
        restoreGeometryOf(view.geometry);
    const auto maps = m_document->project().roots<Map>();
    if (view.mapIndex < int(maps.size()))
        m_editor->showMap(maps[size_t(view.mapIndex)]);
    m_editor->goWhenShown(view.place);
}

void MainWindow::rememberView() {
    Settings& settings = m_workspace.settings();
    settings.setWindowGeometry(saveGeometry());
    if (!m_editor)
        return;
    settings.setSplitterState(m_editor->panelState());
    if (filePath().isEmpty())
        return;
    const auto maps = m_document->project().roots<Map>();
    const auto index = std::ranges::find(maps, m_editor->map()) - maps.begin();
    settings.setViewOf(filePath(), {m_editor->canvas().place(), int(index), saveGeometry(),
                                    m_editor->panelState(), m_editor->isSideBarShown(),
                                    m_editor->isInspectorShown()});
}

void MainWindow::restoreGeometryOrDefault() {
    if (restoreGeometryOf(m_workspace.settings().windowGeometry()))
        return;
    const QSize available = screen()->availableGeometry().size();
    resize(std::min(1680, available.width() * 9 / 10), std::min(1050, available.height() * 9 / 10));
}

bool MainWindow::restoreGeometryOf(const QByteArray& geometry) {
    if (!restoreGeometry(geometry))
        return false;
    // It may have been a larger screen last time.
    resize(size().boundedTo(screen()->availableGeometry().size()));
    return true;
}

bool MainWindow::commit(const Changeset& edit) {
    if (!m_document || edit.isEmpty())
        return false;
    if (m_editor && m_editor->history().isInPast()) {
        m_editor->say(
            tr("This is the past, which stays as it was. Restore it, or go back to now."));
        return false;
    }
    const auto done = m_document->document().commit(edit);
    if (!done && m_editor)
        m_editor->say(done.error().message);
    return done.ok();
}

void MainWindow::goTo(AnyId record) {
    if (!m_editor || !m_document->project().contains(record))
        return;
    if (record.kind == Kind::Persona) {
        m_maps.editPersona({record.value});
        return;
    }
    const Id<Map> map =
        record.kind == Kind::Map ? Id<Map>{record.value} : mapOf(m_document->project(), record);
    if (!map)
        return;
    m_editor->showMap(map);
    Canvas& canvas = m_editor->canvas();
    canvas.setFocus();
    if (record.kind == Kind::Map)
        return;
    canvas.select(record);
    canvas.reveal(record);
}

void MainWindow::updateTitle() {
    if (!m_document) {
        setWindowModified(false);
        setWindowTitle(tr("Waymark"));
        return;
    }
    // In titles "[*]" marks where the sign of unsaved edits goes; doubled, it is itself.
    QString name = visibleMarks(m_document->name());
    setWindowTitle(tr("%1[*] — Waymark").arg(name.replace("[*]"_L1, "[*][*]"_L1)));
    setWindowModified(m_document->hasUnsavedEdits());
    setWindowFilePath(m_document->path());
}

void MainWindow::updateActions() {
    m_updates.stop();
    m_actions.update(factsOf(*this));
    m_saved.updateButton();
}

void MainWindow::bringForward() {
    if (!isVisible())
        show();
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    QApplication::alert(this);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files.mayClose()) {
        event->ignore();
        return;
    }
    m_present.forget();
    m_insights->forget();
    rememberView();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (m_edits.incoming().takes(event->mimeData())) {
        // Whatever it is, it stays where it comes from.
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_edits.incoming().drop(event->mimeData(), event->position().toPoint());
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_updates.start();
    if (event->type() != QEvent::ActivationChange)
        return;
    // On network drives nobody tells of changes.
    if (isActiveWindow())
        m_outside.look();
    // After what is being typed was written because the keyboard went.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!isActiveWindow())
                m_files.windowLeft();
        },
        Qt::QueuedConnection);
}

} // namespace waymark
