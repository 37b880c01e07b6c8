#include "app/plain_widgets.h"

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString nameOfRole(LabelRole role) {
    static const QStringList names{u"body"_s,  u"strong"_s,  u"soft"_s,  u"caption"_s, u"section"_s,
                                   u"title"_s, u"heading"_s, u"motto"_s, u"warning"_s};
    return names[int(role)];
}

QString nameOfKind(ButtonKind kind) {
    static const QStringList names{u"ordinary"_s, u"primary"_s, u"flat"_s,
                                   u"link"_s,     u"large"_s,   u"largePrimary"_s};
    return names[int(kind)];
}

QString asToolTip(const QString& text) {
    return text.isEmpty() ? QString()
                          : "<qt>"_L1 + visibleOverrides(text).toHtmlEscaped() + "</qt>"_L1;
}

// A headline, sentences, perhaps a list, and buttons. `chosen` is the index of the one pressed.
class MessageDialog : public QDialog {
public:
    MessageDialog(QWidget* parent, const QString& headline, const QString& text,
                  const QStringList& list, const std::vector<Choice>& choices)
        : QDialog(parent) {
        setWindowTitle(tr("Waymark"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(28, 24, 28, 20);
        column->setSpacing(8);

        auto* title = new PlainLabel(headline, LabelRole::Title, this);
        title->setWordWrap(true);
        title->setMinimumWidth(400);
        title->setMaximumWidth(560);
        column->addWidget(title);
        auto* body = new PlainLabel(text, LabelRole::Body, this);
        body->setWordWrap(true);
        body->setMaximumWidth(560);
        body->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body->setVisible(!text.isEmpty());
        column->addWidget(body);
        if (!list.isEmpty()) {
            auto* lines = new QPlainTextEdit(visibleOverrides(list.join(u'\n')), this);
            lines->setReadOnly(true);
            lines->setMinimumSize(520, 160);
            column->addWidget(lines);
        }
        column->addSpacing(12);
        addButtons(column, choices);
        setAccessibleDescription(headline + u'\n' + text);
    }

    int chosen = -1;

private:
    void addButtons(QVBoxLayout* column, const std::vector<Choice>& choices) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addStretch();
        for (int i = 0; i < int(choices.size()); ++i) {
            const Choice& choice = choices[size_t(i)];
            auto* button = makeButton(choice.text, choice.kind, this);
            button->setMinimumWidth(88);
            button->setAutoDefault(false);
            if (choice.kind == ButtonKind::Primary) {
                button->setDefault(true);
                button->setFocus();
            }
            connect(button, &QPushButton::clicked, this, [this, i] {
                chosen = i;
                accept();
            });
            row->addWidget(button);
        }
        column->addLayout(row);
    }
};

} // namespace

PlainLabel::PlainLabel(const QString& text, LabelRole role, QWidget* parent)
    : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setProperty("role", nameOfRole(role));
    setText(text);
}

void PlainLabel::setText(const QString& text) {
    QLabel::setText(visibleOverrides(text));
}

void PlainLabel::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
    update();
}

QSize PlainLabel::minimumSizeHint() const {
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(24, hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent* event) {
    const QString shown =
        m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width())
                 : text();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine, shown);
}

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("kind", nameOfKind(kind));
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

void bindButton(QPushButton* button, QAction* action) {
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
    if (button->text().size() <= 1)
        button->setAccessibleName(action->iconText());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    // Also why it cannot act just now.
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
}

void setPlainToolTip(QWidget* widget, const QString& text) {
    widget->setToolTip(asToolTip(text));
}

void setPlainToolTip(QAction* action, const QString& text) {
    action->setToolTip(asToolTip(text));
}

void showMessage(QWidget* parent, const QString& headline, const QString& text) {
    showMessageWithList(parent, headline, text, {});
}

void showMessageWithList(QWidget* parent, const QString& headline, const QString& text,
                         const QStringList& list) {
    MessageDialog(parent, headline, text, list, {{QDialog::tr("Close"), ButtonKind::Primary}})
        .exec();
}

int askQuestion(QWidget* parent, const QString& headline, const QString& text,
                const std::vector<Choice>& choices) {
    MessageDialog dialog(parent, headline, text, {}, choices);
    dialog.exec();
    return dialog.chosen;
}

} // namespace waymark
