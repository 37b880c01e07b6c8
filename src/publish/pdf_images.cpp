#include "publish/pdf_images.h"

#include "publish/pdf_objects.h"

#include <QBuffer>

namespace waymark {

namespace {

QByteArray rowsOf(const QImage& image, int bytesInPixel) {
    QByteArray rows;
    rows.reserve(qsizetype(image.width()) * image.height() * bytesInPixel);
    for (int y = 0; y < image.height(); ++y)
        rows.append(reinterpret_cast<const char*>(image.constScanLine(y)),
                    qsizetype(image.width()) * bytesInPixel);
    return rows;
}

QByteArray entriesOf(const QImage& image, const QByteArray& colours) {
    return "/Type /XObject /Subtype /Image /Width " + QByteArray::number(image.width()) +
           " /Height " + QByteArray::number(image.height()) + " /BitsPerComponent 8 /ColorSpace /" +
           colours + " /Interpolate true";
}

QByteArray jpegOf(const QImage& image) {
    constexpr int quality = 90;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes;
}

} // namespace

int addPdfImage(PdfObjects& objects, const QImage& image) {
    constexpr qsizetype largeRows = 200'000;
    QByteArray mask;
    if (image.hasAlphaChannel()) {
        const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        mask = " /SMask " +
               pdfReference(objects.addStream(rowsOf(alpha, 1), entriesOf(alpha, "DeviceGray")));
    }
    const QImage colours =
        image.convertToFormat(QImage::Format_ARGB32).convertToFormat(QImage::Format_RGB888);
    const QByteArray rows = rowsOf(colours, 3);
    const QByteArray entries = entriesOf(colours, "DeviceRGB") + mask;
    if (rows.size() > largeRows && mask.isEmpty()) {
        const QByteArray jpeg = jpegOf(colours);
        if (!jpeg.isEmpty() && jpeg.size() * 2 < qCompress(rows, 1).size())
            return objects.addStream(jpeg, entries + " /Filter /DCTDecode", false);
    }
    return objects.addStream(rows, entries);
}

} // namespace waymark
