#include "app/workshop_timer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 usual = 5 * minute;
constexpr qint64 longest = 24 * 60 * minute;
constexpr int tickMs = 200;

} // namespace

WorkshopTimer::WorkshopTimer(QObject* parent, Clock clock)
    : QObject(parent)
    , m_clock(std::move(clock)) {
    if (!m_clock) {
        auto elapsed = std::make_shared<QElapsedTimer>();
        elapsed->start();
        m_clock = [elapsed] { return elapsed->elapsed(); };
    }
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &WorkshopTimer::tick);
}

qint64 WorkshopTimer::left() const {
    return isRunning() ? m_left - (m_clock() - m_startedAt) : m_left;
}

void WorkshopTimer::setLeft(qint64 milliseconds) {
    m_left = std::clamp(milliseconds, -longest, longest);
    m_hasEnded = m_left <= 0;
    m_isSet = true;
    if (isRunning())
        m_startedAt = m_clock();
}

void WorkshopTimer::toggle() {
    if (!m_isSet)
        setLeft(usual);
    if (isRunning()) {
        m_left = left();
        m_startedAt = -1;
        m_ticks.stop();
    } else {
        m_startedAt = m_clock();
        m_ticks.start();
    }
    m_told.clear();
    tick();
}

void WorkshopTimer::add(int minutes) {
    const bool isNew = !m_isSet;
    const qint64 now = isNew ? 0 : std::max<qint64>(0, left());
    const qint64 wanted = now + minutes * minute;
    if (wanted <= 0) {
        clear();
        return;
    }
    setLeft(wanted);
    if (isNew)
        toggle();
    m_told.clear();
    tick();
}

void WorkshopTimer::clear() {
    m_isSet = false;
    m_left = 0;
    m_startedAt = -1;
    m_hasEnded = false;
    m_ticks.stop();
    m_told.clear();
    emit changed();
}

QString WorkshopTimer::text() const {
    if (!m_isSet)
        return {};
    const qint64 left = this->left();
    // Down to the last moment of a second it is that second still.
    const qint64 seconds = left > 0 ? (left + 999) / 1000 : -left / 1000;
    return u"%1%2:%3"_s.arg(left > 0 ? QString() : u"+"_s)
        .arg(seconds / 60)
        .arg(int(seconds % 60), 2, 10, QChar(u'0'));
}

void WorkshopTimer::tick() {
    const QString now = text();
    if (now != m_told) {
        m_told = now;
        emit changed();
    }
    if (isOver() && !std::exchange(m_hasEnded, true))
        emit ended();
}

} // namespace waymark
