// A picture to decide by in a window: one click on a dot or its words leads to the record,
// opportunities are dragged to what they are worth, and all of it goes by keys as well.
#pragma once

#include "drawing/decision_picture.h"

#include <QWidget>

namespace waymark {

class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    // The theme must outlive what is shown of it. The current dot stays so if it is still there.
    void show(DecisionPicture picture, const Theme& theme);
    [[nodiscard]] const DecisionPicture& picture() const { return m_picture; }
    // Whether dots of opportunities may be moved.
    void setEditable(bool editable) { m_editable = editable; }
    // Fits the picture to this room, in pixels: to its width, and to its height as far as words
    // stay legible. It is never made much larger than it is.
    void fitTo(QSize room);
    [[nodiscard]] AnyId current() const { return m_current; }
    void setCurrent(AnyId record);
    // Where a point of the picture is, in pixels.
    [[nodiscard]] QPointF toView(QPointF point) const { return point * m_zoom; }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void currentChanged(const QRectF& place); // in pixels
    void chosen(waymark::AnyId record);       // by click or Enter
    // An opportunity was put to another place, by drag or key.
    void judged(waymark::AnyId record, waymark::Worth worth);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int currentDot() const; // -1 for none
    void step(int by);
    void judge(int moreImpact, int moreEffort);

    DecisionPicture m_picture;
    const Theme* m_theme = nullptr;
    AnyId m_current;
    double m_zoom = 1;
    bool m_editable = false;
    AnyId m_pressed;
    QPointF m_pressedAt;            // pixels
    std::optional<QPointF> m_moved; // of the dot that is dragged, in the picture
};

} // namespace waymark
