#include "insight/check_parts.h"
#include "insight/column_cards.h"
#include "model/lane_words.h"

#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int severe = 3;

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
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

Finding tellPain(const Checking& checking, const PainPoint& pain) {
    const Project& project = checking.project;
    const AnyId where =
        pain.place.touchpoint ? anyId(pain.place.touchpoint) : anyId(pain.place.stage);
    const QString name = mainText(project.find(where).value());
    Finding finding =
        checking.finding(Check::UnansweredPain, anyId(pain.id),
                         tr("“%1”: severe pain point without an opportunity").arg(name), pain.text);
    // An opportunity beside it that answers nothing yet may be meant for it.
    for (const Opportunity* idle : cardsIn<Opportunity>(project, where)) {
        if (!idle->answers.empty())
            continue;
        finding.fixLabel = tr("Link to “%1”").arg(idle->text.left(30));
        finding.fix = [idle = idle->id, id = pain.id](const Project& now, IdSource&) {
            const Opportunity* there = now.find(idle);
            if (!there || !now.find(id))
                return Changeset();
            std::vector<Id<PainPoint>> answers = there->answers;
            answers.push_back(id);
            return setField(now, idle, &Opportunity::answers, answers, tr("Answer pain point"));
        };
        return finding;
    }
    finding.fixLabel = tr("Add opportunity");
    finding.fix = [id = pain.id, map = checking.map.id](const Project& now, IdSource& ids) {
        return answer(now, ids, id, map);
    };
    return finding;
}

Finding tellOpportunity(const Checking& checking, const Opportunity& opportunity) {
    QStringList figures;
    if (opportunity.impact)
        figures << tr("Impact %1").arg(*opportunity.impact);
    if (opportunity.effort)
        figures << tr("effort %1").arg(*opportunity.effort);
    const QString why =
        figures.isEmpty() ? tr("Who will see to it that it happens?") : figures.join(u", "_s);
    Finding finding = checking.finding(Check::UnownedOpportunity, anyId(opportunity.id),
                                       tr("“%1” has no owner").arg(opportunity.text), why);
    const Touchpoint* touchpoint = checking.project.find(opportunity.place.touchpoint);
    if (!touchpoint || touchpoint->owner.trimmed().isEmpty())
        return finding;
    finding.fixLabel = tr("Assign %1").arg(touchpoint->owner);
    finding.fix = [id = opportunity.id, owner = touchpoint->owner](const Project& now, IdSource&) {
        return setField(now, id, &Opportunity::owner, owner, tr("Assign owner"));
    };
    return finding;
}

Finding tellLoss(const Checking& checking, const Loss& loss) {
    const AnyId where =
        loss.place.touchpoint ? anyId(loss.place.touchpoint) : anyId(loss.place.stage);
    return checking.finding(Check::LossWithoutReason, anyId(loss.id),
                            tr("Nothing says why customers leave at “%1”")
                                .arg(mainText(checking.project.find(where).value())),
                            tr("Without a reason nobody can win them back. Ask those who left."));
}

} // namespace

void sightCards(const Project& project, AnyId column, std::vector<Sighting>& sightings) {
    for (const PainPoint* pain : cardsIn<PainPoint>(project, column))
        if (pain->severity >= severe &&
            project.children(anyId(pain->id), Kind::Opportunity).empty())
            sightings.push_back({Check::UnansweredPain, anyId(pain->id), {}});
    for (const Opportunity* opportunity : cardsIn<Opportunity>(project, column))
        if (opportunity->owner.trimmed().isEmpty() &&
            opportunity->status != OpportunityStatus::Done)
            sightings.push_back({Check::UnownedOpportunity, anyId(opportunity->id), {}});
    for (const Loss* loss : cardsIn<Loss>(project, column))
        if (loss->reason.trimmed().isEmpty())
            sightings.push_back({Check::LossWithoutReason, anyId(loss->id), {}});
}

Finding tellCard(const Checking& checking, const Sighting& sighting) {
    const qint64 id = sighting.about.value;
    switch (sighting.about.kind) {
    case Kind::PainPoint:
        return tellPain(checking, *checking.project.find(Id<PainPoint>{id}));
    case Kind::Opportunity:
        return tellOpportunity(checking, *checking.project.find(Id<Opportunity>{id}));
    default:
        return tellLoss(checking, *checking.project.find(Id<Loss>{id}));
    }
}

} // namespace waymark
