// Draws a map on a slide as native shapes: a card and its texts become one shape, what belongs to a
// record becomes one group.
#pragma once

#include "drawing/surface.h"
#include "publish/pptx_document.h"

#include <optional>

namespace waymark {

class PptxSurface : public Surface {
public:
    // Draws on the slide that `writer` writes; pictures go into `document`. Both are kept by
    // reference.
    PptxSurface(PptxDocument& document, SlideWriter& writer);

    void beginGroup(const Group& group) override;
    void endGroup() override;
    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override;
    void ellipse(const QPointF& centre, double radius, const QColor& fill,
                 const Stroke& stroke) override;
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>& stops,
                      double width) override;
    void text(const TextRun& run) override;
    void image(const QRectF& rect, const QImage& image, bool round) override;

private:
    struct Item {
        SlideShape shape;
        std::optional<TextRun> run; // the text of a text box, until it finds a card
    };

    void add(Item item);
    void write(const Item& item, const QString& name);
    static QRectF areaOf(const Item& item);
    static bool putInto(SlideShape& card, const TextRun& run, double& bottom);

    PptxDocument& m_document;
    SlideWriter& m_writer;
    bool m_hasTitle = false;
    Group m_group;
    int m_depth = 0;
    std::vector<Item> m_items; // of the group that is open
};

} // namespace waymark
