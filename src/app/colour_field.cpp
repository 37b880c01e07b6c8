#include "app/colour_field.h"

#include "app/theme_style.h"

#include <QColorDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace waymark {

// A row of discs: none, the five of the theme, three more, and "other".
class ColourField::Swatches : public QWidget {
public:
    explicit Swatches(ColourField& field)
        : m_field(field) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {count * 20, 28}; }

    Colour colour;
    bool mixed = false; // several records, of which each has its own

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int chosen = chosenIndex();
        for (int i = 0; i < count; ++i) {
            const QPointF centre((i + 0.5) * pitch(), height() / 2.0);
            const bool plain = i == 0 || (i == other && chosen != other);
            painter.setPen(plain ? QPen(theme.inkFaint, 1.2) : QPen(Qt::NoPen));
            painter.setBrush(plain ? QBrush(Qt::NoBrush) : QBrush(colourAt(i)));
            painter.drawEllipse(centre, 8, 8);
            painter.setPen(QPen(theme.inkFaint, 1.4));
            if (i == 0)
                painter.drawLine(centre + QPointF(-5, 5), centre + QPointF(5, -5));
            if (i == other && plain)
                for (const double dx : {-3.5, 0.0, 3.5})
                    painter.drawPoint(centre + QPointF(dx, 0));
            if (i == chosen || (hasFocus() && i == m_focus)) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(i == chosen ? theme.ink : theme.accent, 1.5,
                                    i == chosen ? Qt::SolidLine : Qt::DotLine));
                painter.drawEllipse(centre, 11, 11);
            }
        }
    }

    void mousePressEvent(QMouseEvent* event) override {
        const int at = int(event->position().x() / pitch());
        if (at >= 0 && at < count)
            take(at);
    }

    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
            const int step = event->key() == Qt::Key_Left ? -1 : 1;
            m_focus = std::clamp(m_focus + step, 0, count - 1);
            update();
        } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
            take(m_focus);
        } else {
            QWidget::keyPressEvent(event);
        }
    }

private:
    static constexpr std::array<quint32, 8> offered{0x4A5DD0, 0x1B7F74, 0xA46408, 0xBC4B3A,
                                                    0x7A52BC, 0x2D7F9D, 0x5F7A1F, 0x5A6068};
    static constexpr int other = int(offered.size()) + 1;
    static constexpr int count = other + 1;

    // From one disc to the next; closer together where the panel is narrow.
    [[nodiscard]] double pitch() const { return std::min(25.0, double(width()) / count); }

    [[nodiscard]] int chosenIndex() const {
        if (mixed)
            return -1;
        if (!colour.rgb)
            return 0;
        for (size_t i = 0; i < offered.size(); ++i) {
            if (offered[i] == *colour.rgb)
                return int(i) + 1;
        }
        return other;
    }

    [[nodiscard]] QColor colourAt(int index) const {
        const quint32 rgb = index == other ? colour.rgb.value_or(0) : offered[size_t(index) - 1];
        return QColor::fromRgb(0xFF000000u | rgb);
    }

    void take(int index) {
        m_focus = index;
        if (index == other)
            m_field.chooseOther();
        else
            m_field.m_context.commit(
                m_field.m_binding.write(index == 0 ? Colour{} : Colour{offered[size_t(index) - 1]}),
                m_field.m_binding.key);
    }

    ColourField& m_field;
    int m_focus = 0;
};

ColourField::ColourField(FieldContext& context, const QString& caption, Binding<Colour> binding,
                         QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_swatches(new Swatches(*this)) {
    addControl(m_swatches);
    load();
}

void ColourField::load() {
    m_swatches->colour = m_binding.read();
    m_swatches->mixed = isMixed();
    const auto& rgb = m_swatches->colour.rgb;
    m_swatches->setAccessibleDescription(isMixed() ? various()
                                         : rgb     ? QColor::fromRgb(0xFF000000u | *rgb).name()
                                                   : tr("chosen by the theme"));
    m_swatches->update();
}

void ColourField::chooseOther() {
    const QColor now = QColor::fromRgb(0xFF000000u | m_swatches->colour.rgb.value_or(0x4A5DD0));
    const QColor chosen = QColorDialog::getColor(now, window(), tr("Colour"));
    if (chosen.isValid())
        m_context.commit(m_binding.write(Colour{chosen.rgb() & 0xFFFFFFu}), m_binding.key);
}

} // namespace waymark
