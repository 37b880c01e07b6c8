#include "cli/picture_choice.h"

#include "cli/reporting.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

QList<QCommandLineOption> pictureOptions() {
    return {{u"picture"_s,
             tr("PDF, PNG, SVG: a picture to decide by instead of the map: “opportunities” by "
                "impact and effort, “pains” by severity and reach, “channels” by stage, the "
                "“funnel”, or "
                "“curves” of the map's personas."),
             u"KIND"_s},
            {u"against"_s, tr("With --picture curves: the map to hold the first one against."),
             u"N"_s}};
}

Result<std::optional<PictureCall>> askedPicture(const QCommandLineParser& parser) {
    const auto wrong = [](const QString& sentence) {
        return Error{ErrorCode::Invalid, sentence, {}};
    };
    if (!parser.isSet(u"picture"_s)) {
        if (parser.isSet(u"against"_s))
            return wrong(tr("--against needs --picture curves."));
        return std::optional<PictureCall>();
    }
    const auto kind = pictureFromName(parser.value(u"picture"_s));
    if (!kind)
        return wrong(tr("--picture takes opportunities, pains, channels, funnel or curves."));
    PictureCall call{.kind = *kind};
    if (parser.isSet(u"against"_s)) {
        bool isNumber = false;
        call.against = parser.value(u"against"_s).toInt(&isNumber);
        if (!isNumber || call.against < 1)
            return wrong(tr("--against takes the number of a map, from 1."));
        if (call.kind != PictureKind::Curves)
            return wrong(tr("--against needs --picture curves."));
    }
    return std::optional(call);
}

int exportPicture(const PictureCall& call, const QString& path, const Project& project,
                  const std::vector<Id<Map>>& maps, PublishFormat format,
                  const PublishOptions& options, const Streams& streams) {
    PictureChoice choice{.kind = call.kind, .map = maps.front()};
    const std::vector<Id<Map>> all = project.roots<Map>();
    if (call.against > int(all.size()))
        return failed(streams,
                      {ErrorCode::NotFound,
                       tr("There is no map %1 in the file; it has %2. “waymark info” lists them.")
                           .arg(call.against)
                           .arg(all.size()),
                       {}},
                      path);
    if (call.against > 0)
        choice.other = all[size_t(call.against) - 1];
    if (const Result<void> written = publishPicture(path, project, format, choice, options);
        !written)
        return failed(streams, written.error(), path);
    return ExitDone;
}

} // namespace waymark
