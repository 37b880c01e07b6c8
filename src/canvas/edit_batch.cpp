#include "canvas/edit_batch.h"

namespace waymark {

const Project& EditBatch::project() {
    if (m_all.isEmpty())
        return m_base;
    if (!m_copy)
        m_copy = m_base;
    if (!m_pending.isEmpty()) {
        const auto applied = m_copy->apply(m_pending);
        Q_ASSERT(applied.ok());
        m_pending = {};
    }
    return *m_copy;
}

void EditBatch::add(const Changeset& step) {
    if (step.isEmpty())
        return;
    m_all = m_all.isEmpty() ? step : squash(m_all, step);
    if (m_pending.isEmpty())
        m_pending = step;
    else
        m_pending.changes.insert(m_pending.changes.end(), step.changes.begin(), step.changes.end());
}

} // namespace waymark
