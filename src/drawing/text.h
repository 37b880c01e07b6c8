// Text as the map sets it: the roles it plays, how it breaks into lines, and how tall it gets.
// Sizes are in map units (one pixel at 100 %); fonts are unhinted, so lines break alike at every
// zoom and on paper.
#pragma once

#include <QFont>
#include <QString>

#include <vector>

namespace waymark {

enum class TextRole : quint8 {
    MapTitle,
    Scenario,
    Badge,
    PersonaName,
    PersonaRole,
    StageName,
    StageGoal,
    StageFact,
    LaneTitle,
    TouchpointName,
    TouchpointMeta,
    Card,
    Quote,
    CardMeta,
    ScaleLabel,
    Legend,
    LossAmount,
    LossReason,
    KpiName,
    KpiValue,
    KpiTarget,
};

// The font of a role, in pixels at 100 %.
const QFont& fontOf(TextRole role);
// Distance from one baseline to the next, for text in the bundled font.
double lineHeightOf(TextRole role);

// Makes the bundled fonts known to Qt; called by everything that measures, and free after the first
// time. The family is "Waymark Sans".
void loadBundledFonts();

struct TextLine {
    int start = 0; // in the text
    int length = 0;
    double width = 0; // map units
};

// A text broken into lines of at most the width asked for. A line may be wider only when a single
// character is.
struct TextBlock {
    std::vector<TextLine> lines;
    double lineHeight = 0;
    bool isRightToLeft = false;

    [[nodiscard]] double height() const { return lineHeight * double(lines.size()); }
    [[nodiscard]] double width() const; // of the widest line
};

// Breaks at spaces, after hyphens, between CJK characters, and within words longer than `width`.
// An empty text has no lines.
TextBlock breakText(const QString& text, TextRole role, double width);

// How far below the top of each of a block's lines the baseline of the bundled font stands.
double baselineOf(TextRole role, const TextBlock& block);

// The height that text needs within a width.
double textHeight(const QString& text, TextRole role, double width);
// The width of a text on one line.
double textWidth(const QString& text, TextRole role);

// The same text in quotation marks, as thoughts are shown; nothing around an empty one.
QString quoted(const QString& text);

} // namespace waymark
