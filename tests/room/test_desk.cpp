// What is looked over before anything of a stranger's gets near the map: sizes, rates, names,
// repeats.
#include "room/plain_words.h"
#include "room/room_desk.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

const Id<Stage> stage{10};
const Id<Touchpoint> touchpoint{11};
const Id<Lane> lane{12};
const AnyId card{Kind::Note, 13};
const AnyId other{Kind::Note, 14};

RoomBoard board() {
    RoomBoard made;
    made.stages = {{stage, u"Finding"_s, {}, {{touchpoint, u"Search"_s}}}};
    made.lanes = {{lane, u"Doing"_s}};
    made.isVoting = true;
    made.dotsEach = 3;
    made.cards = {{card, stage, u"Doing"_s, u"Asks a friend"_s}, {other, stage, {}, {}}};
    return made;
}

QString tokenOf(int person) {
    return u"phone-of-person-%1"_s.arg(person, 4, 10, QChar(u'0'));
}

// A desk with a board, and a clock that stands until it is told to go.
struct Desk {
    explicit Desk(const RoomBounds& bounds = {})
        : desk(bounds) {
        desk.setBoard(board());
    }
    PhoneMessage message(const QString& name) {
        PhoneMessage made;
        made.id = u"message-number-%1"_s.arg(++last, 6, 10, QChar(u'0'));
        made.name = name;
        made.stage = stage;
        made.lane = lane;
        made.text = u"A thought"_s;
        return made;
    }
    RoomDesk::Reply send(int person, const PhoneMessage& made) {
        return desk.takeCard(tokenOf(person), made, now);
    }
    RoomDesk::Reply write(int person, const QString& name, const QString& text) {
        PhoneMessage made = message(name);
        made.text = text;
        return send(person, made);
    }
    RoomDesk::Reply vote(int person, const QString& name, AnyId about, bool more = true) {
        PhoneMessage made = message(name);
        made.about = about;
        made.more = more;
        return desk.takeVote(tokenOf(person), made, now);
    }

    RoomDesk desk;
    qint64 now = 0;
    int last = 0;
};

} // namespace

TEST_CASE("a card waits with its name and place until it is taken") {
    Desk desk;
    PhoneMessage message = desk.message(u"  Ana  "_s);
    message.text = u"  No arrival day  \n\n\n  at all "_s;
    message.touchpoint = touchpoint;
    REQUIRE(desk.send(1, message).status == 200);
    const auto cards = desk.desk.takeCards();
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].who == u"Ana"_s);
    CHECK(cards[0].text == u"No arrival day\n\nat all"_s);
    CHECK(cards[0].place == Place{lane, {}, touchpoint});
    CHECK(desk.desk.takeCards().empty());
    REQUIRE(desk.desk.look(tokenOf(1), 0));
    CHECK(desk.desk.look(tokenOf(1), 0)->cards[0].second == CardFate::Waiting);
    desk.desk.settle({cards[0].number}, CardFate::LetIn);
    CHECK(desk.desk.look(tokenOf(1), 0)->cards[0].second == CardFate::LetIn);
    desk.desk.settle({77}, CardFate::LetIn); // of another room
}

TEST_CASE("what is sent twice counts once, whatever became of the first answer") {
    Desk desk;
    const PhoneMessage message = desk.message(u"Ana"_s);
    REQUIRE(desk.send(1, message).status == 200);
    REQUIRE(desk.send(1, message).status == 200);
    desk.desk.takeCards();
    REQUIRE(desk.send(1, message).status == 200);
    CHECK(desk.desk.takeCards().empty());
    // Another phone may happen to use the same id.
    REQUIRE(desk.send(2,
                      [&] {
                          PhoneMessage theirs = message;
                          theirs.name = u"Ben"_s;
                          return theirs;
                      }())
                .status == 200);
    CHECK(desk.desk.takeCards().size() == 1);
}

TEST_CASE("a message that was refused may be sent again under its id") {
    Desk desk;
    PhoneMessage message = desk.message(u"Ana"_s);
    message.lane = {99};
    REQUIRE(desk.send(1, message).status == 409);
    message.lane = lane;
    REQUIRE(desk.send(1, message).status == 200);
    CHECK(desk.desk.takeCards().size() == 1);
}

TEST_CASE("nobody takes another one's name, however it is written") {
    Desk desk;
    desk.desk.setReservedNames({u"Frida Facilitator"_s});
    REQUIRE(desk.write(1, u"Ana"_s, u"a"_s).status == 200);
    for (const QString& name : {u"Ana"_s, u"ANA"_s, u" a n a "_s, u"Ａｎａ"_s, u"A.n.a."_s,
                                u"A\u200Ena"_s, u"frida facilitator"_s}) {
        INFO(name.toStdString());
        const auto reply = desk.write(2, name, u"b"_s);
        CHECK(reply.status == 409);
        CHECK(reply.sentence.contains(u"another name"_s));
    }
    REQUIRE(desk.write(2, u"Anna"_s, u"b"_s).status == 200);
    REQUIRE(desk.write(1, u"ana"_s, u"c"_s).status == 200);
    CHECK(desk.desk.takeCards().back().who == u"Ana"_s); // as it was written first
}

TEST_CASE("one phone cannot take all names") {
    Desk desk;
    for (const QString& name : {u"Ana"_s, u"Ann"_s, u"Anke"_s})
        REQUIRE(desk.write(1, name, u"a"_s).status == 200);
    CHECK(desk.write(1, u"Anders"_s, u"a"_s).status == 409);
    CHECK(desk.write(1, u"Ana"_s, u"a"_s).status == 200);
}

TEST_CASE("a card says something, and not too much") {
    Desk desk;
    CHECK(desk.write(1, u"Ana"_s, u" \n\t "_s).status == 400);
    CHECK(desk.write(1, {}, u"a"_s).status == 400);
    CHECK(desk.write(1, QString(41, u'x'), u"a"_s).status == 400);
    CHECK(desk.write(1, QString(40, u'x'), QString(500, u'y')).status == 200);
    CHECK(desk.write(1, QString(40, u'x'), QString(501, u'y')).status == 413);
    CHECK(desk.write(1, QString(40, u'x'), u"a\n"_s.repeated(12)).status == 200);
    CHECK(desk.write(1, QString(40, u'x'), u"a\n"_s.repeated(13)).status == 413);
    CHECK(desk.write(1, QString(40, u'x'), u"😀"_s.repeated(500)).status == 200);
    CHECK(desk.desk.takeCards().size() == 3);
}

TEST_CASE("script is text like any other, and what cannot be seen goes") {
    Desk desk;
    REQUIRE(desk.write(1, u"<script>alert(1)</script>"_s,
                       u"<img src=x onerror=alert(1)>\u0000\u0007\u202Egnp.exe"_s)
                .status == 200);
    const WaitingCard card = desk.desk.takeCards()[0];
    CHECK(card.who == u"<script>alert(1)</script>"_s);
    CHECK(card.text == u"<img src=x onerror=alert(1)>�gnp.exe"_s);
    CHECK(plainLine(u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301"_s).size() == 5);
    CHECK(plainLine(u"a\u2028b\tc\r\nd"_s) == u"a b c d"_s);
    CHECK(plainLine(u"👩‍👧"_s) == u"👩‍👧"_s);
}

TEST_CASE("whoever floods is slowed down, and the others are not") {
    Desk desk;
    int taken = 0;
    for (int i = 0; i < 500; ++i)
        taken += desk.write(1, u"Flo"_s, u"x"_s).status == 200;
    CHECK(taken == 20);
    const auto reply = desk.write(1, u"Flo"_s, u"x"_s);
    CHECK(reply.status == 429);
    CHECK(reply.again > 0);
    CHECK(desk.write(2, u"Ana"_s, u"y"_s).status == 200);
    desk.now += 1000LL * reply.again;
    CHECK(desk.write(1, u"Flo"_s, u"x"_s).status == 200);
}

TEST_CASE("a whole room that floods is slowed down, and the tray has an end") {
    RoomBounds bounds;
    bounds.burstAll = 50;
    bounds.waiting = 60;
    Desk desk(bounds);
    int taken = 0;
    for (int person = 0; person < 20; ++person)
        for (int i = 0; i < 10; ++i)
            taken += desk.write(person, u"Person %1"_s.arg(person), u"x"_s).status == 200;
    CHECK(taken == 50);
    desk.now += 10'000;
    for (int person = 0; person < 20; ++person)
        taken += desk.write(person, u"Person %1"_s.arg(person), u"x"_s).status == 200;
    CHECK(taken == 60);
    const auto full = desk.write(19, u"Person 19"_s, u"x"_s);
    CHECK(full.status == 503);
    CHECK(full.again > 0); // the phone keeps it until there is room
    const auto cards = desk.desk.takeCards();
    desk.desk.settle({cards[0].number}, CardFate::TurnedAway);
    CHECK(desk.write(19, u"Person 19"_s, u"x"_s).status == 200);
}

TEST_CASE("a room has an end, and whoever only looked makes place") {
    RoomBounds bounds;
    bounds.people = 3;
    Desk desk(bounds);
    for (int person = 0; person < 3; ++person)
        REQUIRE(desk.desk.look(tokenOf(person), desk.now));
    REQUIRE(desk.write(0, u"Ana"_s, u"x"_s).status == 200);
    CHECK_FALSE(desk.desk.look(tokenOf(3), desk.now));
    CHECK(desk.write(3, u"Ben"_s, u"x"_s).status == 503);
    CHECK(desk.desk.peopleHere(desk.now) == 3);
    desk.now += bounds.forgottenMs + 1;
    CHECK(desk.desk.peopleHere(desk.now) == 0);
    CHECK(desk.desk.look(tokenOf(3), desk.now));
    CHECK(desk.desk.look(tokenOf(0), desk.now)->cards.size() == 1); // whoever wrote is known
    CHECK_FALSE(desk.desk.look(u"<token>"_s, desk.now));
}

TEST_CASE("one person's messages have an end in a sitting") {
    RoomBounds bounds;
    bounds.messagesEach = 5;
    Desk desk(bounds);
    for (int i = 0; i < 5; ++i)
        REQUIRE(desk.write(1, u"Ana"_s, u"x"_s).status == 200);
    CHECK(desk.write(1, u"Ana"_s, u"x"_s).status == 413);
}

TEST_CASE("everybody has so many dots, and may take them back") {
    Desk desk;
    REQUIRE(desk.vote(1, u"Ana"_s, card).status == 200);
    REQUIRE(desk.vote(1, u"Ana"_s, card).status == 200);
    REQUIRE(desk.vote(1, u"Ana"_s, other).status == 200);
    CHECK(desk.vote(1, u"Ana"_s, other).status == 409);
    // Another name of the same phone has no dots of its own.
    CHECK(desk.vote(1, u"Ana B"_s, other).status == 409);
    CHECK(desk.vote(2, u"Ben"_s, card, false).status == 409);
    REQUIRE(desk.vote(1, u"Ana"_s, card, false).status == 200);
    REQUIRE(desk.vote(1, u"Ana"_s, other).status == 200);
    const auto votes = desk.desk.takeVotes();
    REQUIRE(votes.size() == 5);
    CHECK(votes[0] == PhoneVote{u"Ana"_s, card, true});
    CHECK(votes[3] == PhoneVote{u"Ana"_s, card, false});
    CHECK(desk.vote(2, u"Ben"_s, {Kind::Note, 99}).status == 409);
    RoomBoard closed = board();
    closed.isVoting = false;
    desk.desk.setBoard(closed);
    CHECK(desk.vote(2, u"Ben"_s, card).status == 409);
}

TEST_CASE("dots that were cleared on the map are there again") {
    Desk desk;
    for (int i = 0; i < 3; ++i)
        REQUIRE(desk.vote(1, u"Ana"_s, card).status == 200);
    desk.desk.takeVotes();
    desk.desk.setDots({{u"Ana"_s, {{card, 3}}}});
    CHECK(desk.vote(1, u"Ana"_s, card).status == 409);
    desk.desk.setDots({});
    REQUIRE(desk.vote(1, u"Ana"_s, other).status == 200);
    // What is not on the map yet counts, too.
    desk.desk.setDots({});
    CHECK(desk.desk.look(tokenOf(1), 0)->dots == Dots{{other, 1}});
}

TEST_CASE("what is no message is none") {
    const QByteArray id = "\"id\":\"0123456789abcdef\"";
    CHECK(readCard("{" + id + ",\"name\":\"Ana\",\"lane\":5,\"text\":\"x\"}"));
    const QList<QByteArray> texts{"",
                                  "[]",
                                  "{}",
                                  "null",
                                  "{\"id\":5}",
                                  "{\"id\":\"short\"}",
                                  "{" + id + ",\"a\":{}}",
                                  "{" + id + ",\"a\":[1]}",
                                  "{" + id,
                                  QByteArray("[").repeated(4000),
                                  "\xff\xfe{}",
                                  "{\"id\":\"0123456789abcdef<>\"}"};
    for (const QByteArray& text : texts) {
        INFO(text.left(60).toStdString());
        CHECK_FALSE(readCard(text));
        CHECK_FALSE(readVote(text));
    }
    const auto odd = readCard("{" + id + ",\"name\":7,\"lane\":-1,\"stage\":1e99,\"text\":true}");
    REQUIRE(odd);
    CHECK(odd->name.isEmpty());
    CHECK(odd->lane.isNull());
    CHECK(odd->stage.isNull());
    CHECK(odd->text.isEmpty());
    CHECK_FALSE(readVote("{" + id + ",\"kind\":99}"));
}
