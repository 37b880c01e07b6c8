#include "app/page_preview.h"

#include "app/print_job.h"
#include "app/theme_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double border = 24; // around the page, in pixels
constexpr int wheelStep = 120;

} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QWidget(parent) {
    setObjectName(u"preview"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 260);
    setAccessibleName(tr("Preview"));
}

void PagePreview::show(const PrintJob* job) {
    m_job = job;
    m_page = 0;
    emit pageChanged(m_page);
    update();
}

void PagePreview::setPage(int page) {
    const int last = m_job ? int(m_job->pages().size()) - 1 : 0;
    page = std::clamp(page, 0, std::max(0, last));
    if (page == m_page)
        return;
    m_page = page;
    emit pageChanged(page);
    update();
}

void PagePreview::paintEvent(QPaintEvent*) {
    if (!m_job || m_job->pages().empty())
        return;
    const QSizeF paper = m_job->pageSizeInMm();
    const QRectF frame = fittedRect(paper, size(), border);
    if (frame.isNull())
        return;
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 26));
    painter.drawRoundedRect(frame.adjusted(-1, 1, 1, 3), 2, 2);
    painter.fillRect(frame, Qt::white);
    painter.save();
    painter.setClipRect(frame);
    painter.translate(frame.topLeft());
    painter.scale(frame.width() / paper.width(), frame.width() / paper.width());
    m_job->paint(painter, m_job->pages()[size_t(m_page)]);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame.adjusted(-3, -3, 3, 3));
    }
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        return setPage(m_page - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    m_turned += event->angleDelta().y();
    if (std::abs(m_turned) < wheelStep)
        return;
    setPage(m_page + (m_turned < 0 ? 1 : -1));
    m_turned = 0;
}

} // namespace waymark
