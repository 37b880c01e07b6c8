#include "app/presenting_window.h"

#include "app/open_document.h"
#include "app/presenting_glass.h"
#include "app/presenting_strip.h"
#include "app/presenting_tools.h"
#include "canvas/canvas.h"

#include <QCloseEvent>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QWindow>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int idleMs = 3000;       // without a move the pointer is hidden
constexpr int numberPauseMs = 900; // after a digit that may be followed by another

} // namespace

PresentingWindow::PresentingWindow(OpenDocument& document, Workshop& workshop, Id<Map> map,
                                   const Looks& looks)
    : m_document(document)
    , m_workshop(workshop)
    , m_theme(looks.theme)
    , m_reducedMotion(looks.reducedMotion)
    , m_seen(looks.seen)
    , m_faded(looks.faded)
    , m_steps(document.document(), map)
    , m_canvas(new Canvas(document.document(), document.ids(), this))
    , m_strip(new PresentingStrip(this))
    , m_glass(new PresentingGlass(this))
    , m_tools(new PresentingTools(this)) {
    setObjectName(u"presenting"_s);
    setWindowTitle(tr("Waymark – presenting"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusProxy(m_canvas);
    m_canvas->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_canvas->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_canvas->setTheme(*m_theme);
    // Moves from step to step are the glass's; the map itself holds still.
    m_canvas->setReducedMotion(true);
    m_canvas->setQuiet(true);
    m_canvas->setMap(map);
    showMarks();
    m_glass->setReducedMotion(m_reducedMotion);
    m_canvas->installEventFilter(this);
    m_canvas->viewport()->installEventFilter(this);
    if (auto* editor = m_canvas->findChild<QWidget*>(u"inPlaceEditor"_s))
        editor->installEventFilter(this);
    followCanvas();
    buildShortcuts();
    buildTools();
    followWorkshop();
    connect(&m_steps, &PresentingShow::moved, this, &PresentingWindow::onMoved);
    connect(&m_steps, &PresentingShow::replanned, this, [this] {
        applyPage();
        showProgress();
    });
    connect(&m_steps, &PresentingShow::mapGone, this, &PresentingWindow::ended,
            Qt::QueuedConnection);
    m_numberPause.setSingleShot(true);
    m_numberPause.setInterval(numberPauseMs);
    connect(&m_numberPause, &QTimer::timeout, this, &PresentingWindow::goToTypedNumber);
    m_replan.setSingleShot(true);
    m_replan.setInterval(0);
    connect(&m_replan, &QTimer::timeout, this, [this] {
        // While somebody types, the map holds still.
        if (m_canvas->isEditing() || m_canvas->isCapturing())
            return;
        const auto& cell = m_canvas->currentCell();
        m_steps.refresh(cell ? anyId(cell->lane) : m_canvas->current());
        showProgress();
        // A stage's curve comes from stages that are not shown, too.
        m_canvas->viewport()->update();
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { m_canvas->viewport()->setCursor(Qt::BlankCursor); });
    m_idle.start();
    placeParts();
    applyPage();
    showProgress();
}

PresentingWindow::~PresentingWindow() {
    // The canvas gives up what is being typed as it goes; the rest hears of it no more.
    disconnect(&m_document.document(), nullptr, this, nullptr);
    m_canvas->removeEventFilter(this);
    m_canvas->viewport()->removeEventFilter(this);
    delete m_canvas;
}

void PresentingWindow::followCanvas() {
    connect(m_canvas, &Canvas::typingPending, &m_document, &OpenDocument::setTyping);
    connect(m_canvas, &Canvas::refused, m_glass, &PresentingGlass::say);
    connect(m_canvas, &Canvas::editingChanged, this, &PresentingWindow::replanSoon);
    connect(m_canvas, &Canvas::captureChanged, this, &PresentingWindow::replanSoon);
    connect(&m_document.document(), &Document::changed, this, &PresentingWindow::replanSoon);
    connect(&m_document.document(), &Document::wasReset, this, &PresentingWindow::replanSoon);
}

void PresentingWindow::buildShortcuts() {
    const auto add = [this](QKeySequence::StandardKey key, auto act) {
        for (const QKeySequence& sequence : QKeySequence::keyBindings(key))
            connect(new QShortcut(sequence, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence::Undo, &PresentingWindow::undo);
    add(QKeySequence::Redo, &PresentingWindow::redo);
}

void PresentingWindow::showOn(QScreen* screen) {
    create();
    if (isFullScreen()) // window managers move no window that fills a screen
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    if (windowHandle() && screen)
        windowHandle()->setScreen(screen);
    if (screen)
        setGeometry(screen->geometry());
    showFullScreen();
    activateWindow();
    raise();
    m_canvas->setFocus();
}

void PresentingWindow::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_canvas->setTheme(theme);
    showProgress();
    update();
}

void PresentingWindow::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    m_glass->setReducedMotion(reduced);
}

// --- what is shown ------------------------------------------------------------------------------

QRect PresentingWindow::mapArea() const {
    return rect().adjusted(0, m_strip->height(), 0, 0);
}

void PresentingWindow::placeParts() {
    m_strip->setGeometry(0, 0, width(), std::max(4, height() / 135));
    m_tools->setTextScale(height() / 1080.0);
    const int tools = m_tools->isHidden() ? 0 : m_tools->heightForWidth(width());
    m_tools->setGeometry(0, height() - m_tools->heightForWidth(width()), width(),
                         m_tools->heightForWidth(width()));
    m_glass->setGeometry(rect());
    m_glass->setFoot(tools);
    m_glass->raise();
    m_tools->raise();
    m_glass->endMove();
    m_steps.setRoom(mapArea().size(), m_seen);
}

void PresentingWindow::resizeEvent(QResizeEvent*) {
    placeParts();
    applyPage();
}

void PresentingWindow::applyPage() {
    const PresentedPage page = m_steps.page();
    const CanvasPlace place = m_steps.place();
    const QRect area = mapArea();
    m_canvas->setLayoutOptions(page.options);
    QRect frame = area;
    if (!place.zoom) {
        // In the middle of the screen; a stage's page goes down to its lower edge.
        const QSizeF size = m_canvas->layout().size() * page.zoom;
        const bool isStage = m_steps.step().what == ShowStep::What::Stage;
        frame.setSize(QSize(int(std::ceil(size.width())),
                            isStage ? area.height() : int(std::ceil(size.height())))
                          .boundedTo(area.size()));
        frame.moveCenter(area.center());
    }
    m_canvas->setGeometry(frame);
    if (place.zoom)
        m_canvas->goTo(place);
    else
        m_canvas->showAt(page.zoom, page.corner);
}

QPixmap PresentingWindow::picture() const {
    const double ratio = devicePixelRatioF();
    QPixmap pixmap((QSizeF(size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(m_theme->paper);
    m_strip->render(&pixmap, m_strip->pos());
    m_canvas->render(&pixmap, m_canvas->pos());
    return pixmap;
}

// The part of the window that a stage takes while the whole map is shown, in the window's shape.
QRectF PresentingWindow::stageInWhole(Id<Stage> stage) const {
    const MapLayout& layout = m_canvas->layout();
    const int index = layout.stageIndex(stage);
    if (index < 0)
        return {};
    const double zoom = m_canvas->zoom();
    const QRectF area = layout.stageArea(index);
    const double share = double(height()) / std::max(1, width());
    const double across = std::max(area.width() * zoom * 1.25, width() / 6.0);
    const QPointF corner = area.topLeft() * zoom + QPointF(m_canvas->pos());
    return {corner.x() - across * 0.2, corner.y() - across * share * 0.05, across, across * share};
}

void PresentingWindow::onMoved(const ShowStep& from) {
    using What = ShowStep::What;
    const ShowStep to = m_steps.step();
    const bool glides =
        !m_reducedMotion && isVisible() && m_glass->blank() == PresentingGlass::Blank::None;
    const QPixmap before = glides ? picture() : QPixmap();
    const QRectF near = glides && from.what == What::Whole ? stageInWhole(to.stage) : QRectF();
    m_canvas->setSelection({});
    applyPage();
    showProgress();
    if (!glides)
        return;
    const QPixmap after = picture();
    const QRectF far = to.what == What::Whole ? stageInWhole(from.stage) : QRectF();
    const auto stages = m_steps.stages();
    const auto numberOf = [&](const ShowStep& step) {
        const auto at = std::ranges::find(stages, step.stage);
        return step.what == What::View ? stages.size() : size_t(at - stages.begin());
    };
    if (!near.isEmpty())
        m_glass->moveNearer(before, after, near);
    else if (!far.isEmpty())
        m_glass->moveAway(before, after, far);
    else if (from.what == What::Stage && from.stage == to.stage)
        m_glass->slide(before, after, {0, to.page > from.page ? 1.0 : -1.0});
    else
        m_glass->slide(before, after, {numberOf(to) >= numberOf(from) ? 1.0 : -1.0, 0});
}

void PresentingWindow::showProgress() {
    const Project& project = m_document.project();
    std::vector<QColor> colours;
    int number = 0;
    for (const Id<Stage> stage : m_steps.stages())
        colours.push_back(stageColour(*m_theme, *project.find(stage), number++));
    double done = 0;
    QString what = tr("The whole map");
    const ShowStep& step = m_steps.step();
    if (step.what == ShowStep::What::Stage && m_steps.stageIndex() >= 0) {
        done = m_steps.stageIndex() + double(step.page + 1) / m_steps.pageCount();
        what = tr("%1: stage %2 of %3")
                   .arg(project.find(step.stage)->name)
                   .arg(m_steps.stageIndex() + 1)
                   .arg(number);
    } else if (const SavedView* view = project.find(step.view)) {
        done = number;
        what = tr("View “%1”").arg(view->name);
    }
    m_strip->setProgress(std::move(colours), done, what);
}

void PresentingWindow::replanSoon() {
    m_replan.start();
}

void PresentingWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme->paper);
}

void PresentingWindow::closeEvent(QCloseEvent* event) {
    event->ignore(); // whoever keeps the show ends it
    emit ended();
}

} // namespace waymark
