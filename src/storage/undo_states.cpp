#include "storage/undo_states.h"

#include <algorithm>
#include <cstdlib>

namespace waymark {

bool hasGrown(const EditLog::Entry& entry) {
    return entry.step && !(entry.step->changes == entry.done.changes);
}

UndoStates::UndoStates(std::vector<qint64> steps, int done, qint64 start)
    : m_steps(std::move(steps))
    , m_done(done)
    , m_start(start) {}

void UndoStates::add(qint64 sequence, const EditLog::Entry& entry) {
    const bool follows = entry.step ? entry.firstStep == m_done - int(hasGrown(entry))
                                    : std::abs(entry.undoIndex - m_done) == 1;
    if (!follows || entry.firstStep > int(m_steps.size())) {
        // The document gave up its steps and began anew: what the old names stood for is not known
        // any more.
        std::ranges::fill(m_steps, unknown);
        m_start = unknown;
    }
    m_steps.resize(size_t(std::max(entry.firstStep, 0)), unknown);
    if (entry.step)
        m_steps.push_back(sequence);
    m_done = entry.undoIndex;
}

qint64 UndoStates::current() const {
    if (m_done == 0)
        return m_start;
    return m_done > 0 && m_done <= int(m_steps.size()) ? m_steps[size_t(m_done) - 1] : unknown;
}

} // namespace waymark
