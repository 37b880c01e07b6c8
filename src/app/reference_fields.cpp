#include "app/reference_fields.h"

#include "app/bindings.h"
#include "app/field_editors.h"
#include "app/record_form.h"

#include <algorithm>

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

} // namespace

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

void fillLevelNames(RecordForm& form, Id<Map> id) {
    FieldContext& context = form.context();
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

} // namespace waymark
