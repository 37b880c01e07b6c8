#include "insight/check_parts.h"

#include "model/lane_words.h"

#include <QCoreApplication>
#include <QHash>

#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int severe = 3;

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

template <class T, class Visitor>
void forEachCard(const Checking& checking, Visitor&& visit) {
    for (const Id<Lane> lane : checking.project.of<Lane>(checking.map.id))
        for (const Project::Child& child : checking.project.children(anyId(lane), T::kind))
            visit(*checking.project.find(Id<T>{child.id}));
}

// The touchpoint or, turned below 0, the stage of a card, as one number.
qint64 columnOf(const Place& place) {
    return place.touchpoint ? place.touchpoint.value : -place.stage.value;
}

// For each column, the first opportunity there that answers nothing yet.
QHash<qint64, Id<Opportunity>> idleOpportunities(const Checking& checking) {
    QHash<qint64, Id<Opportunity>> idle;
    forEachCard<Opportunity>(checking, [&](const Opportunity& opportunity) {
        const qint64 column = columnOf(opportunity.place);
        if (opportunity.answers.empty() && !idle.contains(column))
            idle.insert(column, opportunity.id);
    });
    return idle;
}

// A new opportunity beside the pain point, which answers it.
Changeset answer(const Project& now, IdSource& ids, Id<PainPoint> id, Id<Map> map) {
    const PainPoint* pain = now.find(id);
    if (!pain)
        return {};
    Project with = now;
    Changeset all;
    const auto make = [&](const Changeset& step) {
        if (!step.isEmpty() && with.apply(step).ok())
            all = all.isEmpty() ? step : squash(all, step);
    };
    std::optional<Id<Lane>> lane = laneOf(with, map, LaneKind::Opportunities);
    if (!lane) {
        Id<Lane> added;
        make(addLane(with, ids, map, LaneKind::Opportunities, laneWord(LaneKind::Opportunities), {},
                     &added));
        lane = added;
    }
    Place place = pain->place;
    place.lane = *lane;
    AnyId added;
    make(addCard(with, ids, place, tr("Solve: %1").arg(pain->text), &added));
    make(setField(with, Id<Opportunity>{added.value}, &Opportunity::answers, {id}, {}));
    all.label = tr("Add opportunity");
    return all;
}

void checkPains(Checking& checking) {
    std::unordered_set<qint64> answered;
    forEachCard<Opportunity>(checking, [&](const Opportunity& opportunity) {
        for (const Id<PainPoint> id : opportunity.answers)
            answered.insert(id.value);
    });
    const QHash<qint64, Id<Opportunity>> idleOnes = idleOpportunities(checking);
    forEachCard<PainPoint>(checking, [&](const PainPoint& pain) {
        if (pain.severity < severe || answered.contains(pain.id.value))
            return;
        const Project& project = checking.project;
        const AnyId where =
            pain.place.touchpoint ? anyId(pain.place.touchpoint) : anyId(pain.place.stage);
        const QString name = mainText(project.find(where).value());
        Finding& finding =
            checking.add("unanswered_pain", Severity::Error, anyId(pain.id),
                         tr("“%1”: severe pain point without an opportunity").arg(name), pain.text);
        if (const Id<Opportunity> idle = idleOnes.value(columnOf(pain.place))) {
            finding.fixLabel = tr("Link to “%1”").arg(project.find(idle)->text.left(30));
            finding.fix = [idle, id = pain.id](const Project& now, IdSource&) {
                const Opportunity* there = now.find(idle);
                if (!there || !now.find(id))
                    return Changeset();
                std::vector<Id<PainPoint>> answers = there->answers;
                answers.push_back(id);
                return setField(now, idle, &Opportunity::answers, answers, tr("Answer pain point"));
            };
            return;
        }
        finding.fixLabel = tr("Add opportunity");
        finding.fix = [id = pain.id, map = checking.map.id](const Project& now, IdSource& ids) {
            return answer(now, ids, id, map);
        };
    });
}

void checkOpportunities(Checking& checking) {
    forEachCard<Opportunity>(checking, [&](const Opportunity& opportunity) {
        if (!opportunity.owner.trimmed().isEmpty() || opportunity.status == OpportunityStatus::Done)
            return;
        QStringList figures;
        if (opportunity.impact)
            figures << tr("Impact %1").arg(*opportunity.impact);
        if (opportunity.effort)
            figures << tr("effort %1").arg(*opportunity.effort);
        const QString why =
            figures.isEmpty() ? tr("Who will see to it that it happens?") : figures.join(u", "_s);
        Finding& finding =
            checking.add("unowned_opportunity", Severity::Warning, anyId(opportunity.id),
                         tr("“%1” has no owner").arg(opportunity.text), why);
        const Touchpoint* touchpoint = checking.project.find(opportunity.place.touchpoint);
        if (!touchpoint || touchpoint->owner.trimmed().isEmpty())
            return;
        finding.fixLabel = tr("Assign %1").arg(touchpoint->owner);
        finding.fix = [id = opportunity.id, owner = touchpoint->owner](const Project& now,
                                                                       IdSource&) {
            return setField(now, id, &Opportunity::owner, owner, tr("Assign owner"));
        };
    });
}

void checkLosses(Checking& checking) {
    forEachCard<Loss>(checking, [&](const Loss& loss) {
        if (!loss.reason.trimmed().isEmpty())
            return;
        const AnyId where =
            loss.place.touchpoint ? anyId(loss.place.touchpoint) : anyId(loss.place.stage);
        checking.add("loss_without_reason", Severity::Warning, anyId(loss.id),
                     tr("Nothing says why customers leave at “%1”")
                         .arg(mainText(checking.project.find(where).value())),
                     tr("Without a reason nobody can win them back. Ask those who left."));
    });
}

void checkGoals(Checking& checking) {
    std::unordered_set<qint64> measured; // stages
    forEachCard<Kpi>(checking, [&](const Kpi& kpi) {
        measured.insert(kpi.place.stage.value);
        if (const Touchpoint* touchpoint = checking.project.find(kpi.place.touchpoint))
            measured.insert(touchpoint->stage.value);
    });
    for (const Id<Stage> id : checking.columns.stages) {
        const Stage& stage = *checking.project.find(id);
        if (stage.goal.trimmed().isEmpty() || measured.contains(id.value))
            continue;
        Finding& finding =
            checking.add("unmeasured_goal", Severity::Hint, anyId(id),
                         tr("No KPI measures the goal of “%1”").arg(stage.name), stage.goal);
        const std::optional<Id<Lane>> lane =
            laneOf(checking.project, checking.map.id, LaneKind::Kpis);
        if (!lane)
            continue;
        finding.fixLabel = tr("Add KPI");
        finding.fix = [id, lane](const Project& now, IdSource& ids) {
            const Stage* there = now.find(id);
            return there ? addCard(now, ids, {.lane = *lane, .stage = id, .touchpoint = {}},
                                   there->goal)
                         : Changeset();
        };
    }
}

} // namespace

void checkCards(Checking& checking) {
    checkPains(checking);
    checkOpportunities(checking);
    checkLosses(checking);
    checkGoals(checking);
}

} // namespace waymark
