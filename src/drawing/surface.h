// What a map is drawn on. paint_map.h says what is to be seen through this interface; a screen, a
// PDF, an SVG file and a slide each carry it out in their own terms, so all show the same.
// Coordinates are map units.
#pragma once

#include "drawing/text.h"
#include "model/records.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRectF>

namespace waymark {

struct Stroke {
    QColor colour; // invalid: no stroke
    double width = 1;
    QVector<qreal> dashes = {}; // in units of the stroke's width; empty: solid
};

// What a group of shapes belongs to, for formats that keep the structure.
struct Group {
    AnyId record;
    QString title; // what a screen reader would say: "Pain point: Three plans look the same"
};

// A text with its place: broken to `width` already when it comes to the surface.
struct TextRun {
    QString text;
    TextRole role = TextRole::Card;
    QColor colour;
    QRectF box;                                 // the text starts at its top
    Qt::Alignment alignment = Qt::AlignLeading; // leading, centre or trailing; mirrored in RTL text
};

class Surface {
public:
    virtual ~Surface() = default;

    virtual void beginGroup(const Group&) {}
    virtual void endGroup() {}

    virtual void rect(const QRectF& rect, double radius, const QColor& fill,
                      const Stroke& stroke) = 0;
    virtual void ellipse(const QPointF& centre, double radius, const QColor& fill,
                         const Stroke& stroke) = 0;
    virtual void line(const QPointF& from, const QPointF& to, const Stroke& stroke) = 0;
    virtual void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) = 0;
    // Stroked with the colours that the stops name for heights (y, top to bottom, in map units),
    // blending between them.
    virtual void gradientPath(const QPainterPath& path,
                              const std::vector<std::pair<double, QColor>>& stops,
                              double width) = 0;
    virtual void text(const TextRun& run) = 0;
    // `round` crops to a circle.
    virtual void image(const QRectF& rect, const QImage& image, bool round) = 0;
};

} // namespace waymark
