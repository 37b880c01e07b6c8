// Where drafts may live: in the program's data folder or in one that the user chose. Drafts are
// never moved from one to the other; each is looked for wherever it may be.
#pragma once

#include "storage/draft.h"

namespace waymark {

// The folders among which drafts are looked for, each without others; the first is that for new
// ones.
std::vector<DraftFolder> draftPlaces(const DraftFolder& folder);
// The folder that this draft is in, without others; that for new drafts if it is nowhere. Of two
// that hold a draft of that name (one is somebody's copy) the one written to last.
DraftFolder placeOfDraft(const DraftFolder& folder, const QString& id);
// What is kept beside drafts, whatever folder those are in: the program's data folder.
QString dataHomeOf(const DraftFolder& folder);

// Whether that folder, which the user chose, is not there: its disk may have been pulled out. It
// must not be made anew then, as its drafts would be hidden when the disk comes back.
bool isAway(const DraftFolder& folder);

// The name of the folder that the program makes for itself in one that the user chose.
QString chosenFolderName();
// The folder of the drafts when the user chose that one to keep them in; it need not be there.
QString draftsInChosen(const QString& chosen);

// Makes a folder of its own in `chosen` and tries with a real draft whether drafts can live there.
// Gives why that is not wise all the same, in sentences; empty where it is. Waits for the disk.
// Errors: NotFound, NotWritable, DiskFull, Unsupported (a network share, a disk without locks).
Result<QString> tryDraftPlace(const QString& chosen);

// Takes away the folders that tryDraftPlace() made, if nothing is in them.
void dropUnusedDraftPlace(const QString& chosen);

// Why drafts cannot be kept on a file system of that type ("nfs4"); empty where they can.
QString refusalOfFileSystem(const QString& type);
// Why it is not wise to keep drafts below that folder: it is synchronised by some service. Empty
// where none is known by its traces.
QString doubtOfFolder(const QString& chosen);

} // namespace waymark
