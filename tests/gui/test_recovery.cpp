// The program stops in the middle of typing, in whatever way: the next start has it all, and says
// what is not in the file.
#include "app/compare_dialog.h"
#include "app/editor.h"
#include "app/left_drafts.h"
#include "app/notice_area.h"
#include "app/open_document.h"
#include "app/picture_buttons.h"
#include "app/recovery_dialog.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "storage/open_mark.h"
#include "support/printing.h"

#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A program of its own that types until it is stopped.
struct Run {
    QProcess process;
    QString typed; // at least so much was on the screen
    QString kept;  // so much was said to be safe

    Run(const Studio& studio, const QString& file) {
        process.start(QStringLiteral(WAYMARK_TYPIST), {studio.workspace.drafts().path, file});
        REQUIRE(process.waitForStarted());
    }

    void listen(const std::function<bool()>& enough) {
        while (!enough()) {
            REQUIRE(process.waitForReadyRead(20'000));
            readLines();
        }
    }

    void readLines() {
        while (process.canReadLine()) {
            const QString line = QString::fromUtf8(process.readLine()).trimmed();
            if (line.startsWith("typed "_L1))
                typed = line.mid(6);
            else if (line.startsWith("kept "_L1))
                kept = line.mid(5);
        }
    }

    void end(int signal) {
        REQUIRE(::kill(pid_t(process.processId()), signal) == 0);
        REQUIRE(process.waitForFinished(20'000));
        readLines();
        CHECK(QString::fromUtf8(process.readAllStandardError()) == QString());
    }
};

QString titleOf(const MainWindow& window) {
    const Project& project = window.openDocument()->project();
    return project.find(project.roots<Map>().front())->title;
}

// What the typist types on.
QString stageOf(const MainWindow& window) {
    const Project& project = window.openDocument()->project();
    return project.find(project.of<Stage>(project.roots<Map>().front()).front())->name;
}

QString makeFile(const Studio& studio) {
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s)).ok());
    const QString path = studio.path(u"Coffee.journey"_s);
    REQUIRE(publishJourney(project, path).ok());
    return path;
}

NoticeArea& notices(const MainWindow& window) {
    return window.editor()->notices();
}

void pressNotice(const MainWindow& window, const QString& text) {
    for (auto* button : notices(window).findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    FAIL("no button " << text.toStdString());
}

// The window in which the next start shows what was open.
MainWindow* nextStart(Studio& studio, const QStringList& files = {}) {
    const auto before = studio.workspace.windows();
    studio.workspace.start(files);
    MainWindow* window = nullptr;
    Studio::waitUntil([&] {
        for (MainWindow* each : studio.workspace.windows())
            if (each->openDocument())
                window = each;
        return window != nullptr;
    });
    return window;
}

void rename(Studio& studio, const QString& title) {
    const Id<Map> map = studio.window->editor()->map();
    REQUIRE(studio.window->commit(waymark::rename(studio.project(), anyId(map), title)));
}

} // namespace

TEST_CASE("killed in the middle of typing, the next start has what was safe and says so") {
    Studio studio;
    const QString path = makeFile(studio);
    const QByteArray before = stampOf(path)->digest;
    Run run(studio, path);
    run.listen([&] { return run.kept.size() >= 20 && run.typed.size() > run.kept.size() + 3; });
    run.end(SIGKILL);

    const auto unedited = readJourney(path);
    MainWindow* window = nextStart(studio);
    CHECK(stageOf(*window).startsWith(run.kept));
    CHECK(window->filePath() == path);
    CHECK(window->openDocument()->safetyText() == u"Edited – safe in draft"_s);
    CHECK(notices(*window).text(u"reopened"_s).startsWith(u"Edits not yet in the file"_s));
    CHECK(stampOf(path)->digest == before);
    QSignalSpy saved(window->openDocument(), &OpenDocument::saved);
    pressNotice(*window, u"Save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(notices(*window).text(u"reopened"_s).isEmpty());
    CHECK(readJourney(path)->project == window->openDocument()->project());
    // All that was typed in one go is one step of undo.
    window->openDocument()->document().undo();
    CHECK(window->openDocument()->project() == unedited->project);
}

TEST_CASE("told to end, the program keeps every letter without a question") {
    const int signal = GENERATE(SIGTERM, SIGHUP);
    Studio studio;
    const QString path = makeFile(studio);
    Run run(studio, path);
    run.listen([&] { return run.typed.size() >= 7; });
    run.end(signal);
    CHECK(run.process.exitStatus() == QProcess::NormalExit);

    MainWindow* window = nextStart(studio);
    CHECK(stageOf(*window).startsWith(run.typed));
    CHECK(notices(*window).text(u"reopened"_s).startsWith(u"Edits not yet in the file"_s));
    CHECK(listDrafts(studio.workspace.drafts()).size() == 1);
}

TEST_CASE("a file that is opened after a crash goes on with its draft, in one window") {
    Studio studio;
    const QString path = makeFile(studio);
    Run run(studio, path);
    run.listen([&] { return !run.kept.isEmpty(); });
    run.end(SIGKILL);
    MainWindow* window = nextStart(studio, {path});
    CHECK(stageOf(*window).startsWith(run.kept));
    int withDocument = 0;
    for (const MainWindow* each : studio.workspace.windows())
        withDocument += each->openDocument() ? 1 : 0;
    CHECK(withDocument == 1);
}

TEST_CASE("a draft with which the program stopped three times in a row is not opened by itself") {
    Studio studio;
    studio.openSample();
    rename(studio, u"Cursed"_s);
    REQUIRE(studio.window->openDocument()->flush().ok());
    const QString id = listDrafts(studio.workspace.drafts()).front().id;
    studio.questions.onClose = CloseAnswer::KeepDraft;
    REQUIRE(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });
    // Two crashes are behind it; the third has just happened.
    writeOpenMark(studio.workspace.drafts(), id, {false, 2});

    QString heading;
    bool drawn = true;
    QTimer look;
    look.setInterval(0);
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        look.stop();
        auto* row = dialog->findChild<DraftButton*>();
        heading = row ? row->text() + u'\n' + row->detail() : QString();
        drawn = dialog->findChild<DraftButton*>()->isEnabled();
        dialog->reject();
    });
    look.start();
    studio.workspace.start({});
    Studio::waitUntil([&] { return !heading.isEmpty(); });
    CHECK(heading.startsWith(u"Cursed"_s));
    CHECK(heading.contains(u"3 times in a row"_s));
    for (const MainWindow* each : studio.workspace.windows())
        CHECK(each->openDocument() == nullptr);
    // Chosen all the same, it opens.
    studio.workspace.windows().front()->files().openDraft(id);
    CHECK(titleOf(*studio.workspace.windows().front()) == u"Cursed"_s);
}

TEST_CASE("the list of unsaved work is reached by keys as it is read, its first draft at once") {
    Studio studio;
    studio.openSample();
    rename(studio, u"Kept"_s);
    studio.questions.onClose = CloseAnswer::KeepDraft;
    REQUIRE(studio.window->close());
    Studio::waitUntil([&] {
        return !studio.window && !listDrafts(studio.workspace.drafts()).front().inUse;
    });

    RecoveryDialog dialog(studio.workspace.drafts(), studio.questions);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowActive(&dialog, 60'000));
    REQUIRE(qobject_cast<DraftButton*>(dialog.focusWidget()));
    QStringList words;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        words += qobject_cast<QPushButton*>(dialog.focusWidget())->text();
    }
    CHECK(words ==
          QStringList{u"Go on"_s, u"Put away"_s, u"Put away in the last 30 days"_s, u"Close"_s});
}

TEST_CASE("an untouched map leaves nothing to come back to") {
    Studio studio;
    studio.openSample();
    REQUIRE(studio.window->openDocument()->flush().ok());
    studio.workspace.keepForNextStart();
    delete studio.window;
    CHECK(sortLeftDrafts(studio.workspace.drafts()).reopen.empty());
    CHECK(listDrafts(studio.workspace.drafts()).empty());
}

TEST_CASE("what differs from the file is listed before a choice is made") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    const QByteArray before = stampOf(studio.path(u"One.journey"_s))->digest;
    rename(studio, u"Changed"_s);
    const AnyId gone = studio.find(u"Awareness"_s);
    REQUIRE(studio.window->commit(remove(studio.project(), {gone})));

    QStringList lines;
    QTimer look;
    look.setInterval(0);
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto* dialog = qobject_cast<CompareDialog*>(QApplication::activeModalWidget());
        if (!dialog || dialog->lines().isEmpty())
            return;
        look.stop();
        lines = dialog->lines();
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    look.start();
    studio.trigger(u"compareFile"_s);
    REQUIRE_FALSE(lines.isEmpty());
    CAPTURE(lines.join(u'\n').toStdString());
    CHECK(lines.filter(u"Removed | Stage"_s).filter(u"Awareness"_s).size() == 1);
    CHECK(lines.filter(u"Changed | Map"_s).filter(u"Changed"_s).size() == 1);
    // Looking changes nothing.
    CHECK(stampOf(studio.path(u"One.journey"_s))->digest == before);
    CHECK(studio.window->openDocument()->hasUnsavedEdits());
}
