// The funnel along the map: where its bars, numbers and words stand, what each number says in a
// sentence, and what it leads to. Pure functions over a layout that shows the band.
#pragma once

#include "drawing/card_face.h"
#include "drawing/map_layout.h"

#include <QPolygonF>

namespace waymark {

// A column of the band, in map units.
struct FunnelColumn {
    QRectF bar;     // as tall as the share of those who come here
    QRectF lost;    // its upper part, of those who are lost here; null for none
    QPolygonF flow; // from this bar on to the next; empty at the end
};

// A number, or another thing in the band that leads somewhere.
struct FunnelPart {
    enum class What : quint8 { Share, Lost, Onward, Words, Vulnerable, Hint };

    What what = What::Share;
    int column = -1; // -1: of the band as a whole
    QString text;    // as it stands there; empty for a bar
    QRectF rect;     // map units
    AnyId record;    // a loss, touchpoint or stage; null for none
};

// Sets the band's height and whether it has a line of words.
void measureFunnelBand(const Project& project, const MapLayout& layout, FunnelBand& band);

[[nodiscard]] bool isFunnelEmpty(const MapLayout& layout); // the band says what to enter
[[nodiscard]] double funnelFloor(const MapLayout& layout); // y on which the bars stand
FunnelColumn funnelColumn(const MapLayout& layout, int column);
// The numbers of a column, and the words below it. A number that does not fit says less.
std::vector<FunnelPart> funnelParts(const MapLayout& layout, int column);
// The most vulnerable stage: its columns down to the floor, and the mark above them. Null without one.
[[nodiscard]] QRectF vulnerableRect(const MapLayout& layout);
std::optional<FunnelPart> vulnerablePart(const MapLayout& layout);
// What stands in place of an empty funnel.
FunnelPart funnelHint(const MapLayout& layout);
// What stands left of the band, relative to its top left corner at measure::margin; the first is
// its title.
std::vector<Piece> funnelTitle(const Project& project, const MapLayout& layout);

// What is under a point of the band (map units).
std::optional<FunnelPart> funnelPartAt(const Project& project, const MapLayout& layout,
                                       QPointF point);
// What a part says, in one to four sentences.
QString funnelSentence(const Project& project, const MapLayout& layout, const FunnelPart& part);
// The whole funnel in one or two sentences; empty where it is not shown.
QString funnelSummary(const Project& project, const MapLayout& layout);

// "30 %"; "<1 %" for less than a half of one.
QString percentWords(double share);

} // namespace waymark
