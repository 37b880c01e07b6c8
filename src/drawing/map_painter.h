// The parts of paintMap(), each drawing one kind of thing; shared state is what all of them need.
#pragma once

#include "drawing/card_face.h"
#include "drawing/paint_map.h"

namespace waymark {

class MapPainter {
public:
    MapPainter(Surface& surface, const Project& project, const MapLayout& layout,
               const Theme& theme, const PaintOptions& options);

    void paintHead();
    void paintStages();
    void paintGrid();
    void paintLane(const LaneRow& row);
    void paintLaneTitle(const LaneRow& row);
    void paintFunnel();
    void paintFunnelTitle();

private:
    void paintFunnelFlow(int column);
    // `vulnerable` is the frame around the most vulnerable stage.
    void paintFunnelColumn(int column, const QRectF& vulnerable);

    // Lanes.
    void paintCells(const LaneRow& row);
    void paintStrips(const LaneRow& row);
    void paintCollapsed(const LaneRow& row);
    void paintDivider(const LaneRow& row);
    void paintFeeling(const LaneRow& row);
    void paintLinks(const LaneRow& row);

    // Cards; `rect` in map units.
    void paintBox(const LaneRow& row, const Box& box, int column);
    void paintTouchpoint(const Touchpoint& touchpoint, const QRectF& rect, int column);
    void paintLossArrow(const Loss& loss, const QRectF& rect, double rowTop);
    void paintSparkline(const Kpi& kpi, const QRectF& rect, const QColor& colour);
    void paintFace(const CardFace& face, AnyId id, const QRectF& rect, const CardColours& colours);
    void paintPersona(const Persona& persona, const QRectF& rect, int index);

    // The feeling curve of one persona.
    struct FeelingPoint {
        Id<Touchpoint> touchpoint;
        int column = 0;
        std::optional<double> received;
        std::optional<double> desired;
        AnyId feeling;
    };
    [[nodiscard]] std::optional<FeelingPoint>
    feelingPoint(Id<Persona> persona, Id<Touchpoint> touchpoint, int column) const;
    [[nodiscard]] std::vector<FeelingPoint> feelingPoints(Id<Persona> persona, int from,
                                                          int to) const;
    // Where the layout shows only a part of the map, the points of the columns beside that part, as
    // if they were there; with `points` between them.
    [[nodiscard]] std::vector<FeelingPoint>
    withNeighbours(Id<Persona> persona, const std::vector<FeelingPoint>& points) const;
    void paintCurve(const LaneRow& row, Id<Persona> persona, int index, bool isOnly);
    // Whether no other point of the map has a wider one, and it is wide enough to be marked.
    [[nodiscard]] bool isWidestGap(Id<Persona> persona, double gap) const;
    void paintGap(const LaneRow& row, const FeelingPoint& point);
    void paintMoments(const LaneRow& row, int from, int to);
    void paintLegend(const LaneRow& row);

    void text(const QString& text, TextRole role, const QColor& colour, const QRectF& box,
              Qt::Alignment alignment = Qt::AlignLeading);
    void stageHeader(int stage);

    [[nodiscard]] CardColours coloursOf(AnyId id, LaneKind lane) const;
    [[nodiscard]] QColor toneColour(Tone tone, const CardColours& colours) const;
    [[nodiscard]] QColor moodColour(double value) const;
    [[nodiscard]] double mood(double value) const; // -1 … 1 on the map's scale
    [[nodiscard]] double columnCentre(int column) const;
    [[nodiscard]] bool isHidden(AnyId id, TextField field) const {
        return m_options.hidden == id && m_options.hiddenField == field;
    }
    [[nodiscard]] bool isExposed(const QRectF& rect) const;
    [[nodiscard]] bool isFaded(AnyId id) const {
        return m_options.faded && m_options.faded->contains(id);
    }
    // Lays a veil over what was drawn there for a record, if it is faded.
    void fade(AnyId id, const QRectF& rect);

    Surface& m_surface;
    const Project& m_project;
    const MapLayout& m_layout;
    const Theme& m_theme;
    const PaintOptions& m_options;
    const Map* m_map;
    QRectF m_exposed;
    LevelOfDetail m_detail;
    int m_firstColumn = 0;
    int m_lastColumn = -1;
};

} // namespace waymark
