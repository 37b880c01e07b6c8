// Choosing the folder of drafts in the settings: new work goes there, and nothing that was
// elsewhere is out of sight, also at the next start and while its disk is away.
#include "app/draft_folder_choice.h"
#include "app/editor.h"
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "storage/draft_place.h"
#include "support/printing.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Settings outlive a test: they are those of the user.
struct FolderStudio : Studio {
    FolderStudio() { forget(); }
    ~FolderStudio() { forget(); }
    void forget() {
        QSettings store(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s);
        store.remove(u"drafts"_s);
    }

    static QPushButton* button(const DraftFolderChoice& choice, const QString& text) {
        for (auto* found : choice.findChildren<QPushButton*>())
            if (found->text() == text)
                return found;
        FAIL("no button " << text.toStdString());
        return nullptr;
    }

    // Chooses it as the user does.
    void choose(const QString& chosen) {
        REQUIRE(QDir().mkpath(chosen));
        questions.folder = chosen;
        DraftFolderChoice choice(workspace);
        QPushButton* press = button(choice, u"Choose fol&der…"_s);
        QTest::mouseClick(press, Qt::LeftButton);
        waitUntil([&] { return press->isEnabled(); });
    }

    void makeMap(const QString& title) {
        trigger(u"new"_s);
        waitUntil([&] { return window->editor() != nullptr; });
        const Id<Map> map = window->editor()->map();
        REQUIRE(window->commit(rename(project(), anyId(map), title)));
    }

    void keepDraftAndClose() {
        questions.onClose = CloseAnswer::KeepDraft;
        window->close();
        waitUntil([&] { return !window; });
    }
};

QStringList titles(const DraftFolder& folder) {
    QStringList all;
    for (const DraftInfo& draft : listDrafts(folder))
        all.append(draft.title);
    all.sort();
    return all;
}

} // namespace

TEST_CASE("a chosen folder takes new drafts at once, and the next start offers those of both") {
    FolderStudio studio;
    const QString usual = studio.workspace.drafts().path;
    const QString chosen = studio.path(u"mine"_s);
    studio.makeMap(u"Before"_s);
    studio.choose(chosen);
    CHECK(studio.workspace.drafts().path == draftsInChosen(chosen));
    // The map that is open stays in its draft.
    const Id<Map> map = studio.window->editor()->map();
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(map), u"Edited since"_s)));
    studio.keepDraftAndClose();
    CHECK(titles({usual, {}}) == QStringList{u"Edited since"_s});

    studio.window = studio.workspace.openWindow();
    studio.makeMap(u"After"_s);
    studio.keepDraftAndClose();
    CHECK(titles({draftsInChosen(chosen), {}}) == QStringList{u"After"_s});

    Workspace next(studio.questions, {usual, {}});
    QSignalSpy left(&next, &Workspace::leftDrafts);
    next.start({});
    Studio::waitUntil([&] { return !left.empty(); });
    CHECK(titles(next.drafts()) == QStringList{u"After"_s, u"Edited since"_s});
    CHECK(left.front().front().value<std::vector<DraftInfo>>().size() == 2);
    CHECK(studio.questions.said.isEmpty());
}

TEST_CASE("without its folder a start says so, goes on in the usual one, and finds all later") {
    FolderStudio studio;
    const QString usual = studio.workspace.drafts().path;
    const QString chosen = studio.path(u"stick"_s);
    studio.choose(chosen);
    studio.makeMap(u"On the stick"_s);
    studio.keepDraftAndClose();
    REQUIRE(QDir().rename(chosen, studio.path(u"pulled"_s)));
    {
        Workspace next(studio.questions, {usual, {}});
        next.start({});
        Studio::waitUntil([&] {
            return studio.questions.said.contains(u"The folder of your drafts is not there"_s);
        });
        CHECK(next.isDraftFolderAway());
        CHECK(next.drafts().path == usual);
        studio.window = next.windows().front();
        studio.makeMap(u"Meanwhile"_s);
        studio.keepDraftAndClose();
        CHECK(titles(next.drafts()) == QStringList{u"Meanwhile"_s});
    }
    REQUIRE(QDir().rename(studio.path(u"pulled"_s), chosen));
    Workspace again(studio.questions, {usual, {}});
    CHECK(again.drafts().path == draftsInChosen(chosen));
    CHECK(titles(again.drafts()) == QStringList{u"Meanwhile"_s, u"On the stick"_s});
}

TEST_CASE("a folder that cannot hold drafts is refused, and the usual place is one click away") {
    FolderStudio studio;
    const QString usual = studio.workspace.drafts().path;
    REQUIRE(QDir().mkpath(studio.path(u"taken"_s)));
    QFile inTheWay(studio.path(u"taken/Waymark drafts"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    studio.choose(studio.path(u"taken"_s));
    CHECK(studio.questions.said == QStringList{u"Drafts cannot be kept there"_s});
    CHECK(studio.workspace.drafts().path == usual);

    // One that is synchronised is asked about.
    REQUIRE(QDir().mkpath(studio.path(u"cloud/.stfolder"_s)));
    studio.questions.confirms = false;
    studio.choose(studio.path(u"cloud"_s));
    CHECK(studio.workspace.drafts().path == usual);
    CHECK_FALSE(QDir(studio.path(u"cloud/Waymark drafts"_s)).exists());
    studio.questions.confirms = true;
    studio.choose(studio.path(u"cloud"_s));
    CHECK(studio.workspace.drafts().path == draftsInChosen(studio.path(u"cloud"_s)));

    DraftFolderChoice choice(studio.workspace);
    QTest::mouseClick(FolderStudio::button(choice, u"Usual &place"_s), Qt::LeftButton);
    CHECK(studio.workspace.drafts().path == usual);
    CHECK(studio.workspace.drafts().others.contains(draftsInChosen(studio.path(u"cloud"_s))));
}
