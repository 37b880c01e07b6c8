// Pictures that come into a project: decoded within bounds and written anew, so that nothing but
// the picture itself (no place, no camera, no comment) gets into the file.
#pragma once

#include "model/records.h"
#include "model/result.h"

namespace waymark {

// Reads a picture from a file: PNG, JPEG, WebP or GIF (its first frame), at most 25 MB and 50
// megapixels. It is scaled down to at most `side` pixels a side. The attachment has no id and no
// rank yet. Errors: NotFound, NotReadable, TooLarge, Unsupported.
Result<Attachment> readPicture(const QString& path, int side);

// The same for bytes that are in memory. `name` is the attachment's, and how messages call it.
Result<Attachment> readPictureBytes(const QByteArray& bytes, const QString& name, int side);

} // namespace waymark
