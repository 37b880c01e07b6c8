#include "app/editor.h"

#include "app/comments_panel.h"
#include "app/field_keys.h"
#include "app/filter_bar.h"
#include "app/filter_view.h"
#include "app/find_bar.h"
#include "app/find_view.h"
#include "app/history_view.h"
#include "app/inspector.h"
#include "app/long_paste.h"
#include "app/notice_area.h"
#include "app/open_document.h"
#include "app/outline_view.h"
#include "app/past_view.h"
#include "app/saved_views.h"
#include "app/side_bar.h"
#include "app/status_line.h"
#include "app/time_line.h"
#include "app/top_bar.h"
#include "canvas/canvas.h"
#include "canvas/canvas_marks.h"
#include "model/comments.h"
#include "model/votes.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int sideBarWidth = 217;
constexpr int inspectorWidth = 292;
constexpr int sideBarNarrow = 184; // in small windows
constexpr int inspectorNarrow = 256;
constexpr int outlineWidth = 380;
constexpr int outlineNarrow = 240;
constexpr int smallWindow = 1500; // pixels wide
constexpr double smallestFirstZoom = 0.66;
constexpr double smallestLegibleZoom = 0.5;

} // namespace

Editor::Editor(OpenDocument& document, MapLayout firstSight, const ActionTable& actions,
               const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    // Every part is made where it stays: moved later, the style looks at all in it once more.
    , m_topBar(new TopBar(document, actions, this))
    , m_notices(new NoticeArea(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_left(new QStackedWidget(m_splitter))
    , m_middle(new QWidget(m_splitter))
    , m_halves(new QSplitter(Qt::Horizontal, m_middle))
    , m_outline(new OutlineView(document.document(), document.ids(), m_halves))
    , m_centre(new QStackedWidget(m_halves))
    , m_right(new QStackedWidget(m_splitter))
    , m_sideBar(new SideBar(document.document(), m_left))
    , m_canvas(new Canvas(document.document(), document.ids(), m_centre))
    , m_inspector(new Inspector(document.document(), document.ids(), m_right))
    , m_statusLine(new StatusLine(actions, this))
    , m_history(new HistoryView(document, actions, {m_canvas, m_centre, m_left, m_right}, this))
    , m_find(new FindView(document.document(), *this))
    , m_filter(new FilterView(document.document(), *this))
    , m_views(new SavedViews(document.document(), *this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_notices);
    if (document.isReadOnly())
        m_notices->tell(u"readOnly"_s, NoticeTone::Calm,
                        tr("This file was written by a newer version of Waymark. It can be looked "
                           "at and exported, not changed."));
    buildPanels();
    m_fieldKeys = new FieldKeys(*this, *m_inspector);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_statusLine);

    m_canvas->setTheme(theme);
    m_canvas->setPasteFilter([this](const QString& text) { return pasteable(this, text); });
    m_canvas->setLineFilter([this](const QString& text) { return pasteableLines(this, text); });
    setFocusProxy(m_canvas);
    followDocument();
    connectOutline();
    m_firstSight = std::move(firstSight);
    if (m_firstSight.map())
        showMap(m_firstSight.map());
    else
        showSomeMap();
    markCanvas();
}

Editor::~Editor() {
    // The past looks at the canvas and its places.
    delete m_history;
    // The canvas gives up what is being typed as it goes; the panels that hear of it go later.
    delete m_canvas;
}

void Editor::buildPanels() {
    m_splitter->setHandleWidth(1); // the grab reaches a few pixels further
    m_splitter->setChildrenCollapsible(false);
    m_left->addWidget(m_sideBar);
    m_centre->addWidget(m_canvas);
    m_right->addWidget(m_inspector);
    auto* column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_history->banner());
    column->addWidget(m_filter->bar());
    column->addWidget(m_find->bar());
    m_halves->setHandleWidth(1);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(m_outline);
    m_halves->addWidget(m_centre);
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 3);
    m_halves->setSizes({outlineWidth, 2 * outlineWidth});
    m_outline->setMinimumWidth(outlineNarrow);
    m_outline->hide();
    column->addWidget(m_halves, 1);
    column->addWidget(m_history->timeLine());
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_left->setMinimumWidth(sideBarNarrow);
    m_left->setMaximumWidth(2 * sideBarWidth);
    m_canvas->setMinimumWidth(240);
    m_right->setMinimumWidth(inspectorNarrow);
    m_right->setMaximumWidth(2 * inspectorWidth);
}

void Editor::followDocument() {
    connect(&m_document, &OpenDocument::safetyChanged, m_topBar, &TopBar::refresh);
    connect(&m_document, &OpenDocument::pathChanged, m_topBar, &TopBar::refresh);
    connect(m_sideBar, &SideBar::mapChosen, this, &Editor::showMap);
    connect(m_sideBar, &SideBar::laneChosen, this,
            [this](Id<Lane> lane) { m_canvas->select(anyId(lane)); });
    connect(m_inspector, &Inspector::recordChosen, this, [this](AnyId id) {
        m_canvas->select(id);
        m_canvas->reveal(id);
    });
    connect(m_inspector, &Inspector::refused, this, &Editor::say);
    connect(m_canvas, &Canvas::refused, this, &Editor::say);
    connect(m_canvas, &Canvas::captureChanged, this, [this] {
        m_statusLine->setMode(
            m_canvas->isCapturing()
                ? tr("Capturing in %1. Enter: next touchpoint; Shift+Enter: another here; Tab: "
                     "next lane; Esc: end")
                      .arg(m_canvas->capturePlace())
                : QString());
    });
    connect(m_canvas, &Canvas::typingPending, &m_document, &OpenDocument::setTyping);
    connect(m_canvas, &Canvas::zoomChanged, m_statusLine, &StatusLine::setZoom);
    connect(m_history, &HistoryView::zoomChanged, m_statusLine, &StatusLine::setZoom);
    connect(m_history, &HistoryView::mapChosen, this, &Editor::showMap);
    connect(m_history, &HistoryView::failed, this, &Editor::say);
    connect(m_history, &HistoryView::pastChanged, this, &Editor::pastChanged);
    connect(m_canvas, &Canvas::selectionChanged, this, &Editor::showInInspector);
    connect(m_canvas, &Canvas::firstSeen, this, [this] {
        if (m_inspectorWaits)
            showInInspector();
    });
    followSearches();
    connect(&m_document.document(), &Document::changed, this, [this](const Changeset&) {
        showSomeMap();
        m_statusLine->setCounts(m_document.project(), m_map);
    });
    connect(&m_document.document(), &Document::wasReset, this, &Editor::showSomeMap);
}

void Editor::followSearches() {
    // What is found, filtered and said belongs to the map as it is.
    connect(m_history, &HistoryView::pastChanged, m_find, [this] {
        if (!m_history->isInPast())
            return;
        m_find->close();
        m_filter->clear();
    });
    connect(m_find, &FindView::marksChanged, this, &Editor::markCanvas);
    connect(m_find, &FindView::commentFound, this, [this](AnyId comment) {
        setCommentsShown(true);
        comments().showComment({comment.value});
    });
    connect(m_filter, &FilterView::changed, this, &Editor::layOutCanvas);
    connect(m_views, &SavedViews::arrangementChanged, this, [this] {
        layOutCanvas();
        m_sideBar->setArrangement(m_views->arrangement());
    });
    connect(m_sideBar, &SideBar::laneShown, m_views, &SavedViews::setLaneShown);
    connect(&m_document.document(), &Document::changed, this, [this](const Changeset& edit) {
        if (std::ranges::any_of(edit.changes, [](const Change& change) {
                return change.id().kind == Kind::Comment || change.id().kind == Kind::Vote;
            }))
            markCanvas();
    });
}

void Editor::connectOutline() {
    connect(m_outline, &OutlineView::refused, this, &Editor::say);
    connect(m_outline, &OutlineView::chosen, this, [this](AnyId id) {
        m_canvas->finishEditing();
        m_canvas->select(id);
        m_canvas->reveal(id);
    });
    connect(m_outline, &OutlineView::moveRequested, this, [this](Qt::Key direction) {
        m_canvas->moveSelection(direction);
        showInOutline();
    });
    m_outlineFollows.setSingleShot(true);
    m_outlineFollows.setInterval(0);
    connect(&m_outlineFollows, &QTimer::timeout, this, &Editor::showInOutline);
    connect(m_canvas, &Canvas::selectionChanged, &m_outlineFollows, qOverload<>(&QTimer::start));
    // The outline is of now.
    connect(this, &Editor::pastChanged, this,
            [this] { m_outline->setVisible(m_wantsOutline && !m_history->isInPast()); });
}

void Editor::showInOutline() {
    if (m_outline->isHidden())
        return;
    m_outline->setMap(m_map);
    m_outline->setShown(m_views->arrangement(), m_filter->leftOut());
    const auto shown = recordsToShow(*m_canvas);
    m_outline->setCurrent(shown.empty() ? AnyId{} : shown.back());
}

bool Editor::isOutlineShown() const {
    return m_wantsOutline;
}

void Editor::setOutlineShown(bool shown) {
    m_wantsOutline = shown;
    m_outline->setVisible(shown && !m_history->isInPast());
    showInOutline();
}

void Editor::setFunnelShown(bool shown) {
    m_showsFunnel = shown;
    layOutCanvas();
}

void Editor::showSomeMap() {
    // The map that is shown may have gone, or come back by undo.
    const auto maps = m_document.project().roots<Map>();
    if (maps.empty())
        showMap({});
    else if (std::ranges::find(maps, m_map) == maps.end())
        showMap(maps.front());
}

void Editor::showMap(Id<Map> map) {
    if (map == m_map)
        return;
    if (m_map && m_wasShown)
        m_placesOfMaps[m_map.value] = m_canvas->place();
    m_map = map;
    m_canvas->finishEditing();
    m_views->goTo(map);
    if (map && map == m_firstSight.map())
        m_canvas->showLaidOut(std::exchange(m_firstSight, {}));
    else
        m_canvas->setMap(map);
    m_sideBar->setMap(map);
    m_history->showMap(map);
    showInOutline();
    if (!m_inspectorWaits)
        showInInspector();
    m_statusLine->setCounts(m_document.project(), map);
    if (m_wasShown)
        zoomForMap();
    emit mapShown(map);
}

void Editor::showInInspector() {
    m_inspectorWaits = false;
    m_inspector->show(m_map, recordsToShow(*m_canvas));
}

Inspector& Editor::inspector() {
    if (m_inspectorWaits)
        showInInspector();
    return *m_inspector;
}

void Editor::zoomForMap() {
    const CanvasPlace known = m_placesOfMaps.value(m_map.value, std::exchange(m_firstPlace, {}));
    if (known.zoom) {
        m_canvas->goTo(known);
        return;
    }
    m_canvas->fitMap();
    // On a small screen a whole map is too small to read: then its width has to do.
    if (m_canvas->zoom() < smallestFirstZoom)
        m_canvas->fitWidth();
    // And a long one is read from its beginning.
    if (m_canvas->zoom() < smallestLegibleZoom)
        m_canvas->showStart(smallestFirstZoom);
}

void Editor::layOutCanvas() {
    LayoutOptions options;
    options.leftOut = m_filter->leftOut();
    options.arrangement = m_views->arrangement();
    options.funnel = m_showsFunnel ? FunnelShown::Always : FunnelShown::Never;
    m_canvas->setLayoutOptions(options);
    m_outlineFollows.start();
    markCanvas();
}

void Editor::markCanvas() {
    CanvasMarks marks;
    if (m_find->isOpen())
        marks.found = [this](AnyId record) { return m_find->foundIn(record); };
    marks.current = m_find->currentRecord();
    marks.faded = m_filter->faded();
    marks.comments = [this](AnyId record) { return openComments(m_document.project(), record); };
    marks.votes = [this](AnyId record) { return voteCount(m_document.project(), record); };
    m_canvas->setMarks(std::move(marks));
}

void Editor::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    if (!m_panelsPlaced) {
        const bool small = width() < smallWindow;
        m_splitter->setSizes({small ? sideBarNarrow : sideBarWidth, width(),
                              small ? inspectorNarrow : inspectorWidth});
    }
    zoomForMap();
}

Canvas& Editor::canvas() const {
    Canvas* past = m_history->pastCanvas();
    return past ? *past : *m_canvas;
}

void Editor::setTheme(const Theme& theme) {
    m_canvas->setTheme(theme);
    m_history->setTheme(theme);
}

void Editor::setReducedMotion(bool reduced) {
    m_canvas->setReducedMotion(reduced);
}

bool Editor::isSideBarShown() const {
    return !m_left->isHidden();
}

void Editor::setSideBarShown(bool shown) {
    m_left->setVisible(shown);
}

QByteArray Editor::panelState() const {
    return m_splitter->saveState();
}

void Editor::restorePanelState(const QByteArray& state) {
    m_splitter->restoreState(state);
}

void Editor::say(const QString& sentence) {
    m_statusLine->say(sentence);
}

} // namespace waymark
