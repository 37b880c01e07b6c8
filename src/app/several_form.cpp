#include "app/several_form.h"

#include "app/channel_field.h"
#include "app/colour_field.h"
#include "app/level_fields.h"
#include "app/plain_widgets.h"
#include "app/reference_fields.h"

#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// One field of whatever record has it: a function from a record to the field in it, or null.
template <class Value>
using Access = Value* (*)(Record&);

// The fields by name, where a record has one of that name.
struct PickChannel {
    auto operator()(auto& r) const {
        if constexpr (requires { r.channel; })
            return &r.channel;
    }
};
struct PickOwner {
    auto operator()(auto& r) const {
        if constexpr (requires { r.owner; })
            return &r.owner;
    }
};
struct PickPoint {
    auto operator()(auto& r) const {
        if constexpr (requires { r.point; })
            return &r.point;
    }
};
struct PickMomentOfTruth {
    auto operator()(auto& r) const {
        if constexpr (requires { r.momentOfTruth; })
            return &r.momentOfTruth;
    }
};
struct PickReviewMoment {
    auto operator()(auto& r) const {
        if constexpr (requires { r.reviewMoment; })
            return &r.reviewMoment;
    }
};
struct PickSeverity {
    auto operator()(auto& r) const {
        if constexpr (requires { r.severity; })
            return &r.severity;
    }
};
struct PickEvidence {
    auto operator()(auto& r) const {
        if constexpr (requires { r.evidence; })
            return &r.evidence;
    }
};
struct PickImpact {
    auto operator()(auto& r) const {
        if constexpr (requires { r.impact; })
            return &r.impact;
    }
};
struct PickEffort {
    auto operator()(auto& r) const {
        if constexpr (requires { r.effort; })
            return &r.effort;
    }
};
struct PickStatus {
    auto operator()(auto& r) const {
        if constexpr (requires { r.status; })
            return &r.status;
    }
};
struct PickUnit {
    auto operator()(auto& r) const {
        if constexpr (requires { r.unit; })
            return &r.unit;
    }
};
struct PickBetter {
    auto operator()(auto& r) const {
        if constexpr (requires { r.better; })
            return &r.better;
    }
};
struct PickSource {
    auto operator()(auto& r) const {
        if constexpr (requires { r.source; })
            return &r.source;
    }
};
struct PickCrmStage {
    auto operator()(auto& r) const {
        if constexpr (requires { r.crmStage; })
            return &r.crmStage;
    }
};
struct PickVisible {
    auto operator()(auto& r) const {
        if constexpr (requires { r.visible; })
            return &r.visible;
    }
};
struct PickCollapsed {
    auto operator()(auto& r) const {
        if constexpr (requires { r.collapsed; })
            return &r.collapsed;
    }
};
struct PickColour {
    auto operator()(auto& r) const {
        if constexpr (requires { r.colour; })
            return &r.colour;
    }
};

// An Access of one of them; where the field is of another type (a loss's unit), there is none.
template <class Value, class Pick>
Access<Value> access() {
    return [](Record& record) -> Value* {
        return std::visit(
            [](auto& r) -> Value* {
                if constexpr (std::is_convertible_v<decltype(Pick{}(r)), Value*>)
                    return Pick{}(r);
                else
                    return nullptr;
            },
            record);
    };
}

class Fill {
public:
    explicit Fill(SeveralForm& form)
        : m_form(form)
        , m_context(form.context()) {}

    // `said` is offered while typing; by itself what the records say.
    void line(Access<QString> field, const char* name, const QString& caption,
              std::function<QStringList()> said = {}) {
        if (!allHave(field))
            return;
        const auto here = [&context = m_context, records = m_form.records(), field] {
            std::set<QString> texts;
            for (const AnyId id : records)
                if (auto record = context.project().find(id))
                    texts.insert(*field(*record));
            texts.erase(QString());
            return QStringList(texts.begin(), texts.end());
        };
        add(new LineField(m_context, caption, bind<QString>(field, name, caption, QString()),
                          said ? said : here),
            field);
    }

    void channel(Access<QString> field, const QString& caption) {
        if (allHave(field))
            add(new ChannelField(m_context, caption,
                                 bind<QString>(field, "channel", caption, QString())),
                field);
    }

    template <class Enum>
    void choice(Access<Enum> field, const QString& caption, const QStringList& names) {
        if (!allHave(field))
            return;
        const Binding<Enum> one = bind<Enum>(field, "", caption, Enum());
        const auto isMixed = [this_ = *this, field] { return !this_.common(field); };
        add(new ChoiceField(m_context, caption, names,
                            {{},
                             [one, isMixed] { return isMixed() ? -1 : int(one.read()); },
                             [one](const int& index) { return one.write(Enum(index)); }}),
            field);
    }

    // A box can only say yes or no: where they differ, the choice begins with neither.
    void check(Access<bool> field, const QString& caption) {
        if (!allHave(field))
            return;
        if (common(field))
            m_form.add(new CheckField(m_context, caption, bind<bool>(field, "", caption, false)));
        else
            choice(field, caption, {SeveralForm::tr("No"), SeveralForm::tr("Yes")});
    }

    void colour(Access<Colour> field, const QString& caption) {
        if (allHave(field))
            add(new ColourField(m_context, caption, bind<Colour>(field, "", caption, Colour())),
                field);
    }

    void level(Access<std::optional<int>> field, const QString& caption) {
        if (allHave(field))
            add(new DotsField(m_context, caption, 5, true, DotsField::Look::Opportunity,
                              bind<std::optional<int>>(field, "", caption, std::nullopt)),
                field);
    }

    void severity(Access<int> field, const QString& caption) {
        if (!allHave(field))
            return;
        const Binding<int> one = bind<int>(field, "", caption, 0);
        add(new DotsField(
                m_context, caption, 3, false, DotsField::Look::Pain,
                {{},
                 [one]() -> std::optional<int> {
                     const int value = one.read();
                     return value > 0 ? std::optional(value) : std::nullopt;
                 },
                 [one](const std::optional<int>& value) { return one.write(value.value_or(1)); }}),
            field);
    }

private:
    template <class Value>
    void add(FieldEditor* editor, Access<Value> field) {
        editor->setMixed([self = *this, field] { return !self.common(field); });
        m_form.add(editor);
    }

    template <class Value>
    [[nodiscard]] bool allHave(Access<Value> field) const {
        return std::ranges::all_of(m_form.records(), [&](AnyId id) {
            auto record = m_context.project().find(id);
            return record && field(*record);
        });
    }

    // What all of them say, if they say the same.
    template <class Value>
    [[nodiscard]] std::optional<Value> common(Access<Value> field) const {
        std::optional<Value> found;
        for (const AnyId id : m_form.records()) {
            auto record = m_context.project().find(id);
            if (!record)
                continue;
            const Value value = *field(*record);
            if (found && !(*found == value))
                return std::nullopt;
            found = value;
        }
        return found;
    }

    template <class Value>
    Binding<Value> bind(Access<Value> field, const char* name, const QString& caption,
                        const Value& mixed) const {
        const QString label =
            SeveralForm::tr("Change %1").arg(caption.left(1).toLower() + caption.mid(1));
        QString key;
        if (*name) {
            key = u"several %1"_s.arg(QLatin1StringView(name));
            for (const AnyId id : m_form.records())
                key += u' ' + QString::number(id.value);
        }
        return {key, [self = *this, field, mixed] { return self.common(field).value_or(mixed); },
                [self = *this, field, label](const Value& value) {
                    Changeset edit;
                    edit.label = label;
                    for (const AnyId id : self.m_form.records()) {
                        const auto before = self.m_context.project().find(id);
                        if (!before)
                            continue;
                        Record after = *before;
                        *field(after) = value;
                        if (!(after == *before))
                            edit.changes.push_back({*before, std::move(after)});
                    }
                    return edit;
                }};
    }

    SeveralForm& m_form;
    FieldContext& m_context;
};

void fill(SeveralForm& form) {
    const auto tr = [](const char* text) { return SeveralForm::tr(text); };
    Fill all(form);
    all.channel(access<QString, PickChannel>(), tr("Channel"));
    all.line(access<QString, PickOwner>(), "owner", tr("Owner"), ownersIn(form.context()));
    all.choice(access<PointKind, PickPoint>(), tr("Kind of point"),
               {tr("Ordinary"), tr("Entry: where people come in"),
                tr("Exit: where they leave, done"), tr("False start"), tr("False end")});
    all.check(access<bool, PickMomentOfTruth>(), tr("Moment of truth"));
    all.check(access<bool, PickReviewMoment>(), tr("Review moment"));
    all.severity(access<int, PickSeverity>(), tr("Severity"));
    all.choice(access<Evidence, PickEvidence>(), tr("Evidence"),
               {tr("Assumed"), tr("Partly known"), tr("Researched")});
    all.level(access<std::optional<int>, PickImpact>(), tr("Impact"));
    all.level(access<std::optional<int>, PickEffort>(), tr("Effort"));
    all.choice(access<OpportunityStatus, PickStatus>(), tr("Status"),
               {tr("Idea"), tr("Planned"), tr("Doing"), tr("Done")});
    all.line(access<QString, PickUnit>(), "unit", tr("Unit"));
    all.choice(access<Better, PickBetter>(), tr("Better is"), {tr("Higher"), tr("Lower")});
    all.line(access<QString, PickSource>(), "source", tr("Source"));
    all.line(access<QString, PickCrmStage>(), "crm_stage", tr("Bucket in the CRM"));
    all.check(access<bool, PickVisible>(), tr("Shown on the map"));
    all.check(access<bool, PickCollapsed>(), tr("Collapsed"));
    all.colour(access<Colour, PickColour>(), tr("Colour"));
}

} // namespace

SeveralForm::SeveralForm(FieldContext& context, std::vector<AnyId> records, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_records(std::move(records))
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(10);
    fill(*this);
    if (m_fields.empty()) {
        auto* nothing =
            new PlainLabel(tr("These have no field in common. Select things of one kind to change "
                              "them together."),
                           LabelRole::Soft);
        nothing->setWordWrap(true);
        nothing->setMinimumWidth(1);
        m_column->addWidget(nothing);
    }
    m_column->addStretch();
}

void SeveralForm::load() {
    for (FieldEditor* field : m_fields)
        field->load();
}

void SeveralForm::add(FieldEditor* field) {
    m_column->addWidget(field);
    m_fields.push_back(field);
}

} // namespace waymark
