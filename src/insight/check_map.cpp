#include "insight/check_parts.h"
#include "insight/feelings.h"
#include "insight/paths.h"
#include "model/links.h"

#include <QCoreApplication>

#include <unordered_set>

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

void checkPersona(Checking& checking) {
    if (!checking.map.personas.empty())
        return;
    Finding& finding = checking.add("no_persona", Severity::Warning, anyId(checking.map.id),
                                    tr("The map shows no persona"),
                                    tr("Whose journey is it? A map for everybody fits nobody."));
    // Whoever feels something here is who it is about; else the project's only persona.
    Id<Persona> candidate;
    for (const Id<Touchpoint> id : checking.columns.touchpoints)
        for (const Project::Child& child : checking.project.children(anyId(id), Kind::Feeling))
            if (!candidate)
                candidate = checking.project.find(Id<Feeling>{child.id})->persona;
    const std::vector<Id<Persona>> personas = checking.project.roots<Persona>();
    if (!candidate && personas.size() == 1)
        candidate = personas.front();
    if (!candidate)
        return;
    finding.fixLabel = tr("Show %1").arg(checking.project.find(candidate)->name);
    finding.fix = [map = checking.map.id, candidate](const Project& now, IdSource&) {
        return setField(now, map, &Map::personas, {candidate}, tr("Show persona"));
    };
}

void checkReviewMoment(Checking& checking) {
    std::optional<double> best;
    Id<Touchpoint> happiest;
    for (const Id<Touchpoint> id : checking.columns.touchpoints) {
        if (checking.project.find(id)->reviewMoment)
            return;
        const std::optional<double> received = feltAt(checking.project, id).received;
        if (received && (!best || *received > *best)) {
            best = received;
            happiest = id;
        }
    }
    if (checking.columns.touchpoints.empty())
        return;
    // Nobody praises what is no better than the middle of the scale.
    const double middle = (checking.map.scale.min + checking.map.scale.max) / 2.0;
    if (!best || *best <= middle) {
        checking.add("no_review_moment", Severity::Hint, anyId(checking.map.id),
                     tr("No touchpoint is marked as a review moment"),
                     tr("Where would customers gladly tell others? Ask them there."));
        return;
    }
    const QString name = checking.project.find(happiest)->name;
    Finding& finding = checking.add("no_review_moment", Severity::Hint, anyId(happiest),
                                    tr("“%1” is where people would review").arg(name),
                                    tr("It feels best (%1), and nobody asks them.").arg(*best));
    finding.fixLabel = tr("Mark");
    finding.fix = [happiest](const Project& now, IdSource&) {
        return setField(now, happiest, &Touchpoint::reviewMoment, true, tr("Mark review moment"));
    };
}

void checkUntouched(Checking& checking) {
    const CheckOptions& options = checking.options;
    if (!options.lastChanged)
        return;
    const qint64 days = (options.now - *options.lastChanged) / dayMs;
    if (days < untouchedDays)
        return;
    checking.add("untouched_map", Severity::Hint, anyId(checking.map.id),
                 tr("Nobody has touched this map for %1 months").arg(days / 30),
                 tr("Does it still say what customers go through?"));
}

bool isWorthDrawing(qint64 customers, qint64 all) {
    return customers >= fewestOnWay && double(customers) >= leastShareOnWay * double(all);
}

} // namespace

void checkWhole(Checking& checking) {
    checkPersona(checking);
    checkReviewMoment(checking);
    checkUntouched(checking);
}

void checkWays(Checking& checking, const InteractionLog& log) {
    if (log.rows.empty())
        return;
    const Project& project = checking.project;
    const RealPaths paths = pathsOf(project, checking.map.id, log);
    std::unordered_set<qint64> ledTo; // by a link
    for (const Id<Touchpoint> id : checking.columns.touchpoints)
        for (const Project::Child& child : project.children(anyId(id), Kind::Link))
            ledTo.insert(project.find(Id<Link>{child.id})->to.value);
    for (const Entry& entry : paths.entries) {
        const Touchpoint& touchpoint = *project.find(entry.touchpoint);
        if (touchpoint.id == checking.columns.touchpoints.front() ||
            touchpoint.point == PointKind::Entry || touchpoint.point == PointKind::FalseStart ||
            ledTo.contains(touchpoint.id.value) ||
            !isWorthDrawing(entry.customers, paths.customers))
            continue;
        Finding& finding = checking.add(
            "second_entry", Severity::Hint, anyId(touchpoint.id),
            tr("%L1 customers begin at “%2”").arg(entry.customers).arg(touchpoint.name),
            tr("A second way in that the map does not show."));
        finding.fixLabel = tr("Mark as entry");
        finding.fix = [id = touchpoint.id](const Project& now, IdSource&) {
            return setField(now, id, &Touchpoint::point, PointKind::Entry, tr("Mark as entry"));
        };
    }
    size_t told = 0;
    for (const Passing& loop : paths.loops) {
        if (loop.isDrawn || !isWorthDrawing(loop.customers, paths.customers) || told == mostLoops)
            continue;
        ++told;
        Finding& finding =
            checking.add("undrawn_loop", Severity::Hint, anyId(loop.from),
                         tr("%L1 customers go back from “%2” to “%3”")
                             .arg(loop.customers)
                             .arg(project.find(loop.from)->name, project.find(loop.to)->name),
                         tr("A way back that the map does not show."));
        finding.fixLabel = tr("Draw link");
        finding.fix = [from = loop.from, to = loop.to](const Project& now, IdSource& ids) {
            return addLink(now, ids, from, to, {});
        };
    }
}

} // namespace waymark
