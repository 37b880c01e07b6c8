// A file comes back as it was left: the window's size, its panels, the map that was looked at.
#include "app/editor.h"
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("a file opens in a new window as it was left") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"left.journey"_s);
    studio.window->resize(780, 600);
    studio.trigger(u"inspector"_s);
    REQUIRE_FALSE(studio.window->editor()->isInspectorShown());
    studio.trigger(u"nextMap"_s);
    const QString title = studio.project().find(studio.window->editor()->map())->title;

    MainWindow* other = studio.workspace.openWindow();
    studio.window->close();
    Studio::waitUntil([&] { return studio.window.isNull(); });
    // What other files are like says nothing about this one.
    studio.workspace.settings().setInspectorShown(true);
    other->resize(790, 640);
    other->files().openPath(studio.path(u"left.journey"_s));
    Studio::waitUntil([&] { return other->editor() != nullptr; });
    CHECK(other->size() == QSize(780, 600));
    CHECK_FALSE(other->editor()->isInspectorShown());
    CHECK(other->openDocument()->project().find(other->editor()->map())->title == title);

    // The next file does not move a window in which somebody works.
    other->resize(790, 640);
    other->files().newMap();
    CHECK(other->size() == QSize(790, 640));
}

TEST_CASE("a file opens where one was on its map") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"place.journey"_s);
    studio.window->resize(900, 560);
    studio.canvas().setReducedMotion(true);
    studio.canvas().setZoom(1.6);
    studio.canvas().reveal(
        anyId(touchpointsOf(studio.project(), studio.window->editor()->map()).back()));
    const CanvasPlace left = studio.canvas().place();
    REQUIRE(left.touchpoint);
    MainWindow* other = studio.workspace.openWindow();
    studio.window->close();
    Studio::waitUntil([&] { return studio.window.isNull(); });
    other->files().openPath(studio.path(u"place.journey"_s));
    Studio::waitUntil([&] { return other->editor() != nullptr; });
    Studio::waitUntil([&] { return other->editor()->canvas().zoom() == 1.6; });
    const CanvasPlace now = other->editor()->canvas().place();
    CHECK(now.touchpoint == left.touchpoint);
    CHECK(now.lane == left.lane);
    CHECK(now.across == Approx(left.across).margin(0.02));
    CHECK(now.down == Approx(left.down).margin(0.02));
}

TEST_CASE("a map is found as it was left when another was looked at") {
    Studio studio;
    studio.openSample();
    studio.window->resize(900, 560);
    studio.canvas().setReducedMotion(true);
    studio.canvas().setZoom(2);
    studio.canvas().reveal(
        anyId(touchpointsOf(studio.project(), studio.window->editor()->map()).back()));
    const CanvasPlace left = studio.canvas().place();
    studio.trigger(u"nextMap"_s);
    CHECK_FALSE(studio.canvas().place() == left);
    studio.trigger(u"previousMap"_s);
    CHECK(studio.canvas().place().touchpoint == left.touchpoint);
    CHECK(studio.canvas().zoom() == 2);
}

TEST_CASE("New window opens one more, with the welcome screen") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"newWindow"_s);
    REQUIRE(studio.workspace.windows().size() == 2);
    CHECK(studio.workspace.windows().back()->openDocument() == nullptr);
    CHECK(studio.workspace.windows().back()->isVisible());
}
