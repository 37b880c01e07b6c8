#include "cli/files.h"

#include "cli/reporting.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

std::optional<OpenedJourney> openJourney(const QString& path, const Streams& streams) {
    Result<OpenedJourney> opened = readJourney(path);
    if (!opened) {
        failed(streams, opened.error(), path);
        return std::nullopt;
    }
    for (const QString& finding : opened->findings)
        warn(streams, finding, path);
    return opened.take();
}

QString faultOfJourneyName(const QString& path) {
    if (path.endsWith(".journey"_L1, Qt::CaseInsensitive))
        return {};
    return QCoreApplication::translate("CommandLine",
                                       "“%1” is no name for a map file; it has to end in .journey.")
        .arg(path);
}

QString numberedTitle(const Project& project, Id<Map> map) {
    const std::vector<Id<Map>> maps = project.roots<Map>();
    const auto it = std::find(maps.begin(), maps.end(), map);
    return u"%1 (%2)"_s.arg(it - maps.begin() + 1).arg(project.find(map)->title);
}

} // namespace waymark
