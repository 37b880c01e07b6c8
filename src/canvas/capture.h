// Capture mode: each line typed becomes a card in the current lane, and the place for the next line
// walks on. Nothing is added to the map until a letter is typed, so passing over a place leaves no
// trace. Knows nothing of the window: wherever a canvas is shown, it works the same.
#pragma once

#include "canvas/in_place_editor.h"
#include "model/edits.h"

#include <QObject>

class QKeyEvent;

namespace waymark {

class CanvasParts;

class Capture : public QObject {
    Q_OBJECT

public:
    explicit Capture(CanvasParts& parts);

    // Begins in the cell of the keyboard's cursor, or in the nearest lane that holds cards. Where
    // there is none, tells why and says false.
    bool begin();
    // Ends it. What is typed stays.
    void end();
    [[nodiscard]] bool isOn() const { return m_place.has_value(); }

    // The lane and touchpoint the next line goes to: "Thinking · Checkout". Empty while off.
    [[nodiscard]] QString where() const;
    // The cell of the next line, in viewport pixels: below the cards that are there; of the card
    // being typed while there is one.
    [[nodiscard]] QRectF lineRect() const;
    // Whether a line waits for its first letter.
    [[nodiscard]] bool isWaiting() const;

    // A key while no text is being typed; says whether it meant capturing. Otherwise it is for
    // typing, and the cursor stands where the line goes.
    bool key(const QKeyEvent& event);
    // The same for Tab, which goes to the next lane that holds cards.
    void changeLane(int direction);
    // Brings the cursor to where the line goes, before the first letter is typed.
    void makeReady();
    // A line was accepted by a key.
    void walkOn(AnyId record, InPlaceEditor::Next next);
    // Each line becomes a card, as if typed one after the other, but never in another lane: the
    // last touchpoint takes the rest. One step of undo.
    void takeLines(const QStringList& lines);

    // Something was selected: the line goes there, or capturing ends where no line can be.
    void followSelection();
    // The document changed; `own` tells changes made here.
    void follow(const Changeset& changeset, bool own);

signals:
    // It began, ended, or goes on elsewhere.
    void changed();

private:
    void moveTo(int row, int column);
    void stepColumn(int direction);
    void goBack();

    CanvasParts& m_parts;
    std::optional<Place> m_place;
    AnyId m_last; // the line before
    bool m_moving = false;
};

} // namespace waymark
