#include "model/document.h"

#include <QDateTime>

#include <algorithm>

namespace waymark {

Document::Document(Project project, QObject* parent)
    : QObject(parent)
    , m_project(std::move(project)) {}

Document::~Document() = default;

Result<void> Document::commit(const Changeset& changeset) {
    if (changeset.isEmpty())
        return {};
    if (m_refusal)
        return *m_refusal;
    // As it came: squashing would hide a step that does not follow from the one before.
    if (auto applied = m_project.apply(changeset); !applied)
        return applied;
    const Changeset effect = squash(changeset, {});
    if (effect.isEmpty())
        return {};

    m_steps.resize(size_t(m_index));
    const bool merges = !effect.gesture.isEmpty() && effect.gesture == m_openGesture && m_index > 0;
    if (merges) {
        Changeset merged = squash(m_steps.back(), effect);
        m_steps.pop_back();
        --m_index;
        if (!merged.isEmpty()) {
            m_steps.push_back(std::move(merged));
            ++m_index;
            report(effect, m_index - 1, &m_steps.back());
        } else {
            // The gesture came back to where it began: no step remains of it.
            m_openGesture.clear();
            report(effect, m_index, nullptr);
        }
    } else {
        m_steps.push_back(effect);
        ++m_index;
        m_openGesture = effect.gesture;
        report(effect, m_index - 1, &m_steps.back());
    }
    return {};
}

QString Document::undoLabel() const {
    return canUndo() ? m_steps[size_t(m_index) - 1].label : QString();
}

QString Document::redoLabel() const {
    return canRedo() ? m_steps[size_t(m_index)].label : QString();
}

void Document::undo() {
    if (canUndo())
        step(inverse(m_steps[size_t(m_index) - 1]), m_index - 1);
}

void Document::redo() {
    if (canRedo())
        step(Changeset(m_steps[size_t(m_index)]), m_index + 1);
}

void Document::step(const Changeset& changeset, int index) {
    endGesture();
    if (!m_project.apply(changeset)) {
        // A history that came from a damaged draft. What is in the project counts.
        m_steps.clear();
        m_index = 0;
        emit historyChanged();
        return;
    }
    m_index = index;
    report(changeset, int(m_steps.size()), nullptr);
}

void Document::restoreHistory(std::vector<Changeset> steps, int index) {
    m_steps = std::move(steps);
    m_index = std::clamp(index, 0, int(m_steps.size()));
    endGesture();
    emit historyChanged();
}

void Document::reset(Project project) {
    m_project = std::move(project);
    m_steps.clear();
    m_index = 0;
    endGesture();
    ++m_revision;
    emit wasReset();
    emit historyChanged();
}

void Document::report(const Changeset& done, int firstStep, const Changeset* step) {
    ++m_revision;
    if (m_log)
        m_log->append({done, QDateTime::currentMSecsSinceEpoch(), m_index, firstStep,
                       step ? std::optional(*step) : std::nullopt});
    emit changed(done);
    emit historyChanged();
}

} // namespace waymark
