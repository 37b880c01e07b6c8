// The bookmarks of a PDF: the tree that a reader shows beside the pages.
#pragma once

#include <QPointF>
#include <QString>

#include <vector>

namespace waymark {

class PdfFile;

struct PdfBookmark {
    QString title;
    int level = 0; // 0 is the outermost
    int page = 0;
    QPointF place; // points, from the page's bottom left corner
};

// Gives the file these bookmarks, in this order (ISO 32000-1, 12.3.3). Without any it has none.
void addOutline(PdfFile& file, const std::vector<PdfBookmark>& bookmarks);

} // namespace waymark
