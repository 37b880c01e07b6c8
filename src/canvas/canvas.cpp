#include "canvas/canvas.h"

#include "canvas/accessible_canvas.h"
#include "canvas/canvas_commands.h"
#include "canvas/canvas_parts.h"
#include "canvas/overlay.h"
#include "canvas/stretch.h"
#include "drawing/painter_surface.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr double zoomStep = 1.25;
constexpr double fitRoom = 8; // pixels left free around what is fitted

std::optional<KeyStep> stepOf(Qt::Key key) {
    switch (key) {
    case Qt::Key_Left:
        return KeyStep::Left;
    case Qt::Key_Right:
        return KeyStep::Right;
    case Qt::Key_Up:
        return KeyStep::Up;
    case Qt::Key_Down:
        return KeyStep::Down;
    default:
        return {};
    }
}

} // namespace

Canvas::Canvas(Document& document, IdSource& ids, QWidget* parent)
    : QAbstractScrollArea(parent) {
    AccessibleCanvas::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setAccessibleName(tr("Map"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    m_parts = std::make_unique<CanvasParts>(*this, document, ids);
    CanvasParts& parts = *m_parts;
    connect(&parts.session, &EditSession::openChanged, this, &Canvas::editingChanged);
    connect(&parts.session, &EditSession::pendingChanged, this, &Canvas::typingPending);
    connect(&parts.session, &EditSession::walkedOn, this,
            [this](AnyId record, TextField field, InPlaceEditor::Next next) {
                if (m_parts->capture.isOn())
                    m_parts->capture.walkOn(record, next);
                else
                    walkOnFrom(*m_parts, record, field, next);
            });
    connect(&parts.capture, &Capture::changed, this, &Canvas::captureChanged);
    setLineFilter([](const QString& text) -> std::optional<QStringList> {
        return text.split(u'\n', Qt::SkipEmptyParts);
    });
    connect(&parts, &CanvasParts::followed, this, &Canvas::followed);
    announceChanges(*this, QAccessible::updateAccessibility);
    parts.resized(viewport()->size());
}

Canvas::~Canvas() {
    // What is typed is not lost with the window; but nobody is to be told any more.
    m_parts->session.disconnect(this);
    m_parts->capture.disconnect(this);
    m_parts->session.accept();
}

// --- what is shown ------------------------------------------------------------------------------

Id<Map> Canvas::map() const {
    return m_parts->layout.map();
}

void Canvas::setMap(Id<Map> map) {
    if (map == this->map())
        return;
    begin(MapLayout(m_parts->project(), map, m_parts->layoutOptions));
}

void Canvas::showLaidOut(MapLayout laidOut) {
    if (m_parts->layoutOptions == LayoutOptions())
        begin(std::move(laidOut));
    else
        setMap(laidOut.map());
}

void Canvas::begin(MapLayout laidOut) {
    finishEditing();
    m_parts->cancelGesture();
    m_parts->capture.end();
    m_parts->show(std::move(laidOut));
    m_parts->moveCamera({zoom(), {}}, CanvasParts::Motion::Jump);
    m_parts->select({});
}

void Canvas::setTheme(const Theme& theme) {
    m_parts->theme = &theme;
    m_parts->session.relayout();
    viewport()->update();
}

void Canvas::setLayoutOptions(const LayoutOptions& options) {
    if (options == m_parts->layoutOptions)
        return;
    finishEditing();
    m_parts->cancelGesture();
    m_parts->layoutOptions = options;
    m_parts->rebuild();
}

void Canvas::setReducedMotion(bool reduced) {
    m_parts->setReducedMotion(reduced);
}

void Canvas::setMarks(CanvasMarks marks) {
    m_parts->marks = std::move(marks);
    viewport()->update();
}

const CanvasMarks& Canvas::marks() const {
    return m_parts->marks;
}

const MapLayout& Canvas::layout() const {
    return m_parts->layout;
}

Document& Canvas::document() const {
    return m_parts->document;
}

// --- zoom and pan -------------------------------------------------------------------------------

double Canvas::zoom() const {
    return m_parts->cameraTarget().zoom;
}

void Canvas::setZoom(double zoom) {
    m_parts->moveCamera(m_parts->camera.zoomedAt(zoom, m_parts->zoomAnchor()),
                        CanvasParts::Motion::Glide);
}

void Canvas::showStart(double zoom) {
    m_parts->moveCamera({std::clamp(zoom, Camera::minZoom, Camera::maxZoom), {}},
                        CanvasParts::Motion::Glide);
}

void Canvas::zoomIn() {
    setZoom(zoom() * zoomStep);
}

void Canvas::zoomOut() {
    setZoom(zoom() / zoomStep);
}

void Canvas::fitMap() {
    const QRectF all(QPointF(), layout().size());
    m_parts->moveCamera(m_parts->camera.fitted(all, 1, {}), CanvasParts::Motion::Glide);
}

void Canvas::showAt(double zoom, QPointF corner) {
    const double within = std::clamp(zoom, Camera::minZoom, Camera::maxZoom);
    m_parts->moveCamera({within, corner * within}, CanvasParts::Motion::Jump);
}

void Canvas::fitWidth() {
    const QSizeF view = m_parts->camera.viewport();
    const QRectF width(0, m_parts->camera.visible().top(), layout().size().width(),
                       layout().size().width() * view.height() / std::max(1.0, view.width()));
    m_parts->moveCamera(m_parts->camera.fitted(width, 1, {}), CanvasParts::Motion::Glide);
}

void Canvas::fitStage() {
    if (layout().stages().empty())
        return;
    const KeyPosition at = m_parts->cursor();
    const int last = int(layout().columns().size()) - 1;
    const bool inColumn = at.column >= 0 && at.row != headRow && !m_parts->selection.isEmpty();
    const int column = inColumn ? std::min(at.column, last) : m_parts->firstVisibleColumn();
    // The lanes' names stay beside the stage.
    QRectF area = layout().stageArea(layout().columns()[size_t(column)].stage);
    area.setLeft(area.left() - layout().columnX(0) + measure::margin / 2);
    area.setTop(area.top() - measure::margin / 2);
    m_parts->moveCamera(
        m_parts->camera.fitted(area, 1.5, QMarginsF(fitRoom, fitRoom, fitRoom, fitRoom)),
        CanvasParts::Motion::Glide);
}

void Canvas::reveal(AnyId record) {
    m_parts->reveal(layout().rectOf(m_parts->project(), record), record);
}

CanvasPlace Canvas::place() const {
    Camera camera = m_parts->camera;
    camera.setState(m_parts->cameraTarget());
    return placeOn(layout(), camera);
}

void Canvas::goTo(const CanvasPlace& place) {
    m_parts->moveCamera(stateFor(layout(), m_parts->camera, place), CanvasParts::Motion::Glide);
}

// --- selection ----------------------------------------------------------------------------------

const std::vector<AnyId>& Canvas::selection() const {
    return m_parts->selection.records();
}

AnyId Canvas::current() const {
    return m_parts->selection.current();
}

void Canvas::select(AnyId record) {
    setSelection({record});
}

void Canvas::setSelection(std::vector<AnyId> records) {
    std::erase_if(records, [this](AnyId id) { return !m_parts->project().contains(id); });
    m_parts->select(std::move(records));
}

void Canvas::selectAll() {
    finishEditing();
    std::vector<AnyId> all = recordsIn(m_parts->project(), layout(), {QPointF(), layout().size()});
    std::erase_if(all, [](AnyId id) { return id.kind == Kind::Stage; });
    m_parts->select(std::move(all));
}

const std::optional<Place>& Canvas::currentCell() const {
    return m_parts->selection.cell();
}

void Canvas::selectCell(const Place& cell) {
    m_parts->selectCell(cell);
}

// --- editing ------------------------------------------------------------------------------------

void Canvas::addStage() {
    addStageHere(*m_parts);
}

void Canvas::addTouchpoint() {
    addTouchpointHere(*m_parts);
}

void Canvas::addCard() {
    addCardHere(*m_parts);
}

void Canvas::duplicateSelection() {
    duplicateSelected(*m_parts);
}

void Canvas::deleteSelection() {
    deleteSelected(*m_parts);
}

void Canvas::moveSelection(Qt::Key direction) {
    if (const auto step = stepOf(direction))
        moveSelected(*m_parts, *step);
}

void Canvas::stretchSelection(int columns) {
    finishEditing();
    m_parts->commit(stretchByStep(m_parts->project(), layout(), selection(), columns));
}

void Canvas::spreadSelection() {
    finishEditing();
    m_parts->commit(spreadOverStage(m_parts->project(), m_parts->ids, layout(), selection()));
}

void Canvas::walk(Qt::Key direction) {
    finishEditing();
    if (const auto step = stepOf(direction))
        m_parts->goTo(stepFrom(m_parts->project(), layout(), m_parts->cursor(), *step));
}

void Canvas::editCurrent(TextField field) {
    editHere(*m_parts, EditSession::Start::AtEnd, field);
}

void Canvas::setPasteFilter(std::function<std::optional<QString>(const QString&)> filter) {
    m_parts->session.editor().setPasteFilter(std::move(filter));
}

void Canvas::setCapturing(bool capturing) {
    if (!capturing)
        m_parts->capture.end();
    else if (!m_parts->document.refusesEdits())
        m_parts->capture.begin();
}

bool Canvas::isCapturing() const {
    return m_parts->capture.isOn();
}

QString Canvas::capturePlace() const {
    return m_parts->capture.where();
}

void Canvas::captureLines(const QStringList& lines) {
    m_parts->capture.takeLines(lines);
}

void Canvas::setLineFilter(std::function<std::optional<QStringList>(const QString&)> filter) {
    InPlaceEditor& editor = m_parts->session.editor();
    disconnect(&editor, &InPlaceEditor::linesPasted, this, nullptr);
    connect(&editor, &InPlaceEditor::linesPasted, this,
            [this, filter = std::move(filter)](const QString& text) {
                if (const auto lines = filter(text))
                    captureLines(*lines);
            });
}

void Canvas::addAndType(const Changeset& added, AnyId record) {
    finishEditing();
    m_parts->addAndEdit(added, record, EditSession::Start::SelectAll);
}

void Canvas::setQuiet(bool quiet) {
    m_parts->quiet = quiet;
    m_parts->clearHover();
    m_parts->updateViewport();
}

bool Canvas::isEditing() const {
    return m_parts->session.isOpen();
}

void Canvas::finishEditing() {
    m_parts->session.accept();
}

bool Canvas::cancelInteraction() {
    if (m_parts->cancelGesture())
        return true;
    if (!isEditing())
        return false;
    m_parts->session.cancel();
    return true;
}

QRectF Canvas::viewRectOf(AnyId record) const {
    return m_parts->viewRectOf(record);
}

QRectF Canvas::viewRectOf(const Place& cell) const {
    return m_parts->viewRectOf(cell);
}

std::optional<KeyPosition> Canvas::positionUnder(QPointF view) const {
    const Hit hit = m_parts->hitAt(view);
    const bool isPlot = hit.part == HitPart::FeelingPoint && hit.record.kind == Kind::Touchpoint;
    if (hit.part == HitPart::EmptyCell || isPlot)
        return KeyPosition{hit.lane, hit.column, {}};
    return positionOf(m_parts->project(), layout(), hit.record);
}

// --- painting -----------------------------------------------------------------------------------

void Canvas::paintEvent(QPaintEvent* event) {
    if (m_parts->noteSeen())
        QMetaObject::invokeMethod(this, &Canvas::firstSeen, Qt::QueuedConnection);
    const CanvasParts& parts = *m_parts;
    const Camera& camera = parts.camera;
    const StickyHeaders sticky = parts.sticky();
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF exposed = event->rect();
    painter.fillRect(exposed, parts.theme->paper);

    PaintOptions options;
    options.scale = camera.zoom();
    options.stageHeaders = !sticky.top;
    options.laneTitles = !sticky.left;
    options.faded = parts.marks.faded.get();
    options.preview = parts.gesture ? parts.gesture->preview() : std::nullopt;
    if (parts.session.isOpen()) {
        options.hidden = parts.session.record();
        options.hiddenField = parts.session.field();
    }
    const QRectF body = exposed & sticky.body(camera.viewport());
    if (!body.isEmpty()) {
        painter.save();
        painter.setClipRect(body, Qt::IntersectClip);
        painter.translate(-camera.offset());
        painter.scale(camera.zoom(), camera.zoom());
        options.exposed = camera.toMap(body);
        PainterSurface surface(painter);
        paintMap(surface, parts.project(), parts.layout, *parts.theme, options);
        painter.restore();
    }
    if (sticky.top || sticky.left) {
        painter.save();
        painter.setClipRect(exposed, Qt::IntersectClip);
        paintStickyHeaders(painter, parts.project(), parts.layout, *parts.theme, camera, sticky,
                           options);
        painter.restore();
    }
    paintOverlay(painter, parts);
}

void Canvas::resizeEvent(QResizeEvent*) {
    m_parts->resized(viewport()->size());
}

void Canvas::scrollContentsBy(int, int) {
    if (m_parts)
        m_parts->scrollBarsMoved();
}

bool Canvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::WindowDeactivate:
        if (m_parts)
            m_parts->session.flush();
        break;
    case QEvent::Hide:
        if (m_parts)
            m_parts->cancelGesture();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::event(event);
}

void Canvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void Canvas::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_parts->spaceHeld = false;
    viewport()->update();
}

} // namespace waymark
