#include "room/qr_code.h"

#include <QByteArray>

#include <memory>
#include <qrencode.h>

namespace waymark {

QrCode qrCodeOf(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
                          0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!made)
        return {};
    QrCode code;
    code.size = made->width;
    for (int i = 0; i < code.size * code.size; ++i)
        code.black.push_back((made->data[i] & 1) != 0);
    return code;
}

} // namespace waymark
