// What a start does with the drafts that earlier runs left: which were open when the program
// stopped and come back by themselves, which only wait to be asked for.
#pragma once

#include "storage/draft.h"

namespace waymark {

struct LeftDrafts {
    std::vector<DraftInfo> reopen;  // open when the program stopped
    std::vector<DraftInfo> offered; // with unsaved work, but closed, or not safe to reopen
    bool hasCrashed = false;        // one of `reopen` was left by a crash
    bool isSuspicious = false;      // one of `offered` was open in several crashes in a row
};

bool hasUnsavedWork(const DraftInfo& draft);
// Whether the program stopped so often in a row with this draft open that it is not opened again
// without being asked.
bool isSuspicious(const DraftInfo& draft);

// Looks at all drafts, puts those away in which nothing was ever done, and counts the crash for
// each that is to be reopened. Call it once a run, before anything of it is opened.
LeftDrafts sortLeftDrafts(const DraftFolder& folder);

} // namespace waymark
