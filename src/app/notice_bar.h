// A line above the map that tells what the user should know without holding them up, with buttons
// for what can be done about it; these are reached by Alt and their letters, too.
#pragma once

#include "app/plain_widgets.h"

#include <functional>

class QHBoxLayout;

namespace waymark {

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    struct Button {
        QString text; // with "&" before the letter
        std::function<void()> run;
        ButtonKind kind = ButtonKind::Ordinary;
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    // Shows a notice in place of the one before. Screen readers are told.
    void tell(const QString& text, const std::vector<Button>& buttons);
    void clear();
    [[nodiscard]] QString text() const; // empty while nothing is told
    [[nodiscard]] const QList<QPushButton*>& buttons() const { return m_buttons; }

private:
    PlainLabel* m_text;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_buttons;
};

} // namespace waymark
