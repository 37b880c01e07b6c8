#include "cli/files.h"

#include "cli/reporting.h"
#include "storage/history.h"

#include <QCoreApplication>
#include <QDateTime>

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

std::optional<OpenedJourney> openForEdit(const QString& path, const Streams& streams) {
    std::optional<OpenedJourney> opened = openJourney(path, streams);
    if (!opened || !opened->readOnly)
        return opened;
    failed(streams,
           {ErrorCode::TooNew,
            QCoreApplication::translate(
                "CommandLine", "was written by a newer version of this program, so nothing can be "
                               "added to it here. Nothing was written. Update the program."),
            {}},
           path);
    return std::nullopt;
}

Result<void> writeEdit(OpenedJourney& opened, const Changeset& edit, const QString& path) {
    if (edit.isEmpty())
        return {};
    if (Result<void> done = opened.project.apply(edit); !done)
        return done;
    JourneyOptions options;
    options.expected = opened.stamp;
    options.documentId = opened.documentId;
    options.unknown = opened.unknown;
    options.history = withEdit(opened.history, edit, QDateTime::currentMSecsSinceEpoch());
    if (const Result<FileStamp> written = publishJourney(opened.project, path, options); !written)
        return written.error();
    return {};
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
