#include "app/presenting_show.h"

#include "model/edits.h"
#include "model/saved_views.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double usualEditorHeight = 800; // pixels; a view's zoom was chosen in a window like that

} // namespace

PresentingShow::PresentingShow(Document& document, Id<Map> map, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_map(map) {
    plan();
    connect(&document, &Document::changed, this, &PresentingShow::follow);
    connect(&document, &Document::wasReset, this, [this] { follow({}); });
}

void PresentingShow::setRoom(QSizeF pixels, const LayoutOptions& seen) {
    if (pixels == m_room && seen == m_seen)
        return;
    m_room = pixels;
    m_seen = seen;
    plan();
    emit replanned();
}

const PresentedPage& PresentingShow::page() const {
    return m_pages[size_t(std::clamp(m_step.page, 0, int(m_pages.size()) - 1))];
}

CanvasPlace PresentingShow::place() const {
    const SavedView* view = m_document.project().find(m_step.view);
    if (!view || !view->zoom)
        return {};
    const double zoom = *view->zoom * m_room.height() / usualEditorHeight;
    return {zoom, view->atTouchpoint, view->atLane, view->across, view->down};
}

std::vector<Id<Stage>> PresentingShow::stages() const {
    return m_document.project().of<Stage>(m_map);
}

int PresentingShow::stageIndex() const {
    const auto all = stages();
    const auto at = std::ranges::find(all, m_step.stage);
    return at == all.end() ? -1 : int(at - all.begin());
}

Id<Stage> PresentingShow::nextStage() const {
    const auto all = stages();
    const int next = stageIndex() + 1;
    const bool isStage = m_step.what != ShowStep::What::View && next < int(all.size());
    return isStage ? all[size_t(next)] : Id<Stage>();
}

// --- stepping -----------------------------------------------------------------------------------

bool PresentingShow::next() {
    if (m_step.what == ShowStep::What::Stage && m_step.page + 1 < pageCount()) {
        goTo({ShowStep::What::Stage, m_step.stage, m_step.page + 1, {}});
        return true;
    }
    const auto views = m_document.project().of<SavedView>(m_map);
    if (const Id<Stage> stage = nextStage()) {
        goTo({ShowStep::What::Stage, stage, 0, {}});
        return true;
    }
    const auto at = std::ranges::find(views, m_step.view);
    const size_t following = at == views.end() ? 0 : size_t(at - views.begin()) + 1;
    if (following >= views.size())
        return false;
    goTo({ShowStep::What::View, {}, 0, views[following]});
    return true;
}

bool PresentingShow::previous() {
    const auto all = stages();
    const auto toStage = [&](int index) {
        if (index < 0 || all.empty()) {
            goTo({});
            return;
        }
        const Id<Stage> stage = all[size_t(index)];
        goTo({ShowStep::What::Stage, stage, int(pagesOf(stage).size()) - 1, {}});
    };
    switch (m_step.what) {
    case ShowStep::What::Whole:
        return false;
    case ShowStep::What::Stage:
        if (m_step.page > 0)
            goTo({ShowStep::What::Stage, m_step.stage, m_step.page - 1, {}});
        else
            toStage(stageIndex() - 1);
        return true;
    case ShowStep::What::View:
        break;
    }
    const auto views = m_document.project().of<SavedView>(m_map);
    const auto at = std::ranges::find(views, m_step.view);
    if (at == views.end() || at == views.begin())
        toStage(int(all.size()) - 1);
    else
        goTo({ShowStep::What::View, {}, 0, *(at - 1)});
    return true;
}

bool PresentingShow::goToWhole() {
    const ShowStep before = m_step;
    goTo({});
    return m_step != before;
}

bool PresentingShow::goToEnd() {
    const ShowStep before = m_step;
    const auto views = m_document.project().of<SavedView>(m_map);
    const auto all = stages();
    if (!views.empty())
        goTo({ShowStep::What::View, {}, 0, views.back()});
    else if (!all.empty())
        goTo({ShowStep::What::Stage, all.back(), int(pagesOf(all.back()).size()) - 1, {}});
    return m_step != before;
}

bool PresentingShow::goToStage(Id<Stage> stage) {
    const Stage* record = m_document.project().find(stage);
    if (!record || record->map != m_map)
        return false;
    const ShowStep before = m_step;
    goTo({ShowStep::What::Stage, stage, 0, {}});
    return m_step != before;
}

bool PresentingShow::goToNumber(int number) {
    const auto all = stages();
    if (number == 0)
        return goToWhole();
    return number > 0 && number <= int(all.size()) && goToStage(all[size_t(number - 1)]);
}

bool PresentingShow::goToView(int direction) {
    const Id<SavedView> view = viewBeside(m_document.project(), m_map, m_step.view, direction);
    if (!view)
        return false;
    const ShowStep before = m_step;
    goTo({ShowStep::What::View, {}, 0, view});
    return m_step != before;
}

Id<Stage> PresentingShow::stageOf(AnyId record) const {
    const Project& project = m_document.project();
    if (record.kind == Kind::Stage)
        return {record.value};
    const auto ofTouchpoint = [&](Id<Touchpoint> id) {
        const Touchpoint* touchpoint = project.find(id);
        return touchpoint ? touchpoint->stage : Id<Stage>();
    };
    if (record.kind == Kind::Touchpoint)
        return ofTouchpoint({record.value});
    if (record.kind == Kind::Feeling) {
        const Feeling* feeling = project.find(Id<Feeling>{record.value});
        return feeling ? ofTouchpoint(feeling->touchpoint) : Id<Stage>();
    }
    const auto found = project.find(record);
    const auto place = found ? placeOf(*found) : std::nullopt;
    if (!place)
        return {};
    return place->stage ? place->stage : ofTouchpoint(place->touchpoint);
}

bool PresentingShow::goToRecord(AnyId record) {
    const Stage* stage = m_document.project().find(stageOf(record));
    if (!stage || stage->map != m_map)
        return false;
    const auto pages = pagesOf(stage->id);
    goTo({ShowStep::What::Stage,
          stage->id,
          pageOf(m_document.project(), m_map, pages, record, m_room),
          {}});
    return true;
}

bool PresentingShow::goToLane(Id<Stage> stage, Id<Lane> lane) {
    const Stage* record = m_document.project().find(stage);
    if (!record || record->map != m_map)
        return false;
    const auto pages = pagesOf(stage);
    const ShowStep to{ShowStep::What::Stage,
                      stage,
                      pageOf(m_document.project(), m_map, pages, anyId(lane), m_room),
                      {}};
    goTo(to);
    if (m_pages != pages) { // the same step, with another lane on it
        plan();
        emit replanned();
    }
    return true;
}

void PresentingShow::goTo(const ShowStep& step) {
    if (step == m_step)
        return;
    const ShowStep from = m_step;
    m_step = step;
    plan();
    emit moved(from);
}

// --- planning -----------------------------------------------------------------------------------

LayoutOptions PresentingShow::seenIn(const SavedView& view) const {
    LayoutOptions options;
    if (!view.lanes.empty())
        options.arrangement = view.lanes;
    const RecordFilter filter = filterOf(view);
    if (view.hidesOthers && !filter.isEmpty())
        options.leftOut = std::make_shared<std::unordered_set<AnyId>>(
            applyFilter(m_document.project(), m_map, filter).others);
    return options;
}

std::vector<PresentedPage> PresentingShow::pagesOf(Id<Stage> stage) const {
    return stagePages(m_document.project(), m_map, stage, m_room, m_seen);
}

void PresentingShow::plan() {
    const Project& project = m_document.project();
    const SavedView* view = project.find(m_step.view);
    if (m_step.what == ShowStep::What::Stage)
        m_pages = pagesOf(m_step.stage);
    else
        m_pages = {wholePage(project, m_map, m_room, view ? seenIn(*view) : m_seen)};
    m_step.page = std::clamp(m_step.page, 0, int(m_pages.size()) - 1);
    if (m_step.what == ShowStep::What::Stage)
        m_lastIndex = stageIndex();
}

void PresentingShow::refresh(AnyId record) {
    const PresentedPage before = page();
    plan();
    Id<Stage> stage = record.isNull() ? Id<Stage>() : stageOf(record);
    if (record.kind == Kind::Lane)
        stage = m_step.stage;
    // Seen where one is, as well as elsewhere: then one stays.
    if (m_step.what == ShowStep::What::Stage && stage == m_step.stage) {
        const MapLayout layout(m_document.project(), m_map, page().options);
        const QRectF shown(page().corner, m_room / page().zoom);
        const QRectF rect = layout.rectOf(m_document.project(), record);
        if (rect.isNull() || !shown.contains(rect.center()))
            m_step.page = pageOf(m_document.project(), m_map, m_pages, record, m_room);
    }
    if (!(page() == before))
        emit replanned();
}

void PresentingShow::follow(const Changeset&) {
    const Project& project = m_document.project();
    if (!project.find(m_map)) {
        emit mapGone();
        return;
    }
    const bool stageGone = m_step.what == ShowStep::What::Stage && !project.find(m_step.stage);
    const bool viewGone = m_step.what == ShowStep::What::View && !project.find(m_step.view);
    if (!stageGone && !viewGone)
        return;
    const auto all = stages();
    if (all.empty())
        goTo({});
    else
        goTo({ShowStep::What::Stage,
              all[size_t(std::clamp(m_lastIndex, 0, int(all.size()) - 1))],
              0,
              {}});
}

} // namespace waymark
