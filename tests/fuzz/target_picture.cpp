// Pictures: taken in within bounds and written anew, or refused; and those that come inside a map,
// which are drawn within bounds or not at all.
#include "app/picture_import.h"
#include "drawing/images.h"
#include "fuzz/targets.h"

#include <QCryptographicHash>

namespace waymark {

void fuzzPicture(const QByteArray& bytes) {
    constexpr int side = 200; // small: what is of interest is the reading
    const auto taken = readPictureBytes(bytes, QStringLiteral("picture"), side);
    if (taken) {
        const QSizeF size = imageSize(*taken);
        mustHold(!size.isEmpty() && size.width() <= side && size.height() <= side,
                 "what is taken in is a picture within the bounds");
        mustHold(taken->bytes.size() < 1024 * 1024, "and small");
    }
    Attachment attachment;
    attachment.bytes = bytes;
    attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const QImage drawn = imageOf(attachment);
    mustHold(drawn.width() <= 1024 && drawn.height() <= 1024, "what is drawn is within bounds");
}

} // namespace waymark
