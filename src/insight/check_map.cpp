#include "insight/check_parts.h"
#include "model/links.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 untouchedDays = 180;
// What a way must have to be worth drawing: so many customers, and such a share of all.
constexpr qint64 fewestOnWay = 3;
constexpr double leastShareOnWay = 0.001;
constexpr size_t mostLoops = 3;

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

bool isWorthDrawing(qint64 customers, qint64 all) {
    return customers >= fewestOnWay && double(customers) >= leastShareOnWay * double(all);
}

// Whoever feels something on the map is who it is about; else the project's only persona.
Id<Persona> likelyPersona(const Checking& checking) {
    for (const TouchpointFeelings* at : checking.parts.feelings)
        for (const Project::Child& child :
             checking.project.children(anyId(at->touchpoint), Kind::Feeling))
            if (const Id<Persona> persona = checking.project.find(Id<Feeling>{child.id})->persona)
                return persona;
    const std::vector<Id<Persona>> personas = checking.project.roots<Persona>();
    return personas.size() == 1 ? personas.front() : Id<Persona>();
}

} // namespace

std::vector<Finding> checkPersona(const Checking& checking) {
    if (!checking.map.personas.empty())
        return {};
    Finding finding =
        checking.finding(Check::NoPersona, anyId(checking.map.id), tr("The map shows no persona"),
                         tr("Whose journey is it? A map for everybody fits nobody."));
    if (const Id<Persona> candidate = likelyPersona(checking)) {
        finding.fixLabel = tr("Show %1").arg(checking.project.find(candidate)->name);
        finding.fix = [map = checking.map.id, candidate](const Project& now, IdSource&) {
            return setField(now, map, &Map::personas, {candidate}, tr("Show persona"));
        };
    }
    return {finding};
}

std::vector<Finding> checkReviewMoment(const Checking& checking) {
    std::optional<double> best;
    Id<Touchpoint> happiest;
    for (const TouchpointFeelings* at : checking.parts.feelings) {
        if (at->reviewMoment)
            return {};
        const std::optional<double> received = at->felt.received;
        if (received && (!best || *received > *best)) {
            best = received;
            happiest = at->touchpoint;
        }
    }
    if (checking.parts.feelings.empty())
        return {};
    // Nobody praises what is no better than the middle of the scale.
    const double middle = (checking.map.scale.min + checking.map.scale.max) / 2.0;
    if (!best || *best <= middle)
        return {checking.finding(Check::NoReviewMoment, anyId(checking.map.id),
                                 tr("No touchpoint is marked as a review moment"),
                                 tr("Where would customers gladly tell others? Ask them there."))};
    const QString name = checking.project.find(happiest)->name;
    Finding finding = checking.finding(Check::NoReviewMoment, anyId(happiest),
                                       tr("“%1” is where people would review").arg(name),
                                       tr("It feels best (%1), and nobody asks them.").arg(*best));
    finding.fixLabel = tr("Mark");
    finding.fix = [happiest](const Project& now, IdSource&) {
        return setField(now, happiest, &Touchpoint::reviewMoment, true, tr("Mark review moment"));
    };
    return {finding};
}

std::vector<Finding> checkUntouched(const Checking& checking) {
    const CheckOptions& options = checking.options;
    if (!options.lastChanged)
        return {};
    const qint64 days = (options.now - *options.lastChanged) / dayMs;
    if (days < untouchedDays)
        return {};
    return {checking.finding(Check::UntouchedMap, anyId(checking.map.id),
                             tr("Nobody has touched this map for %1 months").arg(days / 30),
                             tr("Does it still say what customers go through?"))};
}

std::vector<Finding> checkEntries(const Checking& checking) {
    const Project& project = checking.project;
    const RealPaths& paths = checking.facts.paths;
    const auto isLedTo = [&](Id<Touchpoint> id) {
        return std::ranges::any_of(project.children(anyId(id), Kind::Link),
                                   [&](const Project::Child& child) {
                                       return project.find(Id<Link>{child.id})->to == id;
                                   });
    };
    std::vector<Finding> findings;
    for (const Entry& entry : paths.entries) {
        const Touchpoint& touchpoint = *project.find(entry.touchpoint);
        if (touchpoint.id == checking.parts.feelings.front()->touchpoint ||
            touchpoint.point == PointKind::Entry || touchpoint.point == PointKind::FalseStart ||
            !isWorthDrawing(entry.customers, paths.customers) || isLedTo(touchpoint.id))
            continue;
        Finding finding = checking.finding(
            Check::SecondEntry, anyId(touchpoint.id),
            tr("%L1 customers begin at “%2”").arg(entry.customers).arg(touchpoint.name),
            tr("A second way in that the map does not show."));
        finding.fixLabel = tr("Mark as entry");
        finding.fix = [id = touchpoint.id](const Project& now, IdSource&) {
            return setField(now, id, &Touchpoint::point, PointKind::Entry, tr("Mark as entry"));
        };
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> checkLoops(const Checking& checking) {
    const Project& project = checking.project;
    const RealPaths& paths = checking.facts.paths;
    std::vector<Finding> findings;
    for (const Passing& loop : paths.loops) {
        if (findings.size() == mostLoops)
            break;
        if (loop.isDrawn || !isWorthDrawing(loop.customers, paths.customers))
            continue;
        Finding finding =
            checking.finding(Check::UndrawnLoop, anyId(loop.from),
                             tr("%L1 customers go back from “%2” to “%3”")
                                 .arg(loop.customers)
                                 .arg(project.find(loop.from)->name, project.find(loop.to)->name),
                             tr("A way back that the map does not show."));
        finding.fixLabel = tr("Draw link");
        finding.fix = [from = loop.from, to = loop.to](const Project& now, IdSource& ids) {
            return addLink(now, ids, from, to, {});
        };
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace waymark
