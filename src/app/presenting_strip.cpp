#include "app/presenting_strip.h"

#include "app/theme_style.h"

#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr double gap = 3; // pixels between stages

} // namespace

PresentingStrip::PresentingStrip(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PresentingStrip::setProgress(std::vector<QColor> colours, double done, const QString& what) {
    m_colours = std::move(colours);
    m_done = done;
    setAccessibleName(what);
    update();
}

void PresentingStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = currentTheme();
    painter.fillRect(rect(), theme.paper);
    const double width = (this->width() + gap) / double(std::max<size_t>(1, m_colours.size()));
    for (size_t i = 0; i < m_colours.size(); ++i) {
        const QRectF piece(width * double(i), 0, std::max(1.0, width - gap), height());
        painter.fillRect(piece, theme.line);
        const double share = std::clamp(m_done - double(i), 0.0, 1.0);
        painter.fillRect(QRectF(piece.topLeft(), QSizeF(piece.width() * share, piece.height())),
                         m_colours[i]);
    }
}

} // namespace waymark
