// Reads a Markdown page in which people keep maps: its journey diagrams, or, where it has none, its
// tables (one map a table; or one stage a table, named by the heading above it).
#pragma once

#include "exchange/exchange.h"

namespace waymark {

Result<Project> readMarkdown(const QString& text, const ImportOptions& options, Warnings& warnings);

} // namespace waymark
