// What opening a file takes, done away from the window: reading it, beginning its draft or taking
// that up, and laying out the map that will be seen first.
#pragma once

#include "drawing/map_layout.h"
#include "storage/draft.h"

class QThread;

namespace waymark {

class OpenDocument;

struct OpenedFile {
    OpenedFile();
    OpenedFile(OpenedFile&&) noexcept;
    // A document that nobody took is let go of as one that was closed.
    ~OpenedFile();

    std::unique_ptr<OpenDocument> document; // null where it could not be opened
    std::optional<Error> error;             // and why; the errors of readJourney()
    QStringList findings;                   // what is odd about it, in plain sentences
    MapLayout firstSight;                   // of a map of the document
};

// Opens a file on whatever thread this is called on, for `owner`, where the document lives from
// then on. `mapIndex` is the map to lay out; another one where there is none of that number.
OpenedFile openFile(const DraftFolder& drafts, const QString& path, int mapIndex, QThread* owner);

} // namespace waymark
