// What one page or picture shows: a map of the project, laid out, in a theme.
#pragma once

#include "drawing/surface.h"
#include "publish/publish.h"

namespace waymark {

// The size of a drawing of that layout: without the head no wider than its columns are.
QSizeF drawnSize(const MapLayout& layout);

struct Sheet {
    const Project* project = nullptr;
    const Map* map = nullptr;
    MapLayout layout;
    const Theme* theme = nullptr;
    std::shared_ptr<const std::unordered_set<AnyId>> faded = {};
    std::optional<TitleBlock> titleBlock = {}; // below the map
    double titleBlockHeight = 0;               // map units

    // Of the map and the title block.
    [[nodiscard]] QSizeF size() const { return drawnSize(layout) + QSizeF(0, titleBlockHeight); }
};

// The sheets that the options ask for, at least one. Errors: NotFound.
Result<std::vector<Sheet>> sheetsOf(const Project& project, const PublishOptions& options);

// Draws a sheet with its ground (none if `transparent`), in full detail; `from` and `to` are its
// part of the whole work. False when it was cancelled. A null `exposed` draws everything.
bool paintSheet(Surface& surface, const Sheet& sheet, const QRectF& exposed, bool transparent,
                const Progress& progress, double from, double to);

// The same without the ground, for a look at it on a screen with so many pixels a map unit: where
// cards are a few pixels wide their letters are left out, so that a preview of the largest map is
// painted at once.
void paintSheetFromAfar(Surface& surface, const Sheet& sheet, double scale);

Error cancelled();
// What is said when the margins are wider than the paper.
Error noRoom(const PublishOptions& options);

// The parts of render(), one a format. The options have been checked.
Result<QByteArray> renderPdf(const std::vector<Sheet>& sheets, const PublishOptions& options,
                             const Progress& progress);
Result<QByteArray> renderPng(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress);
Result<QByteArray> renderSvg(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress);
Result<QByteArray> renderPptx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                              const Progress& progress);
Result<QByteArray> renderHtml(const Sheet& sheet, const PublishOptions& options,
                              const Progress& progress);
Result<QByteArray> renderXlsx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                              const Progress& progress);
// The same for options that ask for tiles.
Result<QByteArray> renderTiles(const std::vector<Sheet>& sheets, const PublishOptions& options,
                               const Progress& progress);
// The same for options that ask for slides: a deck, see deck.h.
Result<QByteArray> renderDeckAsPptx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                                    const Progress& progress);
Result<QByteArray> renderDeckAsPdf(const std::vector<Sheet>& sheets, const PublishOptions& options,
                                   const Progress& progress);

} // namespace waymark
