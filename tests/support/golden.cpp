#include "support/golden.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int trace = 40;              // of a channel's 255: antialiasing may differ that much
constexpr double shareAllowed = 0.002; // of all pixels

} // namespace

PictureDifference comparePictures(const QImage& first, const QImage& second) {
    PictureDifference difference;
    difference.sameSize = first.size() == second.size();
    if (!difference.sameSize || first.isNull())
        return difference;
    const QImage a = first.convertToFormat(QImage::Format_RGB32);
    const QImage b = second.convertToFormat(QImage::Format_RGB32);
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto* lineA = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* lineB = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            const int most = std::max({std::abs(qRed(lineA[x]) - qRed(lineB[x])),
                                       std::abs(qGreen(lineA[x]) - qGreen(lineB[x])),
                                       std::abs(qBlue(lineA[x]) - qBlue(lineB[x]))});
            differing += most > trace;
        }
    }
    difference.shareDiffering = double(differing) / (double(a.width()) * a.height());
    return difference;
}

bool isGolden(const QImage& picture, const QString& name) {
    const QString path = QStringLiteral(WAYMARK_TEST_DATA "/golden/") + name + u".png"_s;
    if (qEnvironmentVariableIsSet("WAYMARK_RENEW_GOLDEN")) {
        QDir().mkpath(QFileInfo(path).path());
        return picture.save(path);
    }
    const PictureDifference difference = comparePictures(picture, QImage(path));
    if (difference.sameSize && difference.shareDiffering <= shareAllowed)
        return true;
    picture.save(QDir::temp().filePath(QFileInfo(name).fileName() + u".actual.png"_s));
    return false;
}

} // namespace waymark
