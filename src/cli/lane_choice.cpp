#include "cli/lane_choice.h"

#include "model/edits.h"
#include "model/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// "Pain points", "pain-points" and "pain_points" are one name.
QString normalised(const QString& name) {
    QString result = name.trimmed().toCaseFolded();
    result.replace(u'-', u'_').replace(u' ', u'_');
    return result;
}

QString kindName(LaneKind kind) {
    const std::string_view name = nameOf(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

Result<std::vector<Id<Lane>>> lanesNamed(const Project& project, const std::vector<Id<Map>>& maps,
                                         const QStringList& names) {
    std::vector<const Lane*> lanes;
    for (const Id<Map> map : maps)
        for (const Id<Lane> lane : project.of<Lane>(map))
            lanes.push_back(project.find(lane));

    std::vector<Id<Lane>> chosen;
    for (const QString& name : names) {
        const QString wanted = normalised(name);
        bool found = false;
        for (const Lane* lane : lanes) {
            if (kindName(lane->lane) != wanted && normalised(lane->title) != wanted)
                continue;
            found = true;
            if (std::find(chosen.begin(), chosen.end(), lane->id) == chosen.end())
                chosen.push_back(lane->id);
        }
        if (found)
            continue;
        QStringList known;
        for (const Lane* lane : lanes)
            known << lane->title;
        known.removeDuplicates();
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "CommandLine", "There is no lane “%1” in the map. Its lanes are: %2.")
                         .arg(name.trimmed(), known.join(u", "_s)),
                     {}};
    }
    return chosen;
}

Project withVisible(Project project, const std::vector<Id<Lane>>& lanes) {
    for (const Id<Lane> lane : lanes) {
        const Result<void> applied =
            project.apply(setField(project, lane, &Lane::visible, true, QString()));
        Q_ASSERT(applied.ok());
    }
    return project;
}

} // namespace waymark
