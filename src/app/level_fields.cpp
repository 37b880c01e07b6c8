#include "app/level_fields.h"

#include "app/theme_style.h"
#include "drawing/card_face.h"
#include "drawing/faces.h"
#include "drawing/painter_surface.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

// --- FeelingSlider -------------------------------------------------------------------------------

// Caption, value and track, as one control.
class FeelingSlider::Track : public QWidget {
public:
    Track(FeelingSlider& field, const QString& caption)
        : m_field(field)
        , m_caption(caption) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(caption);
    }

    [[nodiscard]] QSize sizeHint() const override { return {160, 46}; }

    std::optional<double> value;

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        const FeelingScale scale = m_field.m_scale();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTexts(painter, theme);

        const double y = trackY();
        painter.setPen(QPen(theme.border, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(left(), y), QPointF(right(), y));
        if (!value) {
            painter.setPen(QPen(theme.inkFaint, 1.5, Qt::DotLine));
            painter.setBrush(theme.panel);
            painter.drawEllipse(QPointF(xOf(middle(scale)), y), 8, 8);
        } else {
            const QColor colour = colourOf(theme, scale);
            painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(xOf(middle(scale)), y), QPointF(xOf(*value), y));
            PainterSurface surface(painter);
            drawFace(surface, {xOf(*value), y}, 9, mood(scale), theme.card.fill, colour);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(xOf(value.value_or(middle(scale))), y), 12, 12);
        }
    }

    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton && event->position().y() > 16)
            set(valueAt(event->position().x()));
    }

    void mouseMoveEvent(QMouseEvent* event) override {
        if (event->buttons().testFlag(Qt::LeftButton))
            set(valueAt(event->position().x()));
    }

    void mouseReleaseEvent(QMouseEvent*) override { m_field.m_context.endField(); }

    void keyPressEvent(QKeyEvent* event) override {
        const FeelingScale scale = m_field.m_scale();
        const double now = value.value_or(std::round(middle(scale)));
        if (typeNumber(event->text()))
            return;
        m_typed.clear();
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            set(value ? now - 1 : now);
            break;
        case Qt::Key_Right:
        case Qt::Key_Up:
            set(value ? now + 1 : now);
            break;
        case Qt::Key_Home:
            set(scale.min);
            break;
        case Qt::Key_End:
            set(scale.max);
            break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            set(std::nullopt);
            break;
        default:
            QWidget::keyPressEvent(event);
        }
    }

    void focusOutEvent(QFocusEvent* event) override {
        m_typed.clear();
        QWidget::focusOutEvent(event);
    }

    bool event(QEvent* event) override {
        // Delete means this field while it has the keyboard, not the selection on the map.
        if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
            event->accept();
            return true;
        }
        return QWidget::event(event);
    }

private:
    // A value may be typed: "-1", "0.5". Says whether this was part of one.
    bool typeNumber(const QString& text) {
        if (text.size() != 1 || !u"0123456789+-.,\u2212"_s.contains(text))
            return false;
        const bool begins = text == "+"_L1 || text == "-"_L1 || text == u"\u2212"_s;
        // A second number begins with its sign, or after the pause that ends the first.
        if (begins || !m_sinceTyped.isValid() || m_sinceTyped.elapsed() > pauseMs)
            m_typed.clear();
        m_sinceTyped.start();
        m_typed += text;
        if (const auto number = numberFrom(m_typed))
            set(*number);
        return true;
    }

    static constexpr int pauseMs = 1500;
    [[nodiscard]] double left() const { return 10; }
    [[nodiscard]] double right() const { return width() - 10.0; }
    [[nodiscard]] double trackY() const { return height() - 15.0; }
    static double middle(const FeelingScale& scale) { return (scale.min + scale.max) / 2.0; }

    [[nodiscard]] double xOf(double at) const {
        const FeelingScale scale = m_field.m_scale();
        return left() + (at - scale.min) / (scale.max - scale.min) * (right() - left());
    }

    [[nodiscard]] double valueAt(double x) const {
        const FeelingScale scale = m_field.m_scale();
        const double share = std::clamp((x - left()) / (right() - left()), 0.0, 1.0);
        return std::round(scale.min + share * (scale.max - scale.min));
    }

    [[nodiscard]] double mood(const FeelingScale& scale) const {
        return (*value - middle(scale)) / (scale.max - middle(scale));
    }

    [[nodiscard]] QColor colourOf(const Theme& theme, const FeelingScale& scale) const {
        const double at = mood(scale);
        return at > 0.25 ? theme.good : at < -0.25 ? theme.bad : theme.middling;
    }

    void set(std::optional<double> wanted) {
        const FeelingScale scale = m_field.m_scale();
        if (wanted)
            wanted = std::clamp(*wanted, double(scale.min), double(scale.max));
        if (wanted == value)
            return;
        m_field.m_context.commit(m_field.m_binding.write(wanted), m_field.m_binding.key);
    }

    void paintTexts(QPainter& painter, const Theme& theme) const {
        QFont small = font();
        small.setPointSizeF(8.7);
        painter.setFont(small);
        painter.setPen(theme.inkSoft);
        painter.drawText(QRectF(0, 0, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(value ? strong : small);
        if (value)
            painter.setPen(colourOf(theme, m_field.m_scale()));
        const FeelingScale scale = m_field.m_scale();
        QString said = !value ? FeelingSlider::tr("not said") : feelingNumber(*value);
        if (value && scale.min > 0)
            said.remove(u'+');
        painter.drawText(QRectF(0, 0, width(), 18), Qt::AlignRight | Qt::AlignVCenter, said);
    }

    FeelingSlider& m_field;
    QString m_caption;
    QString m_typed; // of a number, so far
    QElapsedTimer m_sinceTyped;
};

FeelingSlider::FeelingSlider(FieldContext& context, const QString& caption,
                             std::function<FeelingScale()> scale,
                             Binding<std::optional<double>> binding, QWidget* parent)
    : FieldEditor(context, {}, parent)
    , m_scale(std::move(scale))
    , m_binding(std::move(binding))
    , m_track(new Track(*this, caption)) {
    setAccessibleName(caption);
    addControl(m_track);
    load();
}

void FeelingSlider::load() {
    m_track->value = m_binding.read();
    m_track->setAccessibleDescription(m_track->value ? feelingNumber(*m_track->value)
                                                     : tr("not said"));
    m_track->update();
}

// --- DotsField ----------------------------------------------------------------------------------

class DotsField::Row : public QWidget {
public:
    Row(DotsField& field, int most, bool optional, Look look)
        : m_field(field)
        , m_most(most)
        , m_optional(optional)
        , m_look(look) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_most * pitch + 60, 26}; }

    std::optional<int> level;
    QString unset; // said where there is no level

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        const QColor colour = m_look == Look::Pain ? theme.pain.ink : theme.opportunity.ink;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1.5));
        for (int i = 1; i <= m_most; ++i) {
            painter.setBrush(level && i <= *level ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QPointF(i * pitch - pitch / 2.0 + 2, height() / 2.0), 5, 5);
        }
        const QString said = level ? DotsField::tr("%1 of %2").arg(*level).arg(m_most) : unset;
        painter.setPen(theme.inkSoft);
        QFont small = font();
        small.setPointSizeF(8.7);
        painter.setFont(small);
        painter.drawText(QRectF(m_most * pitch + 12, 0, width(), height()), Qt::AlignVCenter, said);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, 1.5));
            painter.drawRoundedRect(QRectF(1, 1, m_most * pitch + 2, height() - 2), 6, 6);
        }
    }

    void mousePressEvent(QMouseEvent* event) override {
        const int at = int((event->position().x() - 2) / pitch) + 1;
        if (at >= 1 && at <= m_most)
            set(m_optional && level == at ? std::nullopt : std::optional(at));
    }

    void keyPressEvent(QKeyEvent* event) override {
        const int key = event->key();
        if (key >= Qt::Key_1 && key < Qt::Key_1 + m_most)
            set(key - Qt::Key_0);
        else if (key == Qt::Key_Left || key == Qt::Key_Down)
            set(std::max(1, level.value_or(2) - 1));
        else if (key == Qt::Key_Right || key == Qt::Key_Up)
            set(std::min(m_most, level.value_or(0) + 1));
        else if (m_optional && (key == Qt::Key_Backspace || key == Qt::Key_0))
            set(std::nullopt);
        else
            QWidget::keyPressEvent(event);
    }

private:
    static constexpr int pitch = 18;

    void set(std::optional<int> wanted) {
        if (wanted != level)
            m_field.m_context.commit(m_field.m_binding.write(wanted), m_field.m_binding.key);
    }

    DotsField& m_field;
    int m_most;
    bool m_optional;
    Look m_look;
};

DotsField::DotsField(FieldContext& context, const QString& caption, int most, bool optional,
                     Look look, Binding<std::optional<int>> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_row(new Row(*this, most, optional, look)) {
    addControl(m_row);
    load();
}

void DotsField::load() {
    m_row->level = m_binding.read();
    m_row->unset = isMixed() ? various() : tr("not said");
    m_row->setAccessibleDescription(m_row->level ? QString::number(*m_row->level) : m_row->unset);
    m_row->update();
}

} // namespace waymark
