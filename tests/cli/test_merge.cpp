// waymark merge: what it makes, what it lists, and what it leaves alone.
#include "cli/cli_call.h"
#include "model/edits.h"
#include "storage/history.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The sample, and two copies of it edited by `mine` and `theirs`.
struct Copies {
    Workplace place;
    QString base = place.journey(u"base.journey"_s);
    QString mine = place.path(u"mine.journey"_s);
    QString theirs = place.path(u"theirs.journey"_s);
    QString out = place.path(u"out.journey"_s);
    Project project;
    Id<Map> map;
    Id<Stage> stage;

    Copies() {
        project = readJourney(base)->project;
        map = project.roots<Map>().front();
        stage = project.of<Stage>(map).front();
    }
    void write(const QString& path, const Changeset& edit) const {
        Project edited = project;
        REQUIRE(edited.apply(edit).ok());
        REQUIRE(publishJourney(edited, path).ok());
    }
    [[nodiscard]] Changeset goal(const QString& text) const {
        return setField(project, stage, &Stage::goal, text, {});
    }
    [[nodiscard]] Outcome merge(const QStringList& more = {}) const {
        return call(QStringList{u"merge"_s, base, mine, theirs, u"-o"_s, out} + more);
    }
};

} // namespace

TEST_CASE("merge takes what each copy changed and says nothing when nothing clashes") {
    const Copies copies;
    copies.write(copies.mine, copies.goal(u"Be known"_s));
    copies.write(copies.theirs, rename(copies.project, anyId(copies.stage), u"Hear of it"_s));
    const Outcome outcome = copies.merge();
    CHECK(outcome.code == 0);
    CHECK(outcome.out == QString());
    CHECK(outcome.err == QString());
    const Project merged = readJourney(copies.out)->project;
    CHECK(merged.find(copies.stage)->goal == u"Be known"_s);
    CHECK(merged.find(copies.stage)->name == u"Hear of it"_s);
}

TEST_CASE("merge lists a true conflict in plain words, and takes whose was asked for") {
    const Copies copies;
    copies.write(copies.mine, copies.goal(u"Be known"_s));
    copies.write(copies.theirs, copies.goal(u"Be\nfound"_s));
    const Outcome outcome = copies.merge();
    CHECK(outcome.code == 0);
    const QString title = copies.project.find(copies.map)->title;
    CHECK(outcome.out ==
          u"%1, Awareness: Stage “Awareness”, Goal: mine “Be known”, theirs “Be found”; mine was "
          "taken\n"_s.arg(title));
    CHECK(readJourney(copies.out)->project.find(copies.stage)->goal == u"Be known"_s);

    const Outcome theirs = copies.merge({u"--prefer"_s, u"theirs"_s});
    CHECK(theirs.out.endsWith(u"; theirs was taken\n"_s));
    CHECK(readJourney(copies.out)->project.find(copies.stage)->goal == u"Be\nfound"_s);
}

TEST_CASE("merge --json has exactly the promised keys") {
    const Copies copies;
    copies.write(copies.mine, remove(copies.project, {anyId(copies.stage)}));
    copies.write(copies.theirs, copies.goal(u"Be found"_s));
    const Outcome outcome = copies.merge({u"--json"_s});
    REQUIRE(outcome.code == 0);
    const QJsonObject object = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    CHECK(object.keys() == QStringList{u"conflicts"_s});
    const QJsonArray conflicts = object[u"conflicts"_s].toArray();
    REQUIRE(conflicts.size() == 1);
    const QJsonObject conflict = conflicts[0].toObject();
    CHECK(conflict.keys() == QStringList{u"base"_s, u"field"_s, u"kind"_s, u"map"_s, u"mine"_s,
                                         u"stage"_s, u"taken"_s, u"theirs"_s, u"thing"_s});
    CHECK(conflict[u"kind"_s] == u"removed_by_mine"_s);
    CHECK(conflict[u"taken"_s] == u"theirs"_s);
    CHECK(conflict[u"thing"_s] == u"Stage “Awareness”"_s);
    CHECK(readJourney(copies.out)->project.find(copies.stage)->goal == u"Be found"_s);

    copies.write(copies.mine, {});
    const Outcome none = copies.merge({u"--json"_s});
    CHECK(QJsonDocument::fromJson(none.out.toUtf8())[u"conflicts"_s].toArray().isEmpty());
}

TEST_CASE("merge may write over one of its copies, and a failed one writes nothing") {
    const Copies copies;
    copies.write(copies.mine, copies.goal(u"Be known"_s));
    copies.write(copies.theirs, rename(copies.project, anyId(copies.stage), u"Hear of it"_s));
    const Outcome onto =
        call({u"merge"_s, copies.base, copies.mine, copies.theirs, u"-o"_s, copies.mine});
    CHECK(onto.code == 0);
    CHECK(readJourney(copies.mine)->project.find(copies.stage)->name == u"Hear of it"_s);

    const QString broken = copies.place.write(u"broken.journey"_s, "no map");
    const QByteArray before = bytesOf(copies.mine);
    const Outcome failed =
        call({u"merge"_s, copies.base, copies.mine, broken, u"-o"_s, copies.mine});
    CHECK(failed.code == 1);
    CHECK(isOneLine(failed.err));
    CHECK(failed.err.contains(u"broken.journey"_s));
    CHECK(bytesOf(copies.mine) == before);
}

TEST_CASE("merge over a copy that keeps its history goes on with that history") {
    const Copies copies;
    const Changeset edit = copies.goal(u"Be known"_s);
    Project mine = copies.project;
    REQUIRE(mine.apply(edit).ok());
    JourneyOptions options;
    options.history = withEdit(std::make_shared<const FileHistory>(), edit, 5);
    REQUIRE(publishJourney(mine, copies.mine, options).ok());
    copies.write(copies.theirs, rename(copies.project, anyId(copies.stage), u"Hear of it"_s));
    REQUIRE(
        call({u"merge"_s, copies.base, copies.mine, copies.theirs, u"-o"_s, copies.mine}).code ==
        0);
    const auto merged = readJourney(copies.mine);
    REQUIRE(merged.ok());
    REQUIRE(merged->history != nullptr);
    REQUIRE(merged->history->rows.size() == 2);
    CHECK(merged->history->rows[0] == options.history->rows[0]);
    CHECK(merged->history->rows[1].label == u"Merge"_s);
    CHECK(merged->history->rows[1].undoIndex == 2);
}

TEST_CASE("merge called wrongly says how") {
    const Copies copies;
    for (const QStringList& arguments :
         {QStringList{u"merge"_s}, QStringList{u"merge"_s, copies.base, copies.base, copies.base},
          QStringList{u"merge"_s, copies.base, copies.base, u"-o"_s, copies.out},
          QStringList{u"merge"_s, copies.base, copies.base, copies.base, u"-o"_s, u"out.pdf"_s},
          QStringList{u"merge"_s, copies.base, copies.base, copies.base, u"-o"_s, copies.out,
                      u"--prefer"_s, u"nobody"_s}}) {
        const Outcome outcome = call(arguments);
        CHECK(outcome.code == 2);
        CHECK(isOneLine(outcome.err));
    }
    CHECK(bytesOf(copies.out).isEmpty());
}
