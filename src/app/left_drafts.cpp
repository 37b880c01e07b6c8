#include "app/left_drafts.h"

namespace waymark {

namespace {

constexpr int mostCrashes = 3; // in a row, after which a draft is not opened by itself

} // namespace

bool hasUnsavedWork(const DraftInfo& draft) {
    return draft.unpublishedEdits > 0 || draft.origin.needsSaving;
}

bool isSuspicious(const DraftInfo& draft) {
    return draft.wasOpen && draft.crashes >= mostCrashes;
}

LeftDrafts sortLeftDrafts(const DraftFolder& folder) {
    LeftDrafts left;
    for (DraftInfo& draft : listDrafts(folder)) {
        if (draft.inUse)
            continue;
        const bool hasWork = hasUnsavedWork(draft);
        if (!draft.wasOpen) {
            if (hasWork)
                left.offered.push_back(std::move(draft));
            continue;
        }
        if (!hasWork && draft.origin.path.isEmpty()) {
            // A template that was only looked at. If it cannot be put away, that does no harm.
            (void)discardDraft(folder, draft.id);
            continue;
        }
        draft.crashes = countCrash(folder, draft);
        if (isSuspicious(draft)) {
            left.isSuspicious = true;
            left.offered.push_back(std::move(draft));
        } else {
            left.hasCrashed = left.hasCrashed || !draft.sessionEnded;
            left.reopen.push_back(std::move(draft));
        }
    }
    return left;
}

} // namespace waymark
