// Text shaped and ready to be drawn, kept while it is shown: shaping costs more than painting.
#pragma once

#include "drawing/text.h"

#include <QTextLayout>

#include <memory>
#include <vector>

namespace waymark {

struct ShapedLine {
    int start = 0;                       // in the text
    std::unique_ptr<QTextLayout> layout; // of one line; null for an empty one
    double width = 0;                    // as shaped
    double baseline = 0;                 // from the line's top
};

struct ShapedText {
    std::vector<ShapedLine> lines;
    double lineHeight = 0;
    bool isRightToLeft = false;
};

// The text broken to `width` and shaped. Valid until the next call on the same thread.
const ShapedText& shapedText(const QString& text, TextRole role, double width);

} // namespace waymark
