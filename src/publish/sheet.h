// What one page or picture shows: a map of the project, laid out, in a theme.
#pragma once

#include "drawing/surface.h"
#include "publish/publish.h"

namespace waymark {

struct Sheet {
    const Project* project = nullptr;
    const Map* map = nullptr;
    MapLayout layout;
    const Theme* theme = nullptr;

    [[nodiscard]] QSizeF size() const { return layout.size(); }
};

// The sheets that the options ask for, at least one. Errors: NotFound.
Result<std::vector<Sheet>> sheetsOf(const Project& project, const PublishOptions& options);

// Draws a sheet with its ground (none if `transparent`), in full detail; `from` and `to` are its
// part of the whole work. False when it was cancelled. A null `exposed` draws everything.
bool paintSheet(Surface& surface, const Sheet& sheet, const QRectF& exposed, bool transparent,
                const Progress& progress, double from, double to);

Error cancelled();

// The parts of render(), one a format. The options have been checked.
Result<QByteArray> renderPdf(const std::vector<Sheet>& sheets, const PublishOptions& options,
                             const Progress& progress);
Result<QByteArray> renderPng(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress);
Result<QByteArray> renderSvg(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress);

} // namespace waymark
