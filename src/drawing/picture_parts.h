// What the pictures to decide by are put together from (decision_picture.h). Only picture_*.cpp
// read this.
#pragma once

#include "drawing/decision_picture.h"

namespace waymark {

// How far it is from the edge of a picture to what it shows, in map units.
inline constexpr double pictureMargin = 32;

class PictureBuilder {
public:
    PictureBuilder(const Project& p, const PictureChoice& c, const Theme& t);

    static QString tr(const char* text);

    // A text broken to `width`; gives its height.
    double text(const QString& words, TextRole role, const QColor& colour, QPointF at, double width,
                Qt::Alignment alignment = Qt::AlignLeading);
    // A title, cut with "…" where it is longer than a line; gives its height.
    double oneLine(const QString& words, TextRole role, const QColor& colour, double y);
    void line(QPointF from, QPointF to, const Stroke& stroke);
    void box(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke = {});
    // Dots that share a cell, side by side in it; numbers go on from dot to dot.
    void dotsIn(const QRectF& cell, const std::vector<PictureDot>& dots);
    // The words of the dots, numbered, in a column of that width. Gives its lower edge.
    struct Entry {
        AnyId record;
        QString number;
        QString words;
        QString facts; // in the second line
    };
    // On a slide it ends at `bottom` and says how many more there are.
    double list(const std::vector<Entry>& entries, QPointF at, double width, double bottom);
    // One text in place of everything.
    void sayEmpty(const QString& sentence);
    // The picture, `bottom` being the lower edge of what it shows.
    DecisionPicture take(double width, double bottom);

    [[nodiscard]] bool shows(AnyId record) const;
    // The name of the stage or touchpoint where a card is.
    [[nodiscard]] QString placeName(const Place& place) const;

    const Project& project;
    const PictureChoice& choice;
    const Theme& theme;
    const Map& map;
    DecisionPicture picture;
};

DecisionPicture layOutOpportunities(PictureBuilder builder);
DecisionPicture layOutPains(PictureBuilder builder);
DecisionPicture layOutChannels(PictureBuilder builder);
DecisionPicture layOutCurves(PictureBuilder builder);
DecisionPicture layOutFunnel(PictureBuilder builder);

} // namespace waymark
