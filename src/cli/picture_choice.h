// export --picture: a picture to decide by instead of the map.
#pragma once

#include "cli/command_line.h"
#include "publish/picture_file.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace waymark {

struct PictureCall {
    PictureKind kind = PictureKind::Opportunities;
    int against = 0; // the number of the other map, from 1; 0: none
};

// --picture and --against.
QList<QCommandLineOption> pictureOptions();

// What the two ask for; nothing without --picture. Error: a wrong call.
Result<std::optional<PictureCall>> askedPicture(const QCommandLineParser& parser);

// Writes the picture of the first of `maps` to `path`; gives the exit code.
int exportPicture(const PictureCall& call, const QString& path, const Project& project,
                  const std::vector<Id<Map>>& maps, PublishFormat format,
                  const PublishOptions& options, const Streams& streams);

} // namespace waymark
