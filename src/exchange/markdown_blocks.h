// What of a Markdown page matters for maps: its fenced blocks and its tables, each with the heading
// above it. Everything else is left alone.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

// The nearest heading above a block, and the one of the next higher level above that.
struct Headings {
    QString nearest;
    QString above;
};

struct FencedBlock {
    QString info; // what stands after the fence, in lower case: "mermaid"
    int line = 0; // of the first line inside, from 1
    QStringList lines;
    Headings headings;
};

struct MarkdownTable {
    int line = 0;                  // of the header row, from 1
    std::vector<QStringList> rows; // the header first, the delimiter row left out
    Headings headings;
};

struct MarkdownPage {
    std::vector<FencedBlock> fences;
    std::vector<MarkdownTable> tables;
    QString title; // the first heading
};

// Finds fences (``` and ~~~, after CommonMark; ::: as some wikis write them) and tables (GitHub's
// pipes). A fence that is never closed ends with the page.
MarkdownPage readMarkdownPage(const QString& text);

// `text` without Markdown's marks for bold, italics, code and links.
QString withoutMarks(const QString& text);

// `text` for one line of Markdown, so that withoutMarks() gives it back.
QString withEscapes(const QString& text);

} // namespace waymark
