// What the dialogs share that offer choices beside a preview: captioned controls, and the column
// they stand in.
#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace waymark {

// The control below its caption, whose underlined letter leads to it. The caption, without the mark
// of that letter, is also what a screen reader says. Takes the control.
QWidget* captioned(const QString& caption, QWidget* control);

// A column of choices below a heading. On a low screen the choices scroll; what ends the dialog
// stays in view. The widget is the caller's, the layouts are its own.
struct ChoiceColumn {
    QWidget* side;
    QVBoxLayout* all;     // heading, choices; what comes below them is added here
    QVBoxLayout* choices; // the choices
};
ChoiceColumn makeChoiceColumn(const QString& heading);

} // namespace waymark
