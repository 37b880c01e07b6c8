// Filtering the map that is shown.
#include "app/editor.h"
#include "app/filter_bar.h"
#include "app/filter_view.h"
#include "canvas/canvas_marks.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

FilterView& filtering(const Studio& studio) {
    return studio.window->editor()->filtering();
}

QPushButton* chip(const Studio& studio, const QString& name) {
    for (QPushButton* found : filtering(studio).bar()->findChildren<QPushButton*>())
        if (found->accessibleName() == name)
            return found;
    FAIL("there is no chip " << name.toStdString());
    return nullptr;
}

bool says(const Studio& studio, const QString& text) {
    for (const QLabel* label : filtering(studio).bar()->findChildren<QLabel*>())
        if (label->text().contains(text))
            return true;
    return false;
}

} // namespace

TEST_CASE("a chip chooses a channel, the rest fades, and Esc shows everything again") {
    Studio studio;
    studio.openSample();
    CHECK(filtering(studio).bar()->isHidden());
    studio.trigger(u"filter"_s);
    CHECK_FALSE(filtering(studio).bar()->isHidden());
    CHECK(says(studio, u"Everything"_s));
    const QString channel = channelsOn(studio.project(), studio.window->editor()->map()).back();
    QAction* entry = chip(studio, u"Channel"_s)->menu()->actions().back();
    entry->trigger();
    Studio::waitUntil([&] { return filtering(studio).filter().channels == QStringList{channel}; });
    CHECK(chip(studio, u"Channel"_s)->text().contains(channel));
    REQUIRE(studio.canvas().marks().faded);
    for (const Id<Touchpoint> id : touchpointsOf(studio.project(), studio.window->editor()->map()))
        CHECK(studio.canvas().marks().faded->contains(anyId(id)) ==
              (studio.project().find(id)->channel != channel));
    CHECK_FALSE(says(studio, u"Everything"_s));
    // Faded is not gone.
    CHECK_FALSE(studio.canvas().layout().options().leftOut);

    studio.press(Qt::Key_Escape);
    CHECK(filtering(studio).bar()->isHidden());
    CHECK_FALSE(studio.canvas().marks().faded);
    CHECK(studio.canvas().hasFocus());
}

TEST_CASE("the rest can be hidden, and what is typed meanwhile stays") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const Id<Touchpoint> first = touchpointsOf(studio.project(), map).front();
    const Place place{*laneOf(studio.project(), map, LaneKind::Doing), {}, first, 1};
    CountingIds ids(1'000'000);
    AnyId card;
    REQUIRE(studio.window->commit(addCard(studio.project(), ids, place, u"Quokka"_s, &card)));
    AnyId other;
    REQUIRE(studio.window->commit(addCard(studio.project(), ids, place, u"Wombat"_s, &other)));
    studio.trigger(u"filter"_s);
    studio.type(u"quokka"_s);
    CHECK(says(studio, u"1 of"_s));
    filtering(studio).setHiding(true);
    CHECK_FALSE(studio.canvas().viewRectOf(card).isNull());
    CHECK(studio.canvas().viewRectOf(other).isNull());

    // A card that does not fit the filter is not taken away from under the fingers.
    studio.canvas().setFocus();
    studio.canvas().select(card);
    studio.canvas().addCard();
    REQUIRE(studio.canvas().isEditing());
    studio.type(u"Emu"_s);
    CHECK(studio.canvas().isEditing());
    const AnyId emu = studio.canvas().current();
    CHECK_FALSE(studio.canvas().viewRectOf(emu).isNull());
    studio.canvas().finishEditing();
    Studio::waitUntil([&] { return studio.canvas().viewRectOf(emu).isNull(); });
    CHECK(studio.project().contains(emu));
    studio.trigger(u"clearFilter"_s);
    CHECK_FALSE(studio.canvas().viewRectOf(other).isNull());
    CHECK_FALSE(studio.canvas().viewRectOf(emu).isNull());
}

TEST_CASE("the filter goes with the map that is shown") {
    Studio studio;
    studio.openSample();
    const auto maps = studio.project().roots<Map>();
    studio.trigger(u"filter"_s);
    studio.type(u"zzz nothing says this"_s);
    REQUIRE(studio.canvas().marks().faded);
    const Id<Touchpoint> there = touchpointsOf(studio.project(), maps[1]).front();
    CHECK_FALSE(studio.canvas().marks().faded->contains(anyId(there)));
    studio.window->editor()->showMap(maps[1]);
    CHECK(studio.canvas().marks().faded->contains(anyId(there)));
}
