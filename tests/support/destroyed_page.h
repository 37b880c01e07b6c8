// What a file may lose with one page of it: the rows that were on that page, and nothing else.
#pragma once

#include "model/project.h"

#include <QByteArray>

namespace waymark {

inline constexpr qsizetype journeyPageSize = 4096;

// How many rows are, in whole or in part, on a page (counted from 0) of a sound file.
qsizetype rowsOnPage(const QByteArray& image, qsizetype page);

// How many of the project's records are not in `salvaged` with all that they say. What they refer
// to is not compared: it may have been lost.
qsizetype recordsLost(const Project& project, const Project& salvaged);

} // namespace waymark
