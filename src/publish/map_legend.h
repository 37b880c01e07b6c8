// The signs that a map uses, each with what it means, for the legend of a title block.
#pragma once

#include "drawing/surface.h"
#include "publish/sheet.h"

namespace waymark {

enum class MapSign : quint8 {
    Thought,
    PainPoint,
    Severity,
    Opportunity,
    Researched,
    PartlyKnown,
    Feeling,
    DesiredFeeling,
    MomentOfTruth,
    ReviewMoment,
    Loss,
    Link,
    EntersWhen,
    DoneWhen,
    Needs,
    CrmStage,
};

// Those that are to be seen on the sheet, in the order above.
std::vector<MapSign> signsOn(const Sheet& sheet);
QString meaningOf(MapSign sign);

inline constexpr QSizeF signSize{30, 16}; // map units

// Draws a sign as the map draws it, in the middle of a place of signSize.
void drawSign(Surface& surface, MapSign sign, const QRectF& place, const Theme& theme);

} // namespace waymark
