// Replays what the fuzzers started from and what they found: each input of tests/fuzz/corpus goes
// through its target, in every build and with every compiler.
#include "fuzz/targets.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what fuzzing found once does no harm any more") {
    for (const FuzzTarget& target : fuzzTargets) {
        const QDir folder(QStringLiteral(WAYMARK_TEST_DATA "/fuzz/corpus/") +
                          QString::fromLatin1(target.name));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        INFO("target " << target.name);
        CHECK_FALSE(names.isEmpty());
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            INFO(target.name << '/' << name.toStdString());
            QElapsedTimer timer;
            timer.start();
            target.run(bytes); // stops the program where something is wrong
            // The limit is 10 s of one quiet processor; a machine that does other things, and a
            // sanitizer, get more.
            CHECK(timer.elapsed() < 60'000);
        }
    }
}

TEST_CASE("the corpus stays small enough to be in the repository") {
    qint64 total = 0;
    for (const FuzzTarget& target : fuzzTargets) {
        const QDir folder(QStringLiteral(WAYMARK_TEST_DATA "/fuzz/corpus/") +
                          QString::fromLatin1(target.name));
        for (const QFileInfo& file : folder.entryInfoList(QDir::Files))
            total += file.size();
    }
    CHECK(total > 0);
    CHECK(total < 2 * 1024 * 1024);
}
