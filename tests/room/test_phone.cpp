// The page in a real browser: a phone that writes, votes, loses the network and finds it again.
#include "room/room_server.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QProcess>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

const auto hostile = u"<img src=x onerror=\"document.title='broken'\"></script>"_s;

RoomBoard board() {
    RoomBoard made;
    made.title = u"Coffee "_s + hostile;
    made.stages = {{{10}, u"Finding"_s, {}, {{{11}, u"Search"_s}}}, {{20}, hostile, {}, {}}};
    made.lanes = {{{12}, u"Doing"_s}, {{13}, hostile}};
    made.stageNow = {20};
    made.isVoting = true;
    made.dotsEach = 2;
    made.cards = {{{Kind::Note, 30}, {10}, hostile, hostile}};
    return made;
}

// Steps for phone.py, one a line; gives what its "eval" steps saw.
QStringList seen(const RoomServer& server, const QStringList& steps) {
    QProcess phone;
    phone.start(u"python3"_s, {QStringLiteral(WAYMARK_TEST_DATA) + u"/room/phone.py"_s});
    const QString open = u"[\"open\",\"%1\"],"
                         "[\"wait\",\"document.body.className === 'on'\"]"_s.arg(server.address());
    phone.write(u"[%1,%2]"_s.arg(open, steps.join(u',')).toUtf8());
    phone.closeWriteChannel();
    REQUIRE(phone.waitForFinished(180'000));
    const QByteArray errors = phone.readAllStandardError();
    INFO(errors.toStdString());
    REQUIRE(phone.exitCode() == 0);
    // A list of strings without quotes in them.
    return QString::fromUtf8(phone.readAllStandardOutput()).split(u'"');
}

struct Room {
    Room() {
        server.publish(board());
        server.publishPicture("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" "
                              "height=\"100\"><script>document.title='broken'</script></svg>",
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" "
                              "height=\"100\"/>");
        REQUIRE(server.start(u"127.0.0.1"_s));
    }
    RoomServer server;
};

} // namespace

TEST_CASE("a phone writes without a network, and what it wrote is sent once when there is one") {
    Room room;
    const QStringList words =
        seen(room.server,
             {uR"x(["type","#name","Ana"],["type","#text","First"],["click","#send"])x"_s,
              uR"x(["wait","document.querySelector('#sent .waiting')"])x"_s,
              uR"x(["offline",true])x"_s, uR"x(["type","#text","Second"],["click","#send"])x"_s,
              uR"x(["wait","document.body.className === 'off'"])x"_s,
              uR"x(["eval","document.querySelectorAll('#sent .kept').length"])x"_s,
              uR"x(["offline",false],["wait","!document.querySelector('#sent .kept')"])x"_s,
              uR"x(["eval","document.querySelector('#text').value + 'over'"])x"_s});
    CHECK(words.contains(u"over"_s));
    CHECK(words.value(0).contains(u'1'));
    const auto cards = room.server.takeCards();
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].text == u"First"_s);
    CHECK(cards[1].text == u"Second"_s);
    CHECK(cards[1].who == u"Ana"_s);
    // It began at the stage that the room sees.
    CHECK(cards[1].place.stage == Id<Stage>{20});
}

TEST_CASE("nothing that is written on a map runs on a phone") {
    Room room;
    const QStringList words = seen(
        room.server,
        {uR"x(["eval","document.title + '|' + document.querySelectorAll('main img').length"])x"_s,
         uR"x(["click","[data-part=vote]"])x"_s,
         uR"x(["eval","document.querySelectorAll('#ballot img').length + 'images'"])x"_s,
         uR"x(["click","[data-part=map]"])x"_s,
         uR"x(["wait","document.querySelector('#picture').naturalWidth === 400"])x"_s,
         uR"x(["eval","document.title.startsWith('Coffee') ? 'whole' : 'broken'"])x"_s});
    CHECK(words.contains(u"0images"_s));
    CHECK(words.contains(u"whole"_s));
    CHECK(words.filter(u"</script>|1"_s).size() == 1); // the map's own picture alone
}

TEST_CASE("a phone votes, and the dots it has are counted") {
    Room room;
    const QStringList words = seen(
        room.server,
        {uR"x(["type","#name","Ben"],["click","[data-part=vote]"])x"_s,
         uR"x(["click",".choice button:last-child"],["click",".choice button:last-child"])x"_s,
         uR"x(["wait","document.querySelector('.choice b').textContent === '2'"])x"_s,
         uR"x(["eval","document.querySelector('.choice button:last-child').disabled + ' full'"])x"_s,
         uR"x(["click",".choice button:first-of-type"])x"_s,
         uR"x(["wait","/One dot/.test(document.querySelector('#dotsLeft').textContent)"])x"_s,
         uR"x(["wait","JSON.parse(localStorage.getItem('waymark ' + location.pathname)).votes.length === 0"])x"_s});
    CHECK(words.contains(u"true full"_s));
    const auto votes = room.server.takeVotes();
    REQUIRE(votes.size() == 3);
    CHECK(votes[0] == PhoneVote{u"Ben"_s, {Kind::Note, 30}, true});
    CHECK_FALSE(votes[2].more);
}

TEST_CASE("a name that is taken is told, and the card is not lost") {
    Room room;
    room.server.setReservedNames({u"Frida"_s});
    const QStringList words = seen(
        room.server,
        {uR"x(["type","#name","frida"],["type","#text","A thought"],["click","#send"])x"_s,
         uR"x(["wait","document.querySelector('#sent .refused button')"])x"_s,
         uR"x(["eval","/another name/.test(document.querySelector('#nameSays').textContent) + ' told'"])x"_s,
         uR"x(["click","#sent .refused button"])x"_s,
         uR"x(["eval","document.querySelector('#text').value"],["type","#name"," B"],["click","#send"])x"_s,
         uR"x(["wait","document.querySelector('#sent .waiting')"])x"_s});
    CHECK(words.contains(u"true told"_s));
    CHECK(words.contains(u"A thought"_s));
    const auto cards = room.server.takeCards();
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].who == u"frida B"_s);
}
