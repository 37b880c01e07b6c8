// waymark export: web pages, workbooks, posters in tiles, and parts of a map.
#include "cli/cli_call.h"
#include "model/logo.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QCryptographicHash>
#include <QImage>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Outcome exportTo(const QString& input, const QString& output, const QStringList& more = {}) {
    return call(QStringList{u"export"_s, input, u"-o"_s, output} + more);
}

// Makes the picture the logo that the file carries.
void giveLogo(const QString& journey, const QString& picture) {
    Project project = readJourney(journey)->project;
    Attachment logo;
    logo.mediaType = u"image/png"_s;
    logo.bytes = bytesOf(picture);
    logo.sha256 = QCryptographicHash::hash(logo.bytes, QCryptographicHash::Sha256);
    RandomIds ids;
    REQUIRE(project.apply(setLogo(project, ids, logo)).ok());
    REQUIRE(publishJourney(project, journey).ok());
}

} // namespace

TEST_CASE("a web page and a workbook come out of one call") {
    const Workplace place;
    const QString map = place.journey();
    const QString page = place.path(u"map.html"_s);
    const QString book = place.path(u"map.xlsx"_s);
    const Outcome outcome = exportTo(map, page, {u"-o"_s, book});
    CHECK(outcome.code == 0);
    CHECK(bytesOf(page).startsWith("<!DOCTYPE html>"));
    CHECK(bytesOf(page).trimmed().endsWith("</html>"));
    CHECK(bytesOf(book).startsWith("PK"));
    // A workbook holds all maps; a page one, and says so.
    CHECK(outcome.err.contains(u"web page shows one map"_s));
    CHECK(isOneLine(outcome.err));
}

TEST_CASE("the option --tiles needs a paper to cut and a paper to print on") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString poster = place.path(u"poster.pdf"_s);
    CHECK(exportTo(map, poster, {u"--paper"_s, u"A2"_s, u"--tiles"_s, u"A4"_s}).code == 0);
    CHECK(bytesOf(poster).startsWith("%PDF-"));
    CHECK(exportTo(map, poster, {u"--tiles"_s, u"A4"_s}).code == 2);
    CHECK(exportTo(map, poster, {u"--paper"_s, u"A0"_s, u"--tiles"_s, u"fit"_s}).code == 2);
    CHECK(exportTo(map, poster, {u"--paper"_s, u"A0"_s, u"--tiles"_s, u"B4"_s}).code == 2);
}

TEST_CASE("a stage is found by its name or number, a lane by its kind or title") {
    const Workplace place;
    const QString map = place.journey();
    const QString whole = place.path(u"whole.png"_s);
    const QString part = place.path(u"part.png"_s);
    REQUIRE(exportTo(map, whole, {u"--map"_s, u"1"_s}).code == 0);
    for (const QStringList& choice :
         {QStringList{u"--stage"_s, u"2"_s}, QStringList{u"--lane"_s, u"feeling"_s}}) {
        const Outcome outcome = exportTo(map, part, QStringList{u"--map"_s, u"1"_s} + choice);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 0);
        CHECK(QImage(part).height() < QImage(whole).height());
    }
    const Outcome unknown = exportTo(map, part, {u"--stage"_s, u"No such stage"_s});
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains(u"There are: "_s));
    CHECK(exportTo(map, part, {u"--lane"_s, u"No such lane"_s}).code == 1);
    CHECK(exportTo(map, part, {u"--stage"_s, u"1"_s, u"--lane"_s, u"feeling"_s}).code == 2);
}

TEST_CASE("the option --transparent leaves the ground out") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString png = place.path(u"map.png"_s);
    REQUIRE(exportTo(map, png, {u"--transparent"_s}).code == 0);
    CHECK(QImage(png).pixelColor(1, 1).alpha() == 0);
}

TEST_CASE("a title block is drawn when any of its options asks for it") {
    const Workplace place;
    const QString map = place.journey();
    const QString picture = place.path(u"map.png"_s);
    const auto heightWith = [&](const QStringList& options) {
        const Outcome outcome =
            exportTo(map, picture, QStringList{u"--map"_s, u"1"_s, u"--scale"_s, u"1"_s} + options);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 0);
        return QImage(picture).height();
    };
    const QString logo = place.path(u"logo.png"_s);
    QImage green(40, 20, QImage::Format_RGB32);
    green.fill(Qt::green);
    REQUIRE(green.save(logo));
    const int bare = heightWith({});
    CHECK(heightWith({u"--edition"_s, u"1.2"_s}) > bare);
    CHECK(heightWith({u"--date"_s, u"2025-03-31"_s}) > bare);
    CHECK(heightWith({u"--logo"_s, logo}) > bare);
    CHECK(heightWith({u"--title-block"_s, u"--logo"_s, logo, u"--date"_s, u"today"_s}) > bare);
    CHECK(heightWith({}) == bare);
    // The logo that the file carries is in every block.
    const int plain = heightWith({u"--edition"_s, u"1"_s});
    const QImage without(picture);
    giveLogo(map, logo);
    CHECK(heightWith({u"--edition"_s, u"1"_s}) >= plain);
    CHECK(QImage(picture) != without);

    CHECK(exportTo(map, picture, {u"--date"_s, u"31.3.2025"_s}).code == 2);
    const Outcome missing = exportTo(map, picture, {u"--logo"_s, place.path(u"none.png"_s)});
    CHECK(missing.code == 1);
    CHECK(missing.err.contains(u"none.png"_s));
    const Outcome idle = exportTo(map, place.path(u"m.xlsx"_s), {u"--title-block"_s});
    CHECK(idle.code == 0);
    CHECK(idle.err.contains(u"--title-block changes nothing"_s));
}

TEST_CASE("the option --funnel draws the funnel along the map") {
    const Workplace place;
    const QString map = place.journey();
    const QString with = place.path(u"with.svg"_s);
    const QString without = place.path(u"without.svg"_s);
    CHECK(exportTo(map, without).code == 0);
    const Outcome drawn = exportTo(map, with, {u"--funnel"_s});
    CHECK(drawn.code == 0);
    CHECK(QString::fromUtf8(bytesOf(with)).contains(u"Funnel"_s));
    CHECK_FALSE(QString::fromUtf8(bytesOf(without)).contains(u">Funnel<"_s));
    const Outcome idle = exportTo(map, place.path(u"map.xlsx"_s), {u"--funnel"_s});
    CHECK(idle.code == 0);
    CHECK(idle.err.contains(u"--funnel changes nothing"_s));
}
