#include "cli/funnel_report.h"

#include "cli/reporting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keeps the keys in the order in which they are written.
using Json = nlohmann::ordered_json;

constexpr qsizetype widestName = 40;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

Json byJson(const QStringList& values, const std::vector<Reach>& by) {
    Json json = Json::object();
    for (qsizetype i = 0; i < values.size(); ++i)
        json[utf8(values[i])] = {{"reached", by[size_t(i)].reached}, {"lost", by[size_t(i)].lost}};
    return json;
}

Json pointJson(const Project& project, const FunnelPoint& point, const QStringList& values) {
    return {{"name", utf8(project.find(point.touchpoint)->name)},
            {"stage", utf8(project.find(point.stage)->name)},
            {"reached", point.all.reached},
            {"lost", point.all.lost},
            {"by", byJson(values, point.by)},
            {"visits", point.visits},
            {"repeats", point.repeats},
            {"from_previous", point.fromPrevious ? Json(*point.fromPrevious) : Json(nullptr)},
            {"seconds_since_last",
             point.sinceLast ? Json(std::round(*point.sinceLast / 1000)) : Json(nullptr)}};
}

QString percent(qint64 part, qint64 whole) {
    return whole > 0 ? u"%1 %"_s.arg(std::llround(100.0 * double(part) / double(whole))) : u"–"_s;
}

QString clipped(const QString& text) {
    QString line = onOneLine(text);
    if (line.size() > widestName)
        line = line.left(widestName - 1) + u'…';
    return line;
}

// "3 min", "5 h", "2 days": a length of time as people say it.
QString spoken(double milliseconds) {
    const double minutes = milliseconds / 60'000;
    if (minutes < 1)
        return tr("under a minute");
    if (minutes < 90)
        return tr("%1 min").arg(std::llround(minutes));
    if (minutes < 36 * 60)
        return tr("%1 h").arg(std::llround(minutes / 60));
    return tr("%1 days").arg(std::llround(minutes / (24 * 60)));
}

QString date(qint64 time) {
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date(),
                                 u"d MMM yyyy"_s);
}

QString byText(const QStringList& values, const std::vector<Reach>& by, qsizetype indent) {
    QString text;
    for (qsizetype i = 0; i < values.size(); ++i)
        text += QString(indent, u' ') +
                tr("%1: reached by %L2, lost %L3")
                    .arg(clipped(values[i]))
                    .arg(by[size_t(i)].reached)
                    .arg(by[size_t(i)].lost) +
                u'\n';
    return text;
}

QString reachText(const Reach& reach) {
    return tr("reached by %L1, lost %L2 (%3)")
        .arg(reach.reached)
        .arg(reach.lost)
        .arg(percent(reach.lost, reach.reached));
}

QString pointText(const Project& project, const FunnelPoint& point, const QStringList& values) {
    QStringList parts{reachText(point.all)};
    if (point.repeats > 0)
        parts << tr("%L1 visits more").arg(point.repeats);
    if (point.sinceLast)
        parts << tr("%1 after the point before").arg(spoken(*point.sinceLast));
    return u"   %1: %2\n"_s.arg(clipped(project.find(point.touchpoint)->name),
                                parts.join(u" · "_s)) +
           byText(values, point.by, 6);
}

Json shareJson(const Share& share) {
    return {{"count", share.count}, {"of", share.of}};
}

Json comparisonJson(const Project& project, const DetailComparison& compared) {
    Json steps = Json::array();
    for (const ComparedStep& step : compared.steps) {
        const bool has = step.difference.has_value();
        steps.push_back({{"from", utf8(project.find(step.from)->name)},
                         {"to", utf8(project.find(step.to)->name)},
                         {"a", shareJson(step.a)},
                         {"b", shareJson(step.b)},
                         {"difference", has ? Json(*step.difference) : Json(nullptr)},
                         {"low", has ? Json(step.interval.low) : Json(nullptr)},
                         {"high", has ? Json(step.interval.high) : Json(nullptr)},
                         {"text", utf8(step.sentence)}});
    }
    return {{"a", utf8(compared.a)},
            {"b", utf8(compared.b)},
            {"steps", std::move(steps)},
            {"text", utf8(compared.sentence)}};
}

QString comparisonText(const Project& project, const DetailComparison& compared) {
    QString text = u'\n' +
                   tr("%1 against %2, of those who were at the point before:")
                       .arg(clipped(compared.a), clipped(compared.b)) +
                   u'\n';
    for (const ComparedStep& step : compared.steps)
        text += u"   %1: %2 · %3; %4\n"_s.arg(
            clipped(project.find(step.to)->name), percent(step.a.count, step.a.of),
            percent(step.b.count, step.b.of), onOneLine(step.sentence));
    return text + onOneLine(compared.sentence) + u'\n';
}

} // namespace

QByteArray funnelJson(const Project& project, Id<Map> map, const Funnel& funnel,
                      const DetailComparison* compared) {
    Json points = Json::array();
    for (const FunnelPoint& point : funnel.points)
        points.push_back(pointJson(project, point, funnel.values));
    Json stages = Json::array();
    for (const FunnelStage& stage : funnel.stages) {
        const std::string name = utf8(project.find(stage.stage)->name);
        stages.push_back({{"name", name},
                          {"stage", name},
                          {"reached", stage.all.reached},
                          {"lost", stage.all.lost},
                          {"by", byJson(funnel.values, stage.by)}});
    }
    const Stage* worst = project.find(funnel.mostVulnerable);
    Json json = {{"map", utf8(project.find(map)->title)},
                 {"customers", funnel.customers},
                 {"interactions", funnel.interactions},
                 {"touchpoints", std::move(points)},
                 {"stages", std::move(stages)},
                 {"most_vulnerable", worst ? Json(utf8(worst->name)) : Json(nullptr)}};
    if (compared)
        json["comparison"] = comparisonJson(project, *compared);
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) +
           '\n';
}

QString funnelText(const Project& project, Id<Map> map, const Funnel& funnel,
                   const DetailComparison* compared) {
    QString text = onOneLine(project.find(map)->title) + u'\n';
    if (funnel.customers == 0)
        return text +
               tr("The map has no log yet. “waymark import-log” adds what customers really did.") +
               u'\n';
    text += tr("%L1 customers, %L2 interactions, %3 to %4.")
                .arg(funnel.customers)
                .arg(funnel.interactions)
                .arg(date(funnel.firstTime), date(funnel.lastTime));
    for (const FunnelStage& stage : funnel.stages)
        if (stage.stage == funnel.mostVulnerable)
            text += u' ' + tr("Most vulnerable: %1, %2 of those who reach it are lost there.")
                               .arg(clipped(project.find(stage.stage)->name),
                                    percent(stage.all.lost, stage.all.reached));
    text += u'\n';
    for (const FunnelStage& stage : funnel.stages) {
        text += u"\n%1: %2\n"_s.arg(clipped(project.find(stage.stage)->name), reachText(stage.all));
        text += byText(funnel.values, stage.by, 3);
        for (const FunnelPoint& point : funnel.points)
            if (point.stage == stage.stage)
                text += pointText(project, point, funnel.values);
    }
    return compared ? text + comparisonText(project, *compared) : text;
}

} // namespace waymark
