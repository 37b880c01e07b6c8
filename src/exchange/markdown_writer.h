// Writes maps as a Markdown page to read: a heading and a table each.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

#include <QByteArray>

namespace waymark {

// The map, or with a null id all maps of the project.
QByteArray writeMarkdown(const Project& project, Id<Map> map, Warnings& warnings);

} // namespace waymark
