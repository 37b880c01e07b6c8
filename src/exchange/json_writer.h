// Writes Waymark's own JSON: the form that json_reader.h shows and docs/waymark.schema.json
// describes. Lossless; fields with their default value are left out; records stand in order of
// rank, so the same project always gives the same bytes.
#pragma once

#include "model/project.h"

#include <QByteArray>

namespace waymark {

QByteArray writeOwnJson(const Project& project);

} // namespace waymark
