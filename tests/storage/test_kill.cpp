// Kills a program at work, again and again: what it acknowledged is in the draft, what it saved is
// in the file, and nothing else is.
#include "storage/draft.h"

#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QProcess>

#include <random>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// What one life of the program said before it was killed.
struct Heard {
    QByteArray lastAcknowledged;
    QByteArray doing; // handed over, perhaps not acknowledged
    QByteArray lastSaved;
    QByteArray saving; // announced, not confirmed
    int acknowledged = 0;
};

Heard runAndKill(const QStringList& arguments, int milliseconds) {
    QProcess storm;
    storm.start(QStringLiteral(WAYMARK_STORM), arguments);
    REQUIRE(storm.waitForStarted());
    // Killed a while after its first acknowledgement, so that slow starts do not count.
    QByteArray heardSoFar;
    while (!heardSoFar.contains("done")) {
        REQUIRE(storm.waitForReadyRead());
        heardSoFar += storm.readAllStandardOutput();
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        storm.waitForReadyRead(int(std::max<qint64>(1, milliseconds - timer.elapsed())));
    storm.kill();
    REQUIRE(storm.waitForFinished());
    CHECK(storm.exitStatus() == QProcess::CrashExit);
    CHECK(storm.readAllStandardError().toStdString().empty());

    Heard heard;
    QByteArrayList lines = (heardSoFar + storm.readAllStandardOutput()).split('\n');
    lines.removeLast(); // what follows the last line end was cut short
    for (const QByteArray& line : lines) {
        const QByteArrayList words = line.split(' ');
        REQUIRE(words.size() == 2);
        if (words[0] == "doing") {
            heard.doing = words[1];
        } else if (words[0] == "saving") {
            heard.saving = words[1];
        } else if (words[0] == "saved") {
            heard.lastSaved = words[1];
            heard.saving.clear();
        } else {
            REQUIRE(words[0] == "done");
            heard.lastAcknowledged = words[1];
            ++heard.acknowledged;
        }
    }
    return heard;
}

int rounds() {
    const int asked = qEnvironmentVariableIntValue("WAYMARK_KILLS");
    return asked > 0 ? asked : 20;
}

} // namespace

TEST_CASE("killed at random moments, no acknowledged edit and no saved file is lost") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString file = home.path(u"Map.journey"_s);
    std::mt19937_64 random(2024);
    QString id;
    QByteArray savedBefore;
    int acknowledged = 0;
    for (int round = 0; round < rounds(); ++round) {
        CAPTURE(round);
        const Heard heard =
            runAndKill({folder.path, id, file, QString::number(round)}, randomBelow(random, 80));
        acknowledged += heard.acknowledged;
        const auto drafts = listDrafts(folder);
        REQUIRE(drafts.size() == 1);
        CHECK_FALSE(drafts[0].inUse);
        id = drafts[0].id;

        const auto content = readDraft(folder, id);
        if (!content)
            FAIL(content.error());
        const QByteArray inDraft = contentHash(content->project).toHex();
        // Only the one edit that was under way may have come after what was acknowledged.
        CHECK((inDraft == heard.lastAcknowledged || inDraft == heard.doing));
        CHECK(content->undoIndex <= int(content->steps.size()));

        if (!heard.lastSaved.isEmpty())
            savedBefore = heard.lastSaved;
        if (savedBefore.isEmpty() && heard.saving.isEmpty())
            continue;
        const auto opened = readJourney(file);
        if (!opened) {
            // The very first save may not have come to its end.
            CHECK(savedBefore.isEmpty());
            CHECK(opened.error().code == ErrorCode::NotFound);
            continue;
        }
        const QByteArray inFile = contentHash(opened->project).toHex();
        CHECK((inFile == savedBefore || inFile == heard.saving));
        savedBefore = inFile;
    }
    CHECK(acknowledged > rounds());
    // Killed in the middle of saving, a temporary file may stay; it is never taken for a map.
    for (const QString& name : home.names())
        CHECK((name == u"drafts"_s || name == u"history"_s || name == u"Map.journey"_s ||
               name.startsWith(u".~"_s)));
}
