// The bookmarks of a PDF: the tree that a reader shows beside the pages.
#pragma once

#include "publish/pdf_objects.h"

#include <QPointF>

namespace waymark {

struct PdfBookmark {
    QString title;
    int level = 0; // 0 is the outermost; a deeper one belongs to the last that is less deep
    int page = 0;  // object
    QPointF place; // points, from the page's bottom left corner
};

// Adds these bookmarks, in this order (ISO 32000-1, 12.3.3), and gives the object of the tree; 0
// without any.
int addOutline(PdfObjects& objects, const std::vector<PdfBookmark>& bookmarks);

} // namespace waymark
