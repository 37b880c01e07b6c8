#include "app/time_line.h"

#include "app/action_table.h"
#include "app/plain_widgets.h"
#include "app/theme_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double knob = 7;   // radius, pixels
constexpr double groove = 4; // height

} // namespace

TimeSlider::TimeSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent) {
    setObjectName(u"timeSlider"_s);
    setAccessibleName(tr("Past of the map"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlainToolTip(this, tr("Drag to see the map as it was. Left and right go edit by edit."));
}

void TimeSlider::setMarks(std::vector<qint64> marks) {
    m_marks = std::move(marks);
    update();
}

double TimeSlider::xOf(qint64 value) const {
    const double span = std::max(1, maximum() - minimum());
    return knob + 1 + (width() - 2 * knob - 2) * double(value - minimum()) / span;
}

int TimeSlider::valueAt(double x) const {
    const double share = (x - knob - 1) / std::max(1.0, width() - 2 * knob - 2);
    return minimum() + int(std::lround(std::clamp(share, 0.0, 1.0) * (maximum() - minimum())));
}

void TimeSlider::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double y = height() / 2.0;
    const double at = xOf(value());
    const auto bar = [&](double from, double to, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, y - groove / 2, to - from, groove), 2, 2);
    };
    bar(knob, width() - knob, mix(theme.panel, theme.ink, 0.16));
    bar(knob, at, isEnabled() ? theme.accent : mix(theme.panel, theme.ink, 0.3));
    painter.setBrush(legible(theme.accent, theme.panel));
    for (const qint64 mark : m_marks)
        painter.drawRoundedRect(QRectF(xOf(mark) - 1.5, y - 8, 3, 16), 1.5, 1.5);
    painter.setBrush(theme.card.fill);
    painter.setPen(
        QPen(hasFocus() ? theme.accent : mix(theme.panel, theme.ink, 0.5), hasFocus() ? 2.4 : 1.4));
    painter.drawEllipse(QPointF(at, y), knob - 0.5, knob - 0.5);
}

void TimeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void TimeSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        emit stepped(false);
        return;
    case Qt::Key_Right:
    case Qt::Key_Up:
        emit stepped(true);
        return;
    case Qt::Key_Escape:
        emit leftByKey();
        return;
    default:
        QSlider::keyPressEvent(event);
    }
}

TimeLine::TimeLine(const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_slider(new TimeSlider) {
    setObjectName(u"timeLine"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->setSpacing(6);
    const auto add = [&](const QString& text, const QString& id) {
        auto* button = makeButton(text, ButtonKind::Flat);
        bindButton(button, actions.action(id));
        row->addWidget(button);
    };
    add(u"‹"_s, u"olderState"_s);
    row->addWidget(m_slider, 1);
    add(u"›"_s, u"newerState"_s);
    add(tr("Now"), u"backToNow"_s);
}

} // namespace waymark
