#include "drawing/images.h"

#include <QBuffer>
#include <QCache>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

namespace waymark {

namespace {

constexpr int longestSide = 1024;

// Two pictures with the same bytes share their decoded form, whatever their ids.
size_t keyOf(const Attachment& attachment) {
    return qHash(attachment.sha256.isEmpty() ? attachment.bytes : attachment.sha256);
}

// Calls read(reader) on a picture that may be decoded.
template <class Read>
auto withReader(const Attachment& attachment, Read read)
    -> decltype(read(std::declval<QImageReader&>())) {
    const QByteArray format = pictureFormat(attachment.bytes);
    if (format.isEmpty() || !isDecodable(format, attachment.bytes))
        return {};
    QBuffer buffer;
    buffer.setData(attachment.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > maxImagePixels)
        return {};
    return read(reader);
}

} // namespace

QByteArray pictureFormat(QByteArrayView bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return "png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return "webp";
    return {};
}

bool isDecodable(const QByteArray& format, QByteArrayView bytes) {
    if (format != "png")
        return true;
    // Each chunk: four bytes for the length of its data, four for its type, the data, four of
    // checksum (ISO 15948, 5.3).
    constexpr qsizetype around = 12;
    for (qsizetype at = 8; bytes.size() - at >= around;) {
        const auto length = qFromBigEndian<quint32>(bytes.data() + at);
        if (length > quint64(bytes.size() - at - around))
            return false;
        if (bytes.sliced(at + 4).startsWith("IEND"))
            return true;
        at += around + qsizetype(length);
    }
    return false;
}

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
            reader.setScaledSize(
                size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
        // A broken file may say less of its size than it turns out to have.
        const QImage read = reader.read();
        if (std::max(read.width(), read.height()) <= longestSide)
            return read;
        return read.scaled(read.size()
                               .scaled(longestSide, longestSide, Qt::KeepAspectRatio)
                               .expandedTo(QSize(1, 1)),
                           Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    });
    known.insert(keyOf(attachment), new QImage(image), qsizetype(image.sizeInBytes() / 1024 + 1));
    return image;
}

} // namespace waymark
