#include "app/print_job.h"

#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "model/atomic_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int pdfDotsPerInch = 300;
constexpr double mapUnitsPerMm = mapUnitsPerInch / mmPerInch;

Error notPrinted() {
    return {ErrorCode::NotWritable,
            QCoreApplication::translate("waymark::print",
                                        "The printer did not take the map. What was printed may "
                                        "be incomplete. Look whether the printer is switched on "
                                        "and has paper, or save a PDF and print that."),
            {}};
}

QPageSize pageSizeOf(PaperSize paper, const QSizeF& mm) {
    switch (paper) {
    case PaperSize::A0:
        return QPageSize(QPageSize::A0);
    case PaperSize::A1:
        return QPageSize(QPageSize::A1);
    case PaperSize::A2:
        return QPageSize(QPageSize::A2);
    case PaperSize::A3:
        return QPageSize(QPageSize::A3);
    case PaperSize::A4:
        return QPageSize(QPageSize::A4);
    case PaperSize::A5:
        return QPageSize(QPageSize::A5);
    case PaperSize::Letter:
        return QPageSize(QPageSize::Letter);
    case PaperSize::Tabloid:
        return QPageSize(QPageSize::Tabloid);
    case PaperSize::Fit:
    case PaperSize::Slide:
        break;
    }
    return QPageSize(QSizeF(std::min(mm.width(), mm.height()), std::max(mm.width(), mm.height())),
                     QPageSize::Millimeter, {}, QPageSize::ExactMatch);
}

// Where pages end: at the last of `breaks` (sorted; the last is the end of everything) that still
// fits on the page, or through the middle of what is larger than a page.
std::vector<double> cut(const std::vector<double>& breaks, double room) {
    std::vector<double> cuts{0};
    while (cuts.back() < breaks.back()) {
        const double limit = cuts.back() + room;
        double next = limit;
        for (const double each : breaks)
            if (each > cuts.back() && each <= limit)
                next = each;
        // A page for a sliver would be a waste.
        constexpr double sliver = 1;
        cuts.push_back(breaks.back() - next < sliver ? breaks.back() : next);
    }
    return cuts;
}

} // namespace

PrintJob::PrintJob(const Project& project, Id<Map> map, const PrintOptions& options)
    : m_project(project)
    , m_options(options)
    , m_layout(project, map, options.layout)
    , m_pageSize(paperSizeInMm(options.paper, m_layout.size())) {
    const QSizeF size = m_layout.size();
    const double margin = options.marginMm;
    const QSizeF room = m_pageSize - QSizeF(2 * margin, 2 * margin);
    if (!project.find(map) || room.width() <= 0 || room.height() <= 0)
        return;
    if (options.onePage) {
        m_pages.push_back({QRectF(QPointF(), size), fittedRect(size, m_pageSize, margin)});
        return;
    }
    const double unitsPerMm = mapUnitsPerMm / options.scale;
    std::vector<double> across;
    for (int column = 1; column < int(m_layout.columns().size()); ++column)
        across.push_back(m_layout.columnX(column) - measure::columnGap / 2);
    across.push_back(size.width());
    std::vector<double> down;
    for (const LaneRow& lane : m_layout.lanes())
        down.push_back(lane.top);
    down.push_back(size.height());
    const auto columns = cut(across, room.width() * unitsPerMm);
    const auto rows = cut(down, room.height() * unitsPerMm);
    for (size_t r = 0; r + 1 < rows.size(); ++r)
        for (size_t c = 0; c + 1 < columns.size(); ++c) {
            const QRectF part(QPointF(columns[c], rows[r]), QPointF(columns[c + 1], rows[r + 1]));
            m_pages.push_back({part, QRectF(QPointF(margin, margin), part.size() / unitsPerMm)});
        }
}

void PrintJob::paint(QPainter& painter, const PrintPage& page) const {
    const Theme& theme = themeOf(m_options.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(page.rectInMm, Qt::IntersectClip);
    painter.fillRect(page.rectInMm, theme.paper);
    painter.translate(page.rectInMm.topLeft());
    const double scale = page.rectInMm.width() / page.part.width();
    painter.scale(scale, scale);
    painter.translate(-page.part.topLeft());
    PaintOptions paint;
    paint.exposed = page.part;
    paint.fullDetail = true;
    paint.faded = m_options.faded.get();
    PainterSurface surface(painter);
    paintMap(surface, m_project, m_layout, theme, paint);
    painter.restore();
}

Result<void> PrintJob::print(QPagedPaintDevice& device,
                             const std::function<bool()>& stillPrints) const {
    const bool wide = m_pageSize.width() > m_pageSize.height();
    QPageLayout layout(pageSizeOf(m_options.paper.size, m_pageSize),
                       wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    if (!device.setPageLayout(layout))
        return notPrinted();
    QPainter painter;
    if (m_pages.empty() || !painter.begin(&device))
        return notPrinted();
    const double dotsPerMm = device.logicalDpiX() / mmPerInch;
    painter.scale(dotsPerMm, dotsPerMm);
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return notPrinted();
        paint(painter, m_pages[i]);
        if (stillPrints && !stillPrints())
            return notPrinted();
    }
    if (!painter.end() || (stillPrints && !stillPrints()))
        return notPrinted();
    return {};
}

Result<void> printToPdf(const PrintJob& job, const QString& title, const QString& path) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Waymark"));
        if (const auto printed = job.print(writer); !printed)
            return printed;
    }
    // The writer reports success whatever happened to its bytes.
    if (!bytes.startsWith("%PDF") || !bytes.trimmed().endsWith("%%EOF"))
        return notPrinted();
    return writeFileAtomically(path, bytes);
}

} // namespace waymark
