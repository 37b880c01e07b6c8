// A note beside a draft, written just before its file takes its place: which bytes are about to be
// published, and up to which edit. If the program is killed before the draft itself knows that it
// was saved, the next one sees by it that the file is the draft's own and not somebody else's.
#pragma once

#include "storage/draft_store.h"

namespace waymark {

struct PublishNote {
    QString path;
    FileStamp content; // size and digest of what is about to be there
    bool keepsHistory = false;
    qint64 sequence = 0; // of the last edit in it, as in DraftHeader
    qint64 state = 0;
};

// On the disk when this returns. Without it Save works all the same, so a failure is not told.
void writePublishNote(const DraftFolder& folder, const QString& id, const PublishNote& note);
void removePublishNote(const DraftFolder& folder, const QString& id);
bool hasPublishNote(const DraftFolder& folder, const QString& id);

// Where a note is left and the file holds what it says, the draft is told that it was saved. Reads
// the file only then. The draft must be locked; on an error it stays as it was.
void settlePublication(const DraftFolder& folder, const QString& id, DraftStore& store);

} // namespace waymark
