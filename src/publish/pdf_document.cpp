#include "publish/pdf_document.h"

#include "publish/paper.h"
#include "publish/pdf_file.h"
#include "publish/pdf_unicode.h"

#include <QCoreApplication>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double pointsPerUnit = pointsPerInch / mapUnitsPerInch;

QByteArray number(double value) {
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

// ISO 32000-1, 14.3.3.
QByteArray infoOf(const PdfMetadata& metadata) {
    const QByteArray time = metadata.created.toUTC().toString(u"yyyyMMddhhmmss"_s).toLatin1();
    QByteArray info = "<<\n/Title " + PdfFile::textString(metadata.title);
    if (!metadata.author.isEmpty())
        info += "\n/Author " + PdfFile::textString(metadata.author);
    if (!metadata.subject.isEmpty())
        info += "\n/Subject " + PdfFile::textString(metadata.subject);
    return info + "\n/Creator (Waymark)\n/Producer (Waymark)\n/CreationDate (D:" + time +
           "Z)\n/ModDate (D:" + time + "Z)\n>>";
}

} // namespace

PdfDocument::PdfDocument(const PdfMetadata& metadata)
    : m_metadata(metadata) {
    // QPdfWriter numbers its fonts and states in the order of a hash table: with a fixed seed the
    // same map gives the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.emplace(&m_buffer);
    m_writer->setResolution(int(mapUnitsPerInch));
    m_writer->setTitle(metadata.title);
}

PdfDocument::~PdfDocument() {
    if (m_painter.isActive())
        m_painter.end();
    QHashSeed::resetRandomGlobalSeed();
}

QPainter& PdfDocument::beginPage(const QSizeF& sizeInMm) {
    const QSizeF points = sizeInMm * (pointsPerInch / mmPerInch);
    // Always upright, with the size as it is: an orientation would turn wide pages once more.
    const QPageSize page(points, QPageSize::Point, u"page"_s, QPageSize::ExactMatch);
    m_writer->setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    if (m_pages.empty())
        m_painter.begin(&*m_writer);
    else
        m_writer->newPage();
    m_pages.push_back(points);
    m_painter.setRenderHint(QPainter::Antialiasing);
    return m_painter;
}

void PdfDocument::addBookmark(const QString& title, int level, const QPointF& place) {
    const QSizeF& page = m_pages.back();
    m_bookmarks.push_back({title,
                           level,
                           int(m_pages.size()) - 1,
                           {place.x() * pointsPerUnit, page.height() - place.y() * pointsPerUnit}});
}

void PdfDocument::addLink(const QRectF& rect, int toPage) {
    m_links.push_back({int(m_pages.size()) - 1, rect, toPage});
}

// QPdfWriter rounds a page to whole points; A4 is 595.276 by 841.89.
void PdfDocument::setSizes(PdfFile& file) const {
    const QList<int> pages = file.pages();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QSizeF& size = m_pages[size_t(i)];
        // Its own measure of the height is where y begins, so what it lost is added at the bottom.
        const double top = std::round(size.height());
        file.setEntry(pages[i], "/MediaBox",
                      "[0 " + number(top - size.height()) + ' ' + number(size.width()) + ' ' +
                          number(top) + ']');
    }
}

// ISO 32000-1, 12.5.6.5.
void PdfDocument::setLinks(PdfFile& file) const {
    const QList<int> pages = file.pages();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QByteArray annotations = "[";
        for (const PageLink& link : m_links) {
            if (link.page != i || link.toPage >= pages.size())
                continue;
            const double top = m_pages[size_t(i)].height();
            const QRectF& rect = link.rect;
            const QByteArray body = "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" +
                                    number(rect.left() * pointsPerUnit) + ' ' +
                                    number(top - rect.bottom() * pointsPerUnit) + ' ' +
                                    number(rect.right() * pointsPerUnit) + ' ' +
                                    number(top - rect.top() * pointsPerUnit) + "] /Dest [" +
                                    QByteArray::number(pages[link.toPage]) + " 0 R /Fit] >>";
            annotations += ' ' + QByteArray::number(file.add(body)) + " 0 R";
        }
        file.setEntry(pages[i], "/Annots", annotations + " ]");
    }
}

Result<QByteArray> PdfDocument::finish() {
    const Error fault{ErrorCode::Internal,
                      QCoreApplication::translate(
                          "publish", "The PDF could not be drawn, so nothing was written. Please "
                                     "export as SVG or PNG instead, and report this."),
                      {}};
    if (m_pages.empty() || !m_painter.end())
        return fault;
    m_writer.reset(); // writes the end of the file
    auto file = PdfFile::fromBytes(m_buffer.data());
    if (!file)
        return file.error();
    if (file->pages().size() != qsizetype(m_pages.size()))
        return fault;
    file->setInfo(infoOf(m_metadata));
    file->setEntry(file->catalogue(), "/ViewerPreferences", "<< /DisplayDocTitle true >>");
    setSizes(*file);
    setLinks(*file);
    addOutline(*file, m_bookmarks);
    mendUnicodeMaps(*file);
    return file->toBytes();
}

} // namespace waymark
