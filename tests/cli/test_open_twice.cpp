// One file, two programs: the second raises the window of the first and ends.
#include "cli/cli_call.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds

bool comesTrue(const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < patience) {
        if (condition())
            return true;
        std::this_thread::yield();
    }
    return false;
}

// A home of its own, in which programs are started.
struct Home {
    Workplace place;
    QString map = place.journey(u"Map.journey"_s);
    QString doors = place.path(u"data/waymark/doors"_s);

    std::unique_ptr<QProcess> start(const QString& file) const {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, place.path(u"home"_s));
        environment.insert(u"XDG_DATA_HOME"_s, place.path(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, place.path(u"config"_s));
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(WAYMARK_PROGRAM), {file});
        REQUIRE(process->waitForStarted());
        return process;
    }
    // How many programs can be asked.
    [[nodiscard]] qsizetype doorCount() const {
        return QDir(doors).entryList({u"*.door"_s}, QDir::System | QDir::Files).size();
    }
    // Whether no program is still starting. A program makes its door while it holds the lock, so
    // the doors are counted first: a lock that is free after that was let go.
    [[nodiscard]] bool hasStarted(qsizetype programs) const {
        if (doorCount() != programs)
            return false;
        const QByteArray name = QFile::encodeName(doors + u"/start.lock"_s);
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        const bool isFree = file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0;
        ::close(file);
        return isFree;
    }
};

// Whatever happens in a test, no program stays behind.
void end(QProcess& process) {
    ::kill(pid_t(process.processId()), SIGCONT);
    process.kill();
    process.waitForFinished(patience);
}

} // namespace

TEST_CASE(
    "a file that is open already is shown by the program that has it, whatever it is called") {
    const Home home;
    const QString link = home.place.path(u"Link.journey"_s);
    const QString hard = home.place.path(u"Hard.journey"_s);
    REQUIRE(QFile::link(home.map, link));
    REQUIRE(::link(QFile::encodeName(home.map).constData(), QFile::encodeName(hard).constData()) ==
            0);
    const auto first = home.start(home.map);
    REQUIRE(comesTrue([&] { return home.hasStarted(1); }));
    for (const QString& name : {home.map, link, hard}) {
        CAPTURE(name);
        const auto second = home.start(name);
        CHECK(second->waitForFinished(patience));
        CHECK(second->exitStatus() == QProcess::NormalExit);
        CHECK(second->exitCode() == 0);
        const QString said = QString::fromUtf8(second->readAllStandardOutput());
        CHECK(isOneLine(said));
        CHECK(said.contains(name));
        end(*second);
    }
    CHECK(first->state() == QProcess::Running);
    end(*first);
}

TEST_CASE("another file, and a file of another home, get a program of their own") {
    const Home home;
    const Home other;
    const auto first = home.start(home.map);
    REQUIRE(comesTrue([&] { return home.hasStarted(1); }));
    const auto second = home.start(home.place.journey(u"Second.journey"_s));
    CHECK(comesTrue([&] { return home.hasStarted(2); }));
    const auto elsewhere = other.start(home.map);
    CHECK(comesTrue([&] { return other.hasStarted(1); }));
    for (QProcess* process : {first.get(), second.get(), elsewhere.get()}) {
        CHECK(process->state() == QProcess::Running);
        end(*process);
    }
}

TEST_CASE("of two programs that start with one file together, one ends") {
    const Home home;
    const auto first = home.start(home.map);
    const auto second = home.start(home.map);
    CHECK(comesTrue([&] {
        first->waitForFinished(20);
        second->waitForFinished(20);
        return first->state() == QProcess::NotRunning || second->state() == QProcess::NotRunning;
    }));
    CHECK(first->state() != second->state());
    end(*first);
    end(*second);
}

TEST_CASE("a program that was killed has nothing open") {
    const Home home;
    const auto first = home.start(home.map);
    REQUIRE(comesTrue([&] { return home.hasStarted(1); }));
    first->kill();
    REQUIRE(first->waitForFinished(patience));
    CHECK(home.doorCount() == 1);
    const auto second = home.start(home.map);
    CHECK(comesTrue([&] { return home.hasStarted(1) && second->state() == QProcess::Running; }));
    CHECK_FALSE(second->waitForFinished(300));
    end(*second);
}

TEST_CASE("where the program that has the file hangs, the file opens all the same") {
    const Home home;
    const auto first = home.start(home.map);
    REQUIRE(comesTrue([&] { return home.hasStarted(1); }));
    ::kill(pid_t(first->processId()), SIGSTOP);
    const auto second = home.start(home.map);
    CHECK(comesTrue([&] { return home.hasStarted(2); }));
    CHECK(second->state() == QProcess::Running);
    end(*second);
    end(*first);
}
