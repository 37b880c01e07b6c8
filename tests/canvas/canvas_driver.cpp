#include "canvas/canvas_driver.h"

#include <QPixmap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

void apply(Project& project, const Changeset& changeset) {
    const auto done = project.apply(changeset);
    Q_ASSERT(done.ok());
    Q_UNUSED(done)
}

} // namespace

Project journey(const std::vector<int>& touchpoints) {
    Project project;
    CountingIds ids;
    Id<Map> map;
    apply(project, addMap(project, ids, u"A journey"_s, &map));
    std::vector<AnyId> first;
    for (const Id<Stage> stage : project.of<Stage>(map))
        first.push_back(anyId(stage));
    apply(project, remove(project, first));
    int count = 0;
    for (size_t s = 0; s < touchpoints.size(); ++s) {
        Id<Stage> stage;
        apply(project, addStage(project, ids, map, u"S%1"_s.arg(s + 1), {}, &stage));
        for (int t = 0; t < touchpoints[s]; ++t)
            apply(project, addTouchpoint(project, ids, stage, u"T%1"_s.arg(++count)));
    }
    return project;
}

Project fullJourney(const std::vector<int>& touchpoints) {
    Project project = journey(touchpoints);
    CountingIds ids(50'000);
    const Id<Map> map = project.roots<Map>().front();
    Id<Persona> maya;
    apply(project, addPersona(project, ids, u"Maya Okafor"_s, &maya));
    apply(project, setField(project, map, &Map::personas, {maya}, {}));
    apply(project, setField(project, map, &Map::scenario, u"Maya wants good beans."_s, {}));
    int number = 0;
    const auto all = touchpointsOf(project, map);
    for (const Id<Touchpoint> touchpoint : all) {
        ++number;
        for (const Id<Lane> lane : project.of<Lane>(map)) {
            const LaneKind kind = project.find(lane)->lane;
            if (cardKind(kind))
                apply(project, addCard(project, ids, {.lane = lane, .touchpoint = touchpoint},
                                       u"%1 %2"_s.arg(defaultTitle(kind)).arg(number)));
        }
        apply(project, setField(project, touchpoint, &Touchpoint::channel, u"Website"_s, {}));
        apply(project, setFeeling(project, ids, touchpoint, maya, FeelingField::Received,
                                  double(number % 7) - 3));
        apply(project, setFeeling(project, ids, touchpoint, maya, FeelingField::Desired, 4));
    }
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        apply(project, setField(project, stage, &Stage::goal, u"Be sure it is worth it"_s, {}));
        apply(project, setField(project, stage, &Stage::entersWhen, u"Opens pricing"_s, {}));
        apply(project, setField(project, stage, &Stage::doneWhen, u"Adds a plan"_s, {}));
    }
    if (all.size() > 2) {
        Changeset link;
        link.add(
            Link{.id = {90'000}, .rank = 1, .from = all[2], .to = all[0], .label = u"again"_s});
        apply(project, link);
    }
    return project;
}

Project bigJourney(int stages, int touchpoints) {
    std::vector<Record> records;
    CountingIds ids;
    const Map map{.id = ids.make<Map>(), .rank = 1, .title = u"A big journey"_s};
    records.emplace_back(map);
    std::vector<Lane> lanes;
    for (const LaneKind kind :
         {LaneKind::Touchpoints, LaneKind::Doing, LaneKind::Thinking, LaneKind::Feeling,
          LaneKind::PainPoints, LaneKind::Opportunities, LaneKind::Questions, LaneKind::Needs}) {
        lanes.push_back({.id = ids.make<Lane>(),
                         .rank = Rank(lanes.size() + 1),
                         .map = map.id,
                         .lane = kind,
                         .title = defaultTitle(kind)});
        records.emplace_back(lanes.back());
    }
    for (int s = 0; s < stages; ++s) {
        const Stage stage{.id = ids.make<Stage>(),
                          .rank = s + 1,
                          .map = map.id,
                          .name = u"Stage %1"_s.arg(s + 1)};
        records.emplace_back(stage);
        for (int t = 0; t < touchpoints; ++t) {
            const Touchpoint touchpoint{.id = ids.make<Touchpoint>(),
                                        .rank = t + 1,
                                        .stage = stage.id,
                                        .name = u"Touchpoint %1"_s.arg(t + 1),
                                        .channel = u"Website"_s};
            records.emplace_back(touchpoint);
            records.emplace_back(Feeling{.id = ids.make<Feeling>(),
                                         .rank = 1,
                                         .touchpoint = touchpoint.id,
                                         .received = (s + t) % 11 - 5,
                                         .desired = 3});
            for (const Lane& lane : lanes) {
                const Place place{.lane = lane.id, .touchpoint = touchpoint.id};
                const QString text = u"%1 of %2, told in some words"_s.arg(lane.title).arg(t + 1);
                if (lane.lane == LaneKind::PainPoints)
                    records.emplace_back(PainPoint{
                        .id = ids.make<PainPoint>(), .rank = 1, .place = place, .text = text});
                else if (lane.lane == LaneKind::Opportunities)
                    records.emplace_back(Opportunity{
                        .id = ids.make<Opportunity>(), .rank = 1, .place = place, .text = text});
                else if (cardKind(lane.lane) && (t + s) % 5)
                    records.emplace_back(
                        Note{.id = ids.make<Note>(), .rank = 1, .place = place, .text = text});
            }
        }
    }
    return Project::fromRecords(std::move(records)).take();
}

CanvasDriver::CanvasDriver(Project project, QSize size)
    : document(std::move(project))
    , canvas(document, ids) {
    canvas.setReducedMotion(true);
    canvas.resize(size);
    const auto maps = document.project().roots<Map>();
    if (!maps.empty())
        canvas.setMap(maps.front());
    canvas.show();
    canvas.activateWindow();
    canvas.setFocus();
    QObject::connect(&document, &Document::changed, &canvas, [this] { ++changes; });
    QObject::connect(&canvas, &Canvas::refused, &canvas,
                     [this](const QString& message) { refusals.append(message); });
    QApplication::processEvents();
}

Id<Stage> CanvasDriver::stage(int index) const {
    return layout().stages()[size_t(index)].id;
}

Id<Touchpoint> CanvasDriver::touchpoint(int column) const {
    return layout().columns()[size_t(column)].touchpoint;
}

Id<Lane> CanvasDriver::lane(LaneKind kind) const {
    return *laneOf(project(), map(), kind);
}

Place CanvasDriver::cell(LaneKind kind, int column) const {
    Place place{.lane = lane(kind)};
    const Column& at = layout().columns()[size_t(column)];
    if (at.touchpoint)
        place.touchpoint = at.touchpoint;
    else
        place.stage = stage(at.stage);
    return place;
}

std::vector<AnyId> CanvasDriver::cards(LaneKind kind, int column) const {
    return cardsAt(project(), cell(kind, column));
}

QString CanvasDriver::text(AnyId id) const {
    const auto record = project().find(id);
    return record ? mainText(*record) : u"(gone)"_s;
}

QStringList CanvasDriver::texts(LaneKind kind, int column) const {
    QStringList all;
    for (const AnyId id : cards(kind, column))
        all.append(text(id));
    return all;
}

QStringList CanvasDriver::names() const {
    QStringList all;
    for (const Id<Touchpoint> id : touchpointsOf(project(), map()))
        all.append(project().find(id)->name);
    return all;
}

QPointF CanvasDriver::middle(AnyId id) const {
    return layout().rectOf(project(), id).center();
}

QPointF CanvasDriver::middle(const Place& cell) const {
    const QRectF rect = canvas.viewRectOf(cell);
    const QPointF offset(canvas.horizontalScrollBar()->value(),
                         canvas.verticalScrollBar()->value());
    return (rect.center() + offset) / canvas.zoom();
}

QPoint CanvasDriver::view(QPointF map) const {
    const QPointF offset(canvas.horizontalScrollBar()->value(),
                         canvas.verticalScrollBar()->value());
    return (map * canvas.zoom() - offset).toPoint();
}

void CanvasDriver::mouse(QEvent::Type type, QPointF map, Qt::MouseButton button,
                         Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) {
    const QPointF local = view(map);
    QMouseEvent event(type, local, canvas.viewport()->mapToGlobal(local), button, buttons,
                      modifiers);
    QApplication::sendEvent(canvas.viewport(), &event);
}

void CanvasDriver::click(QPointF map, Qt::KeyboardModifiers modifiers) {
    press(map, modifiers);
    release(map, modifiers);
}

void CanvasDriver::doubleClick(QPointF map) {
    click(map);
    mouse(QEvent::MouseButtonDblClick, map, Qt::LeftButton, Qt::LeftButton, {});
    release(map);
}

void CanvasDriver::press(QPointF map, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
    m_button = button;
    mouse(QEvent::MouseButtonPress, map, button, button, modifiers);
}

void CanvasDriver::move(QPointF map, Qt::KeyboardModifiers modifiers) {
    mouse(QEvent::MouseMove, map, Qt::NoButton, m_button, modifiers);
}

void CanvasDriver::release(QPointF map, Qt::KeyboardModifiers modifiers) {
    mouse(QEvent::MouseButtonRelease, map, m_button, Qt::NoButton, modifiers);
}

void CanvasDriver::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    press(from);
    move(from + (to - from) * 0.5, modifiers);
    move(to, modifiers);
    release(to, modifiers);
}

void CanvasDriver::hover(QPointF map) {
    mouse(QEvent::MouseMove, map, Qt::NoButton, Qt::NoButton, {});
}

QWidget* CanvasDriver::keyboard() {
    QWidget* focused = canvas.focusWidget();
    return focused && focused->isVisible() ? focused : &canvas;
}

void CanvasDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(keyboard(), key, modifiers);
}

void CanvasDriver::type(const QString& text) {
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, {}, QString(letter));
        QApplication::sendEvent(keyboard(), &press);
    }
}

void CanvasDriver::grab(const QString& name) {
    if (!qEnvironmentVariableIsSet("WAYMARK_GRAB"))
        return;
    QApplication::processEvents();
    canvas.grab().save(u"/tmp/canvas-%1.png"_s.arg(name));
}

} // namespace waymark
