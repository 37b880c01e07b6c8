#include "drawing/text_spots.h"

#include "drawing/card_face.h"
#include "drawing/stage_face.h"
#include "model/edits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("edits", text);
}

std::optional<TextSpot> mapSpot(const Map& map, const MapLayout& layout, const Theme& theme,
                                TextField field) {
    const HeadBox& head = layout.head();
    if (head.height <= 0 || map.id != layout.map())
        return std::nullopt;
    const AnyId id = anyId(map.id);
    switch (field) {
    case TextField::Main:
        return TextSpot{id,        field,       head.title, TextRole::MapTitle,
                        theme.ink, theme.paper, map.title};
    case TextField::Scenario:
        return TextSpot{id,          field,       head.scenario, TextRole::Scenario, theme.inkSoft,
                        theme.paper, map.scenario};
    case TextField::MapGoal: {
        QRectF box = head.goal;
        if (box.isNull())
            box = head.scenario.translated(18, head.scenario.height()).adjusted(0, 0, -18, 0);
        return TextSpot{id, field, box, TextRole::Scenario, theme.inkSoft, theme.paper, map.goal};
    }
    default:
        return std::nullopt;
    }
}

std::optional<TextSpot> stageSpot(const Stage& stage, const MapLayout& layout, const Theme& theme,
                                  TextField field) {
    const int index = layout.stageIndex(stage.id);
    if (index < 0)
        return std::nullopt;
    const QRectF rect = layout.stageRect(index);
    const QColor ground = stageColour(theme, stage, layout.stages()[size_t(index)].number);
    const QColor ink = readableOn(ground);
    const CardFace face = chevronFace(stage, rect.width());
    const QPointF origin(rect.left(), rect.top() + (layout.chevronHeight() - face.height) / 2);
    const QRectF name = face.pieces.front().rect.translated(origin);
    const AnyId id = anyId(stage.id);
    if (field == TextField::Main)
        return TextSpot{id, field, name, TextRole::StageName, ink, ground, stage.name};
    if (field == TextField::StageGoal) {
        const QRectF goal = face.pieces.size() > 1
                                ? face.pieces[1].rect.translated(origin)
                                : QRectF(name.left(), name.bottom() + 1, name.width(),
                                         lineHeightOf(TextRole::StageGoal));
        return TextSpot{id, field, goal, TextRole::StageGoal, ink, ground, stage.goal};
    }
    if (field != TextField::EntersWhen && field != TextField::DoneWhen)
        return std::nullopt;
    const QRectF area = layout.stageFactsRect(index);
    const bool isEnter = field == TextField::EntersWhen;
    // Where the fact is not told yet, its place is below the chevron.
    QRectF box(area.left() + 18, area.top() + 6 + (isEnter ? 0 : 16), area.width() - 24,
               lineHeightOf(TextRole::StageFact));
    for (const StageFact& fact : stageFacts(stage, area.width(), layout.asksForMeasure()))
        if ((fact.what == StageFact::What::EntersWhen && isEnter) ||
            (fact.what == StageFact::What::DoneWhen && !isEnter))
            box = fact.rect.translated(area.topLeft());
    return TextSpot{id,
                    field,
                    box,
                    TextRole::StageFact,
                    theme.inkSoft,
                    theme.paper,
                    isEnter ? stage.entersWhen : stage.doneWhen};
}

QColor groundOf(const Theme& theme, AnyId id, LaneKind lane) {
    switch (id.kind) {
    case Kind::PainPoint:
        return theme.pain.fill;
    case Kind::Opportunity:
        return theme.opportunity.fill;
    case Kind::Loss:
    case Kind::Kpi:
        return theme.paper;
    default:
        return lane == LaneKind::Thinking || lane == LaneKind::Questions ? theme.thought.fill
                                                                         : theme.card.fill;
    }
}

std::optional<TextSpot> cardSpot(const Project& project, const MapLayout& layout,
                                 const Theme& theme, AnyId id, TextField field) {
    const QRectF rect = layout.rectOf(project, id);
    if (rect.isNull())
        return std::nullopt;
    LaneKind lane = LaneKind::Touchpoints;
    const auto record = project.find(id);
    if (const auto place = placeOf(*record))
        if (const Lane* found = project.find(place->lane))
            lane = found->lane;
    const CardFace face = cardFace(project, id, lane, rect.width());
    if (face.pieces.empty())
        return std::nullopt;
    const QColor ground = groundOf(theme, id, lane);
    if (field == TextField::Channel && id.kind == Kind::Touchpoint) {
        const Touchpoint& touchpoint = *project.find(Id<Touchpoint>{id.value});
        const QRectF name = face.pieces.front().rect;
        QRectF box(name.left(), name.bottom(), name.width(),
                   lineHeightOf(TextRole::TouchpointMeta));
        return TextSpot{id,
                        field,
                        box.translated(rect.topLeft()),
                        TextRole::TouchpointMeta,
                        theme.inkSoft,
                        ground,
                        touchpoint.channel};
    }
    if (field != TextField::Main)
        return std::nullopt;
    const Piece& piece = face.pieces.front();
    const bool isFaint = piece.tone == Tone::Soft;
    return TextSpot{id,
                    field,
                    piece.rect.translated(rect.topLeft()),
                    piece.role,
                    isFaint ? theme.inkSoft : theme.ink,
                    ground,
                    mainText(*record)};
}

} // namespace

std::optional<TextSpot> textSpot(const Project& project, const MapLayout& layout,
                                 const Theme& theme, AnyId record, TextField field) {
    switch (record.kind) {
    case Kind::Map:
        if (const Map* map = project.find(Id<Map>{record.value}))
            return mapSpot(*map, layout, theme, field);
        return std::nullopt;
    case Kind::Stage:
        if (const Stage* stage = project.find(Id<Stage>{record.value}))
            return stageSpot(*stage, layout, theme, field);
        return std::nullopt;
    case Kind::Lane: {
        const Lane* lane = project.find(Id<Lane>{record.value});
        const int index = lane ? layout.laneIndex(lane->id) : -1;
        if (index < 0 || field != TextField::Main)
            return std::nullopt;
        const LaneRow& row = layout.lanes()[size_t(index)];
        const bool isThin = row.height <= row.titleHeight + 22;
        const double y = isThin ? row.top + (row.height - row.titleHeight) / 2 : row.top + 12;
        return TextSpot{record,
                        field,
                        QRectF(measure::margin, y, measure::laneTitleWidth - 20,
                               std::max(row.titleHeight, lineHeightOf(TextRole::LaneTitle))),
                        TextRole::LaneTitle,
                        theme.ink,
                        theme.paper,
                        lane->title};
    }
    case Kind::Touchpoint:
    case Kind::Note:
    case Kind::PainPoint:
    case Kind::Opportunity:
    case Kind::Loss:
    case Kind::Kpi:
        return project.contains(record) ? cardSpot(project, layout, theme, record, field)
                                        : std::nullopt;
    default:
        return std::nullopt;
    }
}

Changeset setSpotText(const Project& project, AnyId record, TextField field, const QString& text) {
    const Id<Map> map{record.value};
    const Id<Stage> stage{record.value};
    switch (field) {
    case TextField::Main:
        return rename(project, record, text);
    case TextField::Scenario:
        return setField(project, map, &Map::scenario, text, tr("Change scenario"));
    case TextField::MapGoal:
        return setField(project, map, &Map::goal, text, tr("Change goal"));
    case TextField::StageGoal:
        return setField(project, stage, &Stage::goal, text, tr("Change goal"));
    case TextField::EntersWhen:
        return setField(project, stage, &Stage::entersWhen, text,
                        tr("Change what starts the stage"));
    case TextField::DoneWhen:
        return setField(project, stage, &Stage::doneWhen, text, tr("Change what ends the stage"));
    case TextField::Channel:
        return setField(project, Id<Touchpoint>{record.value}, &Touchpoint::channel, text,
                        tr("Change channel"));
    }
    return {};
}

} // namespace waymark
