// The QR code of an address, as black and white squares.
#pragma once

#include <QString>

#include <vector>

namespace waymark {

struct QrCode {
    int size = 0;            // squares a side, without the quiet margin of four around it
    std::vector<bool> black; // size × size, row by row

    [[nodiscard]] bool isBlack(int x, int y) const { return black[size_t(y * size + x)]; }
};

// Byte mode, level M: a seventh of it may be hidden. Empty where the text is too long for a code.
QrCode qrCodeOf(const QString& text);

} // namespace waymark
