// A PDF in the making: pages of any size, drawn on one after the other and put together in memory,
// with what a reader shows beside the pages (title, author, bookmarks) and links between them.
//
// It is written by hand because QPdfWriter places every glyph with an operator of its own: 1,000
// touchpoints made it write 13 MB of operators, a dozen times what is needed, and it has no call
// for authors, bookmarks, links, exact sizes and structure, and loses emoji.
#pragma once

#include "publish/pdf_outline.h"
#include "publish/pdf_structure.h"
#include "publish/pdf_surface.h"

#include <QDateTime>

#include <memory>

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

    // Begins the next page. The surface's unit is 1/96 inch, from the page's top left corner; it
    // belongs to the document and serves until the next page. Viewers refuse a side of more than
    // 5080 mm (200 inches, ISO 32000-1, annex C): the caller keeps below.
    PdfSurface& beginPage(const QSizeF& sizeInMm);
    static constexpr double longestSideMm = 5080;

    // A bookmark to a place (1/96 inch from the top left) of the page begun last. Level 0 is the
    // outermost; a deeper one belongs to the last one that is less deep.
    void addBookmark(const QString& title, int level, const QPointF& place);
    // Makes a rectangle (1/96 inch) of the page begun last lead to another page, counted from 0.
    void addLink(const QRectF& rect, int toPage);

    // The file. At least one page must have been begun, and nothing may be drawn afterwards.
    QByteArray finish();

private:
    struct Link {
        QRectF rect; // points, upwards
        int toPage = 0;
    };
    struct Page {
        int object = 0;
        QSizeF size; // points
        std::vector<Link> links;
        std::unique_ptr<PdfSurface> surface; // until the page is done
        int content = 0;                     // object
    };

    void endPage();
    [[nodiscard]] QByteArray info() const;
    [[nodiscard]] QByteArray annotations(const Page& page) const;

    PdfMetadata m_metadata;
    PdfObjects m_objects;
    PdfResources m_resources{m_objects};
    std::vector<Page> m_pages;
    std::vector<PdfPageParts> m_parts;
    std::vector<PdfBookmark> m_bookmarks;
};

} // namespace waymark
