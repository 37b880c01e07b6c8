#include "cli/info_report.h"

#include "cli/reporting.h"
#include "insight/feelings.h"
#include "model/edits.h"
#include "model/fields.h"
#include "model/saved_views.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keeps the keys in the order in which they are written.
using Json = nlohmann::ordered_json;

QString tr(const char* text, int n = -1) {
    return QCoreApplication::translate("CommandLine", text, nullptr, n);
}

struct Counts {
    int stages = 0;
    int touchpoints = 0;
    int notes = 0;
    int painPoints = 0;
    int opportunities = 0;
    int losses = 0;
    int kpis = 0;
    int feelings = 0;
    int links = 0;
    int interactions = 0;
};

Counts countsOf(const Project& project, Id<Map> map) {
    Counts counts;
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        ++counts.stages;
        for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage)) {
            ++counts.touchpoints;
            counts.feelings += int(project.children(anyId(touchpoint), Kind::Feeling).size());
        }
    }
    for (const Id<Lane> lane : project.of<Lane>(map)) {
        const auto count = [&](Kind kind) {
            return int(project.children(anyId(lane), kind).size());
        };
        counts.notes += count(Kind::Note);
        counts.painPoints += count(Kind::PainPoint);
        counts.opportunities += count(Kind::Opportunity);
        counts.losses += count(Kind::Loss);
        counts.kpis += count(Kind::Kpi);
    }
    for (const auto& [id, link] : project.all<Link>())
        counts.links += mapOf(project, anyId(link.from)) == map;
    counts.interactions = int(project.children(anyId(map), Kind::Interaction).size());
    return counts;
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

Json numberOrNull(std::optional<double> value) {
    return value ? Json(*value) : Json(nullptr);
}

Json touchpointJson(const Project& project, const Touchpoint& touchpoint) {
    const Felt feeling = feltAt(project, touchpoint.id);
    return {{"name", utf8(touchpoint.name)},
            {"channel", utf8(touchpoint.channel)},
            {"received", numberOrNull(feeling.received)},
            {"desired", numberOrNull(feeling.desired)}};
}

Json mapJson(const Project& project, const Map& map) {
    Json stages = Json::array();
    for (const Id<Stage> stage : project.of<Stage>(map.id)) {
        Json touchpoints = Json::array();
        for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
            touchpoints.push_back(touchpointJson(project, *project.find(touchpoint)));
        stages.push_back(
            {{"name", utf8(project.find(stage)->name)}, {"touchpoints", std::move(touchpoints)}});
    }
    Json lanes = Json::array();
    for (const Id<Lane> id : project.of<Lane>(map.id)) {
        const Lane& lane = *project.find(id);
        lanes.push_back({{"kind", nameOf(lane.lane)}, {"title", utf8(lane.title)}});
    }
    const Counts counts = countsOf(project, map.id);
    Json json{{"title", utf8(map.title)},
              {"state", nameOf(map.state)},
              {"stages", std::move(stages)},
              {"lanes", std::move(lanes)},
              {"counts",
               {{"notes", counts.notes},
                {"pain_points", counts.painPoints},
                {"opportunities", counts.opportunities},
                {"losses", counts.losses},
                {"kpis", counts.kpis},
                {"feelings", counts.feelings},
                {"links", counts.links},
                {"interactions", counts.interactions}}}};
    for (const QString& view : viewNames(project, {map.id}))
        json["views"].push_back(utf8(view));
    return json;
}

// "+2", "−3", "0": the sign as people write it.
QString signedNumber(double value) {
    const QString sign = value > 0 ? u"+"_s : value < 0 ? u"−"_s : QString();
    return sign + QString::number(std::abs(value), 'g', 6);
}

QString touchpointLine(const Project& project, const Touchpoint& touchpoint) {
    QStringList parts{touchpoint.name};
    if (!touchpoint.channel.isEmpty())
        parts << touchpoint.channel;
    const Felt feeling = feltAt(project, touchpoint.id);
    if (feeling.received)
        parts << tr("received %1").arg(signedNumber(*feeling.received));
    if (feeling.desired)
        parts << tr("desired %1").arg(signedNumber(*feeling.desired));
    return u"     "_s + onOneLine(parts.join(u" · "_s)) + u'\n';
}

QString countsLine(const Counts& counts) {
    QStringList parts;
    const auto add = [&](int count, const char* one, const char* many) {
        if (count > 0)
            parts << u"%1 %2"_s.arg(count).arg(tr(count == 1 ? one : many));
    };
    add(counts.stages, "stage", "stages");
    add(counts.touchpoints, "touchpoint", "touchpoints");
    add(counts.notes, "card", "cards");
    add(counts.feelings, "feeling", "feelings");
    add(counts.painPoints, "pain point", "pain points");
    add(counts.opportunities, "opportunity", "opportunities");
    add(counts.losses, "loss", "losses");
    add(counts.kpis, "KPI", "KPIs");
    add(counts.links, "link", "links");
    add(counts.interactions, "interaction", "interactions");
    return parts.isEmpty() ? tr("nothing in it yet") : parts.join(u", "_s);
}

QString stateName(MapState state) {
    switch (state) {
    case MapState::Today:
        return tr("today");
    case MapState::Future:
        return tr("future");
    case MapState::Research:
        return tr("research");
    }
    return {};
}

QString mapText(const Project& project, const Map& map, int number) {
    QString text = u"\n%1. %2 (%3)\n"_s.arg(number).arg(onOneLine(map.title), stateName(map.state));
    text += u"   %1\n"_s.arg(countsLine(countsOf(project, map.id)));
    for (const Id<Stage> stage : project.of<Stage>(map.id)) {
        text += u"   %1\n"_s.arg(onOneLine(project.find(stage)->name));
        for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
            text += touchpointLine(project, *project.find(touchpoint));
    }
    QStringList lanes;
    for (const Id<Lane> id : project.of<Lane>(map.id)) {
        const Lane& lane = *project.find(id);
        lanes << (lane.visible ? lane.title : tr("%1 (hidden)").arg(lane.title));
    }
    if (!lanes.isEmpty())
        text += u"   %1 %2\n"_s.arg(tr("Lanes:"), onOneLine(lanes.join(u", "_s)));
    if (const QStringList views = viewNames(project, {map.id}); !views.isEmpty())
        text += u"   %1 %2\n"_s.arg(tr("Views:"), onOneLine(views.join(u", "_s)));
    return text;
}

} // namespace

QByteArray infoJson(const Project& project, int format) {
    Json maps = Json::array();
    for (const Id<Map> map : project.roots<Map>())
        maps.push_back(mapJson(project, *project.find(map)));
    const Json info = {
        {"format", format}, {"personas", project.all<Persona>().size()}, {"maps", std::move(maps)}};
    return QByteArray::fromStdString(info.dump(2, ' ', false, Json::error_handler_t::replace)) +
           '\n';
}

QString infoText(const Project& project, int format, const QString& name) {
    const std::vector<Id<Map>> maps = project.roots<Map>();
    const std::vector<Id<Persona>> personas = project.roots<Persona>();
    QString text = tr("%1: a Waymark file, format %2.%3")
                       .arg(onOneLine(name))
                       .arg(format / 1000)
                       .arg(format % 1000);
    text += u'\n';
    for (const Id<Persona> id : personas) {
        const Persona& persona = *project.find(id);
        QStringList parts{persona.name};
        if (!persona.role.isEmpty())
            parts << persona.role;
        text += u"%1 %2\n"_s.arg(tr("Persona:"), onOneLine(parts.join(u", "_s)));
    }
    int number = 0;
    for (const Id<Map> map : maps)
        text += mapText(project, *project.find(map), ++number);
    return text;
}

} // namespace waymark
