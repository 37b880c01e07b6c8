// Reads Mermaid's journey diagrams, bare or in the fences of a Markdown page. Tolerant: what
// Mermaid itself would refuse (colons in names, words for scores) is read as it was meant, with a
// warning.
#pragma once

#include "exchange/exchange.h"
#include "exchange/markdown_blocks.h"
#include "exchange/project_builder.h"

namespace waymark {

// A diagram: its lines, where they begin, and what to call it where it has no title.
struct MermaidSource {
    QStringList lines;
    int firstLine = 1;
    QString fallbackTitle;
};

// The journey diagrams of a page: its blocks marked as mermaid; where it has none, blocks that say
// nothing or "text" but begin with the word journey.
std::vector<MermaidSource> journeysOf(const MarkdownPage& page, const QString& fallbackTitle,
                                      Warnings& warnings);

// Adds one map for each journey in `source`: stages are its sections, touchpoints its tasks,
// personas its actors, and the score is each actor's feeling on a scale from 1 to 5.
void readJourney(const MermaidSource& source, ProjectBuilder& builder);

// Reads a file that is a diagram or a page with some.
Result<Project> readMermaid(const QString& text, const ImportOptions& options, Warnings& warnings);

} // namespace waymark
