#include "app/room_poster.h"

#include "app/theme_style.h"
#include "drawing/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace waymark {

namespace {

constexpr int quiet = 4;          // squares left white around a code, as its readers expect
constexpr double lineShare = 0.2; // of the height, for what is typed

QFont fontOfSize(TextRole role, double pixels) {
    QFont font = fontOf(role);
    font.setPixelSize(std::max(8, int(pixels)));
    return font;
}

} // namespace

RoomPoster::RoomPoster(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RoomPoster::setAddress(const QString& address, const QString& typed) {
    if (std::exchange(m_address, address) == address)
        return;
    m_code = qrCodeOf(address);
    m_typed = typed;
    setAccessibleName(tr("Address to type: %1").arg(typed));
    update();
}

void RoomPoster::paintEvent(QPaintEvent*) {
    if (m_code.size == 0)
        return;
    const Theme& theme = currentTheme();
    QPainter painter(this);
    // Whole pixels a square: soft edges make a code hard to read from afar.
    const double line = height() * lineShare;
    const int squares = m_code.size + 2 * quiet;
    const double ratio = devicePixelRatioF();
    const double room = std::min(double(width()), height() - line) * ratio;
    const double square = std::max(1.0, std::floor(room / squares)) / ratio;
    const double side = square * squares;
    const QRectF plate((width() - side) / 2, std::max(0.0, (height() - line - side) / 2), side,
                       side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(plate, 3 * square, 3 * square);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_code.size; ++y)
        for (int x = 0; x < m_code.size; ++x)
            if (m_code.isBlack(x, y))
                painter.fillRect(QRectF(plate.left() + (x + quiet) * square,
                                        plate.top() + (y + quiet) * square, square, square),
                                 Qt::black);

    painter.setRenderHint(QPainter::Antialiasing);
    const QString hint = tr("Scan the code, or type");
    const QRectF below(0, plate.bottom(), width(), height() - plate.bottom());
    // As large as the line can be.
    double size = line * 0.4;
    const double natural =
        QFontMetricsF(fontOfSize(TextRole::KpiValue, size)).horizontalAdvance(m_typed);
    if (natural > width() - 8)
        size *= (width() - 8) / natural;
    const QFont strong = fontOfSize(TextRole::KpiValue, size);
    const QFont soft = fontOfSize(TextRole::Card, std::max(size * 0.45, 12.0));
    const double softHeight = QFontMetricsF(soft).height();
    const double top = below.top() + softHeight * 0.5;
    painter.setFont(soft);
    painter.setPen(theme.inkSoft);
    painter.drawText(QRectF(0, top, width(), softHeight), Qt::AlignCenter, hint);
    painter.setFont(strong);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(0, top + softHeight, width(), QFontMetricsF(strong).height()),
                     Qt::AlignCenter, m_typed);
}

} // namespace waymark
