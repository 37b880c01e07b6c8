// One file opened again in the same program: its window comes to the front.
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "support/printing.h"

#include <QFile>
#include <QSignalSpy>

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("a file that is open is not opened again, by whatever name") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"Map.journey"_s);
    const QString path = studio.path(u"Map.journey"_s);
    REQUIRE(QFile::link(path, studio.path(u"Link.journey"_s)));
    REQUIRE(::link(QFile::encodeName(path).constData(),
                   QFile::encodeName(studio.path(u"Hard.journey"_s)).constData()) == 0);
    MainWindow* other = studio.workspace.openWindow();
    for (const QString& name : {path, studio.path(u"Link.journey"_s),
                                studio.path(u"Hard.journey"_s), studio.path(u"./Map.journey"_s)}) {
        CAPTURE(name);
        QSignalSpy opened(&other->files(), &FileCommands::opened);
        other->activateWindow();
        other->files().openPath(name);
        Studio::waitUntil([&] { return opened.count() == 1; });
        CHECK(opened[0][1].toBool());
        CHECK_FALSE(other->openDocument());
        Studio::waitUntil([&] { return studio.window->isActiveWindow(); });
    }
    CHECK(studio.workspace.windows().size() == 2);
}

TEST_CASE("a file asked for twice at once is opened once") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"Map.journey"_s);
    studio.window->files().newMap();
    const auto before = studio.workspace.windows();
    for (MainWindow* window : before)
        window->setDocument(nullptr);
    QSignalSpy opened(&studio.window->files(), &FileCommands::opened);
    studio.window->files().openPath(studio.path(u"Map.journey"_s));
    studio.window->files().openPath(studio.path(u"Map.journey"_s));
    studio.window->files().openPath(studio.path(u"./Map.journey"_s));
    Studio::waitUntil([&] { return opened.count() == 2; });
    CHECK(studio.workspace.windows().size() == before.size());
    REQUIRE(studio.window->openDocument());
    CHECK(studio.window->openDocument()->name() == u"Map.journey"_s);
}

TEST_CASE("a minimised window comes back when its file is opened again") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"Map.journey"_s);
    studio.window->showMinimized();
    MainWindow* other = studio.workspace.openWindow();
    other->files().openPath(studio.path(u"Map.journey"_s));
    Studio::waitUntil([&] { return !studio.window->isMinimized(); });
}
