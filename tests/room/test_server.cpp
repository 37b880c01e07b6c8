// The server over real sockets of this machine: what it serves, to whom, and what it refuses.
#include "room/plain_client.h"
#include "room/qr_code.h"
#include "room/room_address.h"
#include "room/room_server.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr auto local = "127.0.0.1";

RoomBoard board() {
    RoomBoard made;
    made.title = u"Coffee </script><script>alert(1)</script>"_s;
    made.stages = {{{10}, u"Finding"_s, {}, {{{11}, u"Search"_s}}}};
    made.lanes = {{{12}, u"Doing"_s}};
    return made;
}

// A server that is on, with a clock that stands still.
struct Room {
    explicit Room(const RoomBounds& bounds = {})
        : server(bounds, [this] { return now.load(); }) {
        server.publish(board());
        const auto started = server.start(QString::fromLatin1(local));
        REQUIRE(started.ok());
        const QStringList parts = server.address().split(u'/');
        port = quint16(parts[2].section(u':', 1).toUInt());
        key = '/' + parts[3].toLatin1() + '/';
    }
    [[nodiscard]] static QByteArray card(int number, const QByteArray& name,
                                         const QByteArray& text) {
        return "{\"id\":\"message-number-" + QByteArray::number(number) + "\",\"name\":\"" + name +
               "\",\"stage\":10,\"touchpoint\":0,\"lane\":12,\"text\":\"" + text + "\"}";
    }

    std::atomic<qint64> now = 0;
    RoomServer server;
    quint16 port = 0;
    QByteArray key;
};

} // namespace

TEST_CASE("the page is whole, and its browser may run nothing else and ask nobody else") {
    Room room;
    PlainClient client(room.port);
    const PlainAnswer page = client.get(room.key);
    REQUIRE(page.status == 200);
    CHECK(page.headers.at("content-type") == "text/html; charset=utf-8");
    const QByteArray policy = page.headers.at("content-security-policy");
    CHECK(policy.contains("default-src 'none'"));
    CHECK(policy.contains("frame-ancestors 'none'"));
    CHECK_FALSE(policy.contains("unsafe"));
    CHECK(page.headers.at("x-content-type-options") == "nosniff");
    CHECK(page.headers.at("referrer-policy") == "no-referrer");
    CHECK(page.headers.at("cache-control") == "no-store");
    CHECK(page.body.contains("</html>"));
    CHECK_FALSE(page.body.contains("/*style*/"));
    CHECK_FALSE(page.body.contains("/*script*/"));
    // No address but those of a drawing's format.
    QByteArray rest = page.body;
    rest.replace("http://www.w3.org/2000/svg", "");
    CHECK_FALSE(rest.contains("http"));
    // What came from others gets into the page as text alone.
    CHECK_FALSE(page.body.contains("innerHTML"));
    CHECK_FALSE(page.body.contains("insertAdjacent"));
    CHECK_FALSE(page.body.contains("eval("));
    // The same connection goes on.
    CHECK(client.get(room.key + "board").body.contains("\"Finding\""));
}

TEST_CASE("without the key nothing is there") {
    Room room;
    for (const QByteArray& path :
         {QByteArray("/"), QByteArray("/favicon.ico"), QByteArray("/wrong/"),
          QByteArray("/wrong/board"), room.key.chopped(1), room.key.chopped(2) + "/",
          QByteArray("//") + room.key, room.key + "../board", room.key + "board/a/b",
          room.key + "other", QByteArray("/%2e%2e/"), QByteArray("*")}) {
        INFO(path.toStdString());
        PlainClient client(room.port);
        const PlainAnswer answer = client.get(path);
        CHECK((answer.status == 404 || answer.status == 400));
        CHECK_FALSE(answer.body.contains("Coffee"));
    }
    PlainClient client(room.port);
    CHECK(client.post("/wrong/card/0123456789abcdef", Room::card(1, "Ana", "x")).status == 404);
    CHECK(room.server.takeCards().empty());
}

TEST_CASE("a key is long, and another one each time") {
    QSet<QString> keys;
    for (int i = 0; i < 50; ++i)
        keys.insert(makeRoomKey());
    CHECK(keys.size() == 50);
    static const QRegularExpression form(u"^[a-z2-7]{26}$"_s);
    for (const QString& key : keys)
        CHECK(form.match(key).hasMatch());
    Room room;
    const QByteArray old = room.key;
    REQUIRE(room.server.start(QString::fromLatin1(local)));
    PlainClient client(
        quint16(room.server.address().section(u':', 2).section(u'/', 0, 0).toUInt()));
    CHECK(client.get(old).status == 404);
}

TEST_CASE("the short address leads to the page, and guessing it is slow") {
    Room room;
    PlainClient client(room.port);
    const QByteArray code = room.server.shortAddress().section(u'/', 1).toLatin1();
    REQUIRE(code.size() == 6);
    const PlainAnswer answer = client.get('/' + code.toUpper());
    CHECK(answer.status == 302);
    CHECK(answer.headers.at("location") == room.key);
    int asked = 0;
    while (client.get("/aaaaaa").status == 404 && asked < 100)
        ++asked;
    CHECK(asked == 9);
    CHECK(client.get('/' + code).status == 429);
    CHECK(client.get(room.key).status == 200); // whoever is in stays in
    room.now += 60'000;
    CHECK(client.get('/' + code).status == 302);
}

TEST_CASE("a card arrives in the window, with one signal for many") {
    Room room;
    QSignalSpy arrived(&room.server, &RoomServer::arrived);
    PlainClient client(room.port);
    for (int i = 0; i < 10; ++i)
        REQUIRE(
            client.post(room.key + "card/phone-of-ana-0001", Room::card(i, "Ana", "x")).status ==
            200);
    QCoreApplication::processEvents();
    CHECK(arrived.count() == 1);
    const auto cards = room.server.takeCards();
    REQUIRE(cards.size() == 10);
    CHECK(cards[9].who == u"Ana"_s);
    const PlainAnswer state = client.get(room.key + "state/phone-of-ana-0001");
    CHECK(state.body.contains("waiting"));
    room.server.settle({cards[0].number}, CardFate::LetIn);
    CHECK(client.get(room.key + "state/phone-of-ana-0001").body.contains("\"in\""));
    REQUIRE(client.post(room.key + "card/phone-of-ana-0001", Room::card(11, "Ana", "y")).status ==
            200);
    QCoreApplication::processEvents();
    CHECK(arrived.count() == 2);
}

TEST_CASE("megabytes are refused before they are read, and the next one is served") {
    Room room;
    {
        PlainClient client(room.port);
        const QByteArray large(3'000'000, 'x');
        const PlainAnswer answer = client.post(room.key + "card/phone-of-flo-0001", large);
        CHECK(answer.status == 413);
        CHECK(answer.headers.at("connection") == "close");
    }
    {
        // Without saying how much comes.
        PlainClient client(room.port);
        client.send("POST " + room.key +
                    "card/phone-of-flo-0001 HTTP/1.1\r\nHost: room\r\n"
                    "Transfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "1000\r\n" + QByteArray(4096, 'x') + "\r\n";
        for (int i = 0; i < 200 && client.send(chunk); ++i) {
        }
        CHECK(client.read().status == 413);
    }
    {
        PlainClient client(room.port);
        CHECK(client.get(room.key, "Cookie: " + QByteArray(100'000, 'x') + "\r\n").status == 413);
    }
    {
        PlainClient client(room.port);
        CHECK(client.get('/' + QByteArray(60'000, 'x')).status == 413);
    }
    PlainClient client(room.port);
    CHECK(client.get(room.key).status == 200);
    CHECK(room.server.takeCards().empty());
}

TEST_CASE("what is no HTTP is refused or hung up on") {
    Room room;
    for (const QByteArray& bytes :
         {QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15),
          QByteArray("GET / HTTP/9.9\r\n\r\n"), QByteArray("PUT / HTTP/1.1\r\nHost: a\r\n\r\n"),
          QByteArray("\r\n\r\n\r\n\r\n"), QByteArray("GET\r\n\r\n"),
          QByteArray("POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"),
          QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n")}) {
        INFO(bytes.toStdString());
        PlainClient client(room.port);
        client.send(bytes);
        const int status = client.read().status;
        CHECK((status == 0 || status >= 400));
    }
    PlainClient client(room.port);
    CHECK(client.get(room.key).status == 200);
}

TEST_CASE("whoever opens many connections and says nothing does not shut out the others") {
    RoomBounds bounds;
    bounds.connections = 60;
    bounds.connectionsEach = 50;
    Room room(bounds);
    std::vector<std::unique_ptr<PlainClient>> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(std::make_unique<PlainClient>(room.port));
        idle.back()->send("GET / HT"); // and no more
    }
    PlainClient client(room.port);
    CHECK(client.get(room.key).status == 200);
    // Beyond the bound they are hung up on.
    for (int i = 0; i < 40; ++i)
        idle.push_back(std::make_unique<PlainClient>(room.port));
    CHECK(idle.back()->get(room.key).status == 0);
    CHECK(client.get(room.key).status == 200);
}

TEST_CASE("the map is sent when it is another, and runs nothing") {
    Room room;
    PlainClient client(room.port);
    CHECK(client.get(room.key + "map.svg").status == 404);
    CHECK(room.server.wasLookedAt());
    CHECK_FALSE(room.server.wasLookedAt());
    const QByteArray drawing = "<svg>" + QByteArray("<g/>").repeated(5000) + "</svg>";
    room.server.publishPicture(drawing, "<svg id=\"dark\"/>");
    const PlainAnswer plain = client.get(room.key + "map.svg");
    CHECK(plain.body == drawing);
    CHECK(plain.headers.at("content-type") == "image/svg+xml");
    CHECK(plain.headers.at("content-security-policy").contains("sandbox"));
    CHECK_FALSE(plain.headers.at("content-security-policy").contains("script-src"));
    const PlainAnswer small =
        client.get(room.key + "map.svg", "Accept-Encoding: gzip, deflate\r\n");
    CHECK(small.headers.at("content-encoding") == "deflate");
    CHECK(small.body.size() < drawing.size() / 10);
    QByteArray size(4, 0);
    CHECK(qUncompress(size + small.body) == drawing);
    const QByteArray mark = plain.headers.at("etag");
    const PlainAnswer same = client.get(room.key + "map.svg", "If-None-Match: " + mark + "\r\n");
    CHECK(same.status == 304);
    CHECK(same.body.isEmpty());
    CHECK(client.get(room.key + "night.svg?7").body.contains("dark"));
    room.server.publishPicture("<svg/>", "<svg/>");
    CHECK(client.get(room.key + "map.svg", "If-None-Match: " + mark + "\r\n").status == 200);
}

TEST_CASE("fifty people send ten cards each at once, and none is lost or there twice") {
    Room room;
    std::vector<std::thread> phones;
    std::atomic<int> taken = 0;
    for (int person = 0; person < 50; ++person)
        phones.emplace_back([&room, &taken, person] {
            PlainClient client(room.port);
            const QByteArray path = room.key + "card/phone-of-person-" + QByteArray::number(person);
            for (int i = 0; i < 10; ++i) {
                const QByteArray card =
                    Room::card(i, "Person " + QByteArray::number(person),
                               QByteArray::number(person) + '-' + QByteArray::number(i));
                taken += client.post(path, card).status == 200;
                // As if the answer had been lost.
                if (i % 3 == 0)
                    client.post(path, card);
            }
        });
    for (std::thread& phone : phones)
        phone.join();
    CHECK(taken == 500);
    QSet<QString> texts;
    const auto cards = room.server.takeCards();
    CHECK(cards.size() == 500);
    for (const WaitingCard& card : cards) {
        texts.insert(card.text);
        CHECK(card.who == u"Person "_s + card.text.section(u'-', 0, 0));
    }
    CHECK(texts.size() == 500);
}

TEST_CASE("after stopping nothing listens any more, also while somebody sends") {
    Room room;
    std::atomic<bool> over = false;
    std::thread phone([&] {
        for (int i = 0; !over; ++i) {
            PlainClient client(room.port);
            if (!client.isConnected() ||
                client.post(room.key + "card/phone-of-ana-0001", Room::card(i, "Ana", "x"))
                        .status == 0)
                over = true;
        }
    });
    PlainClient idle(room.port);
    REQUIRE(idle.get(room.key).status == 200);
    room.server.stop();
    phone.join();
    CHECK_FALSE(room.server.isOn());
    CHECK_FALSE(PlainClient(room.port).isConnected());
    CHECK(idle.get(room.key).status == 0);
    room.server.stop();
}

TEST_CASE("an address that is not there, or taken, is told in a sentence") {
    Room room;
    RoomServer other;
    const auto taken = other.start(QString::fromLatin1(local), room.port);
    REQUIRE_FALSE(taken.ok());
    CHECK(taken.error().code == ErrorCode::InUse);
    CHECK(taken.error().message.contains(u"Nobody can reach"_s));
    CHECK_FALSE(other.isOn());
    CHECK_FALSE(other.start(u"192.0.2.1"_s).ok());
    CHECK_FALSE(other.start(u"no address"_s).ok());
}

TEST_CASE("this machine has an address, the local network's before its own") {
    const auto addresses = networkAddresses();
    REQUIRE_FALSE(addresses.empty());
    CHECK(addresses.back().isLocal);
    CHECK(std::ranges::count(addresses, u"127.0.0.1"_s, &NetworkAddress::address) == 1);
}

TEST_CASE("an address becomes a code with its three marks") {
    const QrCode code = qrCodeOf(u"http://192.168.100.100:40123/abcdefghijklmnopqrstuvwxyz/"_s);
    REQUIRE(code.size >= 33);
    REQUIRE(code.black.size() == size_t(code.size * code.size));
    const int last = code.size - 7;
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(last, 0), std::pair(0, last)}) {
        CHECK(code.isBlack(x, y));
        CHECK_FALSE(code.isBlack(x + 1, y + 1));
        CHECK(code.isBlack(x + 3, y + 3));
    }
    CHECK(qrCodeOf(QString(5000, u'x')).size == 0);
}
