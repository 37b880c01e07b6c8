// The Insights panel: lines that follow the map, lead to their places, and mend what they name.
#include "app/editor.h"
#include "app/insight_list.h"
#include "app/insights_panel.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

InsightsPanel& panel(const Studio& studio) {
    return studio.window->editor()->insights();
}

// The number of the line whose title begins so; −1 for none.
int lineOf(const Studio& studio, const QString& title) {
    const auto& lines = panel(studio).list().lines();
    for (size_t i = 0; i < lines.size(); ++i)
        if (lines[i].title.startsWith(title))
            return int(i);
    return -1;
}

void choose(const Studio& studio, const QString& title) {
    const int line = lineOf(studio, title);
    CAPTURE(title);
    REQUIRE(line >= 0);
    panel(studio).list().setCurrent(line);
}

// A click into the middle of a line.
void click(const Studio& studio, const QString& title) {
    choose(studio, title);
    InsightList& list = panel(studio).list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.currentIndex()).center());
}

QPushButton* button(const Studio& studio, const QString& text) {
    for (QPushButton* found : panel(studio).findChildren<QPushButton*>())
        if (found->text() == text && !found->isHidden())
            return found;
    FAIL("there is no button " << text.toStdString());
    return nullptr;
}

// The sample with the panel shown.
struct OpenPanel : Studio {
    OpenPanel() {
        openSample();
        trigger(u"insights"_s);
        REQUIRE(window->editor()->isInsightsShown());
    }
    // A log of four customers, two of whom leave at once and one of whom comes back.
    void addLog() const {
        CountingIds ids(1'000'000);
        Changeset edit;
        Rank rank = 0;
        const auto map = window->editor()->map();
        const auto add = [&](const QString& customer, const QString& name, const QString& device) {
            const Id<Touchpoint> touchpoint{find(name).value};
            edit.add(Interaction{.id = ids.make<Interaction>(),
                                 .rank = rank += 1000,
                                 .map = map,
                                 .customer = customer,
                                 .touchpoint = touchpoint,
                                 .time = rank,
                                 .details = {{u"device"_s, device}}});
        };
        for (const QString& customer : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
            add(customer, u"Instagram ad"_s, u"phone"_s);
        add(u"1"_s, u"Compare plans"_s, u"phone"_s);
        add(u"2"_s, u"Compare plans"_s, u"laptop"_s);
        add(u"1"_s, u"Checkout"_s, u"phone"_s);
        add(u"1"_s, u"Compare plans"_s, u"phone"_s);
        REQUIRE(window->commit(edit));
        panel(*this).refresh();
    }
};

} // namespace

TEST_CASE("Ctrl+Shift+I lists what the map leaves open, and a click leads to it") {
    const OpenPanel studio;
    CHECK(studio.action(u"insights"_s)->shortcut() == QKeySequence(u"Ctrl+Shift+I"_s));
    CHECK(panel(studio).list().hasFocus());
    click(studio, u"“Delivery” has no measure"_s);
    CHECK(studio.canvas().current() == studio.find(u"Delivery"_s));
    click(studio, u"“Checkout” has no owner"_s);
    CHECK(studio.canvas().current() == studio.find(u"Checkout"_s));
    QTest::keyClick(&panel(studio).list(), Qt::Key_Return);
    CHECK(studio.canvas().hasFocus());
    studio.window->updateActions();
    CHECK(studio.action(u"insights"_s)->isChecked());
    studio.trigger(u"insights"_s);
    CHECK_FALSE(studio.window->editor()->isInsightsShown());
    CHECK(studio.window->editor()->isInspectorShown());
}

TEST_CASE("the lines follow every edit, undo included") {
    const OpenPanel studio;
    const Id<Stage> delivery{studio.find(u"Delivery"_s).value};
    REQUIRE(lineOf(studio, u"“Delivery” has no measure"_s) >= 0);
    REQUIRE(studio.window->commit(
        setField(studio.project(), delivery, &Stage::doneWhen, u"Box in hand"_s, u"x"_s)));
    Studio::waitUntil([&] { return lineOf(studio, u"“Delivery” has no measure"_s) < 0; });
    studio.document().undo();
    Studio::waitUntil([&] { return lineOf(studio, u"“Delivery” has no measure"_s) >= 0; });
    // What is closed counts when it is opened again.
    studio.trigger(u"insights"_s);
    studio.document().redo();
    studio.trigger(u"insights"_s);
    CHECK(lineOf(studio, u"“Delivery” has no measure"_s) < 0);
}

TEST_CASE("what can be mended is mended as one step of undo") {
    const OpenPanel studio;
    const Id<PainPoint> phone{studio.find(u"Phone number is required"_s).value};
    REQUIRE(
        studio.window->commit(setField(studio.project(), phone, &PainPoint::severity, 3, u"x"_s)));
    panel(studio).refresh();
    choose(studio, u"“Checkout”: severe pain point"_s);
    const int steps = studio.document().undoIndex();
    const size_t before = studio.project().all<Opportunity>().size();
    button(studio, u"Add opportunity"_s)->click();
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(studio.document().undoLabel() == u"Add opportunity"_s);
    CHECK(studio.project().all<Opportunity>().size() == before + 1);
    CHECK(lineOf(studio, u"“Checkout”: severe pain point"_s) < 0);
    studio.document().undo();
    CHECK(studio.project().all<Opportunity>().size() == before);
}

TEST_CASE("a check is switched off with a reason, and on again") {
    const OpenPanel studio;
    choose(studio, u"“Checkout” has no owner"_s);
    button(studio, u"Switch off…"_s)->click();
    auto* reason = panel(studio).findChild<QLineEdit*>();
    REQUIRE(reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Return); // no reason, no switching off
    CHECK(lineOf(studio, u"“Checkout” has no owner"_s) >= 0);
    QTest::keyClicks(reason, u"A workshop map"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    CHECK(lineOf(studio, u"“Checkout” has no owner"_s) < 0);
    const int off = lineOf(studio, u"A touchpoint without owner"_s);
    REQUIRE(off >= 0);
    CHECK(panel(studio).list().lines()[size_t(off)].detail == u"A workshop map"_s);
    CHECK(studio.document().undoLabel() == u"Switch a check off"_s);
    choose(studio, u"A touchpoint without owner"_s);
    button(studio, u"Switch on"_s)->click();
    CHECK(lineOf(studio, u"“Checkout” has no owner"_s) >= 0);
    CHECK(lineOf(studio, u"A touchpoint without owner"_s) < 0);
}

TEST_CASE("gaps, losses and KPIs have pages of their own") {
    const OpenPanel studio;
    panel(studio).showPage(InsightPage::Gaps);
    const auto& lines = panel(studio).list().lines();
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.front().title == u"Tracking"_s);
    CHECK(lines.front().figure == u"5"_s);
    click(studio, u"Tracking"_s);
    CHECK(studio.canvas().current() == studio.find(u"Tracking"_s));
    CHECK(lineOf(studio, u"Order email → Tracking"_s) > 0);
    panel(studio).showPage(InsightPage::Funnel); // by hand, for there is no log
    CHECK(lines.front().title == u"Awareness"_s);
    CHECK(lines.front().figure == u"38 %"_s);
    panel(studio).showPage(InsightPage::Measures);
    click(studio, u"On time"_s);
    CHECK(studio.canvas().current().kind == Kind::Kpi);
}

TEST_CASE("with a log the panel shows who is lost, compares, and draws the ways customers take") {
    const OpenPanel studio;
    panel(studio).showPage(InsightPage::Funnel);
    studio.addLog();
    const auto& lines = panel(studio).list().lines();
    CHECK(lines[0].title == u"Instagram ad"_s);
    CHECK(lines[0].figure == u"−50 %"_s);
    CHECK(lines[0].bar == 1.0);
    CHECK(lines[1].bar == 0.5);
    auto* details = panel(studio).findChild<QComboBox*>();
    REQUIRE(details->isVisible());
    details->setCurrentIndex(1);
    emit details->activated(1);
    CHECK(lineOf(studio, u"laptop against phone"_s) > 0);
    CHECK(lines[1].detail.startsWith(u"too few customers"_s));

    const size_t links = studio.project().all<Link>().size();
    choose(studio, u"Checkout → Compare plans"_s);
    button(studio, u"Draw link"_s)->click();
    CHECK(studio.project().all<Link>().size() == links + 1);
    choose(studio, u"Checkout → Compare plans"_s);
    CHECK(panel(studio).list().current()->detail.contains(u"drawn on the map"_s));
    studio.document().undo();
    CHECK(studio.project().all<Link>().size() == links);
}

TEST_CASE("another map has insights of its own, and other panels take the place of these") {
    const OpenPanel studio;
    const auto maps = studio.project().roots<Map>();
    studio.window->editor()->showMap(maps[1]);
    Studio::waitUntil([&] { return lineOf(studio, u"“Delivery” has no measure"_s) < 0; });
    studio.trigger(u"comments"_s);
    CHECK_FALSE(studio.window->editor()->isInsightsShown());
    studio.trigger(u"insights"_s);
    CHECK_FALSE(studio.window->editor()->isCommentsShown());
    studio.trigger(u"inspector"_s);
    CHECK_FALSE(studio.window->editor()->isInsightsShown());
    CHECK(studio.window->editor()->isInspectorShown());
}
