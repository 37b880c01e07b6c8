// Several records in the inspector, and the lanes of the selection.
#include "app/editor.h"
#include "app/field_editors.h"
#include "app/inspector.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

template <class Control>
Control* field(const Studio& studio, const QString& caption) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (Control* found : studio.window->editor()->inspector().findChildren<Control*>())
        if (found->accessibleName() == caption)
            return found;
    return nullptr;
}

} // namespace

TEST_CASE("what is typed for several touchpoints goes to all, as one step of undo") {
    Studio studio;
    studio.openSample();
    const auto all = touchpointsOf(studio.project(), studio.window->editor()->map());
    studio.canvas().setSelection({anyId(all[0]), anyId(all[1]), anyId(all[2])});
    auto* owner = field<QLineEdit>(studio, u"Owner"_s);
    REQUIRE(owner);
    CHECK(owner->text().isEmpty()); // they differ
    const int steps = studio.document().undoIndex();
    owner->setFocus();
    QTest::keyClicks(owner, u"Everybody"_s);
    for (int i = 0; i < 3; ++i)
        CHECK(studio.project().find(all[size_t(i)])->owner == u"Everybody"_s);
    CHECK(studio.project().find(all[3])->owner != u"Everybody"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK_FALSE(field<QLineEdit>(studio, u"Name"_s)); // a name is one's own
    studio.document().undo();
    CHECK(studio.project().find(all[0])->owner != u"Everybody"_s);
}

TEST_CASE("records of different kinds show what they have in common") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const Id<Touchpoint> first = touchpointsOf(studio.project(), map).front();
    CountingIds ids(1'000'000);
    AnyId note;
    AnyId pain;
    const auto add = [&](LaneKind lane, AnyId* added) {
        const Place place{*laneOf(studio.project(), map, lane), {}, first, 1};
        REQUIRE(studio.window->commit(addCard(studio.project(), ids, place, u"x"_s, added)));
    };
    add(LaneKind::Doing, &note);
    add(LaneKind::PainPoints, &pain);
    studio.canvas().setSelection({note, pain});
    auto* evidence = field<QComboBox>(studio, u"Evidence"_s);
    REQUIRE(evidence);
    evidence->setCurrentIndex(2);
    CHECK(studio.project().find(Id<Note>{note.value})->evidence == Evidence::Researched);
    CHECK(studio.project().find(Id<PainPoint>{pain.value})->evidence == Evidence::Researched);
    CHECK_FALSE(field<QLineEdit>(studio, u"Owner"_s));
    // Where they differ, neither is chosen.
    REQUIRE(studio.window->commit(setField(studio.project(), Id<Note>{note.value}, &Note::evidence,
                                           Evidence::Assumed, u"Set"_s)));
    Studio::waitUntil(
        [&] { return field<QComboBox>(studio, u"Evidence"_s)->currentIndex() == -1; });
}

TEST_CASE("the lane of the selection is folded up, opened and hidden by keys") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const Id<Lane> doing = *laneOf(studio.project(), map, LaneKind::Doing);
    studio.canvas().select(anyId(doing));
    studio.trigger(u"collapseLane"_s);
    CHECK(studio.project().find(doing)->collapsed);
    CHECK(studio.canvas().current() == anyId(doing));
    studio.trigger(u"collapseLane"_s);
    CHECK_FALSE(studio.project().find(doing)->collapsed);
    studio.trigger(u"hideLane"_s);
    CHECK_FALSE(studio.project().find(doing)->visible);
    studio.trigger(u"lanesEmotion"_s);
    CHECK_FALSE(studio.project().find(*laneOf(studio.project(), map, LaneKind::Kpis))->visible);
    studio.trigger(u"lanesAll"_s);
    CHECK(studio.project().find(doing)->visible);
    CHECK(studio.document().undoLabel() == u"Show lanes"_s);
}

TEST_CASE("what an opportunity answers is ticked, and the ends of a link are chosen") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const Id<Touchpoint> first = touchpointsOf(studio.project(), map).front();
    CountingIds ids(1'000'000);
    AnyId pain;
    AnyId idea;
    const auto add = [&](LaneKind lane, const QString& text, AnyId* added) {
        const Place place{*laneOf(studio.project(), map, lane), {}, first, 1};
        REQUIRE(studio.window->commit(addCard(studio.project(), ids, place, text, added)));
    };
    add(LaneKind::PainPoints, u"Too slow"_s, &pain);
    add(LaneKind::Opportunities, u"Be quick"_s, &idea);
    studio.canvas().select(idea);
    auto* box = field<QCheckBox>(studio, u"Too slow"_s);
    REQUIRE(box);
    CHECK_FALSE(box->isChecked());
    box->click();
    CHECK(studio.project().find(Id<Opportunity>{idea.value})->answers ==
          std::vector{Id<PainPoint>{pain.value}});

    Id<Link> link;
    for (const auto& [id, record] : studio.project().all<Link>())
        if (mapOf(studio.project(), anyId(id)) == map)
            link = id;
    REQUIRE(link);
    studio.canvas().select(anyId(link));
    auto* to = field<QComboBox>(studio, u"To"_s);
    REQUIRE(to);
    to->setCurrentIndex(0);
    CHECK(studio.project().find(link)->to == first);
}

TEST_CASE("what several records do not agree on is said, and is no empty field") {
    Studio studio;
    studio.openSample();
    const auto all = touchpointsOf(studio.project(), studio.window->editor()->map());
    studio.canvas().setSelection({anyId(all[0]), anyId(all[1])});
    const auto channel = [&] { return field<QLineEdit>(studio, u"Channel"_s); };
    REQUIRE(channel());
    CHECK(channel()->text().isEmpty());
    CHECK(channel()->placeholderText() == u"Various"_s);
    QTest::keyClicks(channel(), u"Fax"_s);
    channel()->clear();
    Studio::waitUntil([&] { return channel()->placeholderText().isEmpty(); }); // none has one
    const auto pains = studio.project().all<PainPoint>();
    std::vector<AnyId> two;
    for (const auto& [id, pain] : pains)
        if (mapOf(studio.project(), anyId(pain.id)) == studio.window->editor()->map() &&
            (two.empty() ||
             studio.project().find(Id<PainPoint>{two[0].value})->severity != pain.severity))
            two.push_back(anyId(pain.id));
    REQUIRE(two.size() >= 2);
    studio.canvas().setSelection({two[0], two[1]});
    QWidget* dots = field<QWidget>(studio, u"Severity"_s);
    REQUIRE(dots);
    bool said = false;
    for (const auto* part : studio.window->editor()->inspector().findChildren<QWidget*>())
        said = said || part->accessibleDescription() == u"Various"_s;
    CHECK(said);
}

TEST_CASE("where records have no field in common, the inspector says so") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const auto says = [&] {
        for (const auto* label : studio.window->editor()->inspector().findChildren<QLabel*>())
            if (label->isVisibleTo(studio.window) && label->text().contains(u"no field in common"))
                return true;
        return false;
    };
    studio.canvas().setSelection(
        {anyId(touchpointsOf(studio.project(), map).front()),
         anyId(
             studio.project().of<Feeling>(touchpointsOf(studio.project(), map).front()).front())});
    Studio::waitUntil(says);
    studio.canvas().select(anyId(studio.project().of<Stage>(map).front()));
    CHECK_FALSE(says());
}
