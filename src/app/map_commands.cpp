#include "app/map_commands.h"

#include "app/editor.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/persona_sheet.h"
#include "app/questions.h"
#include "app/saved_views.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "model/edits.h"
#include "model/lane_words.h"
#include "model/rescale.h"

#include <algorithm>

namespace waymark {

namespace {

QString tr(const char* text) {
    return MainWindow::tr(text);
}

// The lane after which a new one of that kind usually stands: lanes are kept in the order of their
// kinds as long as the user did not choose otherwise.
Before<Lane> placeForLane(const Project& project, Id<Map> map, LaneKind kind) {
    for (const Id<Lane> id : project.of<Lane>(map)) {
        if (project.find(id)->lane > kind && kind < LaneKind::Notes)
            return id;
    }
    return {};
}

// The lane that is selected, or in which what is selected lies; null when there is none.
Id<Lane> laneOfSelection(const Project& project, const Canvas& canvas) {
    if (const auto& cell = canvas.currentCell())
        return cell->lane;
    const AnyId current = canvas.current();
    if (current.kind == Kind::Lane)
        return {current.value};
    const auto record = project.find(current);
    const auto place = record ? placeOf(*record) : std::nullopt;
    if (place)
        return place->lane;
    const bool isFeeling = current.kind == Kind::Feeling;
    if (isFeeling || current.kind == Kind::Touchpoint)
        return laneOf(project, canvas.map(), isFeeling ? LaneKind::Feeling : LaneKind::Touchpoints)
            .value_or(Id<Lane>{});
    return {};
}

} // namespace

void MapCommands::add() {
    OpenDocument& open = *m_window.openDocument();
    Id<Map> added;
    if (!m_window.commit(addMap(open.project(), open.ids(), tr("New map"), &added)))
        return;
    m_window.editor()->showMap(added);
    rename();
}

void MapCommands::rename() {
    Editor& editor = *m_window.editor();
    editor.canvas().setFocus();
    editor.canvas().select(anyId(editor.map()));
    editor.canvas().editCurrent(TextField::Main);
}

void MapCommands::duplicateAsVariant() {
    OpenDocument& open = *m_window.openDocument();
    const Id<Map> original = m_window.editor()->map();
    std::vector<AnyId> added;
    Changeset edit = duplicate(open.project(), open.ids(), {anyId(original)}, &added);
    if (added.empty())
        return;
    edit.label = tr("Duplicate map as variant");
    const Map& before = *open.project().find(original);
    for (Change& change : edit.changes) {
        auto* copy = change.after ? std::get_if<Map>(&*change.after) : nullptr;
        if (!copy || anyId(copy->id) != added.front() || before.state != MapState::Today)
            continue;
        copy->state = MapState::Future;
        copy->title = tr("%1 (future)").arg(before.title);
    }
    if (m_window.commit(edit))
        m_window.editor()->showMap({added.front().value});
}

void MapCommands::remove() {
    OpenDocument& open = *m_window.openDocument();
    Editor& editor = *m_window.editor();
    const auto maps = open.project().roots<Map>();
    const auto at = std::ranges::find(maps, editor.map());
    if (maps.size() < 2 || at == maps.end())
        return;
    const Id<Map> gone = *at;
    editor.showMap(at + 1 == maps.end() ? *(at - 1) : *(at + 1));
    if (m_window.commit(waymark::remove(open.project(), {anyId(gone)})))
        editor.say(tr("The map was deleted. Undo brings it back."));
}

void MapCommands::setState(MapState state) {
    OpenDocument& open = *m_window.openDocument();
    m_window.commit(setField(open.project(), m_window.editor()->map(), &Map::state, state,
                             tr("Change map state")));
}

void MapCommands::setScale(int min, int max) {
    OpenDocument& open = *m_window.openDocument();
    FeelingScale scale;
    scale.min = min;
    scale.max = max;
    m_window.commit(rescaleFeelings(open.project(), m_window.editor()->map(), scale));
}

void MapCommands::showNext(int steps) {
    const auto maps = m_window.openDocument()->project().roots<Map>();
    const auto at = std::ranges::find(maps, m_window.editor()->map());
    if (maps.empty() || at == maps.end())
        return;
    const auto count = qsizetype(maps.size());
    const qsizetype next = ((at - maps.begin()) + steps % count + count) % count;
    m_window.editor()->showMap(maps[size_t(next)]);
}

void MapCommands::addLane(LaneKind kind) {
    OpenDocument& open = *m_window.openDocument();
    Editor& editor = *m_window.editor();
    Id<Lane> added;
    const Changeset edit =
        waymark::addLane(open.project(), open.ids(), editor.map(), kind, laneWord(kind),
                         placeForLane(open.project(), editor.map(), kind), &added);
    if (!m_window.commit(edit))
        return;
    editor.canvas().select(anyId(added));
    editor.canvas().reveal(anyId(added));
}

void MapCommands::hideLane() {
    const Project& project = m_window.openDocument()->project();
    Editor& editor = *m_window.editor();
    const Lane* lane = project.find(laneOfSelection(project, editor.canvas()));
    if (!lane) {
        editor.say(tr("Select a lane, or something in it, first."));
        return;
    }
    const QString title = lane->title;
    if (editor.views().arrangement()) {
        editor.views().setLaneShown(lane->id, false);
        editor.say(tr("“%1” is not seen in this view. Its box in the side bar shows it again.")
                       .arg(title));
        return;
    }
    if (m_window.commit(setField(project, lane->id, &Lane::visible, false, tr("Hide lane"))))
        editor.say(tr("“%1” is hidden. Its box in the side bar shows it again.").arg(title));
}

void MapCommands::collapseLane() {
    const Project& project = m_window.openDocument()->project();
    Editor& editor = *m_window.editor();
    const Lane* lane = project.find(laneOfSelection(project, editor.canvas()));
    if (!lane) {
        editor.say(tr("Select a lane, or something in it, first."));
        return;
    }
    const AnyId id = anyId(lane->id);
    if (editor.views().arrangement()) {
        editor.views().toggleCollapsed(lane->id);
        editor.canvas().select(id);
        return;
    }
    const bool folds = !lane->collapsed;
    // What was selected in it is not seen any more; from the lane, the same key opens it again.
    if (m_window.commit(setField(project, lane->id, &Lane::collapsed, folds,
                                 folds ? tr("Collapse lane") : tr("Open lane"))))
        editor.canvas().select(id);
}

void MapCommands::showLanes(LaneSet set) {
    OpenDocument& open = *m_window.openDocument();
    m_window.editor()->views().leaveLanes();
    m_window.commit(
        applyLaneSet(open.project(), open.ids(), m_window.editor()->map(), set, tr("Show lanes")));
}

void MapCommands::addPersona() {
    OpenDocument& open = *m_window.openDocument();
    Id<Persona> added;
    Changeset edit = waymark::addPersona(open.project(), open.ids(), tr("New persona"), &added);
    // Somebody who adds a persona while looking at a map means it for that map.
    Map map = *open.project().find(m_window.editor()->map());
    map.personas.push_back(added);
    edit.change(*open.project().find(map.id), map);
    if (m_window.commit(edit))
        editPersona(added);
}

void MapCommands::editPersona(Id<Persona> persona) {
    OpenDocument& open = *m_window.openDocument();
    PersonaSheet sheet(open.document(), open.ids(), persona, &m_window);
    sheet.exec();
}

} // namespace waymark
