// The structure of a tagged PDF: what a screen reader reads, in its order.
#pragma once

#include "publish/pdf_surface.h"

namespace waymark {

struct PdfPageParts {
    int page = 0; // object
    std::vector<PdfSurface::Part> parts;
};

// Adds the tree of all parts, page by page (ISO 32000-1, 14.7), and gives its object. A page names
// its place in `pages` as /StructParents.
int addStructure(PdfObjects& objects, const std::vector<PdfPageParts>& pages);

} // namespace waymark
