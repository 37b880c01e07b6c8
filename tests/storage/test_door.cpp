// Programs that ask each other which of them has a file open.
#include "storage/door.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <csignal>
#include <future>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Answers what comes meanwhile.
bool waitFor(const std::function<bool()>& condition, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return true;
}

struct House {
    QTemporaryDir dir;
    QString doors = dir.filePath(u"doors"_s);

    [[nodiscard]] QString file(const QString& name) const {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        return made.fileName();
    }
    // Knocks from another thread while this one answers.
    [[nodiscard]] Knock knockAt(const QString& path, int patience = 5000,
                                const QString& own = {}) const {
        return knockIn(doors, path, patience, own);
    }
    static Knock knockIn(const QString& doors, const QString& path, int patience,
                         const QString& own = {}) {
        auto answer = std::async(std::launch::async, [=, file = identityOf(path)] {
            return knock(doors, file, patience, own);
        });
        CHECK(waitFor(
            [&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; },
            10'000));
        return answer.get();
    }
};

Door::Handler has(const QString& path) {
    return [path](const FileIdentity& file, const Door::Reply& reply) {
        reply(isSameFile(file, identityOf(path)));
    };
}

} // namespace

TEST_CASE("one file is known by every name it has") {
    const House house;
    const QString path = house.file(u"Map.journey"_s);
    const QString link = house.dir.filePath(u"Link.journey"_s);
    const QString hard = house.dir.filePath(u"Hard.journey"_s);
    REQUIRE(QFile::link(path, link));
    REQUIRE(::link(QFile::encodeName(path).constData(), QFile::encodeName(hard).constData()) == 0);
    const FileIdentity file = identityOf(path);
    CHECK(isSameFile(file, identityOf(link)));
    CHECK(isSameFile(file, identityOf(hard)));
    REQUIRE(QDir(house.dir.path()).mkdir(u"x"_s));
    CHECK(isSameFile(file, identityOf(house.dir.path() + u"//./x/../Map.journey"_s)));
    CHECK_FALSE(isSameFile(file, identityOf(house.file(u"Other.journey"_s))));
    const FileIdentity nothing = identityOf(house.dir.filePath(u"none"_s));
    CHECK_FALSE(isSameFile(nothing, nothing));
}

TEST_CASE("the program that has the file says so, the others do not") {
    const House house;
    const QString mine = house.file(u"Mine.journey"_s);
    const QString other = house.file(u"Other.journey"_s);
    CHECK(house.knockAt(mine) == Knock::NotOpen);
    const Door first(house.doors, has(mine));
    const Door second(house.doors, has(other));
    REQUIRE(first.isOpen());
    CHECK(house.knockAt(mine) == Knock::Raised);
    CHECK(house.knockAt(other) == Knock::Raised);
    CHECK(house.knockAt(house.file(u"Third.journey"_s)) == Knock::NotOpen);
    CHECK(house.knockAt(mine, 5000, first.path()) == Knock::NotOpen);
    CHECK(house.knockAt(house.dir.filePath(u"none"_s)) == Knock::NotOpen);
}

TEST_CASE("nobody else may knock") {
    const House house;
    const Door door(house.doors, has({}));
    struct stat info = {};
    REQUIRE(::stat(QFile::encodeName(house.doors).constData(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0700);
}

TEST_CASE("a door whose program was killed is cleared away, whoever has its number now") {
    const House house;
    const QString path = house.file(u"Map.journey"_s);
    // A socket that was bound and never closed by its owner, under the number of this very program.
    QDir().mkpath(house.doors);
    const QString stale = house.doors + u"/%1-00000000.door"_s.arg(::getpid());
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(stale).constData(), sizeof address.sun_path);
    const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(left, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(left);
    QElapsedTimer clock;
    clock.start();
    CHECK(house.knockAt(path) == Knock::NotOpen);
    CHECK(clock.elapsed() < 1000);
    CHECK_FALSE(QFile::exists(stale));
}

TEST_CASE("a program that hangs is waited for no longer than one has patience") {
    const House house;
    const QString path = house.file(u"Map.journey"_s);
    const Door hung(house.doors, [](const FileIdentity&, const Door::Reply&) {});
    QElapsedTimer clock;
    clock.start();
    CHECK(house.knockAt(path, 200) == Knock::NoAnswer);
    CHECK(clock.elapsed() >= 200);
    CHECK(clock.elapsed() < 2000);
    const Door awake(house.doors, has(path));
    CHECK(house.knockAt(path, 2000) == Knock::Raised);
}

TEST_CASE("whoever sends something else is shown out") {
    const House house;
    int asked = 0;
    const Door door(house.doors, [&](const FileIdentity&, const Door::Reply& reply) {
        ++asked;
        reply(true);
    });
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(door.path()).constData(), sizeof address.sun_path);
    for (const QByteArray& bytes : {QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray(8, '\xff'),
                                    QByteArray("\0\0\0\x04\xff\xff\xff\xff", 8), QByteArray()}) {
        const int visitor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        REQUIRE(::connect(visitor, reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
                0);
        CHECK(::send(visitor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) ==
              bytes.size());
        ::shutdown(visitor, SHUT_WR);
        char word = 0;
        ssize_t count = -1;
        CHECK(waitFor(
            [&] {
                count = ::recv(visitor, &word, 1, MSG_DONTWAIT);
                return count >= 0 || errno != EAGAIN;
            },
            10'000));
        CHECK(count <= 0);
        ::close(visitor);
    }
    CHECK(asked == 0);
    // And the door still works.
    CHECK(house.knockAt(house.file(u"Map.journey"_s)) == Knock::Raised);
}

TEST_CASE("doors in a folder with a very long path work") {
    const House house;
    const QString deep = house.dir.filePath(QString(100, u'd') + u'/' + QString(100, u'e'));
    const QString path = house.file(u"Map.journey"_s);
    const Door door(deep, has(path));
    REQUIRE(door.isOpen());
    CHECK(House::knockIn(deep, path, 5000) == Knock::Raised);
}

TEST_CASE("programs that start together take turns, and a killed one gives up its turn") {
    const House house;
    const pid_t child = ::fork();
    if (child == 0) {
        const StartTurn turn(house.doors, 1000);
        QFile(house.dir.filePath(u"held"_s)).open(QIODevice::WriteOnly);
        ::pause();
        ::_exit(0);
    }
    REQUIRE(child > 0);
    REQUIRE(waitFor([&] { return QFile::exists(house.dir.filePath(u"held"_s)); }, 10'000));
    CHECK_FALSE(StartTurn(house.doors, 50).isHeld());
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const StartTurn turn(house.doors, 5000);
    CHECK(turn.isHeld());
}
