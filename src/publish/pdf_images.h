// Pictures in a PDF.
#pragma once

#include <QImage>

namespace waymark {

class PdfObjects;

// Adds a picture (ISO 32000-1, 8.9.5), without loss where that is not much larger than with;
// transparency goes into a mask of its own. Gives the object's number.
int addPdfImage(PdfObjects& objects, const QImage& image);

} // namespace waymark
