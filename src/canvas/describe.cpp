#include "canvas/describe.h"

#include "drawing/funnel_band.h"
#include "model/edits.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("canvas", text);
}

QString level(std::optional<double> value) {
    if (!value)
        return {};
    const QString number = QLocale().toString(*value, 'g', 3);
    return *value > 0 ? u'+' + number : number;
}

QString feelingText(const Project& project, const Feeling& feeling) {
    QStringList parts;
    if (const Persona* persona = project.find(feeling.persona))
        parts.append(persona->name);
    if (feeling.received)
        parts.append(tr("received %1").arg(level(feeling.received)));
    if (feeling.desired)
        parts.append(tr("desired %1").arg(level(feeling.desired)));
    if (!feeling.emotion.isEmpty())
        parts.append(feeling.emotion);
    return parts.join(u", "_s);
}

QString kpiText(const Kpi& kpi) {
    QStringList parts{kpi.name};
    if (kpi.actual)
        parts.append(QLocale().toString(*kpi.actual) + kpi.unit);
    if (kpi.target)
        parts.append(tr("target %1").arg(QLocale().toString(*kpi.target) + kpi.unit));
    return parts.join(u", "_s);
}

QString lossText(const Loss& loss) {
    QStringList parts{loss.reason};
    if (loss.amount)
        parts.append(loss.unit == LossUnit::Share
                         ? tr("%1 % lost").arg(QLocale().toString(*loss.amount * 100, 'g', 3))
                         : tr("%1 lost").arg(QLocale().toString(*loss.amount)));
    return parts.join(u", "_s);
}

// What a record says of itself, without its place.
QString ownText(const Project& project, AnyId id) {
    const auto record = project.find(id);
    if (!record)
        return {};
    if (const auto* feeling = std::get_if<Feeling>(&*record))
        return feelingText(project, *feeling);
    if (const auto* kpi = std::get_if<Kpi>(&*record))
        return kpiText(*kpi);
    if (const auto* loss = std::get_if<Loss>(&*record))
        return lossText(*loss);
    if (const auto* pain = std::get_if<PainPoint>(&*record))
        return tr("%1, severity %2 of 3").arg(pain->text).arg(pain->severity);
    if (const auto* link = std::get_if<Link>(&*record)) {
        const Touchpoint* to = project.find(link->to);
        return tr("link to %1: %2").arg(to ? to->name : QString(), link->label);
    }
    return mainText(*record);
}

QString columnName(const Project& project, const MapLayout& layout, int column) {
    const Column& at = layout.columns()[size_t(column)];
    if (const Touchpoint* touchpoint = project.find(at.touchpoint))
        return touchpoint->name;
    const Stage* stage = project.find(layout.stages()[size_t(at.stage)].id);
    return stage ? stage->name : QString();
}

} // namespace

QString describe(const Project& project, const MapLayout& layout, const KeyPosition& at) {
    if (at.row == headRow)
        return (at.record.kind == Kind::Persona ? tr("Persona: %1") : tr("Map: %1"))
            .arg(ownText(project, at.record));
    if (at.row == stageRow) {
        const int index = layout.stageIndex({at.record.value});
        return tr("Stage %1 of %2: %3")
            .arg(index + 1)
            .arg(layout.stages().size())
            .arg(ownText(project, at.record));
    }
    if (at.row >= int(layout.lanes().size()))
        return {};
    const Lane* lane = project.find(layout.lanes()[size_t(at.row)].id);
    const QString title = lane ? lane->title : QString();
    if (at.column == titleColumn)
        return layout.lanes()[size_t(at.row)].collapsed ? tr("%1, lane, collapsed").arg(title)
                                                        : tr("%1, lane").arg(title);
    if (at.column >= int(layout.columns().size()))
        return {};
    if (at.record.kind == Kind::Touchpoint) {
        const int stage = layout.columns()[size_t(at.column)].stage;
        return u"%1, %2: %3"_s.arg(title,
                                   ownText(project, anyId(layout.stages()[size_t(stage)].id)),
                                   ownText(project, at.record));
    }
    const QString text = at.record.isNull() ? tr("empty") : ownText(project, at.record);
    return u"%1, %2: %3"_s.arg(title, columnName(project, layout, at.column), text);
}

QString describeFurther(const Project& project, AnyId id) {
    const auto record = project.find(id);
    if (!record)
        return {};
    QStringList parts;
    const auto add = [&](const QString& label, const QString& text) {
        if (!text.isEmpty())
            parts.append(u"%1: %2"_s.arg(label, text));
    };
    if (const auto* map = std::get_if<Map>(&*record)) {
        add(tr("Scenario"), map->scenario);
        add(tr("Goal"), map->goal);
    } else if (const auto* stage = std::get_if<Stage>(&*record)) {
        add(tr("Goal"), stage->goal);
        add(tr("Starts when"), stage->entersWhen);
        add(tr("Done when"), stage->doneWhen);
    } else if (const auto* touchpoint = std::get_if<Touchpoint>(&*record)) {
        add(tr("Channel"), touchpoint->channel);
        add(tr("Owner"), touchpoint->owner);
    } else if (const auto* opportunity = std::get_if<Opportunity>(&*record)) {
        if (opportunity->impact)
            add(tr("Impact"), QString::number(*opportunity->impact));
        if (opportunity->effort)
            add(tr("Effort"), QString::number(*opportunity->effort));
        add(tr("Owner"), opportunity->owner);
        add(tr("Solution"), opportunity->solution);
    } else if (const auto* persona = std::get_if<Persona>(&*record)) {
        add(tr("Role"), persona->role);
        add(tr("Quote"), persona->quote);
    }
    return parts.join(u". "_s);
}

QString describeFurther(const Project& project, const MapLayout& layout, AnyId id) {
    QStringList parts{describeFurther(project, id)};
    const int column = id.kind == Kind::Touchpoint ? layout.columnOf(Id<Touchpoint>{id.value}) : -1;
    if (column >= 0 && layout.funnel().height > 0 && !isFunnelEmpty(layout)) {
        using What = FunnelPart::What;
        const FunnelColumn at = funnelColumn(layout, column);
        parts << funnelSentence(project, layout, {What::Share, column, {}, at.bar, id});
        if (!at.lost.isNull())
            parts << funnelSentence(project, layout, {What::Lost, column, {}, at.lost, id});
    }
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace waymark
