// What the parts of a canvas share: the document, the layout, the camera, the selection, and the
// few things they do together. Lives in the Canvas and as long as it.
#pragma once

#include "canvas/add_spots.h"
#include "canvas/camera.h"
#include "canvas/canvas.h"
#include "canvas/canvas_marks.h"
#include "canvas/capture.h"
#include "canvas/edit_batch.h"
#include "canvas/edit_session.h"
#include "canvas/gestures.h"
#include "canvas/key_moves.h"
#include "canvas/selection_model.h"
#include "canvas/sticky_headers.h"

#include <QTimer>
#include <QVariantAnimation>

#include <utility>

namespace waymark {

// A name for the next gesture, different from all before: "drag-12".
QString nextGesture(QStringView what);

class CanvasParts : public QObject {
    Q_OBJECT

public:
    CanvasParts(Canvas& canvas, Document& document, IdSource& ids);
    ~CanvasParts() override;

    Canvas& canvas;
    Document& document;
    IdSource& ids;
    const Theme* theme;
    MapLayout layout;
    LayoutOptions layoutOptions;
    Camera camera;
    SelectionModel selection;
    EditSession session;
    CanvasMarks marks;
    Capture capture;
    std::unique_ptr<Gesture> gesture;
    QPointF pointer; // last seen, viewport pixels
    bool spaceHeld = false;
    bool quiet = false;     // shows the map only; see Canvas::setQuiet()
    bool composing = false; // an input method writes its first word; the canvas keeps the keyboard

    // What the pointer is over.
    Hit hover;
    std::optional<AddSpot> addSpot;
    bool onAddSpot = false;
    bool onStretchEdge = false;

    [[nodiscard]] const Project& project() const { return document.project(); }
    [[nodiscard]] StickyHeaders sticky() const { return stickyHeaders(layout, camera); }

    // --- edits ----------------------------------------------------------------------------------
    // Commits; says false (and tells the user) when the edit was refused.
    bool commit(const Changeset& changeset);
    // Commits and selects what the plan names.
    bool commit(const PlannedEdit& edit);
    // Adds something with `make` (given the batch's project), and starts typing its text.
    void addAndEdit(const Changeset& added, AnyId record, EditSession::Start start);

    // --- selection ------------------------------------------------------------------------------
    void select(std::vector<AnyId> records);
    void toggle(AnyId record);
    void selectCell(const Place& cell);
    // Brings the keyboard's cursor to a position, and it into view.
    void goTo(const KeyPosition& position);
    // The same for a position whose record has just gone.
    void goNear(const KeyPosition& position);
    [[nodiscard]] KeyPosition cursor() const;
    // Whether the current thing was reached by walking with keys (then arrows walk on) rather than
    // chosen (then arrows act on a feeling).
    bool walking = false;
    // Where the selected thing or cell is seen.
    [[nodiscard]] QRectF viewRectOf(AnyId record) const;
    [[nodiscard]] QRectF viewRectOf(const Place& cell) const;

    // --- camera ---------------------------------------------------------------------------------
    enum class Motion : quint8 { Jump, Glide };
    void moveCamera(const Camera::State& to, Motion motion);
    [[nodiscard]] Camera::State cameraTarget() const;
    void reveal(const QRectF& area, AnyId record, TextField field = TextField::Main);
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    // The map was painted: from now on the camera glides where it would jump before.
    // Says whether it was not yet.
    bool noteSeen() { return !std::exchange(m_wasSeen, true); }
    // Where zooming by keys or buttons keeps the map in place, in viewport pixels.
    [[nodiscard]] QPointF zoomAnchor() const;
    // Zooms in to 100 % around `area` where it is too small to be typed in.
    void zoomToType(const QRectF& area);
    [[nodiscard]] int firstVisibleColumn() const; // 0 on an empty map
    void resized(QSizeF viewport);
    void scrollBarsMoved();
    // Scrolls under a pointer that stands at the edge during a gesture.
    void scrollAtEdge();

    // --- following ------------------------------------------------------------------------------
    void rebuild(); // lays out anew
    void show(MapLayout laidOut);
    void setHover(QPointF view);
    void clearHover();
    void startGesture(std::unique_ptr<Gesture> next);
    void moveGesture(Qt::KeyboardModifiers modifiers);
    void releaseGesture(Qt::KeyboardModifiers modifiers);
    bool cancelGesture();
    [[nodiscard]] Pointer pointerAt(QPointF view, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] Hit hitAt(QPointF view) const;
    void updateViewport();
    void updateCursor();
    void takeFocus();

signals:
    // After everything else has followed a change of the document.
    void followed(bool rearranged);

private:
    void onChanged(const Changeset& changeset);
    void selectionMoved();
    void cameraMoved();
    bool scrollPixels(const Camera& before);
    void updateHover();
    void syncScrollBars();
    struct Anchor;
    [[nodiscard]] Anchor takeAnchor() const;
    void restoreAnchor(const Anchor& anchor);

    std::optional<KeyPosition> m_cursor;
    QVariantAnimation m_glide;
    Camera::State m_glideFrom;
    Camera::State m_glideTo;
    QTimer m_edgeTimer;
    bool m_reducedMotion = false;
    bool m_wasSeen = false; // this map, since it was shown
    bool m_committing = false;
    bool m_syncing = false;
    double m_toldZoom = 1;
};

} // namespace waymark
