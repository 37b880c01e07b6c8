// A file comes back as it was left: the window's size, its panels, the map that was looked at.
#include "app/editor.h"
#include "app/open_document.h"
#include "gui/window_driver.h"
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

TEST_CASE("New window opens one more, with the welcome screen") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"newWindow"_s);
    REQUIRE(studio.workspace.windows().size() == 2);
    CHECK(studio.workspace.windows().back()->openDocument() == nullptr);
    CHECK(studio.workspace.windows().back()->isVisible());
}
