#include "app/presenting_glass.h"

#include "app/theme_style.h"
#include "drawing/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace waymark {

namespace {

constexpr int nearerMs = 450;
constexpr int slideMs = 320;
constexpr int sayingMs = 5000;
constexpr qint64 traceMs = 220;     // how long the laser's way is seen
constexpr double spotRadius = 16;   // hundredths of the screen's height
constexpr double laserRadius = 0.9; // the same
const QColor laserRed(0xE5, 0x1C, 0x23);

QRectF between(const QRectF& a, const QRectF& b, double t) {
    return {a.topLeft() + (b.topLeft() - a.topLeft()) * t,
            QSizeF(a.width() + (b.width() - a.width()) * t,
                   a.height() + (b.height() - a.height()) * t)};
}

// Where all of a picture lies when its part `part` lies in `at`.
QRectF allWhen(const QRectF& all, const QRectF& part, const QRectF& at) {
    const double x = at.width() / part.width();
    const double y = at.height() / part.height();
    return {at.left() - (part.left() - all.left()) * x, at.top() - (part.top() - all.top()) * y,
            all.width() * x, all.height() * y};
}

QFont fontOfSize(TextRole role, double pixels) {
    QFont font = fontOf(role);
    font.setPixelSize(std::max(8, int(pixels)));
    return font;
}

} // namespace

PresentingGlass::PresentingGlass(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_clock.start();
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_animation, &QVariantAnimation::finished, this, &PresentingGlass::endMove);
    m_saying.setSingleShot(true);
    m_saying.setInterval(sayingMs);
    connect(&m_saying, &QTimer::timeout, this, [this] { say({}); });
    m_fading.setInterval(16);
    connect(&m_fading, &QTimer::timeout, this, [this] {
        std::erase_if(m_traces, [now = m_clock.elapsed()](const Trace& trace) {
            return now - trace.time > traceMs;
        });
        if (m_traces.empty())
            m_fading.stop();
        update();
    });
}

// --- from step to step --------------------------------------------------------------------------

void PresentingGlass::start(const QPixmap& before, const QPixmap& after) {
    m_animation.stop();
    m_before = before;
    m_after = after;
    m_animation.setDuration(m_move == Move::Slide ? slideMs : nearerMs);
    m_animation.start();
    update();
}

void PresentingGlass::moveNearer(const QPixmap& before, const QPixmap& after, const QRectF& near) {
    m_move = Move::Nearer;
    m_near = near;
    start(before, after);
}

void PresentingGlass::moveAway(const QPixmap& before, const QPixmap& after, const QRectF& near) {
    m_move = Move::Away;
    m_near = near;
    start(before, after);
}

void PresentingGlass::slide(const QPixmap& before, const QPixmap& after, QPointF way) {
    m_move = Move::Slide;
    m_way = way;
    start(before, after);
}

void PresentingGlass::endMove() {
    m_animation.stop();
    m_before = {};
    m_after = {};
    update();
}

bool PresentingGlass::isMoving() const {
    return !m_after.isNull();
}

void PresentingGlass::paintMove(QPainter& painter) const {
    const double t = m_animation.currentValue().toDouble();
    const QRectF all(rect());
    const auto draw = [&](const QPixmap& picture, const QRectF& at, double opacity) {
        painter.setOpacity(opacity);
        painter.drawPixmap(at, picture, QRectF(picture.rect()));
    };
    painter.fillRect(rect(), currentTheme().paper);
    if (m_move == Move::Slide) {
        const QPointF step(m_way.x() * all.width(), m_way.y() * all.height());
        draw(m_before, all.translated(step * -t), 1);
        draw(m_after, all.translated(step * (1 - t)), 1);
        painter.setOpacity(1);
        return;
    }
    const bool nearer = m_move == Move::Nearer;
    // The part that is the same in both pictures, as it lies now.
    const QRectF same = nearer ? between(m_near, all, t) : between(all, m_near, t);
    const QRectF far = allWhen(all, m_near, same);
    draw(m_before, nearer ? far : same, 1);
    draw(m_after, nearer ? same : far, t);
    painter.setOpacity(1);
}

// --- what is laid over --------------------------------------------------------------------------

double PresentingGlass::unit() const {
    return height() / 100.0;
}

void PresentingGlass::setBlank(Blank blank) {
    m_blank = blank;
    update();
}

void PresentingGlass::setSpotlight(bool on) {
    m_spotlight = on;
    update();
}

void PresentingGlass::setLaser(bool on) {
    m_laser = on;
    m_traces.clear();
    update();
}

void PresentingGlass::pointAt(QPointF pixel) {
    m_pointer = pixel;
    if (!m_spotlight && !m_laser)
        return;
    if (m_laser && !m_reducedMotion) {
        m_traces.push_back({pixel, m_clock.elapsed()});
        m_fading.start();
    }
    update();
}

void PresentingGlass::setTime(const QString& time, bool isOver) {
    if (time == m_time && isOver == m_timeIsOver)
        return;
    m_time = time;
    m_timeIsOver = isOver;
    update();
}

void PresentingGlass::setRoom(const QString& room) {
    if (std::exchange(m_room, room) != room)
        update();
}

void PresentingGlass::say(const QString& sentence) {
    m_said = sentence;
    if (sentence.isEmpty())
        m_saying.stop();
    else
        m_saying.start();
    update();
}

void PresentingGlass::setFoot(int height) {
    m_foot = height;
    update();
}

void PresentingGlass::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_blank != Blank::None) {
        painter.fillRect(rect(), m_blank == Blank::Black ? Qt::black : Qt::white);
        return;
    }
    if (isMoving())
        paintMove(painter);
    if (m_spotlight)
        paintSpotlight(painter);
    if (!m_time.isEmpty())
        paintTime(painter);
    if (!m_room.isEmpty())
        paintRoom(painter);
    if (!m_said.isEmpty())
        paintSaid(painter);
    if (m_laser)
        paintLaser(painter);
}

void PresentingGlass::paintSpotlight(QPainter& painter) const {
    QPainterPath dark;
    dark.addRect(rect());
    QPainterPath spot;
    spot.addEllipse(m_pointer, spotRadius * unit(), spotRadius * unit());
    painter.fillPath(dark.subtracted(spot), QColor(0, 0, 0, 165));
}

void PresentingGlass::paintLaser(QPainter& painter) const {
    const double radius = std::max(5.0, laserRadius * unit());
    painter.setPen(Qt::NoPen);
    for (const Trace& trace : m_traces) {
        const double left = 1 - double(m_clock.elapsed() - trace.time) / traceMs;
        QColor colour = laserRed;
        colour.setAlphaF(float(std::clamp(left, 0.0, 1.0) * 0.35));
        painter.setBrush(colour);
        painter.drawEllipse(trace.at, radius * left, radius * left);
    }
    QColor halo = laserRed;
    halo.setAlphaF(0.3F);
    painter.setBrush(halo);
    painter.drawEllipse(m_pointer, radius * 1.8, radius * 1.8);
    painter.setBrush(laserRed);
    painter.setPen(QPen(Qt::white, radius / 4));
    painter.drawEllipse(m_pointer, radius, radius);
}

void PresentingGlass::paintTime(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const QFont font = fontOfSize(TextRole::KpiValue, 3.4 * unit());
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(m_time) + 3 * unit();
    const double height = metrics.height() + unit();
    const QRectF chip(this->width() - width - 2 * unit(),
                      this->height() - m_foot - height - 2 * unit(), width, height);
    // No sound, no flashing: a full chip with a sign before the time that has run over.
    painter.setPen(QPen(m_timeIsOver ? theme.middling : theme.border, 1));
    painter.setBrush(m_timeIsOver ? theme.middling : theme.paper);
    painter.drawRoundedRect(chip, height / 2, height / 2);
    painter.setFont(font);
    painter.setPen(m_timeIsOver ? readableOn(theme.middling) : theme.ink);
    painter.drawText(chip, Qt::AlignCenter, m_time);
}

// Small and quiet: it is for whoever presents.
void PresentingGlass::paintRoom(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const QFont font = fontOfSize(TextRole::Card, std::max(12.0, 1.5 * unit()));
    const QFontMetricsF metrics(font);
    const double height = metrics.height() + unit();
    const double dot = metrics.height() * 0.4;
    const double width = metrics.horizontalAdvance(m_room) + dot * 2 + height;
    const QRectF chip(2 * unit(), this->height() - m_foot - height - 2 * unit(), width, height);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(chip, height / 2, height / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.good);
    painter.drawEllipse(QPointF(chip.left() + height / 2, chip.center().y()), dot / 2, dot / 2);
    painter.setFont(font);
    painter.setPen(theme.inkSoft);
    painter.drawText(chip.adjusted(height / 2 + dot * 1.3, 0, 0, 0), Qt::AlignVCenter, m_room);
}

void PresentingGlass::paintSaid(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const QFont font = fontOfSize(TextRole::Card, 2.2 * unit());
    const QFontMetricsF metrics(font);
    const double widest = width() * 0.7;
    const QRectF room(0, 0, widest, height());
    const QRectF text = metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignCenter, m_said);
    QRectF box(0, 0, text.width() + 4 * unit(), text.height() + 2 * unit());
    box.moveCenter({width() / 2.0, 0});
    box.moveBottom(height() - m_foot - 3 * unit());
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, unit(), unit());
    painter.setFont(font);
    painter.setPen(theme.ink);
    painter.drawText(box, Qt::TextWordWrap | Qt::AlignCenter, m_said);
}

} // namespace waymark
