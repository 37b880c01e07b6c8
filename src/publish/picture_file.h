// A picture to decide by as a file of its own: a PDF page, a PNG or an SVG of its size.
#pragma once

#include "drawing/decision_picture.h"
#include "publish/publish.h"

namespace waymark {

// Whether a picture can be written as that.
bool takesPicture(PublishFormat format);

// The bytes of the file; of the options, theme, scale, dpi and author count. Errors: NotFound (no
// such map), Invalid (takesPicture() says no), TooLarge (a PNG of too many pixels).
Result<QByteArray> renderPicture(const Project& project, PublishFormat format,
                                 const PictureChoice& choice, const PublishOptions& options);

// renderPicture(), then writeFileAtomically() to `path`.
Result<void> publishPicture(const QString& path, const Project& project, PublishFormat format,
                            const PictureChoice& choice, const PublishOptions& options);

} // namespace waymark
