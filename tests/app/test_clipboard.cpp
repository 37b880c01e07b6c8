// What goes to the clipboard and comes back.
#include "app/clipboard.h"
#include "drawing/theme.h"
#include "support/printing.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMimeData>

#include <catch2/catch.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("lines of a text make cards, without list marks and empty lines") {
    CHECK(cardLines(u"- one\n\n  * two \n3. three\n12) four\n–  five\nsix - seven"_s) ==
          QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six - seven"_s});
    CHECK(cardLines(u"\r\n a\r\nb\r\n"_s) == QStringList{u"a"_s, u"b"_s});
    CHECK(cardLines({}).isEmpty());
    CHECK(cardLines(QString(5000, u'\n').replace(u'\n', u"x\n"_s)).size() == 1000);
    CHECK(cardLines(QString(1'000'000, u'x')).first().size() <= 20'000);
}

TEST_CASE("a copied stage comes back as records here and as text elsewhere") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
    const Id<Stage> stage = project.of<Stage>(map).front();
    REQUIRE(project.apply(rename(project, anyId(stage), u"Discover"_s)).ok());
    QClipboard& clipboard = *QApplication::clipboard();
    putOnClipboard(clipboard, project, {anyId(stage)});
    CHECK(textIn(clipboard.mimeData()) == u"Discover\nTouchpoint 1"_s);
    const auto piece = pieceIn(clipboard.mimeData());
    REQUIRE(piece);
    CHECK(piece->fragment.roots == std::vector{anyId(stage)});
    clipboard.setText(u"other"_s);
    CHECK_FALSE(holdsPiece(clipboard.mimeData()));
    CHECK(hasPasteable(clipboard.mimeData()));
}

TEST_CASE("a stage keeps its colour in the picture that is copied of it") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
    Id<Stage> second;
    REQUIRE(project.apply(addStage(project, ids, map, u"Buy"_s, {}, &second)).ok());
    QClipboard& clipboard = *QApplication::clipboard();
    REQUIRE(putPictureOnClipboard(clipboard, project, {anyId(second)}).ok());
    const QImage picture = clipboard.image();
    REQUIRE_FALSE(picture.isNull());
    const auto holds = [&](const QColor& colour) {
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).rgb() == colour.rgb())
                    return true;
        return false;
    };
    CHECK(holds(Theme::lightTheme().stages[1]));
    CHECK_FALSE(holds(Theme::lightTheme().stages[0]));
    // An ordinary copy offers the same picture, and what is pasted has no colour of its own.
    const std::unique_ptr<QMimeData> copy(makePiece(project, {anyId(second)}));
    CHECK(QImage::fromData(copy->data(u"image/png"_s)) == picture);
    const auto piece = pieceIn(copy.get());
    REQUIRE(piece.ok());
    for (const Record& record : piece->fragment.records)
        if (const auto* stage = std::get_if<Stage>(&record))
            CHECK_FALSE(stage->colour.rgb);
}

TEST_CASE("pasted text finds a place from whatever is selected") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
    const Id<Touchpoint> touchpoint = touchpointsOf(project, map).front();
    const Id<Lane> doing = *laneOf(project, map, LaneKind::Doing);
    const Id<Lane> pains = *laneOf(project, map, LaneKind::PainPoints);
    const auto fromNothing = placeForCards(project, map, {});
    REQUIRE(fromNothing);
    CHECK(fromNothing->lane == doing);
    CHECK(fromNothing->touchpoint == touchpoint);
    const auto fromLane = placeForCards(project, map, anyId(pains));
    REQUIRE(fromLane);
    CHECK(fromLane->lane == pains);
    CHECK(fromLane->touchpoint == touchpoint);
    const auto fromStage = placeForCards(project, map, anyId(project.of<Stage>(map).front()));
    REQUIRE(fromStage);
    CHECK(fromStage->stage == project.of<Stage>(map).front());
    CHECK_FALSE(placeForCards(project, Id<Map>{12345}, {}));
}
