// Which fields each kind of record shows on its form, and in what order.
#include "app/bindings.h"
#include "app/colour_field.h"
#include "app/details_field.h"
#include "app/level_fields.h"
#include "app/past_values_field.h"
#include "app/picture_field.h"
#include "app/record_form.h"
#include "app/reference_fields.h"
#include "app/touchpoint_form.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return RecordForm::tr(text);
}

// Adds fields of one record to a form.
template <class T>
class Fill {
public:
    Fill(RecordForm& form)
        : m_form(form)
        , m_id{form.record().value} {}

    Fill& line(QString T::* member, const char* name, const QString& caption,
               std::function<QStringList()> completions = {}) {
        m_form.add(new LineField(m_form.context(), caption, bind(member, name, caption),
                                 std::move(completions)));
        return *this;
    }
    Fill& text(QString T::* member, const char* name, const QString& caption) {
        m_form.add(new LongTextField(m_form.context(), caption, bind(member, name, caption)));
        return *this;
    }
    template <class Enum>
    Fill& choice(Enum T::* member, const QString& caption, const QStringList& names) {
        m_form.add(new ChoiceField(m_form.context(), caption, names,
                                   bindEnum(m_form.context(), m_id, member, changed(caption))));
        return *this;
    }
    Fill& number(std::optional<double> T::* member, const char* name, const QString& caption) {
        m_form.add(new NumberField(m_form.context(), caption, bind(member, name, caption)));
        return *this;
    }
    Fill& check(bool T::* member, const char* name, const QString& caption) {
        m_form.add(new CheckField(m_form.context(), caption, bind(member, name, caption)));
        return *this;
    }
    Fill& colour(const QString& caption = tr("Colour")) {
        m_form.add(new ColourField(m_form.context(), caption, bind(&T::colour, "colour", caption)));
        return *this;
    }
    Fill& level(std::optional<int> T::* member, const char* name, const QString& caption) {
        m_form.add(new DotsField(m_form.context(), caption, 5, true, DotsField::Look::Opportunity,
                                 bind(member, name, caption)));
        return *this;
    }
    Fill& evidence() {
        return choice(&T::evidence, tr("Evidence"),
                      {tr("Assumed"), tr("Partly known"), tr("Researched")});
    }

    static QString changed(const QString& caption) {
        return tr("Change %1").arg(caption.left(1).toLower() + caption.mid(1));
    }

private:
    template <class Value>
    Binding<Value> bind(Value T::* member, const char* name, const QString& caption) {
        return bindField(m_form.context(), m_id, member, name, changed(caption));
    }

    RecordForm& m_form;
    Id<T> m_id;
};

void fillMap(RecordForm& form) {
    Fill<Map>(form)
        .text(&Map::title, "title", tr("Title"))
        .text(&Map::scenario, "scenario", tr("Scenario"))
        .text(&Map::goal, "goal", tr("Goal"))
        .choice(&Map::state, tr("State"), {tr("Today"), tr("Future"), tr("Research")});
    FieldContext& context = form.context();
    fillVariantOf(form, {form.record().value});
    fillScale(form, {form.record().value});
    const auto personas = context.project().roots<Persona>();
    if (!personas.empty())
        form.addHeading(tr("Personas on this map"));
    const Id<Map> map{form.record().value};
    for (const Id<Persona> persona : personas) {
        const auto shown = [&context, map, persona] {
            const Map* record = context.project().find(map);
            return record && std::ranges::find(record->personas, persona) != record->personas.end();
        };
        const auto show = [&context, map, persona](bool on) {
            auto list = context.project().find(map)->personas;
            std::erase(list, persona);
            if (on)
                list.push_back(persona);
            return setField(context.project(), map, &Map::personas, list,
                            on ? tr("Show persona") : tr("Hide persona"));
        };
        form.add(new CheckField(context, context.project().find(persona)->name, {{}, shown, show}));
    }
}

void fillStage(RecordForm& form) {
    Fill<Stage>(form)
        .line(&Stage::name, "name", tr("Name"))
        .text(&Stage::goal, "goal", tr("Goal"))
        .text(&Stage::needs, "needs", tr("Needs"))
        .text(&Stage::entersWhen, "enters_when", tr("Enters when"))
        .text(&Stage::doneWhen, "done_when", tr("Done when"))
        .line(&Stage::crmStage, "crm_stage", tr("Bucket in the CRM"))
        .colour()
        .text(&Stage::speakerNotes, "speaker_notes", tr("Speaker notes"));
}

void fillPersona(RecordForm& form) {
    Fill<Persona>(form)
        .line(&Persona::name, "name", tr("Name"))
        .line(&Persona::role, "role", tr("Role"))
        .text(&Persona::quote, "quote", tr("Quote"))
        .text(&Persona::about, "about", tr("About"))
        .text(&Persona::goals, "goals", tr("Goals, one a line"))
        .text(&Persona::frustrations, "frustrations", tr("Frustrations, one a line"))
        .colour();
}

void fillOpportunity(RecordForm& form) {
    Fill<Opportunity> fill(form);
    fill.text(&Opportunity::text, "text", tr("Opportunity"))
        .level(&Opportunity::impact, "impact", tr("Impact"))
        .level(&Opportunity::effort, "effort", tr("Effort"))
        .line(&Opportunity::owner, "owner", tr("Owner"), ownersIn(form.context()))
        .choice(&Opportunity::status, tr("Status"),
                {tr("Idea"), tr("Planned"), tr("Doing"), tr("Done")})
        .text(&Opportunity::solution, "solution", tr("The solution"));
    fillAnswers(form, {form.record().value});
}

// A share is shown as a percentage, a count as it is.
Binding<std::optional<double>> bindAmount(FieldContext& context, Id<Loss> id) {
    const auto factor = [&context, id] {
        const Loss* loss = context.project().find(id);
        return loss && loss->unit == LossUnit::Share ? 100.0 : 1.0;
    };
    return {fieldKey(id, "amount"),
            [&context, id, factor]() -> std::optional<double> {
                const Loss* loss = context.project().find(id);
                if (!loss || !loss->amount)
                    return std::nullopt;
                return *loss->amount * factor();
            },
            [&context, id, factor](const std::optional<double>& value) {
                std::optional<double> amount;
                if (value)
                    amount = std::max(0.0, *value) / factor();
                if (amount && factor() > 1)
                    amount = std::min(1.0, *amount);
                return setField(context.project(), id, &Loss::amount, amount, tr("Change loss"));
            }};
}

// Changing the unit clears a count that is no share.
Binding<int> bindLossUnit(FieldContext& context, Id<Loss> id) {
    return {{},
            [&context, id] {
                const Loss* loss = context.project().find(id);
                return loss ? int(loss->unit) : 0;
            },
            [&context, id](const int& value) {
                Loss after = *context.project().find(id);
                after.unit = LossUnit(value);
                if (after.unit == LossUnit::Share && after.amount.value_or(0) > 1)
                    after.amount.reset();
                return setRecord(context.project(), Record(after), tr("Change loss"));
            }};
}

void fillLoss(RecordForm& form) {
    const Id<Loss> id{form.record().value};
    Fill<Loss> fill(form);
    fill.text(&Loss::reason, "reason", tr("Why they leave"));
    form.add(new ChoiceField(form.context(), tr("Told as"),
                             {tr("Share, in percent"), tr("Number of customers")},
                             bindLossUnit(form.context(), id)));
    form.add(new NumberField(form.context(), tr("How many"), bindAmount(form.context(), id)));
    fill.text(&Loss::whereTo, "where_to", tr("Where they go"))
        .text(&Loss::winBack, "win_back", tr("How to win them back"));
}

void fillKpi(RecordForm& form) {
    Fill<Kpi>(form)
        .line(&Kpi::name, "name", tr("What is measured"))
        .line(&Kpi::unit, "unit", tr("Unit"))
        .number(&Kpi::actual, "actual", tr("Actual"))
        .number(&Kpi::target, "target", tr("Target"))
        .choice(&Kpi::better, tr("Better is"), {tr("Higher"), tr("Lower")})
        .line(&Kpi::source, "source", tr("Source"));
    const Id<Kpi> id{form.record().value};
    form.add(new PastValuesField(
        form.context(), tr("Past values"),
        bindField(form.context(), id, &Kpi::pastValues, "past_values", tr("Change past values"))));
}

void fillPainPoint(RecordForm& form) {
    const Id<PainPoint> id{form.record().value};
    FieldContext& context = form.context();
    Fill<PainPoint> fill(form);
    fill.text(&PainPoint::text, "text", tr("Pain point"));
    form.add(new DotsField(context, tr("Severity"), 3, false, DotsField::Look::Pain,
                           {fieldKey(id, "severity"),
                            [&context, id]() -> std::optional<int> {
                                const PainPoint* pain = context.project().find(id);
                                return pain ? std::optional(pain->severity) : std::nullopt;
                            },
                            [&context, id](const std::optional<int>& value) {
                                return setField(context.project(), id, &PainPoint::severity,
                                                value.value_or(1), tr("Change severity"));
                            }}));
    fill.evidence();
}

void fillLane(RecordForm& form) {
    Fill<Lane>(form)
        .line(&Lane::title, "title", tr("Title"))
        .check(&Lane::visible, "visible", tr("Shown on the map"))
        .check(&Lane::collapsed, "collapsed", tr("Collapsed"))
        .colour();
    fillLaneKind(form, {form.record().value});
}

} // namespace

std::vector<AnyId> partsOf(const Project& project, Id<Map> map, AnyId record) {
    std::vector<AnyId> parts;
    if (!project.contains(record))
        return {{}};
    if (record.kind == Kind::Touchpoint)
        return partsOfTouchpoint(project, map, {record.value});
    if (record.kind == Kind::Map) {
        for (const Id<Map> id : project.roots<Map>())
            parts.push_back(anyId(id));
        for (const Id<Persona> id : project.roots<Persona>())
            parts.push_back(anyId(id));
    } else if (record.kind == Kind::Opportunity) {
        for (const Id<PainPoint> id : answerable(project, {record.value}))
            parts.push_back(anyId(id));
    } else if (record.kind == Kind::Link) {
        for (const Id<Touchpoint> id : touchpointsOf(project, map))
            parts.push_back(anyId(id));
    }
    return parts;
}

void fillForm(RecordForm& form) {
    if (!form.context().project().contains(form.record()))
        return;
    switch (form.record().kind) {
    case Kind::Map:
        return fillMap(form);
    case Kind::Stage:
        return fillStage(form);
    case Kind::Touchpoint:
        return fillTouchpoint(form);
    case Kind::Persona:
        return fillPersona(form);
    case Kind::Lane:
        return fillLane(form);
    case Kind::Feeling:
        return fillFeeling(form);
    case Kind::PainPoint:
        return fillPainPoint(form);
    case Kind::Opportunity:
        return fillOpportunity(form);
    case Kind::Loss:
        return fillLoss(form);
    case Kind::Kpi:
        return fillKpi(form);
    case Kind::Note: {
        Fill<Note>(form).text(&Note::text, "text", tr("Text")).evidence().colour();
        form.add(new PictureField(form.context(), tr("Picture"), {form.record().value}));
        return;
    }
    case Kind::Link:
        return fillLink(form, {form.record().value});
    default:
        return;
    }
}

} // namespace waymark
