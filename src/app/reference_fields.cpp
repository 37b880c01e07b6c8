#include "app/reference_fields.h"

#include "app/bindings.h"
#include "app/field_editors.h"
#include "app/record_form.h"
#include "model/fields.h"
#include "model/lane_words.h"
#include "model/rescale.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return RecordForm::tr(text);
}

Id<Stage> stageOf(const Project& project, const Place& place) {
    if (const Touchpoint* touchpoint = project.find(place.touchpoint))
        return touchpoint->stage;
    return place.stage;
}

// On one line, short enough for a box with a tick.
QString shortText(const QString& text) {
    const QString line = text.simplified();
    return line.size() > 60 ? line.left(59) + u'…' : line;
}

// One end of a link, as the place of a touchpoint in a list.
Binding<int> bindEnd(FieldContext& context, Id<Link> id, Id<Touchpoint> Link::* end,
                     const std::vector<Id<Touchpoint>>& choices) {
    return {{},
            [&context, id, end, choices] {
                const Link* link = context.project().find(id);
                const auto at = link ? std::ranges::find(choices, link->*end) : choices.end();
                return at == choices.end() ? -1 : int(at - choices.begin());
            },
            [&context, id, end, choices](const int& index) {
                return setField(context.project(), id, end, choices[size_t(index)],
                                tr("Change link"));
            }};
}

// Whether a map is `ancestor`, or a variant of it, or one of such a variant, and so on.
bool descendsFrom(const Project& project, Id<Map> map, Id<Map> ancestor) {
    std::set<Id<Map>> seen; // a file of another program may go round in circles
    while (map && seen.insert(map).second) {
        if (map == ancestor)
            return true;
        const Map* record = project.find(map);
        map = record ? record->basedOn : Id<Map>{};
    }
    return false;
}

} // namespace

std::function<QStringList()> ownersIn(FieldContext& context) {
    return [&context] {
        std::set<QString> names;
        for (const auto& [id, touchpoint] : context.project().all<Touchpoint>())
            names.insert(touchpoint.owner);
        for (const auto& [id, opportunity] : context.project().all<Opportunity>())
            names.insert(opportunity.owner);
        names.erase(QString());
        return QStringList(names.begin(), names.end());
    };
}

std::vector<Id<PainPoint>> answerable(const Project& project, Id<Opportunity> opportunity) {
    std::vector<Id<PainPoint>> found;
    const Opportunity* record = project.find(opportunity);
    if (!record)
        return found;
    const Id<Stage> stage = stageOf(project, record->place);
    const auto take = [&](AnyId column) {
        for (const auto& child : project.children(column, Kind::PainPoint))
            found.push_back({child.id});
    };
    take(anyId(stage));
    for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
        take(anyId(touchpoint));
    for (const Id<PainPoint> answered : record->answers)
        if (std::ranges::find(found, answered) == found.end())
            found.push_back(answered);
    return found;
}

void fillAnswers(RecordForm& form, Id<Opportunity> id) {
    FieldContext& context = form.context();
    const std::vector<Id<PainPoint>> candidates = answerable(context.project(), id);
    if (!candidates.empty())
        form.addHeading(tr("Answers"));
    for (const Id<PainPoint> pain : candidates) {
        const auto answers = [&context, id, pain] {
            const Opportunity* record = context.project().find(id);
            return record && std::ranges::find(record->answers, pain) != record->answers.end();
        };
        const auto answer = [&context, id, pain](bool on) {
            auto list = context.project().find(id)->answers;
            std::erase(list, pain);
            if (on)
                list.push_back(pain);
            return setField(context.project(), id, &Opportunity::answers, list,
                            tr("Change what it answers"));
        };
        const QString text = shortText(context.project().find(pain)->text);
        form.add(new CheckField(context, text.isEmpty() ? tr("Pain point without words") : text,
                                {{}, answers, answer}));
    }
}

void fillLink(RecordForm& form, Id<Link> id) {
    FieldContext& context = form.context();
    form.add(new LineField(context, tr("Label"),
                           bindField(context, id, &Link::label, "label", tr("Change label"))));
    const auto choices = touchpointsOf(context.project(), form.map());
    QStringList names;
    for (const Id<Touchpoint> touchpoint : choices)
        names.append(shortText(context.project().find(touchpoint)->name));
    form.add(
        new ChoiceField(context, tr("From"), names, bindEnd(context, id, &Link::from, choices)));
    form.add(new ChoiceField(context, tr("To"), names, bindEnd(context, id, &Link::to, choices)));
}

void fillScale(RecordForm& form, Id<Map> id) {
    FieldContext& context = form.context();
    struct Range {
        int min;
        int max;
    };
    std::vector<Range> ranges{{-5, 5}, {-2, 2}, {1, 5}, {1, 10}};
    QStringList scales{tr("−5 to +5"), tr("−2 to +2"), tr("1 to 5"), tr("1 to 10")};
    const auto indexOf = [](const std::vector<Range>& in, const FeelingScale& scale) {
        const auto at = std::ranges::find_if(in, [&](const Range& range) {
            return range.min == scale.min && range.max == scale.max;
        });
        return at == in.end() ? -1 : int(at - in.begin());
    };
    // One that came with a file of another program is offered beside the usual ones.
    if (const Map* map = context.project().find(id); map && indexOf(ranges, map->scale) < 0) {
        ranges.push_back({map->scale.min, map->scale.max});
        scales.append(tr("%1 to %2").arg(map->scale.min).arg(map->scale.max));
    }
    form.add(new ChoiceField(context, tr("Feelings are told from"), scales,
                             {{},
                              [&context, id, ranges, indexOf] {
                                  const Map* map = context.project().find(id);
                                  return map ? indexOf(ranges, map->scale) : -1;
                              },
                              [&context, id, ranges](const int& index) {
                                  FeelingScale scale;
                                  scale.min = ranges[size_t(index)].min;
                                  scale.max = ranges[size_t(index)].max;
                                  return rescaleFeelings(context.project(), id, scale);
                              }}));
    // From the lowest level to the highest; what is beyond the highest is not taken.
    const Binding<QString> names{fieldKey(id, "scale"),
                                 [&context, id] {
                                     const Map* map = context.project().find(id);
                                     return map ? map->scale.names.join(u'\n') : QString();
                                 },
                                 [&context, id](const QString& text) {
                                     const Map* map = context.project().find(id);
                                     if (!map)
                                         return Changeset();
                                     FeelingScale scale = map->scale;
                                     scale.names =
                                         text.isEmpty() ? QStringList() : text.split(u'\n');
                                     const qsizetype levels = scale.max - scale.min + 1;
                                     if (scale.names.size() > levels)
                                         scale.names.resize(levels);
                                     return setField(context.project(), id, &Map::scale, scale,
                                                     tr("Name the levels of feeling"));
                                 }};
    form.add(new LongTextField(
        context, tr("Names of the levels of feeling, from the lowest, one a line"), names));
}

void fillVariantOf(RecordForm& form, Id<Map> id) {
    FieldContext& context = form.context();
    std::vector<Id<Map>> others{{}};
    QStringList titles{tr("No other map")};
    for (const Id<Map> map : context.project().roots<Map>()) {
        if (descendsFrom(context.project(), map, id))
            continue;
        others.push_back(map);
        titles.append(shortText(context.project().find(map)->title));
    }
    if (others.size() == 1)
        return;
    form.add(new ChoiceField(context, tr("Variant of"), titles,
                             {{},
                              [&context, id, others] {
                                  const Map* map = context.project().find(id);
                                  const auto at =
                                      map ? std::ranges::find(others, map->basedOn) : others.end();
                                  return at == others.end() ? 0 : int(at - others.begin());
                              },
                              [&context, id, others](const int& index) {
                                  return setField(context.project(), id, &Map::basedOn,
                                                  others[size_t(index)],
                                                  tr("Change what it is a variant of"));
                              }}));
}

void fillLaneKind(RecordForm& form, Id<Lane> id) {
    FieldContext& context = form.context();
    const Lane* lane = context.project().find(id);
    if (!lane || cardKind(lane->lane) != Kind::Note)
        return;
    std::vector<LaneKind> kinds;
    QStringList names;
    for (size_t i = 0; i < EnumNames<LaneKind>::list.size(); ++i) {
        if (cardKind(LaneKind(i)) != Kind::Note)
            continue;
        kinds.push_back(LaneKind(i));
        names.append(laneWord(LaneKind(i)));
    }
    form.add(new ChoiceField(context, tr("Kind of lane"), names,
                             {{},
                              [&context, id, kinds] {
                                  const Lane* now = context.project().find(id);
                                  const auto at =
                                      now ? std::ranges::find(kinds, now->lane) : kinds.end();
                                  return at == kinds.end() ? -1 : int(at - kinds.begin());
                              },
                              [&context, id, kinds](const int& index) {
                                  Lane after = *context.project().find(id);
                                  if (after.title == laneWord(after.lane))
                                      after.title = laneWord(kinds[size_t(index)]);
                                  after.lane = kinds[size_t(index)];
                                  return setRecord(context.project(), Record(after),
                                                   tr("Change kind of lane"));
                              }}));
}

} // namespace waymark
