// What lies over the map in a show and lets every click through: the move from one step to the
// next, a black or white screen, the spotlight, the laser pointer, the time that is left, and short
// messages.
#pragma once

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <vector>

namespace waymark {

class PresentingGlass : public QWidget {
    Q_OBJECT

public:
    explicit PresentingGlass(QWidget* parent);

    // From one picture of the window to another. `near` is the part of one of them (pixels) that
    // is all of the other: of `before` when coming nearer, of `after` when going away.
    void moveNearer(const QPixmap& before, const QPixmap& after, const QRectF& near);
    void moveAway(const QPixmap& before, const QPixmap& after, const QRectF& near);
    // Side by side; `way` tells where the next one lies: (1, 0) is at the right, (0, -1) above.
    void slide(const QPixmap& before, const QPixmap& after, QPointF way);
    void endMove();
    [[nodiscard]] bool isMoving() const;

    enum class Blank : quint8 { None, Black, White };
    void setBlank(Blank blank);
    [[nodiscard]] Blank blank() const { return m_blank; }

    // Everything but a circle around the pointer is dimmed.
    void setSpotlight(bool on);
    [[nodiscard]] bool hasSpotlight() const { return m_spotlight; }
    void setLaser(bool on);
    [[nodiscard]] bool hasLaser() const { return m_laser; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    void pointAt(QPointF pixel);

    // The time left, at the lower right; empty: none is kept. `isOver`: it has run out.
    void setTime(const QString& time, bool isOver);
    [[nodiscard]] QString time() const { return m_time; }
    // How many are in the room and what of theirs waits, at the lower left; empty: nothing.
    void setRoom(const QString& room);
    [[nodiscard]] QString room() const { return m_room; }
    // A sentence for some seconds.
    void say(const QString& sentence);
    [[nodiscard]] QString said() const { return m_said; }
    // How much of the lower edge is taken by something else, in pixels.
    void setFoot(int height);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void start(const QPixmap& before, const QPixmap& after);
    void paintMove(QPainter& painter) const;
    void paintSpotlight(QPainter& painter) const;
    void paintLaser(QPainter& painter) const;
    void paintTime(QPainter& painter) const;
    void paintRoom(QPainter& painter) const;
    void paintSaid(QPainter& painter) const;
    [[nodiscard]] double unit() const; // a hundredth of the screen's height

    enum class Move : quint8 { Nearer, Away, Slide };
    Move m_move = Move::Slide;
    QPixmap m_before;
    QPixmap m_after;
    QRectF m_near;
    QPointF m_way;
    QVariantAnimation m_animation;

    struct Trace {
        QPointF at;
        qint64 time; // milliseconds of m_clock
    };
    std::vector<Trace> m_traces;
    QElapsedTimer m_clock;
    QTimer m_fading;

    Blank m_blank = Blank::None;
    bool m_spotlight = false;
    bool m_laser = false;
    bool m_reducedMotion = false;
    QPointF m_pointer{-1, -1};
    QString m_time;
    bool m_timeIsOver = false;
    QString m_room;
    QString m_said;
    QTimer m_saying;
    int m_foot = 0;
};

} // namespace waymark
