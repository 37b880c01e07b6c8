#include "app/touchpoint_form.h"

#include "app/bindings.h"
#include "app/channel_field.h"
#include "app/details_field.h"
#include "app/level_fields.h"
#include "app/record_form.h"
#include "app/reference_fields.h"
#include "model/lane_words.h"
#include "model/rank.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return RecordForm::tr(text);
}

// The personas whose feelings are told here: those of the map and those who have one already; with
// none, the customer as such (a null id).
std::vector<Id<Persona>> personasFeelingAt(const Project& project, Id<Map> mapId,
                                           Id<Touchpoint> touchpoint) {
    std::vector<Id<Persona>> personas;
    const auto add = [&](Id<Persona> id) {
        if (std::ranges::find(personas, id) == personas.end())
            personas.push_back(id);
    };
    for (const Id<Feeling> id : project.of<Feeling>(touchpoint))
        add(project.find(id)->persona);
    if (const Map* map = project.find(mapId)) {
        for (const Id<Persona> id : map->personas)
            add(id);
    }
    if (personas.empty())
        personas.push_back({});
    return personas;
}

const Feeling* feelingOf(const Project& project, Id<Touchpoint> touchpoint, Id<Persona> persona) {
    for (const Id<Feeling> id : project.of<Feeling>(touchpoint)) {
        if (project.find(id)->persona == persona)
            return project.find(id);
    }
    return nullptr;
}

// Received or desired, of one persona at one touchpoint.
Binding<std::optional<double>> bindLevel(FieldContext& context, Id<Touchpoint> touchpoint,
                                         Id<Persona> persona, FeelingField which) {
    return {u"feeling %1 %2 %3"_s.arg(touchpoint.value).arg(persona.value).arg(int(which)),
            [&context, touchpoint, persona, which]() -> std::optional<double> {
                const Feeling* feeling = feelingOf(context.project(), touchpoint, persona);
                if (!feeling)
                    return std::nullopt;
                return which == FeelingField::Received ? feeling->received : feeling->desired;
            },
            [&context, touchpoint, persona, which](const std::optional<double>& value) {
                return setFeeling(context.project(), context.ids(), touchpoint, persona, which,
                                  value);
            }};
}

// A text of a feeling. Where nothing is said yet, the first letter makes the record.
Binding<QString> bindSaid(FieldContext& context, Id<Touchpoint> touchpoint, Id<Persona> persona,
                          QString Feeling::* member, const char* name) {
    return {u"feeling %1 %2 %3"_s.arg(touchpoint.value).arg(persona.value).arg(QLatin1String(name)),
            [&context, touchpoint, persona, member] {
                const Feeling* feeling = feelingOf(context.project(), touchpoint, persona);
                return feeling ? feeling->*member : QString();
            },
            [&context, touchpoint, persona, member](const QString& text) {
                const Project& project = context.project();
                Changeset edit;
                edit.label = tr("Change feeling");
                const Feeling* now = feelingOf(project, touchpoint, persona);
                Feeling after = now ? *now : Feeling{};
                after.*member = text;
                if (now) {
                    edit.change(*now, after);
                } else if (!text.isEmpty()) {
                    after.id = context.ids().make<Feeling>();
                    after.touchpoint = touchpoint;
                    after.persona = persona;
                    after.rank = spreadRank(qsizetype(project.of<Feeling>(touchpoint).size()));
                    edit.add(after);
                }
                return edit;
            }};
}

void addFeeling(RecordForm& form, Id<Touchpoint> touchpoint, Id<Persona> persona, bool named) {
    FieldContext& context = form.context();
    const Id<Map> map = form.map();
    const auto scale = [&context, map] {
        const Map* shown = context.project().find(map);
        return shown ? shown->scale : FeelingScale{};
    };
    if (named) {
        const Persona* who = context.project().find(persona);
        form.addHeading(who ? who->name : tr("Any customer"));
    }
    form.add(new FeelingSlider(context, tr("Feeling received"), scale,
                               bindLevel(context, touchpoint, persona, FeelingField::Received)));
    form.add(new FeelingSlider(context, tr("Feeling desired"), scale,
                               bindLevel(context, touchpoint, persona, FeelingField::Desired)));
    form.add(new LineField(context, tr("Emotion in a word"),
                           bindSaid(context, touchpoint, persona, &Feeling::emotion, "emotion")));
    form.add(new LongTextField(context, tr("In their words"),
                               bindSaid(context, touchpoint, persona, &Feeling::says, "says")));
}

// The visible lanes of the map whose cards a touchpoint's form shows.
std::vector<Id<Lane>> cardLanes(const Project& project, Id<Map> map) {
    std::vector<Id<Lane>> lanes;
    for (const Id<Lane> id : project.of<Lane>(map)) {
        if (cardKind(project.find(id)->lane))
            lanes.push_back(id);
    }
    return lanes;
}

std::vector<AnyId> cardsOf(const Project& project, Id<Lane> lane, Id<Touchpoint> touchpoint) {
    Place place;
    place.lane = lane;
    place.touchpoint = touchpoint;
    return cardsAt(project, place);
}

// Texts are edited where they are shown; cards with more to them are shown small, to go to.
void addCards(RecordForm& form, Id<Touchpoint> touchpoint) {
    FieldContext& context = form.context();
    const Project& project = context.project();
    for (const Id<Lane> id : cardLanes(project, form.map())) {
        const Lane& lane = *project.find(id);
        const QString title = shownTitle(lane);
        const auto cards = cardsOf(project, id, touchpoint);
        const bool texts = cardKind(lane.lane) == Kind::Note;
        if (!texts && !cards.empty())
            form.addHeading(title);
        bool first = true;
        for (const AnyId card : cards) {
            if (texts)
                form.add(new LongTextField(context, first ? title : QString(),
                                           bindField(context, Id<Note>{card.value}, &Note::text,
                                                     "text", tr("Change card"))));
            else
                form.addCard(card);
            first = false;
        }
    }
}

std::function<QStringList()> detailNames(FieldContext& context) {
    return [&context] {
        std::set<QString> names;
        for (const auto& [id, touchpoint] : context.project().all<Touchpoint>()) {
            for (const Detail& detail : touchpoint.details)
                names.insert(detail.name);
        }
        names.erase(QString());
        return QStringList(names.begin(), names.end());
    };
}

} // namespace

void fillTouchpoint(RecordForm& form) {
    FieldContext& context = form.context();
    const Id<Touchpoint> id{form.record().value};
    const auto line = [&](QString Touchpoint::* member, const char* name, const QString& caption,
                          const QString& label, std::function<QStringList()> completions = {}) {
        form.add(new LineField(context, caption, bindField(context, id, member, name, label),
                               std::move(completions)));
    };
    line(&Touchpoint::name, "name", tr("Name"), tr("Rename touchpoint"));
    form.add(new ChannelField(
        context, tr("Channel"),
        bindField(context, id, &Touchpoint::channel, "channel", tr("Change channel"))));
    line(&Touchpoint::owner, "owner", tr("Owner"), tr("Change owner"), ownersIn(context));

    const auto personas = personasFeelingAt(context.project(), form.map(), id);
    for (const Id<Persona> persona : personas)
        addFeeling(form, id, persona, personas.size() > 1);
    addCards(form, id);

    form.addHeading(tr("Details"));
    form.add(new DetailsField(
        context, bindField(context, id, &Touchpoint::details, "details", tr("Change details")),
        detailNames(context)));
    form.addHeading(tr("Kind of point"));
    form.add(
        new ChoiceField(context, {},
                        {tr("Ordinary"), tr("Entry: where people come in"),
                         tr("Exit: where they leave, done"), tr("False start"), tr("False end")},
                        bindEnum(context, id, &Touchpoint::point, tr("Change kind of point"))));
    form.add(new CheckField(context, tr("Moment of truth"),
                            bindField(context, id, &Touchpoint::momentOfTruth, "moment_of_truth",
                                      tr("Change moment of truth"))));
    form.add(new CheckField(context, tr("Review moment"),
                            bindField(context, id, &Touchpoint::reviewMoment, "review_moment",
                                      tr("Change review moment"))));
}

void fillFeeling(RecordForm& form) {
    const Feeling* feeling = form.context().project().find(Id<Feeling>{form.record().value});
    if (feeling)
        addFeeling(form, feeling->touchpoint, feeling->persona, bool(feeling->persona));
}

std::vector<AnyId> partsOfTouchpoint(const Project& project, Id<Map> map, Id<Touchpoint> id) {
    std::vector<AnyId> parts;
    for (const Id<Persona> persona : personasFeelingAt(project, map, id))
        parts.push_back(anyId(persona));
    for (const Id<Lane> lane : cardLanes(project, map)) {
        parts.push_back(anyId(lane));
        const auto cards = cardsOf(project, lane, id);
        parts.insert(parts.end(), cards.begin(), cards.end());
    }
    return parts;
}

} // namespace waymark
