// A map as a poster on many sheets: each with crop and register marks and its label, after a cover
// sheet that shows how they go together.
#include "drawing/painter_surface.h"
#include "publish/pdf_document.h"
#include "publish/sheet.h"
#include "publish/tile_plan.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double unitsPerMm = mapUnitsPerInch / mmPerInch;
const QColor markColour(0x60, 0x60, 0x60);
constexpr double markWidthMm = 0.2;

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

Stroke markStroke() {
    return {markColour, markWidthMm * unitsPerMm};
}

// Whether anything but the ground is drawn in a part of the map (in map units).
bool hasInk(const Sheet& sheet, const QRectF& part) {
    constexpr int longest = 220; // pixels; even a hairline leaves a trace at this size
    const double scale = longest / std::max(part.width(), part.height());
    QImage image((part.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(sheet.theme->paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-part.topLeft());
    PainterSurface surface(painter);
    paintSheet(surface, sheet, part, true, {}, 0, 0);
    painter.end();
    const QRgb ground = sheet.theme->paper.rgb();
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(),
                        [ground](QRgb pixel) { return (pixel & 0xFFFFFF) != (ground & 0xFFFFFF); }))
            return true;
    }
    return false;
}

struct Tile {
    int column = 0;
    int row = 0;
    QRectF part; // of the poster, mm
};

// One poster in the making.
class Poster {
public:
    Poster(PdfDocument& document, const Sheet& sheet, const TilePlan& plan)
        : m_document(document)
        , m_sheet(sheet)
        , m_plan(plan) {
        for (int row = 0; row < plan.rows; ++row)
            for (int column = 0; column < plan.columns; ++column) {
                const QRectF part = plan.partOf(column, row);
                if (hasInk(sheet, unitsOf(part)))
                    m_tiles.push_back({column, row, part});
            }
    }

    // `firstPage` is the number of the cover in the document, from 0.
    void addCover(int firstPage);
    bool addTile(size_t index, const Progress& progress, double from, double to);
    [[nodiscard]] size_t tiles() const { return m_tiles.size(); }

private:
    // A part of the poster in map units, as far as there is map.
    [[nodiscard]] QRectF unitsOf(const QRectF& part) const {
        return QRectF(part.topLeft() / m_plan.scale, part.size() / m_plan.scale) &
               QRectF(QPointF(), m_sheet.size());
    }
    [[nodiscard]] bool isPrinted(int column, int row) const {
        return std::ranges::any_of(
            m_tiles, [=](const Tile& tile) { return tile.column == column && tile.row == row; });
    }
    double coverText(PdfSurface& page, const QString& text, TextRole role, double scale, double y);
    void addMarks(PdfSurface& page, const Tile& tile);
    [[nodiscard]] QImage miniature(const QSizeF& size) const;

    PdfDocument& m_document;
    const Sheet& m_sheet;
    const TilePlan& m_plan;
    std::vector<Tile> m_tiles;
};

// A circle with a cross, where two sheets that lie right have the same.
void registerMark(PdfSurface& page, const QPointF& centre) {
    constexpr double radius = 1.6 * unitsPerMm;
    constexpr double arm = 2.8 * unitsPerMm;
    page.ellipse(centre, radius, {}, markStroke());
    page.line(centre - QPointF(arm, 0), centre + QPointF(arm, 0), markStroke());
    page.line(centre - QPointF(0, arm), centre + QPointF(0, arm), markStroke());
}

void Poster::addMarks(PdfSurface& page, const Tile& tile) {
    const QRectF window(m_plan.window().topLeft() * unitsPerMm,
                        m_plan.window().size() * unitsPerMm);
    // Crop marks: two lines at each corner, a little off it.
    constexpr double gap = 1.5 * unitsPerMm;
    constexpr double length = 5 * unitsPerMm;
    for (const double x : {window.left(), window.right()}) {
        page.line({x, window.top() - gap - length}, {x, window.top() - gap}, markStroke());
        page.line({x, window.bottom() + gap}, {x, window.bottom() + gap + length}, markStroke());
    }
    for (const double y : {window.top(), window.bottom()}) {
        page.line({window.left() - gap - length, y}, {window.left() - gap, y}, markStroke());
        page.line({window.right() + gap, y}, {window.right() + gap + length, y}, markStroke());
    }
    // Register marks in the margin beside the middle of each strip that two sheets share.
    if (m_plan.overlap <= 0)
        return;
    const double half = m_plan.overlap * unitsPerMm / 2;
    constexpr double off = tileMarginMm * unitsPerMm / 2;
    const auto across = [&](double x) {
        registerMark(page, {x, window.top() - off});
        registerMark(page, {x, window.bottom() + off});
    };
    const auto along = [&](double y) {
        registerMark(page, {window.left() - off, y});
        registerMark(page, {window.right() + off, y});
    };
    if (isPrinted(tile.column - 1, tile.row))
        across(window.left() + half);
    if (isPrinted(tile.column + 1, tile.row))
        across(window.right() - half);
    if (isPrinted(tile.column, tile.row - 1))
        along(window.top() + half);
    if (isPrinted(tile.column, tile.row + 1))
        along(window.bottom() - half);
}

bool Poster::addTile(size_t index, const Progress& progress, double from, double to) {
    const Tile& tile = m_tiles[index];
    PdfSurface& page = m_document.beginPage(m_plan.sheet);
    const QPointF corner = m_plan.window().topLeft() * unitsPerMm;
    const QRectF window(corner, m_plan.window().size() * unitsPerMm);
    page.save(QTransform());
    page.clip(window);
    if (m_sheet.theme->isDark)
        page.rect(window, 0, m_sheet.theme->paper, {});
    const QPointF shift = corner - tile.part.topLeft() * unitsPerMm;
    const double scale = m_plan.scale * unitsPerMm;
    page.save(QTransform::fromTranslate(shift.x(), shift.y()).scale(scale, scale));
    const bool isDone = paintSheet(page, m_sheet, unitsOf(tile.part), false, progress, from, to);
    page.restore();
    page.restore();
    if (!isDone)
        return false;
    addMarks(page, tile);
    // The label, between the marks of the lower margin.
    const QString label = TilePlan::label(tile.column, tile.row);
    const double baseline = window.bottom() + 7.5 * unitsPerMm;
    const double left = window.left() + (m_plan.overlap + 4) * unitsPerMm;
    page.textLine(label, FontCut::SemiBold, 4.2 * unitsPerMm, Qt::black, {left, baseline});
    page.textLine(tr("sheet %1 of %2").arg(index + 1).arg(m_tiles.size()), FontCut::Regular,
                  3 * unitsPerMm, markColour, {left + 14 * unitsPerMm, baseline});
    m_document.addBookmark(label, 1, QPointF());
    return true;
}

// Sets a text over the width of the page, `scale` times as large as on the map; gives the height.
double Poster::coverText(PdfSurface& page, const QString& text, TextRole role, double scale,
                         double y) {
    const double left = tileMarginMm * unitsPerMm;
    const double width = (m_plan.sheet.width() - 2 * tileMarginMm) * unitsPerMm / scale;
    const double height = textHeight(text, role, width);
    page.save(QTransform::fromTranslate(left, y).scale(scale, scale));
    page.text({text, role, Qt::black, QRectF(0, 0, width, height)});
    page.restore();
    return height * scale;
}

// As a picture: the words of the map are on the tiles, and are to be found there only.
QImage Poster::miniature(const QSizeF& size) const {
    constexpr double pixelsPerUnit = 2; // 192 dpi
    QImage image((size * pixelsPerUnit).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    const double scale = image.width() / m_sheet.size().width();
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    PainterSurface surface(painter);
    paintSheet(surface, m_sheet, {}, false, {}, 0, 0);
    return image;
}

void Poster::addCover(int firstPage) {
    PdfSurface& page = m_document.beginPage(m_plan.sheet);
    m_document.addBookmark(m_sheet.map->title, 0, QPointF());
    const QRectF room(m_plan.window().topLeft() * unitsPerMm, m_plan.window().size() * unitsPerMm);
    double y = room.top();
    y += coverText(page, m_sheet.map->title, TextRole::MapTitle, 1.1, y) + 6;
    const QString finished = tr("A poster of %1 × %2 mm on %3 sheets")
                                 .arg(std::lround(m_plan.poster.width()))
                                 .arg(std::lround(m_plan.poster.height()))
                                 .arg(m_tiles.size());
    y += coverText(page, finished, TextRole::Scenario, 1.1, y) + 14;
    const QStringList steps{
        tr("1. Print all sheets at actual size (100 %), not fitted to the page."),
        tr("2. Cut each sheet along the crop marks on its left and at its top."),
        tr("3. Lay it over its neighbours by %1 mm, so that the round register marks meet, and "
           "glue it down. The letters count the columns, the numbers the rows.")
            .arg(m_plan.overlap)};
    const double stepScale = 1.1;
    for (const QString& step : steps)
        y += coverText(page, step, TextRole::Card, stepScale, y) + 4;
    y += 16;

    // The poster, small, with its sheets.
    const QRectF all = m_plan.partOf(0, 0) | m_plan.partOf(m_plan.columns - 1, m_plan.rows - 1);
    const QRectF left(room.left(), y, room.width(), room.bottom() - y);
    const QSizeF size = all.size().scaled(left.size(), Qt::KeepAspectRatio);
    const QPointF at(left.left() + (left.width() - size.width()) / 2, left.top());
    const double scale = size.width() / all.width();
    const auto placed = [&](const QRectF& part) {
        return QRectF(at + (part.topLeft() - all.topLeft()) * scale, part.size() * scale);
    };
    const QRectF map = placed(QRectF(QPointF(), m_plan.poster));
    page.image(map, miniature(map.size()), false);
    page.rect(map, 0, {}, {QColor(0xB0, 0xB0, 0xB0), 0.5});
    int target = firstPage;
    for (const Tile& tile : m_tiles) {
        // To the middle of the shared strips, so that the sheets do not cover one another.
        const double half = m_plan.overlap / 2;
        const QRectF cell = placed(tile.part.adjusted(
            tile.column > 0 ? half : 0, tile.row > 0 ? half : 0,
            tile.column + 1 < m_plan.columns ? -half : 0, tile.row + 1 < m_plan.rows ? -half : 0));
        page.rect(cell, 0, {}, {Theme::lightTheme().accent, 0.8});
        const QString label = TilePlan::label(tile.column, tile.row);
        const double letters = std::clamp(cell.height() / 4, 6.0, 22.0);
        const QPointF centre = cell.center();
        const double width =
            textWidth(label, TextRole::Badge) / fontSizeOf(TextRole::Badge) * letters;
        const QRectF ground(centre.x() - width / 2 - letters / 2, centre.y() - letters * 0.8,
                            width + letters, letters * 1.6);
        page.rect(ground, letters * 0.4, QColor(255, 255, 255, 225), {});
        page.textLine(label, FontCut::SemiBold, letters, Theme::lightTheme().accent,
                      {centre.x() - width / 2, centre.y() + letters * 0.36});
        m_document.addLink(cell, ++target);
    }
}

} // namespace

Result<QByteArray> renderTiles(const std::vector<Sheet>& sheets, const PublishOptions& options,
                               const Progress& progress) {
    PdfMetadata metadata;
    metadata.title = options.title.isEmpty() ? sheets.front().map->title : options.title;
    metadata.author = options.author;
    metadata.subject = sheets.front().map->scenario;
    PdfDocument document(metadata);
    int pages = 0;
    for (size_t i = 0; i < sheets.size(); ++i) {
        const auto plan = tilePlan(sheets[i].size(), options);
        if (!plan)
            return plan.error();
        const double count = double(sheets.size());
        if (progress && !progress(double(i) / count))
            return cancelled();
        Poster poster(document, sheets[i], *plan);
        poster.addCover(pages);
        const double each = 1 / count / double(std::max<size_t>(poster.tiles(), 1));
        for (size_t tile = 0; tile < poster.tiles(); ++tile) {
            const double from = double(i) / count + double(tile) * each;
            if (!poster.addTile(tile, progress, from, std::min(1.0, from + each)))
                return cancelled();
        }
        pages += 1 + int(poster.tiles());
    }
    return document.finish();
}

} // namespace waymark
