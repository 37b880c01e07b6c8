#include "app/export_preview.h"

#include "app/theme_style.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"

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
    , m_project(project)
    , m_layout(project, map) {
    setObjectName(u"preview"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Preview"));
    setMinimumSize(320, 260);
}

void ExportPreview::show(PublishFormat format, const PublishOptions& options) {
    m_format = format;
    m_options = options;
    update();
}

QSizeF ExportPreview::pageSize() const {
    if (m_format != PublishFormat::Pdf)
        return m_layout.size();
    return paperSizeInMm(m_options.paper, m_layout.size()) * (mapUnitsPerInch / mmPerInch);
}

void ExportPreview::paintEvent(QPaintEvent*) {
    const QSizeF page = pageSize();
    const QRectF frame = fittedRect(page, size(), border);
    if (page.isEmpty() || frame.isNull())
        return;
    const Theme& shown = themeOf(m_options.theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 26));
    painter.drawRoundedRect(frame.adjusted(-1, 1, 1, 3), 2, 2);
    painter.fillRect(frame, shown.paper);
    if (m_options.transparent && m_format != PublishFormat::Pdf)
        paintChecks(painter, frame, shown);

    // From here in map units of the page.
    painter.setClipRect(frame);
    const double pageScale = frame.width() / page.width();
    painter.translate(frame.topLeft());
    painter.scale(pageScale, pageScale);
    const bool fit = m_format != PublishFormat::Pdf || m_options.paper.size == PaperSize::Fit;
    const double margin = fit ? 0 : m_options.marginMm * mapUnitsPerInch / mmPerInch;
    const QRectF place = fittedRect(m_layout.size(), page, margin);
    const double scale = place.width() / m_layout.size().width();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    PaintOptions paint;
    paint.scale = pageScale * scale * devicePixelRatioF();
    paint.fullDetail = true; // as it will be in the file
    PainterSurface surface(painter);
    paintMap(surface, m_project, m_layout, shown, paint);
}

} // namespace waymark
