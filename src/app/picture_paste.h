// Pictures that are pasted or dropped: read from the clipboard, and put where they were meant for.
#pragma once

#include "model/edits.h"
#include "model/result.h"

class QMimeData;

namespace waymark {

inline constexpr int pastedPictureSide = 1600; // pixels; larger pictures are scaled down

// Whether a picture lies there and nothing that says more (text, a piece of a map).
bool holdsPicture(const QMimeData* data);
// That picture; has neither id nor rank yet. Fails as readPictureBytes() does.
Result<Attachment> pictureIn(const QMimeData* data);

// Gives a persona its photo or a note its image; at any other thing or cell makes a card with it,
// in the cell's lane where that holds notes, else in the map's lane of images, which is made where
// there is none. `onto` may be null, `cell` too: then it goes to the map's first column. Empty for
// a map without columns. `changed` receives the persona or card.
Changeset placePicture(const Project& project, IdSource& ids, Id<Map> map, Attachment picture,
                       AnyId onto, const std::optional<Place>& cell, AnyId* changed = nullptr);

} // namespace waymark
