// A PDF in the making: pages of any size, drawn on with QPainter and put together in memory, with
// what a reader shows beside the pages (title, author, bookmarks) and links between them.
#pragma once

#include "model/result.h"
#include "publish/pdf_outline.h"

#include <QBuffer>
#include <QDateTime>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>

#include <optional>
#include <vector>

namespace waymark {
class PdfFile;
}

namespace waymark {

struct PdfMetadata {
    QString title;
    QString author;
    QString subject;
    QDateTime created = QDateTime::currentDateTimeUtc();
};

class PdfDocument {
public:
    explicit PdfDocument(const PdfMetadata& metadata);
    ~PdfDocument();
    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;

    // Begins the next page. The painter's unit is 1/96 inch, from the page's top left corner; it
    // belongs to the document and serves until the next page. Viewers refuse a side of more than
    // 5080 mm (200 inches, ISO 32000-1, annex C): the caller keeps below.
    QPainter& beginPage(const QSizeF& sizeInMm);
    static constexpr double longestSideMm = 5080;

    // A bookmark to a place (1/96 inch from the top left) of the page begun last. Level 0 is the
    // outermost; a deeper one belongs to the last one that is less deep.
    void addBookmark(const QString& title, int level, const QPointF& place);
    // Makes a rectangle (1/96 inch) of the page begun last lead to another page, from 0.
    void addLink(const QRectF& rect, int toPage);

    // The file. At least one page must have been begun. Error: Internal.
    Result<QByteArray> finish();

private:
    struct PageLink {
        int page;
        QRectF rect;
        int toPage;
    };

    void setSizes(PdfFile& file) const;
    void setLinks(PdfFile& file) const;

    PdfMetadata m_metadata;
    QBuffer m_buffer;
    std::optional<QPdfWriter> m_writer;
    QPainter m_painter;
    std::vector<QSizeF> m_pages; // points
    std::vector<PdfBookmark> m_bookmarks;
    std::vector<PageLink> m_links;
};

} // namespace waymark
