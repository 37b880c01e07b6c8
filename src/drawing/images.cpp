#include "drawing/images.h"

#include <QBuffer>
#include <QCache>
#include <QImageReader>

#include <algorithm>

namespace waymark {

namespace {

constexpr int longestSide = 1024;

// Two pictures with the same bytes share their decoded form, whatever their ids.
size_t keyOf(const Attachment& attachment) {
    return qHash(attachment.sha256.isEmpty() ? attachment.bytes : attachment.sha256);
}

bool isAccepted(const QByteArray& format) {
    return format == "png" || format == "jpeg" || format == "webp" || format == "gif";
}

// Calls read(reader) on a picture that may be decoded.
template <class Read>
auto withReader(const Attachment& attachment, Read read)
    -> decltype(read(std::declval<QImageReader&>())) {
    QBuffer buffer;
    buffer.setData(attachment.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!isAccepted(reader.format()) || size.isEmpty() ||
        qint64(size.width()) * size.height() > maxImagePixels)
        return {};
    return read(reader);
}

} // namespace

QSizeF imageSize(const Attachment& attachment) {
    thread_local QCache<size_t, QSizeF> known(2000);
    if (const QSizeF* size = known.object(keyOf(attachment)))
        return *size;
    const QSizeF size = withReader(attachment, [](QImageReader& reader) {
        const bool sideways = reader.transformation() & QImageIOHandler::TransformationRotate90;
        return QSizeF(sideways ? reader.size().transposed() : reader.size());
    });
    known.insert(keyOf(attachment), new QSizeF(size));
    return size;
}

QImage imageOf(const Attachment& attachment) {
    thread_local QCache<size_t, QImage> known(64 * 1024); // KiB
    if (const QImage* image = known.object(keyOf(attachment)))
        return *image;
    const QImage image = withReader(attachment, [](QImageReader& reader) {
        reader.setAutoTransform(true);
        if (const QSize size = reader.size(); std::max(size.width(), size.height()) > longestSide)
            reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
        return reader.read();
    });
    known.insert(keyOf(attachment), new QImage(image), qsizetype(image.sizeInBytes() / 1024 + 1));
    return image;
}

} // namespace waymark
