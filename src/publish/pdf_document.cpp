#include "publish/pdf_document.h"

#include "publish/paper.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double pointsPerUnit = pointsPerInch / mapUnitsPerInch;

} // namespace

PdfDocument::PdfDocument(const PdfMetadata& metadata)
    : m_metadata(metadata) {}

PdfSurface& PdfDocument::beginPage(const QSizeF& sizeInMm) {
    endPage();
    Page page;
    page.object = m_objects.reserve();
    page.size = sizeInMm * (pointsPerInch / mmPerInch);
    page.surface = std::make_unique<PdfSurface>(m_resources, page.size.height());
    m_pages.push_back(std::move(page));
    return *m_pages.back().surface;
}

void PdfDocument::endPage() {
    if (m_pages.empty() || !m_pages.back().surface)
        return;
    Page& page = m_pages.back();
    page.content = page.surface->finish();
    m_parts.push_back({page.object, page.surface->parts()});
    page.surface.reset();
}

void PdfDocument::addBookmark(const QString& title, int level, const QPointF& place) {
    const Page& page = m_pages.back();
    m_bookmarks.push_back(
        {title,
         level,
         page.object,
         {place.x() * pointsPerUnit, page.size.height() - place.y() * pointsPerUnit}});
}

void PdfDocument::addLink(const QRectF& rect, int toPage) {
    Page& page = m_pages.back();
    const double top = page.size.height();
    page.links.push_back(
        {QRectF(QPointF(rect.left() * pointsPerUnit, top - rect.bottom() * pointsPerUnit),
                rect.size() * pointsPerUnit),
         toPage});
}

// ISO 32000-1, 12.5.6.5.
QByteArray PdfDocument::annotations(const Page& page) const {
    QByteArray list;
    for (const Link& link : page.links) {
        if (link.toPage < 0 || link.toPage >= int(m_pages.size()))
            continue;
        const QRectF& rect = link.rect;
        list += "<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [" +
                pdfNumber(rect.left()) + ' ' + pdfNumber(rect.top()) + ' ' +
                pdfNumber(rect.right()) + ' ' + pdfNumber(rect.bottom()) + "] /Dest [" +
                pdfReference(m_pages[size_t(link.toPage)].object) + " /Fit] >> ";
    }
    return list.isEmpty() ? QByteArray() : " /Annots [" + list + "]";
}

// ISO 32000-1, 14.3.3.
QByteArray PdfDocument::info() const {
    const QByteArray time = m_metadata.created.toUTC().toString(u"yyyyMMddhhmmss"_s).toLatin1();
    QByteArray info = "<< /Title " + pdfText(m_metadata.title);
    if (!m_metadata.author.isEmpty())
        info += " /Author " + pdfText(m_metadata.author);
    if (!m_metadata.subject.isEmpty())
        info += " /Subject " + pdfText(m_metadata.subject);
    return info + " /Creator (Waymark) /Producer (Waymark) /CreationDate (D:" + time +
           "Z) /ModDate (D:" + time + "Z) >>";
}

QByteArray PdfDocument::finish() {
    endPage();
    const int tree = m_objects.reserve();
    const QByteArray resources = pdfReference(m_objects.add(m_resources.finish()));
    QByteArray kids;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const Page& page = m_pages[i];
        m_objects.set(page.object, "<< /Type /Page /Parent " + pdfReference(tree) +
                                       " /MediaBox [0 0 " + pdfNumber(page.size.width(), 3) + ' ' +
                                       pdfNumber(page.size.height(), 3) + "] /Resources " +
                                       resources + " /Contents " + pdfReference(page.content) +
                                       " /StructParents " + QByteArray::number(qulonglong(i)) +
                                       " /Tabs /S" + annotations(page) + " >>");
        kids += pdfReference(page.object) + ' ';
    }
    m_objects.set(tree, "<< /Type /Pages /Kids [" + kids + "] /Count " +
                            QByteArray::number(qulonglong(m_pages.size())) + " >>");
    QByteArray catalogue = "<< /Type /Catalog /Pages " + pdfReference(tree) +
                           " /ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked "
                           "true >> /StructTreeRoot " +
                           pdfReference(addStructure(m_objects, m_parts));
    if (const int outline = addOutline(m_objects, m_bookmarks))
        catalogue += " /Outlines " + pdfReference(outline);
    const int root = m_objects.add(catalogue + " >>");
    return m_objects.toFile(root, m_objects.add(info()));
}

} // namespace waymark
