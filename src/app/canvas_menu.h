// The menu that the right button opens on the canvas: what can be done with what is selected.
#pragma once

class QMenu;
class QWidget;

namespace waymark {

class ActionTable;
class Canvas;

// Made for the selection as it is now. The caller owns the menu; the table must outlive it.
QMenu* canvasMenu(const ActionTable& actions, const Canvas& canvas, QWidget* parent);

} // namespace waymark
