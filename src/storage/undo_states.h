// Which of its states a draft is in, so that edits which were all undone are known to lead back to
// what the file holds. A state is named by the edit that completed the last step of undo that is
// done: that step, and so all below it, is what it was then.
#pragma once

#include "model/document.h"

#include <vector>

namespace waymark {

class UndoStates {
public:
    static constexpr qint64 unknown = -1; // equal to nothing, not even to itself

    // `steps`: the sequence of the last edit of each step; `done` of them are done. `start` names
    // the state in which none is.
    explicit UndoStates(std::vector<qint64> steps = {}, int done = 0, qint64 start = 0);

    // An edit that was reported under that sequence.
    void add(qint64 sequence, const EditLog::Entry& entry);

    [[nodiscard]] qint64 current() const;
    [[nodiscard]] qint64 start() const { return m_start; }

private:
    std::vector<qint64> m_steps;
    int m_done = 0;
    qint64 m_start = 0;
};

// Whether the edit went on with a step that was there.
bool hasGrown(const EditLog::Entry& entry);

} // namespace waymark
