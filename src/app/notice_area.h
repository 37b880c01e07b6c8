// What the window has to say for longer than a moment, above the map: edits that are in no file
// yet, edits that are not protected, a file that others changed. One line for each, with buttons
// for what can be done about it.
#pragma once

#include "app/plain_widgets.h"

#include <QHash>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace waymark {

enum class NoticeTone : quint8 { Calm, Alarm };

struct NoticeAction {
    QString text; // with "&" before the letter that reaches it with Alt
    std::function<void()> run;
    ButtonKind kind = ButtonKind::Flat;
};

class NoticeArea : public QWidget {
    Q_OBJECT

public:
    explicit NoticeArea(QWidget* parent = nullptr);

    // Shows a notice, in place of the one of that name if there is one. With `mayClose` it has a
    // button that takes it away. Screen readers are told.
    void tell(const QString& name, NoticeTone tone, const QString& text,
              const std::vector<NoticeAction>& actions = {}, bool mayClose = false);
    void clear(const QString& name);
    // The text of a notice; empty when it is not shown.
    [[nodiscard]] QString text(const QString& name) const;
    [[nodiscard]] QList<QPushButton*> buttons(const QString& name) const;

private:
    struct Notice {
        QWidget* row = nullptr;
        NoticeTone tone = NoticeTone::Calm;
        QString text;
    };
    QHash<QString, Notice> m_notices;
    QVBoxLayout* m_column;
};

} // namespace waymark
