// What stands on a slide: shapes with their texts in them, as presentation programs have them.
// Measures are in units of 1/96 inch.
#pragma once

#include "drawing/bundled_fonts.h"
#include "drawing/surface.h"

#include <QImage>
#include <QMarginsF>
#include <QPainterPath>

#include <vector>

namespace waymark {

struct SlideParagraph {
    QString text;
    double size = 16; // units; three quarters of it in points
    FontCut cut = FontCut::Regular;
    QColor colour;
    double lineHeight = 0; // units; 0: as the font has it
    double before = 0;     // units of room above
    Qt::Alignment alignment = Qt::AlignLeading;
};

struct SlideText {
    std::vector<SlideParagraph> paragraphs;
    QMarginsF insets; // units
    bool isCentredVertically = false;
    bool wraps = true;

    [[nodiscard]] bool isEmpty() const { return paragraphs.empty(); }
};

// What a shape is and how it looks; without a fill or a stroke where the colour is invalid.
struct SlideShape {
    // A pentagon is a chevron with a straight back.
    enum class Geometry : quint8 { Rectangle, Ellipse, Pentagon, Chevron, Line, Path, Picture };
    Geometry geometry = Geometry::Rectangle;
    QRectF rect;
    double radius = 0;      // of a rectangle's corners; of a chevron: how long its tip is
    QPainterPath path;      // of a path, in the slide's coordinates
    bool isFlipped = false; // a line from the bottom left to the top right
    QImage image;           // of a picture, cropped to fill `rect`
    bool isRound = false;   // a picture cropped to a circle
    QColor fill;
    Stroke stroke;
    QString name;        // shown in the selection pane
    QString description; // for screen readers, of what is no text
    SlideText text;
    bool isTitle = false; // the slide's title
    // Shapes one after the other with the same number are moved as one; 0: alone.
    int group = 0;

    [[nodiscard]] QRectF area() const {
        return geometry == Geometry::Path ? path.boundingRect() : rect;
    }
};

} // namespace waymark
