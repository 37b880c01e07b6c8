#include "app/presenting_plan.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double capHeight = 20; // pixels, at a height of 1080
constexpr double usualHeight = 1080;
constexpr double usualWidth = 1440;  // of the narrowest usual screen of that height, 4 : 3
constexpr double bottomRoom = 10;    // map units left free below the lanes
constexpr double widestColumn = 640; // map units; a screen of 16 : 9 holds no wider one
constexpr double largestWhole = 1.5; // times the zoom of stages; a small map need not be a giant

bool isDivider(LaneKind kind) {
    return kind >= LaneKind::LineOfInteraction;
}

// The columns of a stage, in as few groups as the screen needs.
std::vector<LayoutOptions> columnGroups(const Project& project, Id<Map> map, Id<Stage> stage,
                                        double roomWidth, const LayoutOptions& seen) {
    const int count = std::max(1, int(project.children(anyId(stage), Kind::Touchpoint).size()));
    const double left = measure::margin + measure::laneTitleWidth;
    const double wide = std::max(measure::columnWidth, roomWidth - left - measure::margin / 2);
    int most = std::max(1, int(wide / measure::columnWidth));
    for (;; --most) {
        const int groups = (count + most - 1) / most;
        const int each = (count + groups - 1) / groups;
        LayoutOptions options = seen;
        options.showHead = false;
        options.stage = stage;
        // Whole steps of four, as the layout takes them.
        options.columnWidth = std::floor(std::min(wide / each, widestColumn) / 4) * 4;
        options.columnCount = groups > 1 ? each : 0;
        std::vector<LayoutOptions> all;
        bool fits = true;
        for (int group = 0; group < groups; ++group) {
            options.firstColumn = group * each;
            const MapLayout layout(project, map, options);
            // Long names may have made the columns wider than asked.
            fits = fits && layout.contentRight() <= roomWidth;
            all.push_back(options);
        }
        if (fits || most == 1)
            return all;
    }
}

// Where the pages begin within a layout that is taller than the room: each at a card of which the
// page before shows less than all.
std::vector<double> pageTops(const MapLayout& layout, double room) {
    std::vector<double> tops{0};
    const double band = layout.chevronHeight() + 2 * measure::cardGap; // stays in view at the top
    while (tops.back() + room < layout.size().height() - measure::margin) {
        const double bottom = tops.back() + room;
        double next = bottom;
        for (const LaneRow& row : layout.lanes())
            for (const Cell& cell : row.cells)
                for (const Box& box : cell.boxes) {
                    const QRectF rect = box.rect.translated(0, row.top);
                    if (rect.bottom() > bottom && rect.top() > tops.back() + band)
                        next = std::min(next, rect.top());
                }
        const double least = tops.back() + std::max(room / 4, 1.0);
        tops.push_back(std::max(least, next - band));
    }
    return tops;
}

// Lanes to show together, none cut, as many as the room holds; a lane that is too tall for any page
// is alone. The touchpoints come again on each page, as they are what the cards are about.
std::vector<std::vector<const LaneRow*>> laneGroups(const MapLayout& layout, double room) {
    const LaneRow* touchpoints = nullptr;
    for (const LaneRow& row : layout.lanes())
        if (row.kind == LaneKind::Touchpoints && !touchpoints)
            touchpoints = &row;
    double head = layout.lanesTop() + bottomRoom;
    if (touchpoints)
        head += touchpoints->height;
    if (touchpoints && head > room / 2) {
        touchpoints = nullptr; // too tall to be had again and again
        head = layout.lanesTop() + bottomRoom;
    }
    std::vector<std::vector<const LaneRow*>> groups(1);
    double filled = head;
    const auto begin = [&] {
        std::vector<const LaneRow*> next;
        // A divider belongs to what comes after it.
        while (!groups.back().empty() && isDivider(groups.back().back()->kind)) {
            next.insert(next.begin(), groups.back().back());
            groups.back().pop_back();
        }
        filled = head;
        for (const LaneRow* row : next)
            filled += row->height;
        if (groups.back().empty())
            groups.back() = std::move(next);
        else
            groups.push_back(std::move(next));
    };
    for (const LaneRow& row : layout.lanes()) {
        if (&row == touchpoints)
            continue;
        if (filled + row.height > room && !groups.back().empty())
            begin();
        groups.back().push_back(&row);
        filled += row.height;
    }
    if (touchpoints)
        for (auto& group : groups)
            group.push_back(touchpoints);
    return groups;
}

} // namespace

double presentingZoom(QSizeF pixels) {
    // The least of the roles that a card's text is set in.
    const double capital = std::min(QFontMetricsF(fontOf(TextRole::LossReason)).capHeight(),
                                    QFontMetricsF(fontOf(TextRole::Card)).capHeight());
    const double share = std::min(pixels.height() / usualHeight, pixels.width() / usualWidth);
    return std::max(0.5, share * capHeight / std::max(1.0, capital));
}

PresentedPage wholePage(const Project& project, Id<Map> map, QSizeF pixels,
                        const LayoutOptions& seen) {
    PresentedPage page{seen, 1, {}};
    const QSizeF size = MapLayout(project, map, seen).size();
    page.zoom = std::min({pixels.width() / std::max(1.0, size.width()),
                          pixels.height() / std::max(1.0, size.height()),
                          largestWhole * presentingZoom(pixels)});
    return page;
}

std::vector<PresentedPage> stagePages(const Project& project, Id<Map> map, Id<Stage> stage,
                                      QSizeF pixels, const LayoutOptions& seen) {
    const double zoom = presentingZoom(pixels);
    const double room = pixels.height() / zoom;
    std::vector<PresentedPage> pages;
    for (const LayoutOptions& group :
         columnGroups(project, map, stage, pixels.width() / zoom, seen)) {
        const MapLayout all(project, map, group);
        if (all.size().height() - measure::margin + bottomRoom <= room) {
            pages.push_back({group, zoom, {}});
            continue;
        }
        for (const auto& lanes : laneGroups(all, room)) {
            LayoutOptions options = group;
            options.lanes.emplace();
            for (const LaneRow* row : lanes)
                options.lanes->push_back(row->id);
            const MapLayout part(project, map, options);
            for (const double top : pageTops(part, room - bottomRoom))
                pages.push_back({options, zoom, {0, top}});
        }
    }
    return pages;
}

int pageOf(const Project& project, Id<Map> map, const std::vector<PresentedPage>& pages,
           AnyId record, QSizeF pixels) {
    for (size_t i = 0; i < pages.size(); ++i) {
        const MapLayout layout(project, map, pages[i].options);
        const QRectF rect = layout.rectOf(project, record);
        const QRectF shown(pages[i].corner, pixels / pages[i].zoom);
        if (!rect.isNull() && shown.contains(rect.center()))
            return int(i);
    }
    return 0;
}

} // namespace waymark
