// A small note beside each draft that is open: it is still there at the next start when the program
// did not come to closing the document, and tells how often in a row that happened.
#pragma once

#include "storage/draft.h"

namespace waymark {

struct OpenMark {
    bool sessionEnded = false; // the computer was shut down or the program told to end
    int crashes = 0;           // in a row, before this run
};

std::optional<OpenMark> readOpenMark(const DraftFolder& folder, const QString& id);
// Kept without syncing: at worst, after a power cut, the draft is offered instead of reopened.
void writeOpenMark(const DraftFolder& folder, const QString& id, const OpenMark& mark);
void removeOpenMark(const DraftFolder& folder, const QString& id);

} // namespace waymark
