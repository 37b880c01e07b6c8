// Where everything on a map goes: records in, rectangles out. A pure function of the map and the
// options; knows no widget and no painter. Update it with the Changesets that happen and it lays
// out again only what they touch.
//
// Geometry is in map units (pixels at 100 %), from the map's top left corner, margin included.
// Lanes keep theirs relative to the lane's top, so a row that grows moves the rows below by one
// number each.
#pragma once

#include "drawing/text.h"
#include "insight/drawn_funnel.h"
#include "model/changeset.h"
#include "model/project.h"

#include <QHash>
#include <QRectF>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace waymark {

// Fixed measures of the design, in map units.
namespace measure {
inline constexpr double margin = 24;
inline constexpr double laneTitleWidth = 132;
inline constexpr double columnWidth = 136; // card and the gap after it
inline constexpr double widestColumn = 188;
inline constexpr double columnGap = 12;
inline constexpr double cardPadding = 10;
inline constexpr double cardGap = 8;
inline constexpr double cardRadius = 8;
inline constexpr double rowPadding = 9;
inline constexpr double rowPaddingBelow = 15;
inline constexpr double chevronTip = 12;
inline constexpr double chevronGap = 6;
inline constexpr double faceRadius = 11;
inline constexpr double feelingPlotHeight = 144;
inline constexpr double linkTrackHeight = 20;
} // namespace measure

// The texts of a record that stand on the map.
enum class TextField : quint8 {
    Main, // name, title, text or reason
    Scenario,
    MapGoal,
    StageGoal,
    EntersWhen,
    DoneWhen,
    Channel,
};

// Whether the funnel stands between stages and lanes. Where nobody says how many are lost, it is
// either left out or says what to enter.
enum class FunnelShown : quint8 { Never, WhereKnown, Always };

struct LayoutOptions {
    // Card and gap. Columns become wider than that, up to measure::widestColumn, where a word in
    // the name of a touchpoint or stage would not fit on a line.
    double columnWidth = measure::columnWidth;
    // Show only these lanes (and of them only the visible ones); unset: all visible lanes.
    std::optional<std::vector<Id<Lane>>> lanes;
    // What a view shows: these lanes, folded up or not as told here, whatever the lanes say of
    // themselves; unset: what they say.
    std::optional<std::vector<ViewLane>> arrangement;
    bool showHead = true;                    // title, scenario, personas
    FunnelShown funnel = FunnelShown::Never; // of no meaning where only one stage is shown
    // Only this stage, and of its columns only `columnCount` from `firstColumn` on (0: all after
    // that); a null stage: all stages.
    Id<Stage> stage;
    int firstColumn = 0;
    int columnCount = 0;
    // Cards and feelings left out; null: none. Compared by the pointer.
    std::shared_ptr<const std::unordered_set<AnyId>> leftOut;

    friend bool operator==(const LayoutOptions&, const LayoutOptions&) = default;
};

// One column: a touchpoint, or the empty place of a stage without any (touchpoint is null).
struct Column {
    Id<Touchpoint> touchpoint;
    int stage = 0; // index into stages()
};

// One stage's chevron and the facts below it.
struct StageBox {
    Id<Stage> id;
    int firstColumn = 0;
    int columns = 1;
    int number = 0; // its place among the stages of the map, whether they are shown or not
    // What its texts need: the chevron, and the facts below it.
    double chevronHeight = 0;
    double factsHeight = 0;
};

// A card, touchpoint or other box in a lane. `rect` is relative to the lane's top.
struct Box {
    AnyId id;
    QRectF rect;
    int columns = 1;
    double contentHeight = 0; // what its texts need; touchpoints are all as tall as the tallest
};

// What starts in one column of a lane, top to bottom.
struct Cell {
    std::vector<Box> boxes;
    double bottom = 0; // of the lowest box here or reaching into here; 0 if none
};

// A loop, jump or second way in, drawn on a track below the touchpoints.
struct LinkTrack {
    Id<Link> id;
    int from = 0; // columns
    int to = 0;
    int track = 0; // from 0, downwards
};

struct LaneRow {
    Id<Lane> id;
    LaneKind kind = LaneKind::Notes;
    bool collapsed = false;
    double top = 0; // of the row; the line above it is drawn there
    double height = 0;
    double titleHeight = 0;
    std::vector<Cell> cells; // one a column
    int longestSpan = 1;     // of any box here, in columns

    // Of the feeling lane: where its plot lies, relative to the row's top.
    double plotTop = 0;
    double plotHeight = 0;
    std::vector<Id<Persona>> personas; // whose curves it shows; a null id: the customer's as such
    // Of the touchpoints lane.
    std::vector<LinkTrack> links;

    [[nodiscard]] double bottom() const { return top + height; }
};

// The title, state, scenario and personas above the map.
struct HeadBox {
    QRectF title;
    QRectF badge;
    QRectF scenario;
    QRectF goal;
    struct PersonaChip {
        Id<Persona> id;
        QRectF rect;
    };
    std::vector<PersonaChip> personas;
    double height = 0;
};

// The funnel along the map, below the facts of the stages; see funnel_band.h for what is where.
struct FunnelBand {
    double top = 0;
    double height = 0;                         // 0: not shown
    bool hasWords = false;                     // a line that names false starts and false ends
    DrawnFunnel figures;                       // its steps are the layout's columns
    std::shared_ptr<const InteractionLog> log; // that they come from; null: none, or not read yet

    [[nodiscard]] double bottom() const { return top + height; }
};

class MapLayout {
public:
    MapLayout() = default;
    // Lays out a map. A null or unknown id gives an empty layout.
    MapLayout(const Project& project, Id<Map> map, LayoutOptions options = {});

    // Follows what happened to the project (call after each Changeset). Returns the area whose
    // look changed, in map units: everything when the arrangement changed.
    QRectF update(const Project& project, const Changeset& changeset);

    [[nodiscard]] Id<Map> map() const { return m_map; }
    // The options, with the column width that the names led to.
    [[nodiscard]] const LayoutOptions& options() const { return m_options; }
    [[nodiscard]] QSizeF size() const; // margin included
    [[nodiscard]] const HeadBox& head() const { return m_head; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<StageBox>& stages() const { return m_stages; }
    [[nodiscard]] const std::vector<LaneRow>& lanes() const { return m_lanes; }
    [[nodiscard]] const FunnelBand& funnel() const { return m_funnel; }

    // x of a column's left edge; also of the end, for the number of columns.
    [[nodiscard]] double columnX(int column) const;
    [[nodiscard]] double cardWidth(int columns = 1) const;
    // Whether a stage without done-when says that it lacks one, because other stages have it.
    [[nodiscard]] bool asksForMeasure() const { return m_asksForMeasure; }
    [[nodiscard]] double contentRight() const; // where the lines between lanes end
    // The columns that touch x1 … x2, as first and last (empty map: 0 and -1).
    [[nodiscard]] std::pair<int, int> columnsBetween(double x1, double x2) const;

    [[nodiscard]] double stagesTop() const { return m_stagesTop; }
    [[nodiscard]] double chevronHeight() const { return m_chevronHeight; }
    [[nodiscard]] double factsHeight() const { return m_factsHeight; }
    [[nodiscard]] double lanesTop() const { return m_lanesTop; }
    [[nodiscard]] QRectF stageRect(int stage) const;      // the chevron
    [[nodiscard]] QRectF stageFactsRect(int stage) const; // below it
    [[nodiscard]] QRectF stageArea(int stage) const;      // chevron to the last lane

    [[nodiscard]] int columnOf(Id<Touchpoint> touchpoint) const; // -1 if not shown
    [[nodiscard]] int stageIndex(Id<Stage> stage) const;         // -1 if not shown
    [[nodiscard]] int laneIndex(Id<Lane> lane) const;            // -1 if not shown
    // The rectangle of whatever is shown for a record; null if it is not shown.
    [[nodiscard]] QRectF rectOf(const Project& project, AnyId id) const;

    // y of a feeling's value in a feeling row, in map units.
    [[nodiscard]] double feelingY(const LaneRow& row, const FeelingScale& scale,
                                  double value) const;

    // Where a link's label and line run, in map units; y of that line.
    [[nodiscard]] QRectF linkRect(const LaneRow& row, const LinkTrack& link) const;
    [[nodiscard]] double linkY(const LaneRow& row, const LinkTrack& link) const;

private:
    friend class LayoutBuilder;
    friend class LayoutUpdate;

    Id<Map> m_map;
    LayoutOptions m_options;
    HeadBox m_head;
    std::vector<Column> m_columns;
    std::vector<StageBox> m_stages;
    std::vector<LaneRow> m_lanes;
    FunnelBand m_funnel;
    QHash<qint64, int> m_columnOf; // by the touchpoint's id
    QHash<qint64, int> m_stageOf;  // by the stage's id
    double m_narrowest = 0;        // the column width asked for
    double m_nameWidth = 0;        // what the longest word of a touchpoint's name needs
    double m_headWidth = 0;
    bool m_asksForMeasure = false;
    double m_stagesTop = 0;
    double m_chevronHeight = 0;
    double m_factsHeight = 0;
    double m_lanesTop = 0;
};

} // namespace waymark
