// The outline beside the map: read and edited by keyboard, always on the same thing as the map.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/outline_view.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Outlined : Studio {
    Outlined() {
        openSample();
        trigger(u"outline"_s);
        settle();
    }

    ~Outlined() { workspace.settings().setOutlineShown(false); }

    [[nodiscard]] OutlineView& outline() const { return window->editor()->outline(); }
    static void settle() { QCoreApplication::processEvents(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        press(key, modifiers);
        settle();
    }
    [[nodiscard]] QString currentText() const {
        const auto record = project().find(outline().current());
        return record ? mainText(*record) : QString();
    }
};

} // namespace

TEST_CASE("the outline and the map are on the same thing, whoever moves") {
    Outlined studio;
    CHECK(studio.outline().isVisible());
    CHECK(studio.outline().hasFocus());
    studio.key(Qt::Key_Home);
    CHECK(studio.currentText() == u"Awareness"_s);
    CHECK(studio.canvas().current() == studio.find(u"Awareness"_s));
    studio.key(Qt::Key_Down);
    CHECK(studio.canvas().current() == studio.find(u"Instagram ad"_s));
    CHECK(studio.outline().hasFocus());
    // From the map, into what was closed.
    const AnyId card = studio.find(u"Refreshes the carrier page"_s);
    studio.click(card);
    studio.settle();
    CHECK(studio.outline().current() == card);
    studio.trigger(u"outline"_s);
    CHECK_FALSE(studio.outline().isVisible());
    CHECK(studio.canvas().hasFocus());
}

TEST_CASE("a map is written in the outline alone") {
    Outlined studio;
    const int steps = studio.document().undoIndex();
    studio.canvas().select(studio.find(u"Loyalty"_s));
    Outlined::settle();
    REQUIRE(studio.currentText() == u"Loyalty"_s);
    studio.key(Qt::Key_Return);
    studio.type(u"Advocacy"_s);
    studio.key(Qt::Key_Return);
    CHECK(studio.outline().hasFocus());
    CHECK(studio.document().undoIndex() == steps + 1);
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    studio.type(u"Recommends us"_s);
    studio.key(Qt::Key_Return);
    studio.key(Qt::Key_Return, Qt::ControlModifier);
    studio.type(u"Sends a link"_s);
    studio.key(Qt::Key_Return);
    studio.key(Qt::Key_Return);
    studio.type(u"Tells a colleague"_s);
    studio.key(Qt::Key_Return);
    CHECK(studio.document().undoIndex() == steps + 4);
    const auto stage = Id<Stage>{studio.find(u"Advocacy"_s).value};
    const auto touchpoints = studio.project().of<Touchpoint>(stage);
    REQUIRE(touchpoints.size() == 1);
    const Place doing{
        .lane = *laneOf(studio.project(), studio.window->editor()->map(), LaneKind::Doing),
        .touchpoint = touchpoints.front()};
    const auto cards = cardsAt(studio.project(), doing);
    REQUIRE(cards.size() == 2);
    CHECK(mainText(*studio.project().find(cards[1])) == u"Tells a colleague"_s);

    // Given up, a text is what it was.
    studio.key(Qt::Key_F2);
    studio.type(u"Tells"_s);
    CHECK(mainText(*studio.project().find(cards[1])) == u"Tells"_s); // on the map at once
    studio.key(Qt::Key_Escape);
    CHECK(mainText(*studio.project().find(cards[1])) == u"Tells a colleague"_s);
    CHECK(studio.document().undoIndex() == steps + 4);

    // Left without a word, nothing was added.
    studio.key(Qt::Key_Return);
    studio.key(Qt::Key_Escape);
    CHECK(studio.document().undoIndex() == steps + 4);
    CHECK(cardsAt(studio.project(), doing).size() == 2);

    studio.trigger(u"undo"_s);
    studio.trigger(u"undo"_s);
    studio.settle();
    CHECK(cardsAt(studio.project(), doing).empty());
}

TEST_CASE("things are renamed, moved and removed in the outline") {
    Outlined studio;
    studio.key(Qt::Key_Home);
    studio.key(Qt::Key_F2);
    studio.type(u"Noticing"_s);
    studio.key(Qt::Key_Return);
    CHECK(studio.currentText() == u"Noticing"_s);
    studio.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(studio.currentText() == u"Noticing"_s);
    const auto stages = studio.project().of<Stage>(studio.window->editor()->map());
    CHECK(studio.project().find(stages[1])->name == u"Noticing"_s);
    CHECK(studio.outline().currentIndex().row() == 1);

    // A card goes to the next touchpoint, and the outline goes with it.
    const AnyId card = studio.find(u"Reads plan table, opens two tabs"_s);
    studio.click(card);
    studio.settle();
    studio.outline().setFocus();
    studio.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(studio.outline().current() == card);
    CHECK(placeOf(*studio.project().find(card))->touchpoint.value ==
          studio.find(u"Read reviews"_s).value);
    studio.trigger(u"delete"_s);
    studio.settle();
    CHECK_FALSE(studio.project().contains(card));
    CHECK(studio.outline().current() != card);
    studio.trigger(u"undo"_s);
    CHECK(studio.project().contains(card));
}

TEST_CASE("from the outline to the fields and back") {
    Outlined studio;
    studio.key(Qt::Key_Home);
    studio.trigger(u"fields"_s);
    CHECK_FALSE(studio.outline().hasFocus());
    studio.type(u"!"_s);
    studio.trigger(u"fields"_s);
    CHECK(studio.outline().hasFocus());
    CHECK(studio.currentText() == u"!"_s); // the name was selected, and typed over
}
