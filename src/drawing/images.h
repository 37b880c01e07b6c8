// Pictures that come with a map: decoded within bounds, from memory, and kept while they are shown.
#pragma once

#include "model/records.h"

#include <QByteArrayView>
#include <QImage>

namespace waymark {

inline constexpr qint64 maxImagePixels = 50'000'000;

// The format of a picture by its first bytes: "png", "jpeg", "webp" or "gif"; empty for all else.
// Readers are told this and must not find out for themselves: one that tries what the bytes might
// be reads SVG too, which opens the files that it names.
QByteArray pictureFormat(QByteArrayView bytes);

// Whether a decoder may be given the bytes: of a PNG, each chunk lies within them. libpng asks for
// as much memory as a chunk says it has, before it looks whether that is there.
bool isDecodable(const QByteArray& format, QByteArrayView bytes);

// The size of an attached picture, read from its header alone; empty if it is no picture we take
// (PNG, JPEG, WebP or GIF of at most maxImagePixels).
QSizeF imageSize(const Attachment& attachment);

// The decoded picture, turned upright, scaled down to at most 1024 pixels a side; null if it is no
// picture we take.
QImage imageOf(const Attachment& attachment);

} // namespace waymark
