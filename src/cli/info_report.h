// What `waymark info` says about a project, for people and for programs.
#pragma once

#include "model/project.h"

namespace waymark {

// One JSON object with the keys that scripts rely on (docs/guide/command-line.md), ending in a line
// end. `format` is the version of the file's format.
QByteArray infoJson(const Project& project, int format);

// The same for reading; `name` is how the file is called.
QString infoText(const Project& project, int format, const QString& name);

} // namespace waymark
