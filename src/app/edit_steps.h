// Edits that build on one another, gathered into one: each is made by an edit function from the
// project as the ones before have left it.
#pragma once

#include "model/changeset.h"
#include "model/project.h"

namespace waymark {

class EditSteps {
public:
    explicit EditSteps(const Project& project)
        : m_after(project) {}

    // The project with all steps made. Valid until the next make().
    [[nodiscard]] const Project& project() const { return m_after; }
    // Makes a step; says whether it did anything.
    bool make(const Changeset& step) {
        if (step.isEmpty() || !m_after.apply(step))
            return false;
        m_all.changes.insert(m_all.changes.end(), step.changes.begin(), step.changes.end());
        return true;
    }
    // All steps as one.
    [[nodiscard]] Changeset take(const QString& label) const {
        Changeset all = squash(m_all, {});
        all.label = label;
        return all;
    }

private:
    Project m_after;
    Changeset m_all;
};

} // namespace waymark
