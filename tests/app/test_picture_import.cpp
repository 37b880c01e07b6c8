// Pictures that come into a project.
#include "app/avatar.h"
#include "app/picture_import.h"
#include "support/printing.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QString write(const QTemporaryDir& dir, const QString& name, const QByteArray& bytes) {
    QFile file(dir.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("a picture is scaled down and loses what was written into it") {
    QTemporaryDir dir;
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    image.setText(u"Location"_s, u"my secret garden"_s);
    const QString path = dir.filePath(u"Photo.png"_s);
    REQUIRE(image.save(path));
    const auto picture = readPicture(path, 300);
    REQUIRE(picture.ok());
    CHECK(picture->name == u"Photo.png"_s);
    CHECK(picture->mediaType == u"image/jpeg"_s);
    CHECK(picture->sha256.size() == 32);
    CHECK_FALSE(picture->bytes.contains("secret"));
    CHECK(QImage::fromData(picture->bytes).size() == QSize(300, 200));
}

TEST_CASE("transparency is kept") {
    QTemporaryDir dir;
    QImage image(20, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const QString path = dir.filePath(u"clear.png"_s);
    REQUIRE(image.save(path));
    const auto picture = readPicture(path, 300);
    REQUIRE(picture.ok());
    CHECK(picture->mediaType == u"image/png"_s);
    CHECK(QImage::fromData(picture->bytes).pixelColor(5, 5).alpha() == 0);
}

TEST_CASE("what is no picture is refused with a sentence") {
    QTemporaryDir dir;
    const auto code = [&](const QString& name, const QByteArray& bytes) {
        const auto result = readPicture(write(dir, name, bytes), 300);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().message.contains(u"Nothing was changed"_s));
        return result.error().code;
    };
    CHECK(code(u"text.png"_s, "not a picture") == ErrorCode::Unsupported);
    CHECK(code(u"drawing.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>") ==
          ErrorCode::Unsupported);
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString whole = dir.filePath(u"whole.png"_s);
    REQUIRE(image.save(whole));
    QFile file(whole);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(code(u"half.png"_s, file.readAll().left(60)) == ErrorCode::NotReadable);
    CHECK(readPicture(dir.filePath(u"none.png"_s), 300).error().code == ErrorCode::NotFound);
}

TEST_CASE("initials come from the first and the last name") {
    CHECK(initialsOf(u"Maya Okafor"_s) == u"MO"_s);
    CHECK(initialsOf(u"  jonas  von  lind "_s) == u"JL"_s);
    CHECK(initialsOf(u"Cher"_s) == u"C"_s);
    CHECK(initialsOf({}).isEmpty());
    CHECK(initialsOf(u"😀 smile"_s) == u"😀S"_s);
}
