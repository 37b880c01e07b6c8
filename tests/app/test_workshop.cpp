// The workshop's tools: dots, cards that lie face down, the timer.
#include "app/workshop.h"
#include "model/edits.h"
#include "model/parking_lot.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Room {
    Room() {
        Project project;
        REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)));
        document.reset(std::move(project));
        const Project& now = document.project();
        touchpoint = touchpointsOf(now, map).front();
        lane = *laneOf(now, map, LaneKind::PainPoints);
    }
    AnyId add(const QString& text) {
        AnyId added;
        REQUIRE(document.commit(
            addCard(document.project(), ids, {lane, {}, touchpoint}, text, &added)));
        return added;
    }

    RandomIds ids;
    Document document;
    Id<Map> map;
    Id<Touchpoint> touchpoint;
    Id<Lane> lane;
};

} // namespace

TEST_CASE("each press adds a dot, and clearing them is one step to undo") {
    Room room;
    Workshop workshop(room.document, room.ids, room.map, 1);
    const AnyId a = room.add(u"a"_s);
    const AnyId b = room.add(u"b"_s);
    const int before = room.document.undoIndex();
    CHECK(workshop.vote(b, u"Ann"_s));
    CHECK(workshop.vote(b, u"Ben"_s));
    CHECK(workshop.vote(a, u"Ann"_s));
    CHECK(room.document.undoIndex() == before + 3);
    CHECK(workshop.votesShown(b) == 2);
    CHECK(workshop.voteCount() == 3);
    workshop.setVotesHidden(true);
    CHECK(workshop.votesShown(b) == 0);
    CHECK(workshop.voteCount() == 3);
    workshop.setVotesHidden(false);
    CHECK(workshop.clearVotes());
    CHECK(workshop.voteCount() == 0);
    CHECK_FALSE(workshop.clearVotes());
    room.document.undo();
    CHECK(workshop.votesShown(b) == 2);
    CHECK(workshop.votesShown(a) == 1);
    CHECK_FALSE(workshop.vote(anyId(room.map), u"Ann"_s)); // nothing to stick a dot on
}

TEST_CASE("a dot taken back is one's own before it is another's") {
    Room room;
    Workshop workshop(room.document, room.ids, room.map, 1);
    const AnyId card = room.add(u"a"_s);
    workshop.vote(card, u"Ann"_s);
    workshop.vote(card, u"Ben"_s);
    CHECK(workshop.takeBack(card, u"Ann"_s));
    const auto left = room.document.project().children(card, Kind::Vote);
    REQUIRE(left.size() == 1);
    CHECK(room.document.project().find(Id<Vote>{left[0].id})->who == u"Ben"_s);
    CHECK(workshop.takeBack(card, u"Ann"_s));
    CHECK_FALSE(workshop.takeBack(card, u"Ann"_s));
}

TEST_CASE("cards are sorted by votes within their cell and equal ones stay in order") {
    Room room;
    Workshop workshop(room.document, room.ids, room.map, 1);
    const std::vector<AnyId> cards{room.add(u"a"_s), room.add(u"b"_s), room.add(u"c"_s),
                                   room.add(u"d"_s)};
    workshop.vote(cards[2], u"Ann"_s);
    workshop.vote(cards[2], u"Ben"_s);
    workshop.vote(cards[3], u"Ann"_s);
    const Place cell{room.lane, {}, room.touchpoint};
    CHECK(workshop.sortByVotes({}));
    const std::vector<AnyId> sorted{cards[2], cards[3], cards[0], cards[1]};
    CHECK(cardsAt(room.document.project(), cell) == sorted);
    CHECK_FALSE(workshop.sortByVotes({}));
    room.document.undo();
    CHECK(cardsAt(room.document.project(), cell) == cards);
}

TEST_CASE("cards written face down are turned up one after the other, in any order") {
    Room room;
    const AnyId before = room.add(u"before"_s);
    Workshop workshop(room.document, room.ids, room.map, 7);
    workshop.setCovering(true);
    std::vector<AnyId> written;
    for (int i = 0; i < 12; ++i)
        written.push_back(room.add(QString::number(i)));
    CHECK(workshop.covered()->size() == 12);
    CHECK_FALSE(workshop.covered()->contains(before));
    room.document.undo(); // what is gone lies nowhere
    CHECK(workshop.covered()->size() == 11);
    written.pop_back();
    std::vector<AnyId> turned;
    while (!workshop.covered()->empty())
        turned.push_back(workshop.turnOneUp());
    CHECK(turned != written);
    std::ranges::sort(turned);
    std::ranges::sort(written);
    CHECK(turned == written);
    CHECK(workshop.turnOneUp().isNull());
    room.add(u"one more"_s);
    CHECK(workshop.covered()->size() == 1);
    workshop.turnAllUp();
    CHECK(workshop.covered()->empty());
    CHECK_FALSE(workshop.isCovering());
}

TEST_CASE("the parking lot is made once, and shown again where it was hidden") {
    Room room;
    Id<Lane> lane;
    REQUIRE(
        room.document.commit(openParkingLot(room.document.project(), room.ids, room.map, &lane)));
    CHECK(room.document.project().find(lane)->title == parkingLotTitle());
    Id<Lane> again;
    CHECK(openParkingLot(room.document.project(), room.ids, room.map, &again).isEmpty());
    CHECK(again == lane);
    REQUIRE(room.document.commit(
        setField(room.document.project(), lane, &Lane::visible, false, u"Hide"_s)));
    REQUIRE(
        room.document.commit(openParkingLot(room.document.project(), room.ids, room.map, &again)));
    CHECK(again == lane);
    CHECK(room.document.project().find(lane)->visible);
}

TEST_CASE("the timer counts down, ends once, and says what is taken over it") {
    qint64 now = 1000;
    WorkshopTimer timer(nullptr, [&now] { return now; });
    int ended = 0;
    QObject::connect(&timer, &WorkshopTimer::ended, [&ended] { ++ended; });
    CHECK(timer.text().isEmpty());
    timer.toggle();
    CHECK(timer.text() == u"5:00"_s);
    now += 1500;
    CHECK(timer.text() == u"4:59"_s);
    timer.toggle(); // paused
    now += 60'000;
    CHECK(timer.text() == u"4:59"_s);
    timer.add(-3);
    timer.toggle();
    CHECK(timer.text() == u"1:59"_s);
    now += 118'500;
    timer.tick();
    CHECK(timer.isOver());
    CHECK(ended == 1);
    now += 30'000;
    timer.tick();
    CHECK(timer.text() == u"+0:30"_s);
    CHECK(ended == 1);
    timer.add(2); // from now on
    CHECK(timer.text() == u"2:00"_s);
    CHECK_FALSE(timer.isOver());
    now += 120'000;
    timer.tick();
    CHECK(ended == 2);
    timer.clear();
    CHECK(timer.text().isEmpty());
    timer.add(1);
    CHECK(timer.isRunning());
    CHECK(timer.text() == u"1:00"_s);
}
