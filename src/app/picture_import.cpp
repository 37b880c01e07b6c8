#include "app/picture_import.h"

#include "drawing/images.h"
#include "model/validate.h"
#include "storage/file_stamp.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::pictures", text);
}

Error refused(ErrorCode code, const char* sentence, const QString& name) {
    return {code, tr(sentence).arg(name), {}};
}

Error tooLarge(const QString& name) {
    return refused(ErrorCode::TooLarge,
                   QT_TR_NOOP("%1 is too large a picture. Nothing was changed. Scale it down to "
                              "fewer than 30 megapixels and try again."),
                   name);
}

// The size at which a picture fits into a square; no side becomes nothing.
QSize fitted(QSize size, int side) {
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

// The picture alone: in the usual colours, without the texts, places and profiles that came along.
QImage withoutTraces(QImage image) {
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    // Texts cannot be removed from an image, only emptied: a new one gets nothing but the pixels.
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(),
                  image.format())
        .copy();
}

} // namespace

Result<Attachment> readPicture(const QString& path, int side) {
    const auto content = readWholeFile(path, maxAttachmentBytes);
    if (!content)
        return content.error();
    return readPictureBytes(content->bytes, QFileInfo(path).fileName(), side);
}

Result<Attachment> readPictureBytes(const QByteArray& bytes, const QString& name, int side) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray pictured = pictureFormat(bytes);
    QImageReader reader(&buffer, pictured);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (pictured.isEmpty())
        return refused(ErrorCode::Unsupported,
                       QT_TR_NOOP("%1 is not a picture that can be used. Nothing was changed. "
                                  "Choose a PNG, JPEG, WebP or GIF file."),
                       name);
    const QSize size = isDecodable(pictured, bytes) ? reader.size() : QSize();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (size.isValid() && pixels > maxImagePixels)
        return tooLarge(name);
    // A JPEG is then decoded no larger than it is needed.
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(fitted(size, side));
    QImage image = size.isEmpty() ? QImage() : reader.read();
    if (image.isNull()) {
        constexpr qint64 bytesPerMegabyte = 1024 * 1024;
        if (pixels * 4 > QImageReader::allocationLimit() * bytesPerMegabyte)
            return tooLarge(name);
        return refused(ErrorCode::NotReadable,
                       QT_TR_NOOP("%1 is damaged and cannot be shown. Nothing was changed. Choose "
                                  "another picture."),
                       name);
    }

    // A broken file may say less of its size than it turns out to have.
    if (image.width() > side || image.height() > side)
        image = image.scaled(fitted(image.size(), side), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    const QImage clean = withoutTraces(image);
    const bool transparent = clean.hasAlphaChannel();
    Attachment picture;
    picture.name = cleanText(name);
    picture.mediaType = transparent ? u"image/png"_s : u"image/jpeg"_s;
    QBuffer out(&picture.bytes);
    out.open(QIODevice::WriteOnly);
    clean.save(&out, transparent ? "PNG" : "JPEG", transparent ? -1 : 88);
    picture.sha256 = QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256);
    return picture;
}

} // namespace waymark
