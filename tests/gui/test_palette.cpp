#include "app/command_palette.h"
#include "app/editor.h"
#include "app/open_document.h"
#include "canvas/canvas.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Opens the palette, types, and presses a key in it. From the menu: without a window manager no
// window is given the keyboard back when a dialog goes.
void choose(const Studio& studio, const QString& letters, Qt::Key key = Qt::Key_Return) {
    QTimer::singleShot(0, [&] {
        auto* palette = qobject_cast<CommandPalette*>(QApplication::activeModalWidget());
        REQUIRE(palette);
        auto* line = palette->findChild<QLineEdit*>();
        QTest::keyClicks(line, letters);
        QTest::keyClick(line, key);
    });
    studio.trigger(u"palette"_s);
}

} // namespace

TEST_CASE("a command is found by a few letters and run") {
    Studio studio;
    studio.openSample();
    const size_t stages = studio.project().all<Stage>().size();
    choose(studio, u"stage"_s, Qt::Key_Escape);
    CHECK(studio.project().all<Stage>().size() == stages);
    choose(studio, u"zoom in"_s);
    CHECK(studio.canvas().zoom() > 0);
    choose(studio, u"side bar"_s);
    CHECK_FALSE(studio.window->editor()->isSideBarShown());
}

TEST_CASE("a thing is found on whichever map it is, shown and selected") {
    Studio studio;
    studio.openSample();
    const auto maps = studio.project().roots<Map>();
    REQUIRE(maps.size() > 1);
    const auto stages = studio.project().of<Stage>(maps.back());
    REQUIRE_FALSE(stages.empty());
    REQUIRE(studio.document().commit(
        rename(studio.project(), anyId(stages.back()), u"Zebra crossing"_s)));
    choose(studio, u"zebra"_s);
    CHECK(studio.window->editor()->map() == maps.back());
    CHECK(studio.canvas().current() == anyId(stages.back()));
}

TEST_CASE("the palette works on the welcome screen with what can be done there") {
    Studio studio;
    choose(studio, u"new map"_s);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
}
