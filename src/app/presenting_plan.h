// What of a map the room sees at a time. A stage is laid out anew for the screen, so large that the
// back row can read it; what does not fit on one screen flows on to further pages: first by lanes,
// then within a lane, and by columns where a stage has many touchpoints. Pure functions of the map
// and the size of the screen.
#pragma once

#include "drawing/map_layout.h"

#include <QSizeF>

#include <vector>

namespace waymark {

// One screenful: a layout, how large it is drawn, and what of it is in the corner.
struct PresentedPage {
    LayoutOptions options;
    double zoom = 1; // pixels a map unit
    QPointF corner;  // map units

    friend bool operator==(const PresentedPage&, const PresentedPage&) = default;
};

// The zoom at which the smallest text on a card has capitals of 20 pixels on a screen of 1920 by
// 1080, and of the same share of any other.
double presentingZoom(QSizeF pixels);

// All of a map on one screen. `seen` says which lanes and cards are shown.
PresentedPage wholePage(const Project&, Id<Map>, QSizeF pixels, const LayoutOptions& seen);

// The pages of a stage, at least one. `seen` as above.
std::vector<PresentedPage> stagePages(const Project&, Id<Map>, Id<Stage>, QSizeF pixels,
                                      const LayoutOptions& seen);

// The page on which a record's lane and column are shown; 0 where it is on none.
int pageOf(const Project&, Id<Map>, const std::vector<PresentedPage>& pages, AnyId record,
           QSizeF pixels);

} // namespace waymark
