#include "drawing/shaped_text.h"

#include <QCache>

namespace waymark {

namespace {

struct Key {
    QString text;
    TextRole role;
    int width; // tenths of a map unit

    friend bool operator==(const Key&, const Key&) = default;
};

size_t qHash(const Key& key, size_t seed = 0) {
    return qHashMulti(seed, key.text, int(key.role), key.width);
}

std::unique_ptr<ShapedText> shape(const QString& text, TextRole role, double width) {
    const TextBlock block = breakText(text, role, width);
    auto shaped = std::make_unique<ShapedText>();
    shaped->lineHeight = block.lineHeight;
    shaped->isRightToLeft = block.isRightToLeft;
    for (const TextLine& line : block.lines) {
        ShapedLine out;
        out.start = line.start;
        out.baseline = baselineOf(role, block);
        const QString part = text.mid(line.start, line.length);
        if (!part.isEmpty()) {
            out.layout = std::make_unique<QTextLayout>(part, fontOf(role));
            QTextOption option;
            option.setWrapMode(QTextOption::NoWrap);
            option.setTextDirection(block.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            out.layout->setTextOption(option);
            out.layout->setCacheEnabled(true);
            out.layout->beginLayout();
            QTextLine textLine = out.layout->createLine();
            textLine.setLineWidth(1e6);
            out.layout->endLayout();
            out.width = textLine.naturalTextWidth();
            // Right-to-left text would stand at the far end of that width.
            textLine.setLineWidth(out.width);
            textLine.setPosition({0, out.baseline - textLine.ascent()});
        }
        shaped->lines.push_back(std::move(out));
    }
    return shaped;
}

} // namespace

const ShapedText& shapedText(const QString& text, TextRole role, double width) {
    thread_local QCache<Key, ShapedText> cache(3000);
    const Key key{text, role, int(width * 10)};
    if (const ShapedText* known = cache.object(key))
        return *known;
    auto made = shape(text, role, width);
    const ShapedText& result = *made;
    cache.insert(key, made.release(), 1);
    return result;
}

} // namespace waymark
