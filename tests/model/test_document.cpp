#include "model/document.h"

#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A document with one persona, and what it announces.
struct Fixture {
    CountingIds ids;
    Document document;
    Id<Persona> persona;
    std::vector<Changeset> changed;
    int historyChanged = 0;
    int wasReset = 0;

    Fixture() {
        const Changeset edit = addPersona({}, ids, u"Ana"_s, &persona);
        Project project;
        REQUIRE(project.apply(edit).ok());
        document.reset(std::move(project));
        QObject::connect(&document, &Document::changed,
                         [this](const Changeset& changeset) { changed.push_back(changeset); });
        QObject::connect(&document, &Document::historyChanged, [this] { ++historyChanged; });
        QObject::connect(&document, &Document::wasReset, [this] { ++wasReset; });
    }

    [[nodiscard]] QString name() const { return document.project().find(persona)->name; }

    // Renames the persona; returns whether it was done.
    bool rename(const QString& text, const QString& gesture = {}) {
        Changeset edit = waymark::rename(document.project(), anyId(persona), text);
        edit.gesture = gesture;
        return document.commit(edit).ok();
    }
};

// Replays what is reported: what storage would hold.
struct Log : EditLog {
    Project project;
    std::vector<Changeset> steps;
    int undoIndex = 0;
    int entries = 0;

    void append(const Entry& entry) override {
        ++entries;
        REQUIRE(project.apply(entry.done).ok());
        REQUIRE(entry.firstStep <= int(steps.size()));
        steps.resize(size_t(entry.firstStep));
        if (entry.step)
            steps.push_back(*entry.step);
        undoIndex = entry.undoIndex;
        CHECK(entry.time > 0);
    }
};

} // namespace

TEST_CASE("one commit is one change, one step of undo and one revision") {
    Fixture f;
    const qint64 revision = f.document.revision();

    REQUIRE(f.rename(u"Bea"_s));

    CHECK(f.name() == u"Bea");
    CHECK(f.changed.size() == 1);
    CHECK(f.historyChanged == 1);
    CHECK(f.document.revision() == revision + 1);
    CHECK(f.document.steps().size() == 1);
    CHECK(f.document.undoLabel() == u"Rename persona");
    CHECK(f.document.redoLabel().isEmpty());

    f.document.undo();
    CHECK(f.name() == u"Ana");
    CHECK(f.changed.size() == 2);
    CHECK(f.changed[1] == inverse(f.changed[0]));
    CHECK(f.historyChanged == 2);
    CHECK(f.document.redoLabel() == u"Rename persona");
    CHECK(!f.document.canUndo());

    f.document.redo();
    CHECK(f.name() == u"Bea");
    CHECK(f.changed.size() == 3);
    CHECK(!f.document.canRedo());

    f.document.redo(); // nothing left to redo
    CHECK(f.changed.size() == 3);
}

TEST_CASE("an edit without effect leaves no trace, and keeps what can be redone") {
    Fixture f;
    REQUIRE(f.rename(u"Bea"_s));
    f.document.undo();
    const auto heard = f.changed.size();
    const auto revision = f.document.revision();

    CHECK(f.document.commit({}).ok());
    CHECK(f.rename(u"Ana"_s));
    // Several changes that come to nothing.
    Changeset there = rename(f.document.project(), anyId(f.persona), u"Cleo"_s);
    const Changeset back = inverse(there);
    there.changes.push_back(back.changes.front());
    CHECK(f.document.commit(there).ok());

    CHECK(f.changed.size() == heard);
    CHECK(f.document.revision() == revision);
    CHECK(f.document.canRedo());
    CHECK(!f.document.canUndo());
}

TEST_CASE("a new edit after undo ends what could be redone") {
    Fixture f;
    REQUIRE(f.rename(u"Bea"_s));
    f.document.undo();
    REQUIRE(f.rename(u"Cleo"_s));
    CHECK(!f.document.canRedo());
    CHECK(f.document.steps().size() == 1);
}

TEST_CASE("edits of one gesture merge into one step, and nothing else does") {
    Fixture f;
    REQUIRE(f.rename(u"B"_s, u"typing 1"_s));
    REQUIRE(f.rename(u"Be"_s, u"typing 1"_s));
    REQUIRE(f.rename(u"Bea"_s, u"typing 1"_s));
    CHECK(f.changed.size() == 3);
    CHECK(f.document.steps().size() == 1);

    SECTION("another gesture is another step") {
        REQUIRE(f.rename(u"C"_s, u"typing 2"_s));
        CHECK(f.document.steps().size() == 2);
        f.document.undo();
        CHECK(f.name() == u"Bea");
    }
    SECTION("a gesture that was ended starts anew under the same name") {
        f.document.endGesture();
        REQUIRE(f.rename(u"Beata"_s, u"typing 1"_s));
        CHECK(f.document.steps().size() == 2);
    }
    SECTION("an edit in between ends the gesture") {
        REQUIRE(f.document.commit(addPersona(f.document.project(), f.ids, u"Dora"_s)).ok());
        REQUIRE(f.rename(u"Beata"_s, u"typing 1"_s));
        CHECK(f.document.steps().size() == 3);
    }
    SECTION("undo ends the gesture") {
        f.document.undo();
        CHECK(f.name() == u"Ana");
        REQUIRE(f.rename(u"Beata"_s, u"typing 1"_s));
        CHECK(f.document.steps().size() == 1);
        f.document.undo();
        CHECK(f.name() == u"Ana");
    }
    SECTION("redo ends the gesture") {
        f.document.undo();
        f.document.redo();
        REQUIRE(f.rename(u"Beata"_s, u"typing 1"_s));
        CHECK(f.document.steps().size() == 2);
    }
    SECTION("edits without a gesture never merge") {
        REQUIRE(f.rename(u"C"_s));
        REQUIRE(f.rename(u"D"_s));
        CHECK(f.document.steps().size() == 3);
    }
    SECTION("a gesture that came back to where it began does not merge with what was before it") {
        REQUIRE(f.rename(u"C"_s, u"typing 2"_s));
        REQUIRE(f.rename(u"Bea"_s, u"typing 2"_s));
        CHECK(f.document.steps().size() == 1);
        REQUIRE(f.rename(u"D"_s, u"typing 2"_s));
        CHECK(f.document.steps().size() == 2);
    }
    SECTION("a gesture that comes back to where it began takes its step away") {
        REQUIRE(f.rename(u"Ana"_s, u"typing 1"_s));
        CHECK(f.changed.size() == 4);
        CHECK(!f.document.canUndo());
        REQUIRE(f.rename(u"A"_s, u"typing 1"_s));
        CHECK(f.document.steps().size() == 1);
    }
}

TEST_CASE("a changeset made for another state is refused and changes nothing") {
    Fixture f;
    const Changeset stale = rename(f.document.project(), anyId(f.persona), u"Stale"_s);
    REQUIRE(f.rename(u"Bea"_s));
    f.document.undo();
    f.document.redo();
    const Project before = f.document.project();
    const auto revision = f.document.revision();

    const auto result = f.document.commit(stale);

    REQUIRE(!result.ok());
    CHECK(result.error().code == ErrorCode::Invalid);
    CHECK(result.error().message.contains(u"Nothing was changed."_s));
    CHECK(f.document.project() == before);
    CHECK(f.document.revision() == revision);
    CHECK(f.document.steps().size() == 1);
    CHECK(f.changed.size() == 3);
}

TEST_CASE("a changeset whose parts do not follow from one another is refused") {
    Fixture f;
    const Persona ana = *f.document.project().find(f.persona);
    Persona bea = ana;
    bea.name = u"Bea"_s;
    Persona cleo = ana;
    cleo.name = u"Cleo"_s;
    Changeset gap;
    gap.change(ana, bea);
    gap.change(cleo, ana); // nobody was ever called so
    CHECK(!f.document.commit(gap).ok());

    Changeset empty;
    empty.changes.push_back({});
    CHECK(!f.document.commit(empty).ok());
    CHECK(f.changed.empty());
    CHECK(f.name() == u"Ana");
}

TEST_CASE("the log can keep pace with the project and the history") {
    Fixture f;
    Log log;
    log.project = f.document.project();
    f.document.setLog(&log);
    const auto inPace = [&] {
        return log.project == f.document.project() && log.steps == f.document.steps() &&
               log.undoIndex == f.document.undoIndex();
    };

    REQUIRE(f.rename(u"B"_s, u"g"_s));
    CHECK(inPace());
    REQUIRE(f.rename(u"Be"_s, u"g"_s));
    CHECK(inPace());
    REQUIRE(f.rename(u"Ana"_s, u"g"_s)); // back to where it began
    CHECK(inPace());
    REQUIRE(f.rename(u"Bea"_s));
    REQUIRE(f.rename(u"Cleo"_s));
    f.document.undo();
    CHECK(inPace());
    f.document.undo();
    f.document.redo();
    CHECK(inPace());
    REQUIRE(f.rename(u"Dora"_s)); // takes the place of what could be redone
    CHECK(inPace());
    CHECK(log.entries == 9);
    f.document.setLog(nullptr);
    REQUIRE(f.rename(u"Eva"_s));
    CHECK(log.entries == 9);
}

TEST_CASE("a history read from a draft can be undone and redone") {
    Fixture f;
    REQUIRE(f.rename(u"Bea"_s));
    REQUIRE(f.rename(u"Cleo"_s));
    f.document.undo();

    Document reopened(f.document.project());
    reopened.restoreHistory(f.document.steps(), f.document.undoIndex());
    CHECK(reopened.undoLabel() == u"Rename persona");
    reopened.redo();
    CHECK(reopened.project().find(f.persona)->name == u"Cleo");
    reopened.undo();
    reopened.undo();
    CHECK(reopened.project().find(f.persona)->name == u"Ana");
}

TEST_CASE("a history that does not fit the project is given up, and the project stays") {
    Fixture f;
    Changeset foreign{u"Rename persona"_s, {}, {}};
    foreign.change(Persona{.id = {99}}, Persona{.id = {99}, .name = u"Nobody"_s});
    f.document.restoreHistory({foreign, foreign}, 1);
    const Project before = f.document.project();
    SECTION("on undo") {
        f.document.undo();
    }
    SECTION("on redo") {
        f.document.redo();
    }
    CHECK(f.document.project() == before);
    CHECK(!f.document.canUndo());
    CHECK(!f.document.canRedo());
    CHECK(f.changed.empty());
    CHECK(f.rename(u"Bea"_s));
}

TEST_CASE("a reset leaves nothing to undo and is announced once") {
    Fixture f;
    REQUIRE(f.rename(u"Bea"_s));
    const auto revision = f.document.revision();
    f.document.reset({});
    CHECK(f.wasReset == 1);
    CHECK(f.changed.size() == 1);
    CHECK(!f.document.canUndo());
    CHECK(f.document.project().recordCount() == 0);
    CHECK(f.document.revision() == revision + 1);
}

TEST_CASE("a document that refuses edits says why and stays as it is") {
    Fixture f;
    f.document.refuseEdits({ErrorCode::TooNew, u"Only to look at."_s, {}});
    CHECK(!f.rename(u"Bea"_s));
    CHECK(f.name() == u"Ana");
    CHECK(f.changed.empty());
}
