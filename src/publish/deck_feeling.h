// The feeling curve of one stage, as it stands on that stage's slide, or of several stages.
#pragma once

#include "publish/deck_text.h"
#include "publish/sheet.h"

namespace waymark {

// The band of a stage's slide that shows what is felt there: the curve, coming from the stage
// before and going on to the next, faces, the widest gap and the moments.
class FeelingBand {
public:
    // The width of what explains the curve, left of it.
    static constexpr double legendWidth = 166;
    // Columns of the layout, without `end`.
    struct Columns {
        int begin = 0;
        int end = 0;
    };

    // `stage` is a place in the sheet's layout, `personas` are those who feel something on the map.
    FeelingBand(const Sheet& sheet, int stage, const std::vector<Id<Persona>>& personas);
    FeelingBand(const Sheet& sheet, const Columns& columns,
                const std::vector<Id<Persona>>& personas);

    // Where each of the columns stands right of the legend, 0 … 1, growing. Without it they stand
    // at equal distances; with it moments are not named.
    void setPlaces(std::vector<double> places);
    // A flat one takes less room.
    void setFlat(bool isFlat);

    // Whether anything is felt in the stage.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    // The height that the curve and the legend need.
    [[nodiscard]] double height() const;
    // Whether the moment at a column (from the stage's first) is named beside its star, in an area
    // of that width; else the star stands alone.
    [[nodiscard]] bool namesMoment(int column, double width) const;
    // Adds the band's shapes, with `area` as wide as the slide's text.
    void draw(const QRectF& area, std::vector<SlideShape>& out, int& group) const;

private:
    struct Point {
        int column = 0; // from the stage's first; before and after it outside
        const Feeling* feeling = nullptr;
    };
    struct Curve {
        Id<Persona> persona;
        QString name;
        QColor colour; // of a persona's own
        std::vector<Point> points;
    };
    void drawLegend(const QRectF& area, std::vector<SlideShape>& out) const;
    void drawCurve(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                   int& group) const;
    void drawFaces(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                   int& group) const;
    void drawGap(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                 int& group) const;
    void drawMoments(const QRectF& plot, std::vector<SlideShape>& out, int& group) const;
    // Adds what is felt in a column of the map.
    void take(int column);
    [[nodiscard]] bool isHere(const Point& point) const;
    [[nodiscard]] double xOf(const QRectF& plot, int column) const;
    [[nodiscard]] double radiusOfFaces(const QRectF& plot) const;
    [[nodiscard]] double yOf(const QRectF& plot, double value) const;
    [[nodiscard]] double middle() const; // the value of the line that parts good from bad

    const Sheet& m_sheet;
    double m_plotHeight = 0; // between the worst and the best feeling
    int m_firstColumn = 0;
    int m_columns = 1;
    std::vector<double> m_places; // see setPlaces()
    std::vector<Curve> m_curves;
    bool m_isEmpty = true;
};

} // namespace waymark
