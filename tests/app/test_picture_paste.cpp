// Where pasted and dropped pictures go.
#include "app/picture_paste.h"
#include "support/printing.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray png(QColor colour) {
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

struct Sample {
    Sample() {
        REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
        touchpoint = touchpointsOf(project, map).front();
        QMimeData data;
        data.setData(u"image/png"_s, png(Qt::red));
        auto read = pictureIn(&data);
        REQUIRE(read);
        picture = read.take();
    }
    AnyId place(AnyId onto, const std::optional<Place>& cell = {}) {
        AnyId changed;
        const Changeset edit = placePicture(project, ids, map, picture, onto, cell, &changed);
        REQUIRE_FALSE(edit.isEmpty());
        REQUIRE(project.apply(edit).ok());
        return changed;
    }
    AnyId card(LaneKind lane) {
        AnyId id;
        REQUIRE(project
                    .apply(addCard(project, ids,
                                   {.lane = *laneOf(project, map, lane), .touchpoint = touchpoint},
                                   u"card"_s, &id))
                    .ok());
        return id;
    }
    [[nodiscard]] const Note& note(AnyId id) const { return *project.find(Id<Note>{id.value}); }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Touchpoint> touchpoint;
    Attachment picture;
};

} // namespace

TEST_CASE("a picture goes onto the card it is put on") {
    Sample s;
    const AnyId card = s.card(LaneKind::Doing);
    CHECK(s.place(card) == card);
    CHECK(s.note(card).image);
    CHECK(s.note(card).text == u"card");
}

TEST_CASE("on a touchpoint, a pain point or nothing it becomes a card among the images") {
    Sample s;
    const AnyId pain = s.card(LaneKind::PainPoints);
    for (const AnyId onto :
         {anyId(s.touchpoint), pain, AnyId{}, anyId(s.project.of<Stage>(s.map)[0])}) {
        const Note& note = s.note(s.place(onto));
        CHECK(note.image);
        CHECK(note.place.touchpoint == s.touchpoint);
        CHECK(s.project.find(note.place.lane)->lane == LaneKind::Images);
    }
    // The lane is made once, and the picture kept once.
    CHECK(s.project.all<Attachment>().size() == 1);
    CHECK(s.project.all<Lane>().size() == [] {
        CountingIds ids;
        Project other;
        REQUIRE(other.apply(addMap(other, ids, u"Coffee"_s)).ok());
        return other.all<Lane>().size() + 1;
    }());
}

TEST_CASE("in an empty cell of a lane of notes it stays in that cell") {
    Sample s;
    const Place cell{.lane = *laneOf(s.project, s.map, LaneKind::Thinking),
                     .touchpoint = s.touchpoint};
    CHECK(s.note(s.place({}, cell)).place == cell);
}

TEST_CASE("a persona gets it as a photo") {
    Sample s;
    Id<Persona> lisa;
    REQUIRE(s.project.apply(addPersona(s.project, s.ids, u"Lisa"_s, &lisa)).ok());
    CHECK(s.place(anyId(lisa)) == anyId(lisa));
    CHECK(s.project.find(lisa)->photo);
}

TEST_CASE("what calls itself a picture and is none is refused with a sentence") {
    QMimeData data;
    data.setData(u"image/png"_s, "<svg onload='x'/>");
    const auto read = pictureIn(&data);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.contains(u"Nothing was changed."));
    QMimeData empty;
    CHECK_FALSE(holdsPicture(&empty));
    CHECK_FALSE(pictureIn(&empty));
}

TEST_CASE("text that comes with a picture of itself is text") {
    QMimeData data;
    data.setImageData(QImage(2, 2, QImage::Format_RGB32));
    CHECK(holdsPicture(&data));
    data.setText(u"a cell"_s);
    CHECK_FALSE(holdsPicture(&data));
}
