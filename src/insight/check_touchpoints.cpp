#include "insight/check_parts.h"
#include "insight/gaps.h"

#include <QCoreApplication>

#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

// "+2", "−3", "0".
QString signedNumber(double value) {
    const QString sign = value > 0 ? u"+"_s : value < 0 ? u"−"_s : QString();
    return sign + QString::number(std::abs(value), 'g', 4);
}

} // namespace

void sightTouchpoint(const Touchpoint& touchpoint, const Felt& felt,
                     std::vector<Sighting>& sightings) {
    const auto sight = [&](Check check, bool isFound) {
        if (isFound)
            sightings.push_back({check, anyId(touchpoint.id), {}});
    };
    sight(Check::NoFeeling, !felt.received);
    sight(Check::NoChannel, touchpoint.channel.trimmed().isEmpty());
    sight(Check::NoOwner, touchpoint.owner.trimmed().isEmpty());
}

Finding tellTouchpoint(const Checking& checking, const Sighting& sighting) {
    const Id<Touchpoint> id{sighting.about.value};
    const Touchpoint& touchpoint = *checking.project.find(id);
    const auto told = [&](const QString& text, const QString& explanation) {
        return checking.finding(sighting.check, sighting.about, text.arg(touchpoint.name),
                                explanation);
    };
    if (sighting.check == Check::NoFeeling)
        return told(tr("Nothing says how “%1” feels"),
                    tr("A touchpoint without a feeling leaves a hole in the curve. Ask three "
                       "customers."));
    if (sighting.check == Check::NoChannel)
        return told(tr("“%1” has no channel"),
                    tr("Where does it happen: on the web, by post, in the shop?"));
    Finding finding =
        told(tr("“%1” has no owner"), tr("Who looks after it? What nobody owns, nobody mends."));
    const QString owner = checking.ownerOf(comparableName(touchpoint.channel));
    if (owner.isEmpty())
        return finding;
    finding.explanation = tr("%1 owns the other touchpoints of this channel.").arg(owner);
    finding.fixLabel = tr("Assign %1").arg(owner);
    finding.fix = [id, owner](const Project& now, IdSource&) {
        return setField(now, id, &Touchpoint::owner, owner, tr("Assign owner"));
    };
    return finding;
}

std::vector<Sighting> sightSteps(const Checking& checking) {
    std::vector<Mismatch> steps = mismatchesOf(checking.parts.feelings, checking.map.scale);
    std::vector<Sighting> sightings;
    if (steps.empty())
        return sightings;
    // From left to right, not the steepest first.
    QHash<qint64, Id<Touchpoint>> before;
    for (const Mismatch& step : steps)
        before.insert(step.after.value, step.before);
    for (const TouchpointFeelings* at : checking.parts.feelings)
        if (const auto found = before.constFind(at->touchpoint.value); found != before.constEnd())
            sightings.push_back({Check::QualityStep, anyId(at->touchpoint), *found});
    return sightings;
}

Finding tellStep(const Checking& checking, const Sighting& sighting) {
    const Touchpoint& before = *checking.project.find(sighting.before);
    const Touchpoint& after = *checking.project.find(Id<Touchpoint>{sighting.about.value});
    const double receivedBefore = feltAt(checking.project, before.id).received.value_or(0);
    const double receivedAfter = feltAt(checking.project, after.id).received.value_or(0);
    const auto told = [](const Touchpoint& touchpoint, double received) {
        const QString owner = touchpoint.owner.trimmed();
        return touchpoint.name + u' ' + signedNumber(received) +
               (owner.isEmpty() ? QString() : u" ("_s + owner + u')');
    };
    const double step = receivedAfter - receivedBefore;
    const QString size = QString::number(std::abs(step), 'g', 4);
    return checking.finding(
        Check::QualityStep, sighting.about,
        step < 0 ? tr("“%1” → “%2”: quality drops by %3").arg(before.name, after.name, size)
                 : tr("“%1” → “%2”: quality rises by %3").arg(before.name, after.name, size),
        told(before, receivedBefore) + u", "_s + told(after, receivedAfter));
}

} // namespace waymark
