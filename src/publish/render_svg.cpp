// A map as an SVG picture of its own size.
#include "publish/sheet.h"
#include "publish/svg_surface.h"

namespace waymark {

Result<QByteArray> renderSvg(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress) {
    SvgSurface surface(sheet.size(), options.title.isEmpty() ? sheet.map->title : options.title,
                       sheet.map->scenario, options.author);
    if (!paintSheet(surface, sheet, {}, options.transparent, progress, 0, 1))
        return cancelled();
    return surface.finish();
}

} // namespace waymark
