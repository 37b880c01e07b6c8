// Several edit functions as one edit: each reads the project as the one before has left it, and
// what comes out is one Changeset. The project itself is not touched; it is copied only when a
// second step needs to see the first.
#pragma once

#include "model/project.h"

namespace waymark {

// An edit that is ready to be made, and what to select afterwards.
struct PlannedEdit {
    Changeset changeset;
    std::vector<AnyId> select;
};

class EditBatch {
public:
    // The project must outlive the batch.
    explicit EditBatch(const Project& project)
        : m_base(project) {}

    // The project with all steps made. Valid until the next add().
    const Project& project();
    // Appends a step, made by an edit function from project().
    void add(const Changeset& step);
    // All steps as one; label and gesture are those of the first that did anything.
    [[nodiscard]] Changeset take() { return std::move(m_all); }

private:
    const Project& m_base;
    Changeset m_all;
    Changeset m_pending; // steps that the copy has not seen
    std::optional<Project> m_copy;
};

} // namespace waymark
