// The open document: what is in the file, what is in the draft, and how one gets to the other.
#include "app/open_document.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 20'000; // milliseconds

struct Desk {
    QTemporaryDir dir;
    DraftFolder drafts{dir.filePath(u"drafts"_s), {}};
    QString path = dir.filePath(u"Coffee.journey"_s);

    static Project project() {
        CountingIds ids;
        Project project;
        REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s)).ok());
        return project;
    }

    // A document that is saved at `path`.
    std::unique_ptr<OpenDocument> saved() {
        auto document = OpenDocument::fromProject(drafts, project(), u"Coffee"_s, false);
        save(*document);
        return document;
    }

    void save(OpenDocument& document) {
        QSignalSpy spy(&document, &OpenDocument::saved);
        document.saveTo(path);
        REQUIRE(QTest::qWaitFor([&] { return spy.count() == 1; }, patience));
    }
};

void retitle(OpenDocument& document, const QString& title) {
    const Id<Map> map = document.project().roots<Map>().front();
    REQUIRE(document.document().commit(rename(document.project(), anyId(map), title)).ok());
}

QString titleOf(const Project& project) {
    return project.find(project.roots<Map>().front())->title;
}

} // namespace

TEST_CASE("a new document is untouched until something is done") {
    Desk desk;
    auto document = OpenDocument::fromProject(desk.drafts, Desk::project(), {}, false);
    CHECK(document->isUntouched());
    CHECK_FALSE(document->hasUnsavedEdits());
    CHECK(document->name() == u"Untitled"_s);
    retitle(*document, u"Tea"_s);
    CHECK_FALSE(document->isUntouched());
    CHECK(document->hasUnsavedEdits());
    CHECK(QTest::qWaitFor([&] { return document->safetyText() == u"Edited – safe in draft"_s; },
                          patience));
}

TEST_CASE("an imported document asks to be saved even when nothing was edited") {
    Desk desk;
    auto document = OpenDocument::fromProject(desk.drafts, Desk::project(), u"Table"_s, true);
    CHECK_FALSE(document->isUntouched());
    CHECK(document->hasUnsavedEdits());
}

TEST_CASE("saving writes the file and goes on with it") {
    Desk desk;
    auto document = desk.saved();
    CHECK(document->path() == desk.path);
    CHECK(document->name() == u"Coffee.journey"_s);
    CHECK_FALSE(document->hasUnsavedEdits());
    CHECK(document->safetyText() == u"Saved"_s);
    retitle(*document, u"Tea"_s);
    CHECK(document->hasUnsavedEdits());
    desk.save(*document);
    const auto file = readJourney(desk.path);
    REQUIRE(file.ok());
    CHECK(file->project == document->project());
}

TEST_CASE("a copy leaves the document where it was") {
    Desk desk;
    auto document = desk.saved();
    retitle(*document, u"Tea"_s);
    QSignalSpy spy(document.get(), &OpenDocument::copied);
    const QString copy = desk.dir.filePath(u"Copy.journey"_s);
    document->saveCopyTo(copy);
    REQUIRE(QTest::qWaitFor([&] { return spy.count() == 1; }, patience));
    CHECK(document->path() == desk.path);
    CHECK(document->hasUnsavedEdits());
    CHECK(titleOf(readJourney(copy)->project) == u"Tea"_s);
}

TEST_CASE("reverting goes back to the file and can be undone") {
    Desk desk;
    auto document = desk.saved();
    retitle(*document, u"Tea"_s);
    QSignalSpy spy(document.get(), &OpenDocument::reverted);
    document->revert();
    REQUIRE(QTest::qWaitFor([&] { return spy.count() == 1; }, patience));
    CHECK(titleOf(document->project()) == u"Coffee"_s);
    document->document().undo();
    CHECK(titleOf(document->project()) == u"Tea"_s);
}

TEST_CASE("edits kept in the draft are there again with their undo history") {
    Desk desk;
    {
        auto document = desk.saved();
        retitle(*document, u"Tea"_s);
    }
    const auto opened = readJourney(desk.path);
    REQUIRE(opened.ok());
    auto again = OpenDocument::fromFile(desk.drafts, desk.path, *opened);
    OpenDocument& document = *again;
    CHECK(titleOf(document.project()) == u"Tea"_s);
    CHECK(document.hasUnsavedEdits());
    REQUIRE(document.document().canUndo());
    document.document().undo();
    CHECK(titleOf(document.project()) == u"Coffee"_s);
}

TEST_CASE("a file that somebody else changed is not written over") {
    Desk desk;
    auto document = desk.saved();
    CountingIds ids(500);
    Project theirs;
    REQUIRE(theirs.apply(addMap(theirs, ids, u"Theirs"_s)).ok());
    REQUIRE(publishJourney(theirs, desk.path).ok());
    retitle(*document, u"Tea"_s);
    QSignalSpy failed(document.get(), &OpenDocument::saveFailed);
    document->saveTo(desk.path);
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, patience));
    CHECK(failed[0][1].value<Error>().code == ErrorCode::Changed);
    CHECK(titleOf(readJourney(desk.path)->project) == u"Theirs"_s);
    QSignalSpy saved(document.get(), &OpenDocument::saved);
    document->saveTo(desk.path, true);
    REQUIRE(QTest::qWaitFor([&] { return saved.count() == 1; }, patience));
    CHECK(titleOf(readJourney(desk.path)->project) == u"Tea"_s);
}

TEST_CASE("what a newer version wrote may be looked at, not edited") {
    Desk desk;
    OpenedJourney opened;
    opened.project = Desk::project();
    opened.readOnly = true;
    auto document = OpenDocument::fromFile(desk.drafts, desk.path, opened);
    CHECK(document->isReadOnly());
    const Id<Map> map = document->project().roots<Map>().front();
    CHECK_FALSE(
        document->document().commit(rename(document->project(), anyId(map), u"Tea"_s)).ok());
    CHECK(titleOf(document->project()) == u"Coffee"_s);
}

TEST_CASE("a discarded document leaves no draft to offer") {
    Desk desk;
    {
        auto document = OpenDocument::fromProject(desk.drafts, Desk::project(), {}, false);
        retitle(*document, u"Tea"_s);
        document->discard();
    }
    CHECK(listDrafts(desk.drafts).empty());
}
