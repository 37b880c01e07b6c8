#include "publish/sheet.h"

#include "drawing/paint_map.h"
#include "publish/title_block.h"
#include "publish/watched_surface.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

QSizeF drawnSize(const MapLayout& layout) {
    QSizeF size = layout.size();
    if (!layout.options().showHead)
        size.setWidth(std::min(size.width(), layout.contentRight() + measure::margin));
    return size;
}

Result<std::vector<Sheet>> sheetsOf(const Project& project, const PublishOptions& options) {
    std::vector<Id<Map>> maps = options.maps;
    if (maps.empty()) {
        const std::vector<Id<Map>> all = project.roots<Map>();
        if (all.empty())
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("publish",
                                                     "This project has no map yet, so there is "
                                                     "nothing to export. Add a map first."),
                         {}};
        maps.push_back(all.front());
    }
    std::vector<Sheet> sheets;
    for (const Id<Map> id : maps) {
        const Map* map = project.find(id);
        if (!map)
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("publish",
                                                     "The map to export is not in this project any "
                                                     "more. Choose another one."),
                         {}};
        sheets.push_back({&project, map, MapLayout(project, id, options.layout),
                          &themeOf(options.theme), options.faded, options.titleBlock});
        sheets.back().titleBlockHeight = titleBlockHeight(sheets.back());
    }
    return sheets;
}

bool paintSheet(Surface& surface, const Sheet& sheet, const QRectF& exposed, bool transparent,
                const Progress& progress, double from, double to) {
    WatchedSurface watched(surface, progress, sheet.project->recordCount(), from, to);
    PaintOptions paint;
    paint.exposed = exposed;
    paint.fullDetail = true;
    paint.faded = sheet.faded.get();
    if (!transparent)
        watched.rect(QRectF(QPointF(), sheet.size()), 0, sheet.theme->paper, {});
    paintMap(watched, *sheet.project, sheet.layout, *sheet.theme, paint);
    if (exposed.isNull() || exposed.bottom() >= drawnSize(sheet.layout).height())
        paintTitleBlock(watched, sheet);
    return !watched.isCancelled();
}

void paintSheetFromAfar(Surface& surface, const Sheet& sheet, double scale) {
    constexpr double smallest = 0.03; // cards of some four pixels
    PaintOptions paint;
    paint.scale = scale;
    paint.fullDetail = scale >= smallest;
    paint.faded = sheet.faded.get();
    paintMap(surface, *sheet.project, sheet.layout, *sheet.theme, paint);
    paintTitleBlock(surface, sheet);
}

Error cancelled() {
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate("publish", "The export was cancelled; nothing was written."),
        {}};
}

Error noRoom(const PublishOptions& options) {
    return {ErrorCode::Invalid,
            QCoreApplication::translate("publish",
                                        "Margins of %1 mm leave no room for the map on this paper. "
                                        "Choose smaller margins or a larger paper.")
                .arg(options.marginMm),
            {}};
}

} // namespace waymark
