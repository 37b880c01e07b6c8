#include "app/card_button.h"

#include "app/theme_style.h"
#include "drawing/card_face.h"
#include "model/edits.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int padding = 10;
constexpr int maxTextHeight = 90;

const CardColours& coloursOf(const Theme& theme, Kind kind) {
    switch (kind) {
    case Kind::PainPoint:
        return theme.pain;
    case Kind::Opportunity:
        return theme.opportunity;
    default:
        return theme.card;
    }
}

} // namespace

CardButton::CardButton(QWidget* parent)
    : QAbstractButton(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void CardButton::setCard(const Project& project, AnyId card) {
    m_card = card;
    m_meta.clear();
    m_severity = 0;
    QString text;
    if (const auto record = project.find(card)) {
        text = mainText(*record);
        if (const auto* pain = std::get_if<PainPoint>(&*record))
            m_severity = pain->severity;
        else if (const auto* opportunity = std::get_if<Opportunity>(&*record))
            m_meta = impactAndEffort(*opportunity);
        else if (const auto* loss = std::get_if<Loss>(&*record))
            m_meta = lossAmount(*loss);
        else if (const auto* kpi = std::get_if<Kpi>(&*record); kpi && kpi->actual)
            m_meta = kpiNumber(*kpi->actual, kpi->unit);
    }
    setText(text);
    setShortcut({}); // an "&" in a card's text is no key
    setAccessibleName(m_meta.isEmpty() ? text : text + ", "_L1 + m_meta);
    updateGeometry();
    update();
}

int CardButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(40, width - 2 * padding), maxTextHeight);
    const int text = fontMetrics().boundingRect(room, Qt::TextWordWrap, this->text()).height();
    const bool hasFoot = m_severity > 0 || !m_meta.isEmpty();
    return std::min(text, maxTextHeight) + (hasFoot ? fontMetrics().height() : 0) + 2 * padding;
}

QSize CardButton::sizeHint() const {
    return {200, heightForWidth(std::max(200, width()))};
}

void CardButton::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    const CardColours& colours = coloursOf(theme, m_card.kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus()     ? QPen(theme.accent, 2)
                   : underMouse() ? QPen(mix(colours.border, theme.ink, 0.3), 1)
                                  : QPen(colours.border, 1));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(frame, 8, 8);

    QRectF inner = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    const bool hasFoot = m_severity > 0 || !m_meta.isEmpty();
    const QRectF foot(inner.left(), inner.bottom() - fontMetrics().height() + 3, inner.width(),
                      fontMetrics().height());
    if (hasFoot)
        inner.setBottom(foot.top());
    painter.setPen(theme.ink);
    painter.drawText(inner, Qt::TextWordWrap, text());
    painter.setPen(QPen(colours.ink, 1.2));
    for (int i = 0; i < 3 && m_severity > 0; ++i) {
        painter.setBrush(i < m_severity ? QBrush(colours.ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(foot.right() - 4 - (2 - i) * 11, foot.center().y()), 3.6, 3.6);
    }
    if (!m_meta.isEmpty()) {
        QFont small = font();
        small.setPointSizeF(8.25);
        small.setWeight(QFont::Medium);
        painter.setFont(small);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetricsF(small).elidedText(m_meta, Qt::ElideRight, foot.width()));
    }
}

} // namespace waymark
