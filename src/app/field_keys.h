// The keyboard's way between the map and the fields of what is selected on it: there, back, and
// along the map with the same field in hand.
#pragma once

#include "app/palette_entries.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace waymark {

class Editor;

class FieldKeys : public QObject {
    Q_OBJECT

public:
    // Gives the inspector its keys: Esc goes back to the map, Alt+arrows to the next thing there
    // and to the same field of it. The editor, whose panel the inspector is, must outlive it.
    FieldKeys(Editor& editor, QWidget& inspector);

    // From the map to the first field of what is selected, or, while its text is being typed, to
    // the field after that text; from the fields back to the map.
    void toggle();
    // To the field of that name of what is selected; false where there is none.
    bool goTo(const QString& name);
    // The fields of what is selected, for the command palette: "Channel", "Severity".
    [[nodiscard]] std::vector<PaletteEntry> entries();

private:
    void goBack();
    void walk(Qt::Key direction);
    // What the inspector shows for the canvas's selection, in view.
    void showInspector();

    Editor& m_editor;
    QPointer<QWidget> m_from; // where the keyboard was: the map, or the outline
};

// What the inspector shows for what is selected on a canvas: those records; for an empty cell its
// touchpoint or stage.
class Canvas;
std::vector<AnyId> recordsToShow(const Canvas& canvas);

} // namespace waymark
