#include "app/auto_save.h"

#include <algorithm>

namespace waymark {

void AutoSavePlan::edited(qint64 now) {
    m_lastEdit = now;
    m_isLeft = false;
}

void AutoSavePlan::left(qint64) {
    m_isLeft = m_lastEdit.has_value();
}

void AutoSavePlan::saved(qint64 now) {
    m_lastEdit.reset();
    m_lastSave = now;
    m_isLeft = false;
}

std::optional<qint64> AutoSavePlan::due() const {
    if (!m_lastEdit)
        return std::nullopt;
    if (m_isLeft)
        return *m_lastEdit;
    const qint64 paused = *m_lastEdit + m_pace.pause;
    return m_lastSave ? std::max(paused, *m_lastSave + m_pace.shortest) : paused;
}

AutoSave::AutoSave(AutoSavePace pace, QObject* parent)
    : QObject(parent)
    , m_pace(pace)
    , m_plan(pace) {
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        noteSave();
        emit saveWanted();
    });
}

void AutoSave::setOn(bool on, bool hasEdits) {
    m_isOn = on;
    m_plan = AutoSavePlan(m_pace);
    if (on && hasEdits)
        m_plan.edited(m_clock.elapsed());
    schedule();
}

void AutoSave::noteEdit() {
    m_plan.edited(m_clock.elapsed());
    schedule();
}

void AutoSave::noteLeft() {
    m_plan.left(m_clock.elapsed());
    schedule();
}

void AutoSave::noteSave() {
    m_plan.saved(m_clock.elapsed());
    schedule();
}

void AutoSave::noteFailure() {
    noteSave();
}

void AutoSave::schedule() {
    const auto due = m_plan.due();
    if (!m_isOn || !due)
        m_timer.stop();
    else
        m_timer.start(int(std::max<qint64>(0, *due - m_clock.elapsed())));
}

} // namespace waymark
