// The minutes of a sitting.
#include "exchange/minutes.h"
#include "model/edits.h"
#include "model/parking_lot.h"
#include "model/votes.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Room {
    Room() {
        make(addMap(project, ids, u"Coffee"_s, &map));
        first = project.of<Stage>(map).front();
        make(rename(project, anyId(first), u"Order"_s));
        make(rename(project, anyId(touchpointsOf(project, map)[0]), u"Shop"_s));
        make(addStage(project, ids, map, u"Delivery"_s, {}, &second));
        make(addTouchpoint(project, ids, second, u"Tracking"_s));
        old = card(second, u"No arrival day"_s);
        before = project;
    }
    void make(const Changeset& edit) {
        REQUIRE_FALSE(edit.isEmpty());
        REQUIRE(project.apply(edit));
    }
    AnyId card(Id<Stage> stage, const QString& text) {
        AnyId added;
        make(addCard(project, ids,
                     {*laneOf(project, map, LaneKind::PainPoints),
                      {},
                      project.of<Touchpoint>(stage).front()},
                     text, &added));
        return added;
    }
    [[nodiscard]] QString minutes() const {
        return QString::fromUtf8(
            writeMinutes(before, project, map,
                         {1'700'000'000'000, 1'700'003'600'000, u"Ann"_s, parkingLotTitle()}));
    }

    RandomIds ids;
    Project project;
    Project before;
    Id<Map> map;
    Id<Stage> first;
    Id<Stage> second;
    AnyId old;
};

} // namespace

TEST_CASE("minutes tell stage by stage what was added, changed, removed and voted for") {
    Room room;
    const QString added = u"Nobody answers the phone, however long one waits, whichever number one "
                          u"calls, all week long"_s; // in full, however long
    const AnyId card = room.card(room.first, added);
    room.make(rename(room.project, room.old, u"No arrival hour"_s));
    room.make(addVote(room.project, room.ids, card, u"Ben"_s, 1));
    room.make(addVote(room.project, room.ids, card, u"Ben"_s, 2));
    room.make(addVote(room.project, room.ids, card, u"Ann"_s, 3));
    Id<Lane> lane;
    room.make(openParkingLot(room.project, room.ids, room.map, &lane));
    room.make(addCard(room.project, room.ids, {lane, room.second, {}}, u"Ask the warehouse"_s));

    const QString page = room.minutes();
    INFO(page.toStdString());
    CHECK(page.startsWith(u"# Minutes: Coffee\n"_s));
    CHECK(page.contains(u"made by Ann."_s));
    const qsizetype order = page.indexOf(u"## Order\n"_s);
    const qsizetype delivery = page.indexOf(u"## Delivery\n"_s);
    const qsizetype parked = page.indexOf(u"## Parked for later\n"_s);
    REQUIRE(order > 0);
    REQUIRE(delivery > order);
    REQUIRE(parked > delivery);
    const QString ofOrder = page.mid(order, delivery - order);
    CHECK(ofOrder.contains(u"### Added\n\n- Pain points, Shop: "_s + added));
    CHECK(ofOrder.contains(u"Ann 1, Ben 2"_s));
    const QString ofDelivery = page.mid(delivery, parked - delivery);
    CHECK(ofDelivery.contains(u"### Changed\n"_s));
    CHECK(ofDelivery.contains(u"No arrival hour"_s));
    CHECK_FALSE(ofDelivery.contains(u"warehouse"_s));
    CHECK(page.mid(parked).contains(u"- Ask the warehouse (Delivery)"_s));
}

TEST_CASE("a stage that is gone has its place in the minutes") {
    Room room;
    room.make(remove(room.project, {anyId(room.second)}));
    const QString page = room.minutes();
    INFO(page.toStdString());
    CHECK(page.contains(u"## Delivery (removed)\n"_s));
    CHECK(page.contains(u"No arrival day"_s));
}

TEST_CASE("where nothing happened the minutes say so") {
    const Room room;
    CHECK(room.minutes().contains(u"Nothing was changed or voted for."_s));
}

TEST_CASE("nothing that was typed becomes Markdown") {
    Room room;
    room.card(room.first, u"# Not a heading\n- <b>nor</b> *this*"_s);
    const QString page = room.minutes();
    INFO(page.toStdString());
    CHECK_FALSE(page.contains(u"\n# Not"_s));
    CHECK_FALSE(page.contains(u"\n- <b>"_s));
    CHECK_FALSE(page.contains(u" *this*"_s));
}

TEST_CASE("minutes say who wrote a card, where it was somebody else") {
    Room room;
    const AnyId card = room.card(room.first, u"No parking"_s);
    room.card(room.first, u"No bench"_s);
    const Sitting sitting{1, 2, u"Ann"_s, parkingLotTitle(), {{card, u"Ben *the* builder"_s}}};
    const QString page =
        QString::fromUtf8(writeMinutes(room.before, room.project, room.map, sitting));
    INFO(page.toStdString());
    CHECK(page.contains(u"No parking (Ben \\*the\\* builder)\n"_s));
    CHECK(page.contains(u"No bench\n"_s));
}
