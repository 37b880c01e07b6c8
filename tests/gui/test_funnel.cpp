// The funnel along the map in the window: switched on by key, remembered, and every number a way to
// what it comes from.
#include "drawing/funnel_band.h"

#include "app/editor.h"
#include "app/insight_list.h"
#include "app/insights_panel.h"
#include "app/settings.h"
#include "gui/window_driver.h"
#include "model/edits.h"

#include <QAccessible>
#include <QAction>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// The sample, whose losses are entered by hand, with the funnel shown.
struct ShownFunnel : Studio {
    ShownFunnel() {
        Settings().setFunnelShown(false);
        openSample();
        press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        REQUIRE(window->editor()->isFunnelShown());
    }
    ~ShownFunnel() { Settings().setFunnelShown(false); }
    ShownFunnel(const ShownFunnel&) = delete;
    ShownFunnel& operator=(const ShownFunnel&) = delete;
    [[nodiscard]] const MapLayout& layout() const { return canvas().layout(); }
    // The first number of that kind.
    [[nodiscard]] FunnelPart part(FunnelPart::What what) const {
        for (int column = 0; column < int(layout().columns().size()); ++column)
            for (const FunnelPart& found : funnelParts(layout(), column))
                if (found.what == what)
                    return found;
        FAIL("the funnel has no such number");
        return {};
    }
    void clickOn(const FunnelPart& part) const {
        canvas().showAt(1, layout().stageRect(0).topLeft() - QPointF(20, 20));
        const double left = part.rect.center().x() - 300;
        canvas().showAt(1, {std::max(0.0, left), std::max(0.0, layout().stagesTop() - 20)});
        const QRectF stage = canvas().viewRectOf(anyId(layout().stages().front().id));
        const QPointF shift = stage.topLeft() - layout().stageRect(0).topLeft();
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                          (part.rect.center() + shift).toPoint());
    }
};

} // namespace

TEST_CASE("Ctrl+Alt+F shows the funnel along the map, and it is remembered") {
    ShownFunnel studio;
    CHECK(studio.layout().funnel().height > 0);
    CHECK(Settings().isFunnelShown());
    studio.window->updateActions();
    CHECK(studio.action(u"funnel"_s)->isChecked());
    // Views and filters lay the map out anew; the funnel stays.
    studio.window->editor()->showMap(studio.project().roots<Map>().back());
    CHECK(studio.layout().funnel().height > 0);
    studio.trigger(u"funnel"_s);
    CHECK(studio.layout().funnel().height == 0);
    CHECK_FALSE(Settings().isFunnelShown());
}

TEST_CASE("a click on a number of the funnel selects what it comes from") {
    const ShownFunnel studio;
    const FunnelPart lost = studio.part(FunnelPart::What::Lost);
    REQUIRE(lost.record.kind == Kind::Loss);
    studio.clickOn(lost);
    CHECK(studio.canvas().current() == lost.record);
    // It is brought into view as well.
    const QRectF card = studio.canvas().viewRectOf(lost.record);
    CHECK(QRectF(studio.canvas().viewport()->rect()).intersects(card));

    const FunnelPart onward = studio.part(FunnelPart::What::Onward);
    studio.clickOn(onward);
    CHECK(studio.canvas().current() == onward.record);
}

TEST_CASE("with the page of lost customers open, a number leads to its line there") {
    const ShownFunnel studio;
    studio.trigger(u"insights"_s);
    const FunnelPart lost = studio.part(FunnelPart::What::Lost);
    studio.clickOn(lost);
    const InsightsPanel& panel = studio.window->editor()->insights();
    CHECK(panel.page() == InsightPage::Funnel);
    REQUIRE(panel.list().current());
    CHECK(panel.list().current()->place == lost.record);
    CHECK(studio.canvas().current() == lost.record);
}

TEST_CASE("a number of the funnel cannot be dragged away") {
    const ShownFunnel studio;
    const FunnelPart onward = studio.part(FunnelPart::What::Onward);
    studio.clickOn(onward);
    const QString before = studio.document().undoLabel();
    const QRectF stage = studio.canvas().viewRectOf(anyId(studio.layout().stages().front().id));
    const QPointF shift = stage.topLeft() - studio.layout().stageRect(0).topLeft();
    QWidget* view = studio.canvas().viewport();
    const QPoint from = (onward.rect.center() + shift).toPoint();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    QTest::mouseMove(view, from + QPoint(60, 60));
    QTest::mouseMove(view, from + QPoint(320, 90));
    QTest::mouseRelease(view, Qt::LeftButton, {}, from + QPoint(320, 90));
    CHECK(studio.document().undoLabel() == before);
}

TEST_CASE("screen readers hear the funnel with the map and with its touchpoints") {
    const ShownFunnel studio;
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&studio.canvas());
    REQUIRE(table);
    CHECK(table->text(QAccessible::Description)
              .contains(funnelSummary(studio.project(), studio.layout())));
    const FunnelPart share = studio.part(FunnelPart::What::Share);
    studio.canvas().select(share.record);
    QAccessibleInterface* cell = table->focusChild();
    if (!cell)
        cell = table;
    studio.canvas().setFocus();
    REQUIRE(table->focusChild());
    CHECK(table->focusChild()
              ->text(QAccessible::Description)
              .contains(funnelSentence(studio.project(), studio.layout(), share)));
}

TEST_CASE("a map without losses says what to enter, and draws the funnel once there are some") {
    const ShownFunnel studio;
    Changeset edit;
    std::optional<Loss> kept;
    for (const auto& [id, loss] : studio.project().all<Loss>()) {
        edit.remove(loss);
        if (studio.layout().columnOf(loss.place.touchpoint) >= 0 ||
            studio.layout().stageIndex(loss.place.stage) >= 0)
            kept = loss;
    }
    REQUIRE(kept);
    REQUIRE(studio.window->commit(edit));
    CHECK(isFunnelEmpty(studio.layout()));
    CHECK(studio.layout().funnel().height > 0);
    Changeset back;
    kept->amount = 0.5;
    back.add(*kept);
    REQUIRE(studio.window->commit(back));
    CHECK_FALSE(isFunnelEmpty(studio.layout()));
}
