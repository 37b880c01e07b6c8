// The editable view of one map: scrolls and zooms, keeps stage headers and lane names in view,
// selects, and edits where things stand. Every edit goes to the Document; the canvas only follows
// what the Document says has changed. Its parts have files of their own: the camera, the selection,
// the gestures (one class each), the in-place editor, the keys and accessibility.
#pragma once

#include "canvas/canvas_place.h"
#include "canvas/key_moves.h"
#include "drawing/hit_test.h"
#include "drawing/theme.h"
#include "model/document.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>

namespace waymark {

class CanvasParts;
struct CanvasMarks;

class Canvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    // The document and ids must outlive the canvas.
    Canvas(Document& document, IdSource& ids, QWidget* parent = nullptr);
    ~Canvas() override;

    // --- what is shown --------------------------------------------------------------------------
    [[nodiscard]] Id<Map> map() const;
    void setMap(Id<Map> map);
    // The same for a map of the project that is laid out already, as LayoutOptions are at first.
    void showLaidOut(MapLayout laidOut);
    void setTheme(const Theme& theme); // the theme must be one of Theme's own
    // Which lanes are shown, and the like.
    void setLayoutOptions(const LayoutOptions& options);
    // Whether fitting and revealing happen at once instead of gliding there.
    void setReducedMotion(bool reduced);
    // What is marked on the records in view; call again whenever the answers become others.
    void setMarks(CanvasMarks marks);
    [[nodiscard]] const CanvasMarks& marks() const;
    [[nodiscard]] const MapLayout& layout() const;
    [[nodiscard]] Document& document() const;

    // --- zoom and pan ---------------------------------------------------------------------------
    // 1 is 100 %; where the canvas is heading while it glides.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom); // about the viewport's centre; within 0.05 … 8
    void zoomIn();
    void zoomOut();
    void fitMap(); // the whole map, at most 100 %
    // Shows the map at exactly that zoom, with this point of it (map units) in the corner, at once.
    void showAt(double zoom, QPointF corner);
    void fitWidth();             // all columns
    void showStart(double zoom); // the map's top left corner
    void fitStage();             // the stage of the selection, or the first in view
    // Scrolls as little as needed to show a record.
    void reveal(AnyId record);
    // What lies in the middle of the viewport and how near; goes there again. See canvas_place.h.
    [[nodiscard]] CanvasPlace place() const;
    void goTo(const CanvasPlace& place);

    // --- selection ------------------------------------------------------------------------------
    [[nodiscard]] const std::vector<AnyId>& selection() const; // the last one is the current
    [[nodiscard]] AnyId current() const;
    void select(AnyId record);
    void setSelection(std::vector<AnyId> records);
    void selectAll();
    // The empty cell the keyboard's cursor stands on; the selection is empty then. Its touchpoint
    // is null in a stage that has none.
    [[nodiscard]] const std::optional<Place>& currentCell() const;
    void selectCell(const Place& cell);

    // --- editing --------------------------------------------------------------------------------
    // Each acts on the selection and selects what it made, as the menu entries of those names do.
    // What is added is ready to be typed over; Esc takes it back.
    void addStage();
    void addTouchpoint();
    void addCard(); // in the lane of the selection, else in the first lane that holds cards
    void duplicateSelection();
    void deleteSelection();
    void moveSelection(Qt::Key direction); // one place to the left, right, up or down
    void stretchSelection(int columns);    // makes cards wider, or narrower
    void spreadSelection();                // over the whole stage, and back
    // Takes the keyboard's cursor one step on, as the arrow key does. The focus stays where it is.
    void walk(Qt::Key direction);
    void editCurrent(TextField field = TextField::Main);
    [[nodiscard]] bool isEditing() const;
    // Asked with a text too long for a field that is pasted or dropped while typing: gives what to
    // insert of it, or nothing. Without one its beginning is inserted.
    void setPasteFilter(std::function<std::optional<QString>(const QString&)> filter);
    // Capture mode: each line typed becomes a card, and the place for the next walks on. See
    // canvas/capture.h for its keys.
    void setCapturing(bool capturing);
    [[nodiscard]] bool isCapturing() const;
    // Where the next line goes: "Thinking · Checkout"; empty while not capturing.
    [[nodiscard]] QString capturePlace() const;
    // A card for each of these lines, from there on.
    void captureLines(const QStringList& lines);
    // What to make of a text of several lines that is pasted while capturing: the lines that become
    // cards, or nothing to leave it. Without one, its lines as they are.
    void setLineFilter(std::function<std::optional<QStringList>(const QString&)> filter);
    // Makes an edit that adds a record, and lets its text be typed as part of that same step.
    void addAndType(const Changeset& added, AnyId record);
    // Whether only the map is shown: no signs for adding and pulling under the pointer, no frames
    // on what it passes, no hints. What is pressed and dragged acts as ever.
    void setQuiet(bool quiet);
    // Accepts what is being typed, if anything.
    void finishEditing();
    // Gives up a running drag, or what has been typed since the text was opened. Says whether there
    // was anything to give up; undo asks this first.
    bool cancelInteraction();
    // Where a record or a cell is seen, in pixels of the viewport; null if it is not shown.
    [[nodiscard]] QRectF viewRectOf(AnyId record) const;
    [[nodiscard]] QRectF viewRectOf(const Place& cell) const;
    // What is seen at a pixel of the viewport: a record's place, or an empty cell's.
    [[nodiscard]] std::optional<KeyPosition> positionUnder(QPointF view) const;

signals:
    void selectionChanged();
    // The map has just come to the screen for the first time since it was shown here.
    void firstSeen();
    void zoomChanged(double zoom);
    void editingChanged(bool editing);
    // Whether something is typed that the document does not have yet (half a second at most).
    void typingPending(bool pending);
    // Capture mode began, ended or goes on elsewhere.
    void captureChanged();
    // The canvas shows what the document has become; `rearranged` when columns or lanes came, went
    // or moved.
    void followed(bool rearranged);
    // An edit did not fit (it was made for another state); the sentence says so.
    void refused(const QString& message);
    // A number of the funnel was clicked, which leads to this record.
    void funnelChosen(waymark::AnyId record);
    // These were dragged out of the window; on the map nothing happened.
    void carriedOut(const std::vector<waymark::AnyId>& records);
    // A context menu was asked for, at a place on the screen.
    void contextMenuRequested(const QPoint& global);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool event(QEvent*) override;
    bool viewportEvent(QEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void keyReleaseEvent(QKeyEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    bool focusNextPrevChild(bool next) override;
    void inputMethodEvent(QInputMethodEvent*) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void begin(MapLayout laidOut);

    std::unique_ptr<CanvasParts> m_parts; // see canvas_parts.h
};

} // namespace waymark
