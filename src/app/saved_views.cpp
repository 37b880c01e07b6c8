#include "app/saved_views.h"

#include "app/editor.h"
#include "app/filter_view.h"
#include "canvas/canvas.h"
#include "model/document.h"
#include "model/saved_views.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double farthest = 1000; // columns or lanes beside the map; farther out nobody looks

} // namespace

SavedViews::SavedViews(Document& document, Editor& editor)
    : QObject(&editor)
    , m_document(document)
    , m_editor(editor) {
    connect(&document, &Document::changed, this, &SavedViews::follow);
    connect(&document, &Document::wasReset, this, [this] {
        auto lanes = m_arrangement.value_or(std::vector<ViewLane>());
        std::erase_if(
            lanes, [this](const ViewLane& each) { return !m_document.project().find(each.lane); });
        setArrangement(lanes.empty() ? std::nullopt : std::optional(std::move(lanes)));
        follow({});
    });
}

SavedView SavedViews::seen() const {
    SavedView view;
    view.map = m_editor.map();
    if (m_arrangement)
        view.lanes = *m_arrangement;
    else
        for (const Id<Lane> id : m_document.project().of<Lane>(view.map))
            if (const Lane* lane = m_document.project().find(id); lane->visible)
                view.lanes.push_back({id, lane->collapsed});
    const FilterView& filtering = m_editor.filtering();
    view = withFilter(std::move(view), filtering.filter());
    view.hidesOthers = filtering.isHiding() && !filtering.filter().isEmpty();
    const CanvasPlace place = m_editor.canvas().place();
    view.zoom = place.zoom;
    view.atTouchpoint = place.touchpoint;
    view.atLane = place.lane;
    view.across = std::clamp(place.across, -farthest, farthest);
    view.down = std::clamp(place.down, -farthest, farthest);
    return view;
}

bool SavedViews::isChanged() const {
    const SavedView* view = m_document.project().find(m_current);
    if (!view)
        return false;
    const SavedView now = seen();
    const bool sameLanes = m_arrangement ? m_arrangement == view->lanes
                                         : view->lanes.empty() || now.lanes == view->lanes;
    return !sameLanes || filterOf(now) != filterOf(*view) ||
           (!filterOf(*view).isEmpty() && now.hidesOthers != view->hidesOthers);
}

void SavedViews::show(Id<SavedView> id) {
    const SavedView* found = m_document.project().find(id);
    if (!found)
        return;
    const SavedView view = *found;
    m_editor.canvas().finishEditing();
    m_editor.showMap(view.map);
    m_current = id;
    showLanesAndFilter(view);
    if (view.zoom)
        m_editor.canvas().goTo({view.zoom, view.atTouchpoint, view.atLane, view.across, view.down});
    emit changed();
}

void SavedViews::showLanesAndFilter(const SavedView& view) {
    setArrangement(view.lanes.empty() ? std::nullopt : std::optional(view.lanes));
    FilterView& filtering = m_editor.filtering();
    if (filterOf(view).isEmpty()) {
        filtering.clear();
    } else {
        filtering.setHiding(view.hidesOthers);
        filtering.setFilter(filterOf(view));
    }
}

void SavedViews::leave() {
    m_current = {};
    setArrangement({});
    m_editor.filtering().clear();
    emit changed();
}

void SavedViews::leaveLanes() {
    setArrangement({});
    emit changed();
}

void SavedViews::goTo(Id<Map> map) {
    const SavedView* view = m_document.project().find(m_current);
    if (view && view->map == map)
        return;
    m_current = {};
    setArrangement({});
    emit changed();
}

void SavedViews::setLaneShown(Id<Lane> id, bool shown) {
    const Lane* lane = m_document.project().find(id);
    if (!m_arrangement || !lane)
        return;
    auto lanes = *m_arrangement;
    std::erase_if(lanes, [&](const ViewLane& each) { return each.lane == id; });
    if (shown)
        lanes.push_back({id, lane->collapsed});
    // In the order in which they stand, so that the same lanes are the same view.
    const auto row = m_document.project().of<Lane>(lane->map);
    std::ranges::stable_sort(lanes, {}, [&](const ViewLane& each) {
        return std::ranges::find(row, each.lane) - row.begin();
    });
    setArrangement(std::move(lanes));
    emit changed();
}

bool SavedViews::toggleCollapsed(Id<Lane> id) {
    if (!m_arrangement)
        return false;
    auto lanes = *m_arrangement;
    const auto at = std::ranges::find(lanes, id, &ViewLane::lane);
    if (at == lanes.end())
        return false;
    at->collapsed = !at->collapsed;
    const bool folded = at->collapsed;
    setArrangement(std::move(lanes));
    emit changed();
    return folded;
}

void SavedViews::setArrangement(std::optional<std::vector<ViewLane>> arrangement) {
    if (arrangement == m_arrangement)
        return;
    m_arrangement = std::move(arrangement);
    emit arrangementChanged();
}

// What edits do to lanes is seen in a view too: a lane that was just added, or hidden in its
// fields.
void SavedViews::follow(const Changeset& changeset) {
    const bool hadView = bool(m_current);
    const SavedView* view = m_document.project().find(m_current);
    if (!view)
        m_current = {};
    bool touchesViews = hadView != bool(m_current);
    for (const Change& change : changeset.changes) {
        touchesViews = touchesViews || change.id().kind == Kind::SavedView;
        if (view && change.after && change.id() == anyId(view->id))
            showLanesAndFilter(SavedView(*view)); // as it was before, or as somebody else has it
        if (!m_arrangement || change.id().kind != Kind::Lane)
            continue;
        const auto* before = change.before ? &std::get<Lane>(*change.before) : nullptr;
        const auto* after = change.after ? &std::get<Lane>(*change.after) : nullptr;
        const Id<Lane> id{change.id().value};
        const bool wasShown = before && before->visible;
        const bool isShown = after && after->visible;
        auto lanes = *m_arrangement;
        const auto at = std::ranges::find(lanes, id, &ViewLane::lane);
        if (at != lanes.end() && !after)
            lanes.erase(at);
        else if (at != lanes.end() && before && before->collapsed != after->collapsed)
            at->collapsed = after->collapsed;
        setArrangement(lanes.empty() ? std::nullopt : std::optional(std::move(lanes)));
        if (after && after->map == m_editor.map() && wasShown != isShown)
            setLaneShown(id, isShown);
    }
    if (touchesViews || m_current)
        emit changed();
}

} // namespace waymark
