#include "canvas/canvas_parts.h"

#include "canvas/landing.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

QString nextGesture(QStringView what) {
    static qint64 count = 0;
    return u"%1-%2"_s.arg(what).arg(++count);
}

CanvasParts::CanvasParts(Canvas& owner, Document& shown, IdSource& idSource)
    : canvas(owner)
    , document(shown)
    , ids(idSource)
    , theme(&Theme::lightTheme())
    , session(*this, owner.viewport())
    , capture(*this) {
    connect(&document, &Document::changed, this, &CanvasParts::onChanged);
    connect(&document, &Document::wasReset, this, [this] {
        cancelGesture();
        session.follow(false);
        rebuild();
    });
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setDuration(160);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double t = value.toDouble();
        camera.setState(t >= 1 ? m_glideTo : Camera::between(m_glideFrom, m_glideTo, t));
        cameraMoved();
    });
    m_edgeTimer.setInterval(16);
    connect(&m_edgeTimer, &QTimer::timeout, this, &CanvasParts::scrollAtEdge);
}

CanvasParts::~CanvasParts() = default;

// --- edits --------------------------------------------------------------------------------------

bool CanvasParts::commit(const Changeset& changeset) {
    if (changeset.isEmpty())
        return true;
    // A drag that still runs looks at things that may be gone after this. (One that ends has let go
    // already.)
    cancelGesture();
    m_committing = true;
    const auto done = document.commit(changeset);
    m_committing = false;
    if (!done)
        emit canvas.refused(done.error().message);
    return done.ok();
}

bool CanvasParts::commit(const PlannedEdit& edit) {
    if (!commit(edit.changeset))
        return false;
    if (!edit.select.empty())
        select(edit.select);
    return true;
}

void CanvasParts::addAndEdit(const Changeset& added, AnyId record, EditSession::Start start) {
    if (added.isEmpty())
        return;
    Changeset edit = added;
    edit.gesture = nextGesture(u"add");
    if (!commit(edit))
        return;
    select({record});
    if (!session.beginNew(record, edit.gesture, start))
        reveal(layout.rectOf(project(), record), record);
}

// --- selection ----------------------------------------------------------------------------------

void CanvasParts::select(std::vector<AnyId> records) {
    m_cursor.reset();
    walking = false;
    if (selection.set(std::move(records)))
        selectionMoved();
}

void CanvasParts::toggle(AnyId record) {
    m_cursor.reset();
    walking = false;
    if (selection.toggle(record))
        selectionMoved();
}

void CanvasParts::selectCell(const Place& cell) {
    m_cursor.reset();
    walking = false;
    if (selection.setCell(cell))
        selectionMoved();
}

void CanvasParts::goTo(const KeyPosition& position) {
    bool moved = false;
    if (!position.record.isNull()) {
        moved = selection.set({position.record});
    } else if (const auto cell = placeAt(layout, position.row, position.column)) {
        moved = selection.setCell(*cell);
    } else {
        return;
    }
    m_cursor = position;
    walking = true;
    if (moved)
        selectionMoved();
    const QRectF area = position.record.isNull() ? camera.toMap(viewRectOf(*selection.cell()))
                                                 : layout.rectOf(project(), position.record);
    reveal(area, position.record);
}

void CanvasParts::goNear(const KeyPosition& position) {
    if (position.row >= int(layout.lanes().size()) || layout.columns().empty() ||
        position.row == headRow) {
        goTo(firstPosition(project(), layout));
        return;
    }
    const int last = int(layout.columns().size()) - 1;
    KeyPosition near = position;
    near.column = std::min(near.column, last);
    const std::vector<AnyId> things = thingsAt(project(), layout, near.row, near.column);
    near.record = things.empty() ? AnyId{} : things.back();
    goTo(near);
}

KeyPosition CanvasParts::cursor() const {
    if (m_cursor && m_cursor->row < int(layout.lanes().size())) {
        const std::vector<AnyId> things =
            thingsAt(project(), layout, m_cursor->row, m_cursor->column);
        const AnyId record = selection.current();
        if (!record.isNull() && record == m_cursor->record &&
            std::find(things.begin(), things.end(), record) != things.end())
            return *m_cursor;
    }
    if (selection.cell()) {
        if (const auto at = positionOf(layout, *selection.cell()))
            return *at;
    }
    if (const auto at = positionOf(project(), layout, selection.current()))
        return *at;
    return firstPosition(project(), layout);
}

void CanvasParts::selectionMoved() {
    updateViewport();
    emit canvas.selectionChanged();
    capture.followSelection();
}

QRectF CanvasParts::viewRectOf(AnyId record) const {
    const QRectF rect = layout.rectOf(project(), record);
    return rect.isNull() ? rect : sticky().toView(camera, rect, record);
}

QRectF CanvasParts::viewRectOf(const Place& cell) const {
    const auto at = positionOf(layout, cell);
    if (!at)
        return {};
    const LaneRow& lane = layout.lanes()[size_t(at->row)];
    const double left = layout.columnX(at->column);
    const double top = lane.top + measure::rowPadding;
    double bottom = lane.bottom() - measure::rowPadding;
    if (lane.kind == LaneKind::Feeling) // the plot, not the words below it
        bottom = lane.top + lane.plotTop + lane.plotHeight;
    return camera.toView(QRectF(left, top, layout.cardWidth(), std::max(8.0, bottom - top)));
}

// --- following ----------------------------------------------------------------------------------

namespace {

// A number that tells whether columns or lanes came, went or moved.
size_t arrangementOf(const MapLayout& layout) {
    size_t sum = 0;
    const auto add = [&sum](qint64 value) { sum = sum * 31 + size_t(value); };
    for (const Column& column : layout.columns()) {
        add(column.touchpoint.value);
        add(column.stage);
    }
    for (const LaneRow& lane : layout.lanes()) {
        add(lane.id.value);
        add(lane.collapsed);
    }
    return sum;
}

} // namespace

// What keeps its place on the screen when rows above grow or columns come and go.
struct CanvasParts::Anchor {
    AnyId record; // null: nothing to hold on to
    QPointF view;
};

CanvasParts::Anchor CanvasParts::takeAnchor() const {
    const QRectF body = sticky().body(camera.viewport());
    const auto at = [&](AnyId record) -> Anchor {
        const QRectF rect = layout.rectOf(project(), record);
        return {record, camera.toView(rect.topLeft())};
    };
    const AnyId current = selection.current();
    const QRectF seen = camera.toView(layout.rectOf(project(), current));
    if (!current.isNull() && dragKindOf(current) != DragKind::Stages &&
        dragKindOf(current) != DragKind::Lanes && seen.intersects(body))
        return at(current);
    const QRectF visible = camera.toMap(body);
    for (const LaneRow& lane : layout.lanes()) {
        if (lane.bottom() > visible.top() && lane.top >= visible.top() - lane.height / 2)
            return at(anyId(lane.id));
    }
    return {};
}

void CanvasParts::restoreAnchor(const Anchor& anchor) {
    Camera::State state = camera.state();
    if (!anchor.record.isNull()) {
        const QRectF rect = layout.rectOf(project(), anchor.record);
        if (!rect.isNull()) {
            const QPointF shift = camera.toView(rect.topLeft()) - anchor.view;
            // What is not scrolled stays so: the map's beginning is an anchor of its own.
            if (state.offset.x() > 0)
                state.offset.rx() += shift.x();
            if (state.offset.y() > 0)
                state.offset.ry() += shift.y();
        }
    }
    camera.setState(camera.scrolledTo(state.offset));
}

void CanvasParts::onChanged(const Changeset& changeset) {
    const bool own = m_committing;
    if (!own)
        cancelGesture();
    clearHover();
    const Anchor anchor = takeAnchor();
    const QPointF offsetBefore = camera.offset();
    const QSizeF sizeBefore = layout.size();
    const size_t arrangementBefore = arrangementOf(layout);
    const bool hadMap = !layout.map().isNull();
    const QRectF area =
        hadMap && !project().find(layout.map()) ? QRectF() : layout.update(project(), changeset);
    if (hadMap && !project().find(layout.map()))
        layout = MapLayout();
    camera.setContent(layout.size());
    // A glide knows where it leads; it is not to be disturbed.
    if (m_glide.state() != QAbstractAnimation::Running)
        restoreAnchor(anchor);
    if (selection.prune(project()))
        selectionMoved();
    session.follow(own);

    const bool everything = sizeBefore != layout.size() || camera.offset() != offsetBefore ||
                            area.contains(QRectF(QPointF(), layout.size())) || sticky().top ||
                            sticky().left || layout.map().isNull();
    if (everything)
        cameraMoved();
    else if (!area.isNull())
        canvas.viewport()->update(camera.toView(area).toAlignedRect().adjusted(-8, -8, 8, 8));
    capture.follow(changeset, own);
    emit followed(arrangementOf(layout) != arrangementBefore);
}

void CanvasParts::rebuild() {
    show(MapLayout(project(), layout.map(), layoutOptions));
}

void CanvasParts::show(MapLayout laidOut) {
    clearHover();
    m_wasSeen = m_wasSeen && laidOut.map() == layout.map();
    layout = std::move(laidOut);
    camera.setContent(layout.size());
    if (selection.prune(project()))
        selectionMoved();
    camera.setState(camera.scrolledTo(camera.offset()));
    session.relayout();
    capture.follow({}, true);
    cameraMoved();
    emit followed(true);
}

void CanvasParts::updateViewport() {
    canvas.viewport()->update();
}

void CanvasParts::takeFocus() {
    canvas.setFocus();
}

} // namespace waymark
