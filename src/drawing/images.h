// Pictures that come with a map: decoded within bounds, from memory, and kept while they are shown.
#pragma once

#include "model/records.h"

#include <QImage>

namespace waymark {

inline constexpr qint64 maxImagePixels = 50'000'000;

// The size of an attached picture, read from its header alone; empty if it is no picture we take
// (PNG, JPEG, WebP or GIF of at most maxImagePixels).
QSizeF imageSize(const Attachment& attachment);

// The decoded picture, turned upright, scaled down to at most 1024 pixels a side; null if it is no
// picture we take.
QImage imageOf(const Attachment& attachment);

} // namespace waymark
