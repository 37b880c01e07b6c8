// Compares a picture with the golden one kept in tests/golden. With WAYMARK_RENEW_GOLDEN set in the
// environment, the golden picture is written instead: look at it before you commit it.
#pragma once

#include <QImage>
#include <QString>

namespace waymark {

struct PictureDifference {
    bool sameSize = false;
    double shareDiffering = 1; // of pixels that differ by more than a trace, 0 … 1
};

PictureDifference comparePictures(const QImage& a, const QImage& b);

// Whether the picture is the golden one of that name ("drawing/sample-light"), but for a trace. On
// failure the picture is left as NAME.actual.png in the temporary folder.
bool isGolden(const QImage& picture, const QString& name);

} // namespace waymark
