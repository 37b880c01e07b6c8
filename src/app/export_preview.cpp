#include "app/export_preview.h"

#include "app/theme_style.h"
#include "drawing/painter_surface.h"
#include "publish/tile_plan.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double border = 24; // around the page, in pixels

void paintChecks(QPainter& painter, const QRectF& rect, const Theme& theme) {
    // The sign of what is transparent.
    constexpr int side = 8;
    painter.save();
    painter.setClipRect(rect);
    for (int y = 0; y * side < rect.height(); ++y) {
        for (int x = y % 2; x * side < rect.width(); x += 2)
            painter.fillRect(QRectF(rect.left() + x * side, rect.top() + y * side, side, side),
                             theme.line);
    }
    painter.restore();
}

} // namespace

ExportPreview::ExportPreview(const Project& project, Id<Map> map, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_map(map) {
    setObjectName(u"preview"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Preview"));
    setMinimumSize(320, 260);
}

void ExportPreview::show(const Project& project, PublishFormat format,
                         const PublishOptions& options) {
    m_format = format;
    m_project = &project;
    m_options = options;
    update();
    // Never what was made of another project, of which nothing may be left.
    m_deck = {};
    m_sheet = {};
    PublishOptions ofThisMap = options;
    ofThisMap.maps = {m_map};
    if (auto sheets = sheetsOf(*m_project, ofThisMap); sheets)
        m_sheet = std::move(sheets.take().front());
    if (showsDeck()) {
        if (const auto sheets = sheetsOf(*m_project, m_options); sheets)
            m_deck = deckOf(*sheets);
    }
    setSlide(m_slide);
}

void ExportPreview::setSlide(int slide) {
    m_slide = std::clamp(slide, 0, std::max(0, slideCount() - 1));
    update();
}

bool ExportPreview::showsDeck() const {
    return hasPages(m_format) && m_options.slides;
}

QSizeF ExportPreview::pageSize() const {
    if (showsDeck())
        return deckSize;
    if (!hasPages(m_format))
        return mapSize();
    return paperSizeInMm(m_options.paper, mapSize()) * (mapUnitsPerInch / mmPerInch);
}

void ExportPreview::paintEvent(QPaintEvent*) {
    const QSizeF page = pageSize();
    const QRectF frame = fittedRect(page, size(), border);
    if (page.isEmpty() || frame.isNull() || !m_sheet.project)
        return;
    const Theme& shown = themeOf(m_options.theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 26));
    painter.drawRoundedRect(frame.adjusted(-1, 1, 1, 3), 2, 2);
    painter.fillRect(frame, shown.paper);
    if (m_options.transparent && !hasPages(m_format))
        paintChecks(painter, frame, shown);

    // From here in map units of the page.
    painter.setClipRect(frame);
    const double pageScale = frame.width() / page.width();
    painter.translate(frame.topLeft());
    painter.scale(pageScale, pageScale);
    if (showsDeck()) {
        paintSlide(painter);
        return;
    }
    const bool fit = !hasPages(m_format) || m_options.paper.size == PaperSize::Fit;
    const double margin = fit ? 0 : m_options.marginMm * mapUnitsPerInch / mmPerInch;
    const QRectF place = fittedRect(mapSize(), page, margin);
    const double scale = place.width() / mapSize().width();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    PainterSurface surface(painter);
    paintSheetFromAfar(surface, m_sheet, pageScale * scale * devicePixelRatioF());
    if (m_options.tiles && m_format == PublishFormat::Pdf)
        paintTiles(painter, 1 / (pageScale * scale));
}

void ExportPreview::paintTiles(QPainter& painter, double pixel) const {
    const auto plan = tilePlan(mapSize(), m_options);
    if (!plan)
        return;
    painter.setPen(QPen(Theme::lightTheme().accent, pixel));
    painter.setBrush(Qt::NoBrush);
    QFont font = painter.font();
    font.setPixelSize(std::max(1, int(12 * pixel)));
    painter.setFont(font);
    // To the middle of the strips that neighbours share, and no farther than there is map.
    const double half = plan->overlap / 2;
    for (int row = 0; row < plan->rows; ++row) {
        for (int column = 0; column < plan->columns; ++column) {
            const QRectF part = plan->partOf(column, row).adjusted(half, half, -half, -half);
            const QRectF cell = QRectF(part.topLeft() / plan->scale, part.size() / plan->scale) &
                                QRectF(QPointF(), mapSize());
            painter.drawRect(cell);
            QRectF label(QPointF(), QSizeF(34, 18) * pixel);
            label.moveCenter(cell.center());
            painter.fillRect(label, QColor(255, 255, 255, 225));
            painter.drawText(label, Qt::AlignCenter, TilePlan::label(column, row));
        }
    }
}

void ExportPreview::paintSlide(QPainter& painter) {
    if (m_slide >= slideCount())
        return;
    PainterSurface surface(painter);
    const SlideCanvas canvas{surface,
                             [&painter](const QTransform& transform) {
                                 painter.save();
                                 painter.setTransform(transform, true);
                             },
                             [&painter] { painter.restore(); }};
    drawSlide(canvas, m_deck, m_deck.slides[size_t(m_slide)], {}, 1);
}

} // namespace waymark
