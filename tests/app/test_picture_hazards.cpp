// Pictures made to do harm, or that carry more than the picture: bombs, broken and animated files,
// places where a photo was taken.
#include "app/picture_import.h"
#include "drawing/images.h"
#include "support/canary.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <QBuffer>
#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QImage gradient(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 255 / width, y * 255 / height, 90));
    return image;
}

QByteArray saved(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

// Qt's decoders complain aloud about what is broken; here that is what is wanted.
struct Quiet {
    QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    ~Quiet() { qInstallMessageHandler(before); }
};

Result<Attachment> taken(const QByteArray& bytes) {
    const Quiet quiet;
    QElapsedTimer timer;
    timer.start();
    auto picture = readPictureBytes(bytes, u"picture"_s, 300);
    CHECK(timer.elapsed() < 20'000); // 2 s of a quiet machine
    if (!picture)
        CHECK(picture.error().message.contains(u"Nothing was changed"_s));
    return picture;
}

QByteArray bigEndian(quint32 value) {
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(value >> shift);
    return bytes;
}

quint32 crcOf(const QByteArray& bytes) {
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320 : 0);
    }
    return ~crc;
}

// A chunk of PNG (ISO 15948, 5.3).
QByteArray chunk(const QByteArray& type, const QByteArray& data) {
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crcOf(type + data));
}

// A PNG of one colour channel and that many bits, whose rows are all zeros.
QByteArray plainPng(quint32 width, quint32 height, int bits, bool withRows = true) {
    const QByteArray header =
        bigEndian(width) + bigEndian(height) + char(bits) + QByteArray("\0\0\0\0", 4);
    QByteArray rows;
    if (withRows) // qCompress() writes the size before the stream that PNG wants
        rows = qCompress(QByteArray(qsizetype(height) * (width * quint32(bits) / 8 + 2), '\0'), 1)
                   .mid(4);
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + chunk("IHDR", header) + chunk("IDAT", rows) +
           chunk("IEND", {});
}

// An Exif segment that says: turn me by a quarter, and I was taken at this place.
QByteArray exifSegment() {
    const QByteArray secret = "52 31 12 N 13 24 18 E canary";
    QByteArray tiff("MM\0\x2A\0\0\0\x08", 8);
    tiff += QByteArray("\0\x02", 2);
    tiff += QByteArray("\x01\x12\0\x03\0\0\0\x01\0\x06\0\0", 12);
    tiff += QByteArray("\x01\x0E\0\x02", 4) + bigEndian(quint32(secret.size())) + bigEndian(38);
    tiff += bigEndian(0) + secret;
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = quint32(body.size() + 2);
    return QByteArray("\xFF\xE1", 2) + char(length >> 8) + char(length & 0xFF) + body;
}

// Two frames of 6 by 6, red and then blue.
QByteArray animation() {
    return QByteArray::fromHex("47494638396106000600f00000ff000000000021f904000000000021ff0b4e45"
                               "545343415045322e3003010000002c0000000006000600000205848fa9cb0500"
                               "21f90400000000002c0000000006000600800000ff0000000205848fa9cb0500"
                               "3b");
}

} // namespace

TEST_CASE("a photo is turned upright and forgets where it was taken") {
    QByteArray photo = saved(gradient(80, 40), "JPEG");
    photo.insert(2, exifSegment());
    photo += "PK\x03\x04 something appended, canary";
    REQUIRE(photo.contains("canary"));
    const auto picture = taken(photo);
    REQUIRE(picture.ok());
    CHECK(QImage::fromData(picture->bytes).size() == QSize(40, 80));
    for (const char* trace : {"canary", "Exif", "ICC_PROFILE", "PK\x03\x04", "http"})
        CHECK_FALSE(picture->bytes.contains(trace));
}

TEST_CASE("a PNG keeps its picture and none of its texts") {
    QByteArray png = saved(gradient(30, 20), "PNG");
    const qsizetype afterHeader = 8 + 25;
    png.insert(afterHeader, chunk("tEXt", QByteArray("Author\0canary", 13)) +
                                chunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0canary", 28)) +
                                chunk("eXIf", exifSegment().mid(10)) +
                                chunk("tIME", QByteArray("\x07\xE8\1\1\1\1\1", 7)));
    const auto picture = taken(png);
    REQUIRE(picture.ok());
    for (const char* trace : {"canary", "tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP"})
        CHECK_FALSE(picture->bytes.contains(trace));
    CHECK(QImage::fromData(picture->bytes).textKeys().isEmpty());
}

TEST_CASE("the colours of another profile become ordinary ones") {
    QImage image = gradient(20, 20);
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto picture = taken(saved(image, "PNG"));
    REQUIRE(picture.ok());
    CHECK_FALSE(QImage::fromData(picture->bytes).colorSpace().isValid());
}

TEST_CASE("of an animation the first frame is taken") {
    const auto picture = taken(animation());
    REQUIRE(picture.ok());
    const QImage image = QImage::fromData(picture->bytes);
    CHECK(image.size() == QSize(6, 6));
    CHECK_FALSE(picture->bytes.startsWith("GIF"));
    Attachment attachment;
    attachment.bytes = animation();
    CHECK(imageOf(attachment).size() == QSize(6, 6));
}

TEST_CASE("pictures of enormous size are refused before they are decoded") {
    QElapsedTimer timer;
    timer.start();
    for (const auto& [width, height] :
         std::initializer_list<std::pair<quint32, quint32>>{{30'000, 30'000},
                                                            {0x7FFFFFFF, 0x7FFFFFFF},
                                                            {50'000'001, 1},
                                                            {1, 1'000'000'000},
                                                            {65'536, 65'536}}) {
        CAPTURE(width, height);
        for (const int bits : {1, 8, 16}) {
            const QByteArray png = plainPng(width, height, bits, false);
            const auto picture = taken(png);
            REQUIRE_FALSE(picture.ok());
            CHECK((picture.error().code == ErrorCode::TooLarge ||
                   picture.error().code == ErrorCode::NotReadable ||
                   picture.error().code == ErrorCode::Unsupported));
            const Quiet quiet;
            Attachment attachment;
            attachment.bytes = png;
            CHECK(imageSize(attachment).isEmpty());
            CHECK(imageOf(attachment).isNull());
        }
    }
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("a small file that unpacks to much is bounded") {
    // 49 megapixels of nothing in a few kilobytes; and as many as need more memory than is given.
    const QByteArray mono = plainPng(7'000, 7'000, 1);
    CHECK(mono.size() < 100'000);
    // A chunk that says it holds a gigabyte.
    Attachment attachment;
    attachment.bytes = saved(gradient(9, 9), "PNG");
    CHECK_FALSE(imageSize(attachment).isEmpty());
    attachment.bytes.insert(33, bigEndian(0x50000000) + "tEXtnot there");
    attachment.sha256 = "other";
    CHECK(imageSize(attachment).isEmpty());
    CHECK_FALSE(taken(attachment.bytes).ok());
    const auto picture = taken(mono);
    if (picture)
        CHECK(QImage::fromData(picture->bytes).size() == QSize(300, 300));
    const auto deep = taken(plainPng(7'000, 7'000, 16, false));
    REQUIRE_FALSE(deep.ok());
    CHECK(deep.error().code == ErrorCode::TooLarge);
}

TEST_CASE("a picture much longer than wide keeps a pixel of each side") {
    for (const QSize size : {QSize(6'000, 1), QSize(1, 6'000)}) {
        const auto picture = taken(saved(QImage(size, QImage::Format_Mono), "PNG"));
        REQUIRE(picture.ok());
        const QImage image = QImage::fromData(picture->bytes);
        CHECK(std::min(image.width(), image.height()) == 1);
        CHECK(std::max(image.width(), image.height()) == 300);
    }
}

TEST_CASE("a file larger than 25 MB is not even read") {
    QTemporaryDir dir;
    QFile file(dir.filePath(u"large.png"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(25 * 1024 * 1024 + 1));
    const auto picture = readPicture(file.fileName(), 300);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.error().code == ErrorCode::TooLarge);
}

TEST_CASE("only PNG, JPEG, WebP and GIF are taken, told by content and not by name") {
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                           "<image href='file:///etc/passwd'/><script>alert(1)</script></svg>";
    const QByteArrayList others{
        svg,
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg,
        "\xEF\xBB\xBF" + svg,
        QByteArray("\x1F\x8B\x08", 3) + svg,
        "  \n" + svg,
        saved(gradient(9, 9), "BMP"),
        saved(gradient(9, 9), "PPM"),
        saved(gradient(9, 9), "XPM"),
        saved(gradient(9, 9), "XBM"),
        "%PDF-1.4",
        "",
    };
    for (const QByteArray& bytes : others) {
        CAPTURE(bytes.left(30).toStdString());
        const auto picture = taken(bytes);
        REQUIRE_FALSE(picture.ok());
        CHECK(picture.error().code == ErrorCode::Unsupported);
        Attachment attachment;
        attachment.bytes = bytes;
        attachment.mediaType = u"image/png"_s; // what a map says of it does not count
        CHECK(imageOf(attachment).isNull());
    }
    CHECK(taken(saved(gradient(9, 9), "JPEG")).ok());
}

TEST_CASE("a drawing that names files opens none of them, whatever it calls itself") {
    Canary canary;
    const QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
        "width='9' height='9'><image width='9' height='9' xlink:href='" +
        canary.path().toUtf8() + "'/></svg>";
    {
        // The canary would sing: this is what a reader does that finds the format itself.
        const Quiet quiet;
        QByteArray bytes = svg;
        QBuffer buffer(&bytes);
        QImageReader(&buffer).read();
        CHECK(canary.wasOpened());
    }
    QTemporaryDir dir;
    for (const auto& name : {u"a.svg"_s, u"a.png"_s, u"a"_s}) {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(svg);
        file.close();
        CHECK_FALSE(readPicture(file.fileName(), 300).ok());
    }
    Attachment attachment;
    attachment.mediaType = u"image/svg+xml"_s;
    attachment.bytes = svg;
    CHECK(imageSize(attachment).isEmpty());
    CHECK(imageOf(attachment).isNull());
    CHECK_FALSE(canary.wasOpened());
}

TEST_CASE("broken pictures are refused or become whole ones") {
    std::mt19937_64 random(17);
    const QByteArrayList whole{saved(gradient(60, 40), "PNG"), saved(gradient(60, 40), "JPEG"),
                               animation()};
    for (const QByteArray& original : whole) {
        for (int round = 0; round < 70; ++round) {
            QByteArray bytes = original;
            if (round < 20)
                bytes.truncate(bytes.size() * round / 20);
            else
                for (int flips = 0; flips < 1 + round / 10; ++flips)
                    bytes[randomBelow(random, int(bytes.size()))] = char(randomBelow(random, 256));
            CAPTURE(round);
            const auto picture = taken(bytes);
            if (!picture)
                continue;
            const QImage image = QImage::fromData(picture->bytes);
            CHECK_FALSE(image.isNull());
            CHECK(std::max(image.width(), image.height()) <= 300);
        }
    }
}
