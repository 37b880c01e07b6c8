// The built program as its users' scripts call it: a process of its own, without a display.
#include "cli/cli_call.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QProcess>

using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Outcome run(const QStringList& arguments) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WAYMARK_PROGRAM), arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

TEST_CASE("the program makes, tells and exports without a display") {
    const Workplace place;
    const QString map = place.path(u"map.journey"_s);
    for (const QStringList& arguments : std::vector<QStringList>{
             {u"new"_s, map, u"--template"_s, u"sample"_s},
             {u"export"_s, map, u"-o"_s, place.path(u"map.pdf"_s)},
             {u"export"_s, map, u"-o"_s, place.path(u"map.json"_s)},
             {u"import"_s, place.path(u"map.json"_s), u"-o"_s, place.path(u"again.journey"_s)},
         }) {
        CAPTURE(arguments.join(u' '));
        const Outcome outcome = run(arguments);
        CHECK(outcome.code == 0);
        CHECK(outcome.out == QString());
        CHECK(outcome.err == QString());
    }
    CHECK(bytesOf(place.path(u"map.pdf"_s)).startsWith("%PDF-"));
    const Outcome info = run({u"info"_s, map});
    CHECK(info.code == 0);
    CHECK(info.out.contains(u"received −3"_s));
}

TEST_CASE("the program's failures are one line on standard error and an exit code") {
    const Workplace place;
    const QString missing = place.path(u"missing.journey"_s);
    for (const auto& [code, arguments] : std::vector<std::pair<int, QStringList>>{
             {1, {u"info"_s, missing}},
             {1, {u"export"_s, missing, u"-o"_s, place.path(u"out.pdf"_s)}},
             {2, {u"export"_s, missing, u"-o"_s, place.path(u"out.docx"_s)}},
             {2, {u"exprot"_s}},
             {2, {u"--no-such"_s}},
         }) {
        CAPTURE(arguments.join(u' '));
        const Outcome outcome = run(arguments);
        CHECK(outcome.code == code);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
    }
    CHECK(place.names().isEmpty());
}

TEST_CASE("the program says when its output cannot be written") {
    const Workplace place;
    const QString map = place.journey();
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(WAYMARK_PROGRAM), {u"info"_s, map});
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 1);
    CHECK(isOneLine(QString::fromUtf8(process.readAllStandardError())));
}

// The program leaves the fonts of the system alone where a map needs none of them; tests in one
// process with others do not.
TEST_CASE("the program draws what is drawn in a process that knows all fonts") {
    const Workplace place;
    const QString latin = place.journey();
    const QString table =
        place.write(u"mixed.mmd"_s, u"journey\n    title 購入 & Größe\n    section 検討\n"
                                    "      比較する 😀: 3: Me\n"_s.toUtf8());
    const QString mixed = place.path(u"mixed.journey"_s);
    REQUIRE(call({u"import"_s, table, u"-o"_s, mixed}).code == 0);
    for (const QString& map : {latin, mixed}) {
        const QStringList arguments{u"export"_s,    map,          u"--map"_s,
                                    u"1"_s,         u"--scale"_s, u"1"_s,
                                    u"--edition"_s, u"1"_s,       u"-o"_s};
        REQUIRE(run(arguments + QStringList{place.path(u"alone.png"_s)}).code == 0);
        REQUIRE(call(arguments + QStringList{place.path(u"here.png"_s)}).code == 0);
        const QImage alone(place.path(u"alone.png"_s));
        REQUIRE_FALSE(alone.isNull());
        CHECK((alone == QImage(place.path(u"here.png"_s))));
    }
}
