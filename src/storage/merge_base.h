// The common base of a merge: a copy of the user's file as it was last read or published, kept
// beside the draft. When somebody else changes the file meanwhile, it tells who changed what.
#pragma once

#include "storage/draft.h"

namespace waymark {

// Copies the file beside the draft, if it still is what `stamp` says, and keeps the copy of before
// otherwise. For a thread of its own: reads and writes the whole file. Errors: Changed, and those
// of reading and writing files.
Result<void> keepMergeBase(const DraftFolder& folder, const QString& draftId, const QString& path,
                           const FileStamp& stamp);

// The project in the kept copy. Errors: NotFound where there is none of that stamp; those of
// reading a journey file.
Result<Project> readMergeBase(const DraftFolder& folder, const QString& draftId,
                              const FileStamp& stamp);

// Keeps what the file holds where it is found again before it is written over: a map among the
// drafts, anything else in the folder "replaced" beside them. A file that is gone needs no keeping.
// Errors: those of reading and writing files; then it must not be written over.
Result<void> keepAside(const DraftFolder& folder, const QString& path);

} // namespace waymark
