// Views: saving what is seen under a name, and coming back to it.
#include "app/command_palette.h"
#include "app/editor.h"
#include "app/export_dialog.h"
#include "app/filter_view.h"
#include "app/open_document.h"
#include "app/saved_views.h"
#include "app/side_bar.h"
#include "app/status_line.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "model/saved_views.h"
#include "support/printing.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Editor& editorOf(const Studio& studio) {
    return *studio.window->editor();
}

SavedViews& viewsOf(const Studio& studio) {
    return editorOf(studio).views();
}

Id<Lane> laneOf(const Studio& studio, LaneKind kind) {
    return *waymark::laneOf(studio.project(), editorOf(studio).map(), kind);
}

bool isSeen(const Studio& studio, LaneKind kind) {
    return studio.canvas().layout().laneIndex(laneOf(studio, kind)) >= 0;
}

Id<SavedView> save(Studio& studio, const QString& name) {
    studio.questions.newName = name;
    studio.trigger(u"saveView"_s);
    return viewNamed(studio.project(), {editorOf(studio).map()}, name);
}

// A view that shows the feelings alone.
Id<SavedView> saveFeelings(Studio& studio) {
    const auto id = save(studio, u"Feelings"_s);
    for (const Id<Lane> lane : studio.project().of<Lane>(editorOf(studio).map()))
        if (studio.project().find(lane)->lane != LaneKind::Feeling)
            viewsOf(studio).setLaneShown(lane, false);
    studio.trigger(u"updateView"_s);
    return id;
}

QString buttonText(const Studio& studio) {
    for (const QPushButton* button : editorOf(studio).statusLine().findChildren<QPushButton*>())
        if (button->text().startsWith(u"View"_s))
            return button->text();
    return {};
}

} // namespace

TEST_CASE("what is seen is kept as a view, and one edit makes it") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"hideLane"_s); // nothing selected: nothing happens
    RecordFilter filter;
    filter.text = u"price"_s;
    editorOf(studio).filtering().setFilter(filter);
    studio.canvas().setZoom(0.8);
    const int before = studio.document().undoIndex();
    const Id<SavedView> id = save(studio, u" Prices "_s);
    REQUIRE(id);
    CHECK(studio.questions.proposed == u"View 1"_s);
    CHECK(studio.document().undoIndex() == before + 1);
    CHECK(studio.document().undoLabel() == u"Save view"_s);
    const SavedView& view = *studio.project().find(id);
    CHECK(view.name == u"Prices"_s);
    CHECK(view.text == u"price"_s);
    CHECK(view.zoom == Approx(0.8));
    CHECK(view.lanes.size() == studio.canvas().layout().lanes().size());
    CHECK(viewsOf(studio).current() == id);
    studio.window->updateActions();
    CHECK(studio.action(u"deleteView"_s)->isEnabled());
    // The next one is offered another name, and a name is needed.
    studio.questions.newName.clear();
    studio.trigger(u"saveView"_s);
    CHECK(studio.project().all<SavedView>().size() == 1);

    studio.trigger(u"undo"_s);
    CHECK(studio.project().all<SavedView>().empty());
    CHECK_FALSE(viewsOf(studio).current());
    studio.trigger(u"redo"_s);
    CHECK(studio.project().all<SavedView>().size() == 1);
}

TEST_CASE("choosing a view shows its lanes, filter and place, and edits nothing") {
    Studio studio;
    studio.openSample();
    const Id<SavedView> feelings = saveFeelings(studio);
    REQUIRE(feelings);
    CHECK(isSeen(studio, LaneKind::Feeling));
    CHECK_FALSE(isSeen(studio, LaneKind::PainPoints));
    CHECK(studio.project().find(laneOf(studio, LaneKind::PainPoints))->visible);

    studio.trigger(u"wholeMap"_s);
    CHECK(isSeen(studio, LaneKind::PainPoints));
    studio.window->updateActions();
    CHECK_FALSE(studio.action(u"wholeMap"_s)->isEnabled());
    studio.saveAs(u"views.journey"_s);
    REQUIRE_FALSE(studio.window->openDocument()->hasUnsavedEdits());
    const Project before = studio.project();
    const int steps = studio.document().undoIndex();
    studio.trigger(u"nextView"_s);
    CHECK(viewsOf(studio).current() == feelings);
    CHECK(studio.canvas().layout().lanes().size() == 1);
    CHECK(studio.project() == before);
    CHECK(studio.document().undoIndex() == steps);
    CHECK_FALSE(studio.window->openDocument()->hasUnsavedEdits());
    CHECK_FALSE(studio.window->isWindowModified());
}

TEST_CASE("a view remembers the place by what stands there") {
    Studio studio;
    studio.openSample();
    studio.window->resize(900, 560);
    studio.canvas().setReducedMotion(true);
    studio.canvas().setZoom(2);
    const auto touchpoints = touchpointsOf(studio.project(), editorOf(studio).map());
    studio.canvas().reveal(anyId(touchpoints.back()));
    const CanvasPlace place = studio.canvas().place();
    const Id<SavedView> id = save(studio, u"The end"_s);
    studio.trigger(u"fitMap"_s);
    REQUIRE_FALSE(studio.canvas().place() == place);
    viewsOf(studio).show(id);
    CHECK(studio.canvas().zoom() == 2);
    CHECK(studio.canvas().place().touchpoint == place.touchpoint);
    CHECK(studio.canvas().place().across == Approx(place.across).margin(0.01));
    // Also when a stage came before it.
    studio.trigger(u"fitMap"_s);
    CountingIds ids(9'000'000);
    const auto first = studio.project().of<Stage>(editorOf(studio).map()).front();
    REQUIRE(studio.window->commit(
        addStage(studio.project(), ids, editorOf(studio).map(), u"New"_s, first)));
    viewsOf(studio).show(id);
    CHECK(studio.canvas().place().touchpoint == place.touchpoint);
}

TEST_CASE("in a view lanes are shown and hidden without an edit, and Update keeps it") {
    Studio studio;
    studio.openSample();
    const Id<SavedView> id = saveFeelings(studio);
    CHECK(studio.project().find(id)->lanes.size() == 1);
    studio.window->updateActions();
    CHECK(buttonText(studio) == u"View: Feelings"_s);
    const int steps = studio.document().undoIndex();
    // By the box in the side bar.
    emit editorOf(studio).sideBar().laneShown(laneOf(studio, LaneKind::Doing), true);
    CHECK(isSeen(studio, LaneKind::Doing));
    CHECK(studio.document().undoIndex() == steps);
    CHECK(viewsOf(studio).isChanged());
    studio.window->updateActions();
    CHECK(buttonText(studio) == u"View: Feelings (changed)"_s);
    // By the commands for the lane of the selection.
    studio.canvas().select(anyId(laneOf(studio, LaneKind::Doing)));
    studio.trigger(u"collapseLane"_s);
    CHECK(studio.canvas().layout().lanes().front().collapsed);
    CHECK_FALSE(studio.project().find(laneOf(studio, LaneKind::Doing))->collapsed);
    studio.trigger(u"updateView"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    REQUIRE(studio.project().find(id)->lanes.size() == 2);
    CHECK(studio.project().find(id)->lanes[0].collapsed);
    CHECK_FALSE(viewsOf(studio).isChanged());
    studio.trigger(u"hideLane"_s);
    CHECK_FALSE(isSeen(studio, LaneKind::Doing));
    CHECK(studio.document().undoIndex() == steps + 1);
    // Undoing the update shows the view as it was.
    studio.trigger(u"undo"_s);
    CHECK(studio.project().find(id)->lanes.size() == 1);
    CHECK_FALSE(viewsOf(studio).isChanged());
}

TEST_CASE("a lane that is added while a view is shown is seen") {
    Studio studio;
    studio.openSample();
    saveFeelings(studio);
    CountingIds ids(9'000'000);
    Id<Lane> added;
    REQUIRE(studio.window->commit(addLane(studio.project(), ids, editorOf(studio).map(),
                                          LaneKind::Notes, u"Ideas"_s, {}, &added)));
    CHECK(studio.canvas().layout().laneIndex(added) >= 0);
    CHECK_FALSE(isSeen(studio, LaneKind::PainPoints));
    // So is one that is shown in its fields; and what is deleted is gone.
    REQUIRE(
        studio.window->commit(setField(studio.project(), added, &Lane::visible, false, u"Hide"_s)));
    CHECK(studio.canvas().layout().laneIndex(added) < 0);
    studio.trigger(u"undo"_s);
    CHECK(studio.canvas().layout().laneIndex(added) >= 0);
    REQUIRE(studio.window->commit(remove(studio.project(), {anyId(added)})));
    CHECK(studio.canvas().layout().lanes().size() == 1);
}

TEST_CASE("a view whose lanes are all gone shows the map as it is") {
    Studio studio;
    studio.openSample();
    const Id<SavedView> id = saveFeelings(studio);
    REQUIRE(studio.window->commit(
        remove(studio.project(), {anyId(laneOf(studio, LaneKind::Feeling))})));
    CHECK(studio.project().find(id)->lanes.empty());
    CHECK(isSeen(studio, LaneKind::PainPoints));
    studio.trigger(u"wholeMap"_s);
    viewsOf(studio).show(id);
    CHECK(isSeen(studio, LaneKind::PainPoints));
}

TEST_CASE(
    "views are renamed, deleted and gone through, and a view of another map takes one there") {
    Studio studio;
    studio.openSample();
    const Id<Map> first = editorOf(studio).map();
    const Id<SavedView> one = save(studio, u"One"_s);
    const Id<SavedView> two = save(studio, u"Two"_s);
    studio.trigger(u"nextView"_s);
    CHECK(viewsOf(studio).current() == one);
    studio.trigger(u"previousView"_s);
    CHECK(viewsOf(studio).current() == two);
    studio.questions.newName = u"Zwei"_s;
    studio.trigger(u"renameView"_s);
    CHECK(studio.questions.proposed == u"Two"_s);
    CHECK(studio.project().find(two)->name == u"Zwei"_s);

    studio.trigger(u"nextMap"_s);
    CHECK_FALSE(viewsOf(studio).current());
    studio.window->updateActions();
    CHECK_FALSE(studio.action(u"nextView"_s)->isEnabled());
    CHECK_FALSE(studio.canvas().layout().lanes().empty());
    viewsOf(studio).show(two);
    CHECK(editorOf(studio).map() == first);
    studio.trigger(u"deleteView"_s);
    CHECK_FALSE(studio.project().find(two));
    CHECK_FALSE(viewsOf(studio).current());
    CHECK(studio.action(u"nextView"_s)->isEnabled());
    studio.trigger(u"undo"_s);
    CHECK(studio.project().find(two)->name == u"Zwei"_s);
}

TEST_CASE("the menu lists the views of the map, and the palette those of all maps") {
    Studio studio;
    studio.openSample();
    save(studio, u"Alpha & Beta"_s);
    save(studio, u"Gamma"_s);
    QMenu* menu = studio.window->actions().menu(MenuId::SavedViews);
    for (int i = 0; i < 2; ++i) { // opened again it lists no more of them
        emit menu->aboutToShow();
        QStringList names;
        for (const QAction* entry : menu->actions())
            if (entry->isCheckable() && entry->data().toBool())
                names.append(entry->text());
        CHECK(names == QStringList{u"Alpha && Beta"_s, u"Gamma"_s});
        CHECK(menu->actions().back()->isChecked());
    }
    menu->actions()[menu->actions().size() - 2]->trigger();
    CHECK(studio.project().find(viewsOf(studio).current())->name == u"Alpha & Beta"_s);

    studio.trigger(u"nextMap"_s);
    CommandPalette palette(*studio.window);
    palette.findChild<QLineEdit*>()->setText(u"alpha"_s);
    CHECK(palette.found().contains(u"View: Alpha & Beta"_s));
}

TEST_CASE("an export shows what the view shows that is on the screen") {
    Studio studio;
    studio.openSample();
    const Id<SavedView> id = saveFeelings(studio);
    ExportDialog dialog(studio.project(), editorOf(studio).map(), u"Map"_s,
                        studio.workspace.settings());
    CHECK_FALSE(dialog.options().layout.arrangement);
    dialog.showView(id);
    REQUIRE(dialog.options().layout.arrangement);
    CHECK(dialog.options().layout.arrangement->size() == 1);
    SavedView seen = viewsOf(studio).seen();
    seen.text = u"price"_s;
    seen.hidesOthers = true;
    dialog.showSeen(seen);
    CHECK(dialog.options().layout.leftOut != nullptr);
    CHECK(dialog.options().faded == nullptr);
    seen.hidesOthers = false;
    dialog.showSeen(seen);
    CHECK(dialog.options().layout.leftOut == nullptr);
    CHECK(dialog.options().faded != nullptr);
}
