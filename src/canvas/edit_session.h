// One text being typed where it stands: opens the editor over it, writes what is typed to the
// document, and closes. What is typed becomes one step of undo: it is written when the text is
// accepted, but also as soon as a line is added (so that the rows below give way), half a second
// after the last key and at least every two seconds (so that a crash costs no more).
#pragma once

#include "canvas/in_place_editor.h"

#include <QObject>
#include <QTimer>

namespace waymark {

class CanvasParts;

class EditSession : public QObject {
    Q_OBJECT

public:
    // Where typing starts: behind the text, over all of it, or in place of it.
    enum class Start : quint8 { AtEnd, SelectAll, Replace };

    EditSession(CanvasParts& parts, QWidget* viewport);

    // False where that text is not shown or no text.
    bool begin(AnyId record, TextField field, Start start);
    // The same for a record that an edit with this gesture has just added: the text is part of that
    // step, and cancelling takes the record away again.
    bool beginNew(AnyId record, const QString& gesture, Start start);
    // Whether Enter leads on to the next text (typing by keyboard) or ends (after a double click).
    void setWalksOn(bool walksOn) { m_walksOn = walksOn; }

    [[nodiscard]] bool isOpen() const { return !m_record.isNull(); }
    [[nodiscard]] AnyId record() const { return m_record; }
    [[nodiscard]] TextField field() const { return m_field; }
    // Under which all that is typed here becomes one step of undo.
    [[nodiscard]] const QString& gesture() const { return m_gesture; }
    [[nodiscard]] InPlaceEditor& editor() { return *m_editor; }

    void accept();
    // Gives the text back that was there before.
    void cancel();
    // Writes what is typed, and goes on.
    void flush();
    // The canvas was scrolled, zoomed, themed or laid out anew.
    void relayout();
    // The document changed; `own` tells changes that come from here. Ends without an edit when the
    // record is gone or somebody else has changed its text.
    void follow(bool own);

signals:
    void openChanged(bool open);
    // Whether something is typed that the document does not have yet.
    void pendingChanged(bool pending);
    // The user accepted by a key that leads on.
    void walkedOn(waymark::AnyId record, waymark::TextField field,
                  waymark::InPlaceEditor::Next next);

private:
    bool open(AnyId record, TextField field, Start start);
    void close();
    void onTextChanged();
    void setPending(bool pending);
    void finish(InPlaceEditor::Next next);
    [[nodiscard]] std::optional<TextSpot> spot() const;

    CanvasParts& m_parts;
    InPlaceEditor* m_editor; // a child of the viewport
    AnyId m_record;
    TextField m_field = TextField::Main;
    QString m_gesture;
    QString m_original;  // as it was before
    QString m_committed; // as the document has it
    bool m_isNew = false;
    bool m_walksOn = true;
    bool m_isPending = false;
    int m_lines = 0;
    QTimer m_pause;
    QTimer m_longest;
};

} // namespace waymark
