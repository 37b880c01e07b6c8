#include "app/picture_import.h"

#include "drawing/images.h"
#include "model/validate.h"
#include "storage/file_stamp.h"

#include <QBuffer>
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

} // namespace

Result<Attachment> readPicture(const QString& path, int side) {
    const auto content = readWholeFile(path, maxAttachmentBytes);
    if (!content)
        return content.error();
    QByteArray bytes = content->bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> taken{"png", "jpeg", "webp", "gif"};
    const QString name = QFileInfo(path).fileName();
    if (!taken.contains(reader.format()))
        return Error{ErrorCode::Unsupported,
                     tr("%1 is not a picture that can be used. Nothing was changed. Choose a PNG, "
                        "JPEG, WebP or GIF file.")
                         .arg(name),
                     {}};
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > maxImagePixels)
        return Error{ErrorCode::TooLarge,
                     tr("%1 is too large a picture. Nothing was changed. Scale it down to fewer "
                        "than 50 megapixels and try again.")
                         .arg(name),
                     {}};
    QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorCode::NotReadable,
                     tr("%1 is damaged and cannot be shown. Nothing was changed. Choose another "
                        "picture.")
                         .arg(name),
                     {}};
    if (image.width() > side || image.height() > side)
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);

    // A fresh image carries no texts of the old one.
    const bool transparent = image.hasAlphaChannel();
    QImage clean =
        image.convertToFormat(transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (const QString& key : clean.textKeys())
        clean.setText(key, {});
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
