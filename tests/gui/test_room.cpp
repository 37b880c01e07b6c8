// A map shared with the room, in the real window: phones over real sockets of this machine, the
// tray, votes, and when it ends.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/present_commands.h"
#include "app/presenting_glass.h"
#include "app/presenting_window.h"
#include "app/room_poster.h"
#include "app/room_sharing.h"
#include "app/room_sheet.h"
#include "app/room_tray.h"
#include "app/room_tray_list.h"
#include "app/workshop.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "model/votes.h"
#include "room/plain_client.h"
#include "support/printing.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iostream>
#include <set>
#include <thread>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Shared : Studio {
    Shared() {
        openSample();
        workspace.settings().setReducesMotion(true);
        workspace.settings().setAuthorName(u"Frida"_s);
    }
    [[nodiscard]] RoomCommands& room() const { return window->presenting().room(); }
    [[nodiscard]] RoomSharing& sharing() const {
        REQUIRE(room().sharing());
        return *room().sharing();
    }
    [[nodiscard]] RoomSheet& sheet() const {
        REQUIRE(room().sheet());
        return *room().sheet();
    }
    [[nodiscard]] PresentingWindow& show() const {
        REQUIRE(window->presenting().show());
        return *window->presenting().show();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QWidget* focus = show().focusWidget();
        QTest::keyClick(focus ? focus : &show().canvas(), key, modifiers);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] Id<Stage> stage(int index) const {
        return project().of<Stage>(window->editor()->map())[size_t(index)];
    }
    [[nodiscard]] Id<Lane> lane(LaneKind kind) const {
        return *laneOf(project(), window->editor()->map(), kind);
    }
    // Presses Start on the sheet that is open, for phones of this machine.
    void start() {
        RoomSheet& shown = sheet();
        shown.addresses().setCurrentIndex(shown.addresses().findData(u"127.0.0.1"_s));
        QTest::mouseClick(&shown.startButton(), Qt::LeftButton);
        REQUIRE(room().isOn());
        const QStringList parts = sharing().server().address().split(u'/');
        port = quint16(parts[2].section(u':', 1).toUInt());
        roomKey = '/' + parts[3].toLatin1() + '/';
    }
    void share() {
        trigger(u"shareRoom"_s);
        start();
    }
    [[nodiscard]] QByteArray path(const QByteArray& what, int person) const {
        return roomKey + what + "/phone-of-person-" + QByteArray::number(person);
    }
    [[nodiscard]] QByteArray card(int person, int number, const QByteArray& text,
                                  int stageIndex = 0) const {
        return "{\"id\":\"message-number-" + QByteArray::number(number) + "\",\"name\":\"Person " +
               QByteArray::number(person) +
               "\",\"stage\":" + QByteArray::number(stage(stageIndex).value) +
               ",\"touchpoint\":0,\"lane\":" +
               QByteArray::number(lane(LaneKind::PainPoints).value) + ",\"text\":\"" + text + "\"}";
    }
    [[nodiscard]] QByteArray dot(int person, int number, AnyId about, bool more = true) const {
        return "{\"id\":\"vote-with-number-" + QByteArray::number(number) +
               "\",\"name\":\"Person " + QByteArray::number(person) +
               "\",\"kind\":" + QByteArray::number(int(about.kind)) +
               ",\"about\":" + QByteArray::number(about.value) +
               ",\"more\":" + (more ? "true" : "false") + "}";
    }
    // Sends and waits until it lies in the tray.
    void send(int person, int number, const QByteArray& text) const {
        const size_t before = sharing().waiting().size();
        PlainClient phone(port);
        REQUIRE(phone.post(path("card", person), card(person, number, text)).status == 200);
        waitUntil([&] { return sharing().waiting().size() > before; });
    }
    [[nodiscard]] std::vector<AnyId> painPoints(int stageIndex = 0) const {
        return cardsAt(project(), {lane(LaneKind::PainPoints), stage(stageIndex), {}});
    }
    // Fifty phones, each on a thread of its own, send ten cards each, with a pause before each; no
    // test needs one.
    void sendFiveHundred(std::chrono::milliseconds pause = {}) {
        std::vector<QByteArray> paths;
        std::vector<std::vector<QByteArray>> cards;
        for (int person = 0; person < 50; ++person) {
            paths.push_back(path("card", person));
            cards.emplace_back();
            for (int i = 0; i < 10; ++i)
                cards.back().push_back(
                    card(person, i,
                         "Card " + QByteArray::number(i) + " of " + QByteArray::number(person),
                         (person + i) % 5));
        }
        std::atomic<int> taken = 0;
        const auto send = [&](size_t person) {
            PlainClient phone(port);
            for (const QByteArray& text : cards[person]) {
                std::this_thread::sleep_for(pause);
                taken += phone.post(paths[person], text).status == 200;
                phone.post(paths[person], text); // as if the answer had been lost
            }
        };
        // Started elsewhere, so that starting threads is not taken for work of the window.
        std::thread room([&] {
            std::vector<std::thread> phones;
            for (size_t person = 0; person < paths.size(); ++person)
                phones.emplace_back(send, person);
            for (std::thread& phone : phones)
                phone.join();
        });
        const bool arrived =
            QTest::qWaitFor([&] { return sharing().waiting().size() >= 500; }, 60'000);
        room.join();
        REQUIRE(arrived);
        QCoreApplication::processEvents();
        CHECK(taken == 500);
    }

    quint16 port = 0;
    QByteArray roomKey;
};

} // namespace

TEST_CASE("sharing begins on request alone, says what is open, and stops on request", "[room]") {
    Shared shared;
    shared.trigger(u"shareRoom"_s);
    CHECK_FALSE(shared.room().isOn());
    CHECK(shared.sheet().isVisible());
    QString words;
    for (const QLabel* label : shared.sheet().findChildren<QLabel*>())
        words += label->text() + u'\n';
    CHECK(words.contains(u"Anyone on this network who has the address"_s));
    CHECK(words.contains(u"until you let it in"_s));
    shared.start();
    CHECK(shared.sheet().poster().typed() == shared.sharing().server().shortAddress());
    {
        PlainClient phone(shared.port);
        const QByteArray board = phone.get(shared.roomKey + "board").body;
        CHECK(board.contains("Maya orders her first coffee subscription"));
        CHECK(board.contains("Pain points"));
        CHECK_FALSE(board.contains("Images"));
        CHECK(phone.get(shared.path("state", 1)).status == 200);
        Studio::waitUntil([&] { return shared.sharing().people() == 1; });
        CHECK(shared.sheet().state().contains(u'1'));
    }
    QTest::mouseClick(&shared.sheet().stopButton(), Qt::LeftButton);
    CHECK_FALSE(shared.room().isOn());
    CHECK_FALSE(PlainClient(shared.port).isConnected());
    // Again, with other keys.
    const QByteArray before = shared.roomKey;
    shared.start();
    CHECK(shared.roomKey != before);
}

TEST_CASE("what phones are offered follows the map", "[room]") {
    Shared shared;
    shared.share();
    const auto board = [&] { return PlainClient(shared.port).get(shared.roomKey + "board").body; };
    REQUIRE(shared.document().commit(
        rename(shared.project(), anyId(shared.stage(0)), u"Quite another name"_s)));
    Studio::waitUntil([&] { return board().contains("Quite another name"); });
    Lane lane = *shared.project().find(shared.lane(LaneKind::PainPoints));
    lane.visible = false;
    REQUIRE(shared.document().commit(setRecord(shared.project(), lane, u"Hide"_s)));
    Studio::waitUntil([&] { return !board().contains("Pain points"); });
    PlainClient phone(shared.port);
    CHECK(phone.post(shared.path("card", 1), shared.card(1, 1, "x")).status == 409);
}

TEST_CASE("cards wait in the tray until they are let in, by keys alone", "[room]") {
    Shared shared;
    shared.share();
    shared.sheet().close();
    const auto before = shared.painPoints();
    shared.send(1, 1, "First");
    shared.send(2, 2, "<b>Second</b>");
    shared.send(1, 3, "Third");
    CHECK(shared.painPoints() == before);
    RoomTray* tray = shared.room().tray();
    REQUIRE(tray);
    CHECK(tray->isVisible());
    Studio::waitUntil([&] { return tray->state().contains(u"Waiting: 3"_s); });
    shared.trigger(u"roomTray"_s);
    CHECK(shared.window->focusWidget() == &tray->list());
    QTest::keyClick(&tray->list(), Qt::Key_Return);
    REQUIRE(shared.painPoints().size() == before.size() + 1);
    CHECK(mainText(*shared.project().find(shared.painPoints().back())) == u"First"_s);
    CHECK(shared.document().undoLabel().contains(u"Person 1"_s));
    QTest::keyClick(&tray->list(), Qt::Key_Delete);
    CHECK(shared.sharing().waiting().size() == 1);
    CHECK(shared.sharing().waiting()[0].text == u"Third"_s);
    CHECK(PlainClient(shared.port).get(shared.path("state", 2)).body.contains("away"));
    QTest::keyClick(&tray->list(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(shared.sharing().waiting().empty());
    CHECK(PlainClient(shared.port).get(shared.path("state", 1)).body.count("\"in\"") == 2);
    shared.document().undo();
    shared.document().undo();
    CHECK(shared.painPoints() == before);
}

TEST_CASE("a card whose stage is gone goes on waiting, and the others come in", "[room]") {
    Shared shared;
    shared.share();
    shared.send(1, 1, "Stays");
    PlainClient phone(shared.port);
    REQUIRE(phone.post(shared.path("card", 2), shared.card(2, 2, "Comes", 1)).status == 200);
    Studio::waitUntil([&] { return shared.sharing().waiting().size() == 2; });
    REQUIRE(shared.document().commit(remove(shared.project(), {anyId(shared.stage(0))})));
    CHECK(shared.sharing().letAllIn() == 1);
    REQUIRE(shared.sharing().waiting().size() == 1);
    CHECK(shared.sharing().waiting()[0].text == u"Stays"_s);
    shared.document().undo();
    shared.document().undo();
    CHECK(shared.sharing().letAllIn() == 1);
}

TEST_CASE("nobody in the room may be called like the one at the keyboard", "[room]") {
    Shared shared;
    shared.share();
    PlainClient phone(shared.port);
    QByteArray card = shared.card(1, 1, "x");
    CHECK(phone.post(shared.path("card", 1), card.replace("Person 1", "FRIDA")).status == 409);
}

TEST_CASE("votes from phones are dots like any other, and one step back", "[room]") {
    Shared shared;
    shared.share();
    PlainClient phone(shared.port);
    const AnyId card = [&] {
        for (const auto& [id, pain] : shared.project().all<PainPoint>())
            if (mapOf(shared.project(), anyId(id)) == shared.window->editor()->map())
                return anyId(id);
        return AnyId{};
    }();
    REQUIRE_FALSE(card.isNull());
    CHECK(phone.post(shared.path("vote", 1), shared.dot(1, 1, card)).status == 409);
    QTest::mouseClick(&shared.sheet().voting(), Qt::LeftButton, {}, {8, 8});
    REQUIRE(shared.sharing().isVoting());
    for (int i = 2; i < 5; ++i)
        REQUIRE(phone.post(shared.path("vote", 1), shared.dot(1, i, card)).status == 200);
    REQUIRE(phone.post(shared.path("vote", 2), shared.dot(2, 1, card)).status == 200);
    Studio::waitUntil([&] { return voteCount(shared.project(), card) == 4; });
    REQUIRE(phone.post(shared.path("vote", 1), shared.dot(1, 9, card, false)).status == 200);
    Studio::waitUntil([&] { return voteCount(shared.project(), card) == 3; });
    shared.document().undo();
    CHECK(voteCount(shared.project(), card) == 0);
    // Who lost dots that way has them again.
    Studio::waitUntil(
        [&] { return phone.get(shared.path("state", 1)).body.contains("\"dots\":[]"); });
}

TEST_CASE("what lies face down on the screen is not told to phones", "[room]") {
    Shared shared;
    shared.trigger(u"present"_s);
    shared.key(Qt::Key_Q);
    shared.start();
    shared.sharing().setVoting(true, 3);
    shared.show().workshop().setCovering(true);
    AnyId card;
    REQUIRE(shared.document().commit(addCard(
        shared.project(), shared.window->openDocument()->ids(),
        {shared.lane(LaneKind::PainPoints), shared.stage(0), {}}, u"A secret thought"_s, &card)));
    PlainClient phone(shared.port);
    phone.get(shared.roomKey + "map.svg"); // somebody looks
    Studio::waitUntil([&] { return phone.get(shared.roomKey + "map.svg").status == 200; });
    CHECK_FALSE(phone.get(shared.roomKey + "board").body.contains("secret"));
    CHECK_FALSE(phone.get(shared.roomKey + "map.svg").body.contains("secret"));
    CHECK(phone.post(shared.path("vote", 1), shared.dot(1, 1, card)).status == 409);
    shared.show().workshop().turnAllUp();
    Studio::waitUntil(
        [&] { return phone.get(shared.roomKey + "board").body.contains("A secret thought"); });
}

TEST_CASE("in a show the address and the tray are a key away, and a quiet count is all else",
          "[room]") {
    Shared shared;
    shared.trigger(u"present"_s);
    shared.key(Qt::Key_3);
    CHECK(shared.show().glass().room().isEmpty());
    shared.key(Qt::Key_I); // nothing is shared yet
    CHECK_FALSE(shared.room().isOn());
    shared.start();
    CHECK(shared.sheet().parentWidget() == &shared.show());
    shared.sheet().close();
    PlainClient phone(shared.port);
    // Phones begin at the stage that is shown.
    Studio::waitUntil([&] {
        return phone.get(shared.roomKey + "board")
            .body.contains("\"now\":" + QByteArray::number(shared.stage(2).value));
    });
    shared.send(1, 1, "A thought");
    CHECK(shared.show().glass().room().contains(u"1 waiting"_s));
    shared.key(Qt::Key_I);
    RoomTray* tray = shared.room().tray();
    REQUIRE(tray);
    CHECK(tray->window() != shared.window);
    QTest::keyClick(&tray->list(), Qt::Key_Return);
    CHECK_FALSE(shared.show().glass().room().contains(u"wait"_s));
    CHECK(shared.painPoints().size() == 1);
}

TEST_CASE("sharing ends with the show if one says so, and with the document in any case",
          "[room]") {
    Shared shared;
    shared.trigger(u"present"_s);
    shared.key(Qt::Key_Q);
    shared.start();
    shared.questions.confirms = false;
    shared.trigger(u"presentEnd"_s);
    CHECK(shared.questions.said.size() == 1);
    CHECK(shared.room().isOn());
    shared.trigger(u"present"_s);
    CHECK(shared.show().glass().room().contains(u"here"_s));
    shared.questions.confirms = true;
    shared.trigger(u"presentEnd"_s);
    CHECK_FALSE(shared.room().isOn());
    CHECK_FALSE(PlainClient(shared.port).isConnected());
    shared.share();
    shared.window->setDocument(nullptr);
    CHECK_FALSE(shared.room().isOn());
    CHECK_FALSE(PlainClient(shared.port).isConnected());
}

TEST_CASE("closing the window ends the sharing", "[room]") {
    Shared shared;
    shared.share();
    shared.questions.onClose = CloseAnswer::Discard;
    shared.window->close();
    Studio::waitUntil([&] { return !PlainClient(shared.port).isConnected(); });
}

TEST_CASE("fifty people send ten cards each, and they come in as one step of undo", "[room]") {
    Shared shared;
    shared.share();
    const qsizetype before = shared.project().recordCount();
    const Project asItWas = shared.project();
    shared.sendFiveHundred();
    REQUIRE(shared.sharing().waiting().size() == 500);
    CHECK(shared.project().recordCount() == before);
    CHECK(shared.sharing().letAllIn() == 500);
    CHECK(shared.project().recordCount() == before + 500);
    std::set<QString> texts;
    for (const auto& [id, pain] : shared.project().all<PainPoint>())
        if (pain.text.startsWith(u"Card "_s))
            texts.insert(pain.text);
    CHECK(texts.size() == 500);
    shared.document().undo();
    CHECK(shared.project() == asItWas);
    shared.document().redo();
    CHECK(shared.project().recordCount() == before + 500);
    QTest::mouseClick(&shared.sheet().stopButton(), Qt::LeftButton);
    CHECK_FALSE(shared.room().isOn());
}

TEST_CASE("a scripted sitting: present, edit in five stages, vote, share with fifty, undo, end",
          "[room]") {
    Shared shared;
    shared.trigger(u"present"_s);
    std::vector<AnyId> edited;
    for (int number = 1; number <= 5; ++number) {
        shared.key(Qt::Key(Qt::Key_0 + number));
        shared.key(Qt::Key_Tab);
        edited.push_back(shared.show().canvas().current());
        shared.key(Qt::Key_E);
        REQUIRE(shared.show().canvas().isEditing());
        for (const QChar letter : u" (room)"_s)
            QTest::keyClicks(shared.show().focusWidget(), QString(letter));
        shared.key(Qt::Key_Return);
        if (shared.show().canvas().isEditing())
            shared.key(Qt::Key_Escape);
        shared.key(Qt::Key_Escape);
        shared.show().canvas().select(edited.back());
        shared.key(Qt::Key_D);
    }
    CHECK(voteCount(shared.project(), shared.window->editor()->map()) == 5);
    shared.key(Qt::Key_Q);
    shared.start();
    shared.sheet().close();
    const qsizetype before = shared.project().recordCount();
    shared.sendFiveHundred();
    shared.sharing().setVoting(true, 5);
    PlainClient phone(shared.port);
    REQUIRE(phone.post(shared.path("vote", 7), shared.dot(7, 900, edited[2])).status ==
            (edited[2].kind == Kind::Touchpoint || edited[2].kind == Kind::Stage ? 409 : 200));
    shared.key(Qt::Key_I);
    QTest::keyClick(&shared.room().tray()->list(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(shared.sharing().waiting().empty());
    CHECK(shared.project().recordCount() >= before + 500);
    shared.show().undo();
    QCoreApplication::processEvents();
    CHECK(shared.project().recordCount() <= before + 1);
    shared.show().redo();
    shared.trigger(u"presentEnd"_s);
    CHECK_FALSE(shared.room().isOn());
    for (const AnyId id : edited)
        CHECK(mainText(*shared.project().find(id)).endsWith(u" (room)"_s));
    // The minutes tell by whom.
    shared.questions.savePath = static_cast<Studio&>(shared).path(u"minutes.md"_s);
    shared.trigger(u"minutes"_s);
    Studio::waitUntil([&] { return QFile::exists(shared.questions.savePath); });
    QFile file(shared.questions.savePath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(u"Card 3 of 17 (Person 17)"_s));
    CHECK(text.contains(u"(room)"_s));
}

// A measurement, not a test: how long the window makes anybody wait while the room writes, all at
// once and, as people do, in the course of some seconds.
TEST_CASE("the longest gap of the event loop while fifty people write", "[.room-frames]") {
    for (const auto pause : {std::chrono::milliseconds(0), std::chrono::milliseconds(600)}) {
        Shared shared;
        shared.share();
        shared.sheet().close();
        QElapsedTimer clock;
        qint64 last = 0;
        std::vector<qint64> gaps;
        QTimer beat;
        QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
            const qint64 now = clock.nsecsElapsed();
            gaps.push_back(now - std::exchange(last, now));
        });
        for (int i = 0; i < 50; ++i)
            QCoreApplication::processEvents();
        clock.start();
        beat.start(1);
        shared.sendFiveHundred(pause);
        std::ranges::sort(gaps);
        const qint64 end = clock.nsecsElapsed();
        std::cout << "500 cards in " << double(end) / 1e6 << " ms; gaps of the event loop: longest "
                  << double(gaps.back()) / 1e6 << " ms, over 16 ms "
                  << std::ranges::count_if(gaps, [](qint64 gap) { return gap > 16'000'000; })
                  << " of " << gaps.size() << '\n';
        CHECK(shared.sharing().letAllIn() == 500);
        std::cout << "letting all in " << double(clock.nsecsElapsed() - end) / 1e6 << " ms\n";
    }
}
