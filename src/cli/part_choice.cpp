#include "cli/part_choice.h"

#include "cli/lane_choice.h"
#include "publish/map_part.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<void> takeStage(PublishOptions& options, Project& project, const std::vector<Id<Map>>& maps,
                       const QString& name) {
    QStringList names;
    for (const Id<Map> map : maps)
        for (const Id<Stage> id : project.of<Stage>(map)) {
            names += project.find(id)->name.simplified();
            if (names.last().compare(name.simplified(), Qt::CaseInsensitive) == 0)
                return showStage(options, project, id);
        }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    const std::vector<Id<Stage>> stages = project.of<Stage>(maps.front());
    if (isNumber && number >= 1 && number <= int(stages.size()))
        return showStage(options, project, stages[size_t(number) - 1]);
    return Error{ErrorCode::NotFound,
                 tr("There is no stage “%1”. There are: %2.").arg(name, names.join(u", "_s)),
                 {}};
}

Result<void> takeLane(PublishOptions& options, Project& project, const std::vector<Id<Map>>& maps,
                      const QString& name) {
    const auto lanes = lanesNamed(project, maps, {name});
    if (!lanes)
        return lanes.error();
    return showLane(options, project, lanes->front());
}

} // namespace waymark
