// What the Insights panel lists, as plain lines: made from the records, without any widget.
#pragma once

#include "insight/kept_insights.h"

namespace waymark {

enum class InsightPage { Open, Gaps, Funnel, Measures };

// One line of the panel.
struct InsightLine {
    enum class Mark { None, Error, Warning, Hint, Good };

    QString title;
    QString detail; // below it; may be empty
    QString figure; // at the right: "5", "57 %"
    Mark mark = Mark::None;
    double bar = -1; // 0 … 1 of the width; below 0 for none
    bool isHeading = false;
    AnyId place;  // what a click shows; null for none
    QString code; // of the check that says it, or that is switched off
    bool isSwitchedOff = false;
    QString fixLabel; // "Draw link"; empty for none
    std::function<Changeset(const Project&, IdSource&)> fix;
};

struct InsightContents {
    QString summary; // a sentence above the list
    std::vector<InsightLine> lines;
};

// A kind of line of which a map has more than this many is cut short, with a line that says so.
inline constexpr int mostInsightLines = 60;

// The lines of a page. With `detail`, the name of one of the log's details, the funnel compares its
// two commonest values.
InsightContents insightContents(KeptInsights& insights, InsightPage page,
                                const QString& detail = {}, const CheckOptions& checks = {});
// Whether a reader sees no difference between the two.
bool looksAlike(const InsightLine& a, const InsightLine& b);

} // namespace waymark
