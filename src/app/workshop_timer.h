// The timer of a workshop: counts down, says quietly that time is over, and goes on counting what
// is taken over it.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace waymark {

class WorkshopTimer : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<qint64()>; // milliseconds since some moment; never goes back

    // Without a clock, the machine's.
    explicit WorkshopTimer(QObject* parent = nullptr, Clock clock = {});

    // Five minutes where none are set yet; pauses a running one, and lets a paused one go on.
    void toggle();
    // More time, or less; begins with so much where there is none. In minutes.
    void add(int minutes);
    void clear();

    [[nodiscard]] bool isSet() const { return m_isSet; }
    [[nodiscard]] bool isRunning() const { return m_startedAt >= 0; }
    [[nodiscard]] qint64 left() const; // milliseconds; less than 0 after the end
    [[nodiscard]] bool isOver() const { return m_isSet && left() <= 0; }
    // "4:05"; "+0:30" half a minute after the end; empty where none is set.
    [[nodiscard]] QString text() const;
    // Looks at the clock, as happens by itself some times a second.
    void tick();

signals:
    void changed(); // another text, or another state
    void ended();   // once, when time runs out

private:
    void setLeft(qint64 milliseconds);

    Clock m_clock;
    QTimer m_ticks;
    bool m_isSet = false;
    qint64 m_left = 0;       // when it was started or paused
    qint64 m_startedAt = -1; // of the clock; -1 while paused
    bool m_hasEnded = false;
    QString m_told;
};

} // namespace waymark
