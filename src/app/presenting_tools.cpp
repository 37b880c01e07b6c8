#include "app/presenting_tools.h"

#include "app/plain_widgets.h"
#include "app/theme_style.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int margin = 8;
constexpr int gap = 4;
constexpr double textSize = 9.4; // points, as everywhere in the editor

} // namespace

PresentingTools::PresentingTools(QWidget* parent)
    : QWidget(parent) {
    setObjectName(u"presentingTools"_s);
    hide();
}

void PresentingTools::add(const QString& text, const QString& key, std::function<void()> run,
                          std::function<bool()> isOn) {
    QPushButton* button = makeButton(u"%1  %2"_s.arg(text, key), ButtonKind::Flat, this);
    // The keyboard stays with the map.
    button->setFocusPolicy(Qt::NoFocus);
    button->setAccessibleName(text);
    button->setCheckable(bool(isOn));
    connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] {
        run();
        refresh();
    });
    m_tools.push_back({button, key, std::move(isOn)});
}

void PresentingTools::refresh() {
    for (const Tool& tool : m_tools)
        if (tool.isOn)
            tool.button->setChecked(tool.isOn());
}

QPushButton* PresentingTools::button(const QString& key) const {
    const auto at = std::ranges::find(m_tools, key, &Tool::key);
    return at == m_tools.end() ? nullptr : at->button;
}

void PresentingTools::setTextScale(double scale) {
    scale = std::max(1.0, scale);
    if (std::exchange(m_textScale, scale) == scale)
        return;
    setStyleSheet(u"QPushButton { font-size: %1pt; }"_s.arg(textSize * scale, 0, 'f', 1));
}

int PresentingTools::heightForWidth(int width) const {
    return arrange(width, false);
}

int PresentingTools::arrange(int width, bool place) const {
    int x = margin;
    int y = margin;
    int tallest = 0;
    for (const Tool& tool : m_tools) {
        const QSize size = tool.button->sizeHint();
        if (x > margin && x + size.width() > width - margin) {
            x = margin;
            y += tallest + gap;
        }
        if (place)
            tool.button->setGeometry(x, y, size.width(), size.height());
        x += size.width() + gap;
        tallest = std::max(tallest, size.height());
    }
    return y + tallest + margin;
}

void PresentingTools::resizeEvent(QResizeEvent*) {
    arrange(width(), true);
}

void PresentingTools::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = currentTheme();
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace waymark
