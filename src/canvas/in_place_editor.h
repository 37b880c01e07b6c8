// The text field that lies exactly over a text of the map while it is typed: same font, size, line
// distance and place, without a frame. Knows nothing of records; says what the keys ask for.
//
// It is a QTextEdit rather than a QPlainTextEdit because only that one can keep the map's distance
// between lines; it takes and gives plain text only.
#pragma once

#include "drawing/text_spots.h"

#include <QTextEdit>

#include <functional>
#include <optional>

namespace waymark {

class InPlaceEditor : public QTextEdit {
    Q_OBJECT

public:
    explicit InPlaceEditor(QWidget* parent);

    // How typing ended, and where the keyboard wants to go from there.
    // End: nowhere, this was the last of them.
    enum class Next : quint8 { Stay, Down, Right, Left, Another, End };

    // Whether line breaks may be typed; without, they become spaces and Ctrl+Enter asks for
    // Another.
    void setMultiLine(bool multiLine);
    // Lines are captured: Shift+Enter asks for Another, Esc keeps the text and asks for End, and
    // several lines pasted at once are told of instead of inserted.
    void setCapturing(bool capturing) { m_capturing = capturing; }
    // The most characters it takes.
    void setLimit(int characters) { m_limit = characters; }
    // What to insert of a pasted or dropped text that is longer than that; nothing to leave it.
    // Without a filter its beginning is inserted.
    using PasteFilter = std::function<std::optional<QString>(const QString&)>;
    void setPasteFilter(PasteFilter filter) { m_pasteFilter = std::move(filter); }
    // Lies over `spot`, whose box is at `view` (viewport pixels) at that zoom; `room` is the part
    // of the viewport that it may cover.
    void place(const TextSpot& spot, const QRectF& view, double zoom, const QRectF& room,
               const QColor& accent);
    // Replaces the text; its own undo begins anew.
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    // How many lines the text takes at the present width.
    [[nodiscard]] int lineCount() const;

signals:
    void accepted(InPlaceEditor::Next next);
    void cancelled();
    void linesPasted(const QString& text);
    void focusLost();
    // The keyboard is elsewhere for a while: a menu, another window. Typing goes on after that.
    void focusLent();

protected:
    bool event(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    bool canInsertFromMimeData(const QMimeData*) const override;
    void insertFromMimeData(const QMimeData*) override;

private:
    void applyLook();
    void fitHeight();
    void keepWithinLimit();

    TextSpot m_spot;
    QRectF m_view;
    QRectF m_room;
    double m_zoom = 1;
    bool m_multiLine = true;
    bool m_capturing = false;
    int m_limit = 20'000;
    PasteFilter m_pasteFilter;
};

} // namespace waymark
