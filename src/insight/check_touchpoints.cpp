#include "insight/check_parts.h"
#include "insight/gaps.h"

#include <QCoreApplication>
#include <QSet>

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

bool hasFeeling(const Project& project, Id<Touchpoint> id) {
    for (const Project::Child& child : project.children(anyId(id), Kind::Feeling))
        if (project.find(Id<Feeling>{child.id})->received)
            return true;
    return false;
}

// For each channel of the map, the one owner that all its owned touchpoints share; "" where they
// differ.
QHash<QString, QString> ownersByChannel(const Checking& checking) {
    QHash<QString, QString> owners;
    for (const Id<Touchpoint> id : checking.columns.touchpoints) {
        const Touchpoint& touchpoint = *checking.project.find(id);
        const QString channel = comparableName(touchpoint.channel);
        if (touchpoint.owner.trimmed().isEmpty() || channel.isEmpty())
            continue;
        const auto known = owners.find(channel);
        if (known == owners.end())
            owners.insert(channel, touchpoint.owner);
        else if (comparableName(*known) != comparableName(touchpoint.owner))
            *known = QString();
    }
    return owners;
}

void checkOwner(Checking& checking, const Touchpoint& touchpoint,
                const QHash<QString, QString>& owners) {
    if (!touchpoint.owner.trimmed().isEmpty())
        return;
    Finding& finding = checking.add("no_owner", Severity::Hint, anyId(touchpoint.id),
                                    tr("“%1” has no owner").arg(touchpoint.name),
                                    tr("Who looks after it? What nobody owns, nobody mends."));
    const QString owner = owners.value(comparableName(touchpoint.channel));
    if (owner.isEmpty())
        return;
    finding.explanation = tr("%1 owns the other touchpoints of this channel.").arg(owner);
    finding.fixLabel = tr("Assign %1").arg(owner);
    finding.fix = [id = touchpoint.id, owner](const Project& now, IdSource&) {
        return setField(now, id, &Touchpoint::owner, owner, tr("Assign owner"));
    };
}

void checkSteps(Checking& checking) {
    const Project& project = checking.project;
    for (const Mismatch& step : mismatchesOf(project, checking.map.id)) {
        const Touchpoint& before = *project.find(step.before);
        const Touchpoint& after = *project.find(step.after);
        const auto told = [](const Touchpoint& touchpoint, double received) {
            const QString owner = touchpoint.owner.trimmed();
            return touchpoint.name + u' ' + signedNumber(received) +
                   (owner.isEmpty() ? QString() : u" ("_s + owner + u')');
        };
        const QString size = QString::number(std::abs(step.step()), 'g', 4);
        checking.add(
            "quality_step", Severity::Warning, anyId(after.id),
            step.step() < 0
                ? tr("“%1” → “%2”: quality drops by %3").arg(before.name, after.name, size)
                : tr("“%1” → “%2”: quality rises by %3").arg(before.name, after.name, size),
            told(before, step.receivedBefore) + u", "_s + told(after, step.receivedAfter));
    }
}

} // namespace

void checkTouchpoints(Checking& checking) {
    const QHash<QString, QString> owners = ownersByChannel(checking);
    for (const Id<Touchpoint> id : checking.columns.touchpoints) {
        const Touchpoint& touchpoint = *checking.project.find(id);
        if (!hasFeeling(checking.project, id))
            checking.add("no_feeling", Severity::Hint, anyId(id),
                         tr("Nothing says how “%1” feels").arg(touchpoint.name),
                         tr("A touchpoint without a feeling leaves a hole in the curve. Ask three "
                            "customers."));
        if (touchpoint.channel.trimmed().isEmpty())
            checking.add("no_channel", Severity::Hint, anyId(id),
                         tr("“%1” has no channel").arg(touchpoint.name),
                         tr("Where does it happen: on the web, by post, in the shop?"));
        checkOwner(checking, touchpoint, owners);
    }
    checkSteps(checking);
}

} // namespace waymark
