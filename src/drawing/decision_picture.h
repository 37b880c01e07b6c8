// Pictures to decide by: opportunities by impact and effort, pain points by severity and reach,
// channels by stage, curve against curve, and the funnel along the map. Laid out as a pure function
// of the records and the theme, so that a window, a file and a slide show the same.
#pragma once

#include "drawing/surface.h"
#include "drawing/theme.h"
#include "model/project.h"

#include <functional>
#include <optional>
#include <unordered_set>

namespace waymark {

enum class PictureKind : quint8 { Opportunities, PainPoints, Channels, Curves, Funnel };

// What the picture shows; without more, all of the map.
struct PictureChoice {
    PictureKind kind = PictureKind::Opportunities;
    Id<Map> map;
    Id<Map> other; // curves: held against the map; null: its personas against each other
    // Only these records; null: all. Of no meaning but to opportunities and pain points.
    std::shared_ptr<const std::unordered_set<AnyId>> only = {};
    // A slide has a title of its own, and room for the first words only: as many as stand beside
    // the grid. The dots are all there.
    bool isOnSlide = false;
};

// A record's place in the picture.
struct PictureDot {
    AnyId record;
    QPointF centre;
    double radius = 0;
    QString number; // in the dot, and before its words in the list
    QColor fill;
    QColor ink;                 // of the number, or of the face
    std::optional<double> mood; // a face instead of the number, −1 … +1
    QString spoken;             // what a screen reader says
};

struct PictureShape {
    QPainterPath path;
    QColor fill;
    Stroke stroke;
};

// A laid out picture. Measures are map units.
struct DecisionPicture {
    PictureKind kind = PictureKind::Opportunities;
    QString title;
    QSizeF size;
    double contentTop = 0;            // below the title
    std::vector<PictureShape> shapes; // below everything
    std::vector<TextRun> texts;
    std::vector<PictureDot> dots; // in the order in which the keyboard goes through them
    // Words that lead to a record, beside its dot.
    std::vector<std::pair<AnyId, QRectF>> words;
    // Opportunities: where the five columns of effort and rows of impact are.
    QRectF matrix;
    bool isEmpty = true; // nothing to show: one text says so
};

// The map must be one of the project, and so must `other` unless it is null.
DecisionPicture layOutPicture(const Project& project, const PictureChoice& choice,
                              const Theme& theme);

// Whether a log or losses tell how many customers come where; without them all are taken to.
bool isReachKnown(const Project& project, Id<Map> map);

// What is drawn differently in a window.
struct PictureMarks {
    AnyId current;                // drawn with a ring
    std::optional<QPointF> moved; // where the current dot is being dragged
    bool isGroundless = false;    // on a ground that is there already
};
// Draws the picture, on the theme's paper. Each dot is a group of its own.
void paintPicture(Surface& surface, const DecisionPicture& picture, const Theme& theme,
                  const PictureMarks& marks = {});

// The record at a point; null for none.
AnyId recordAt(const DecisionPicture& picture, QPointF point);

// The impact and effort, 1 … 5 each, at a point of the matrix; nothing outside of it.
struct Worth {
    int impact = 0;
    int effort = 0;

    friend bool operator==(const Worth&, const Worth&) = default;
};
std::optional<Worth> worthAt(const DecisionPicture& picture, QPointF point);

// "opportunities", "pains", "channels", "curves", "funnel"; nothing for any other name.
std::optional<PictureKind> pictureFromName(const QString& name);
QString titleOf(PictureKind kind);

} // namespace waymark
