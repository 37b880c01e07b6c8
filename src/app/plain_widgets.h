// The few widgets that show text which others wrote. Qt's own take text with a "<" in it for HTML,
// lose what follows and open the files it names; these show every character as it is. The rest of
// the program uses no QLabel, setToolTip or QMessageBox but through this file.
#pragma once

#include "app/plain_text.h"

#include <QLabel>
#include <QPushButton>

#include <vector>

class QAction;

namespace waymark {

// What a label is for; theme_style.h gives each its size, weight and colour.
enum class LabelRole : quint8 {
    Body,
    Strong,  // names
    Soft,    // second lines
    Caption, // above a field
    Section, // "MAPS"
    Title,   // of the thing shown in a panel
    Heading, // of a page or a dialog
    Motto,   // below the program's name
    Warning,
};

class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, LabelRole role = LabelRole::Body,
                        QWidget* parent = nullptr);

    // Shows the text as it is; marks that would rearrange it are written out. Hides QLabel's, which
    // is not virtual.
    void setText(const QString& text);

    // Cuts a text that is too long with "…", and lets the label be narrower than its text. The
    // whole text becomes the tool tip.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_elided = false;
};

enum class ButtonKind : quint8 {
    Ordinary,
    Primary, // the one that Enter presses
    Flat,    // no frame until the pointer is over it
    Link,    // reads like a link
    Large,   // of the welcome screen
    LargePrimary,
};

// A button in one of the window's styles.
QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Ordinary,
                        QWidget* parent = nullptr);

// Lets a button run an action, with its tool tip, and be enabled when the action is. A button that
// shows only a sign is known to screen readers by the action's name.
void bindButton(QPushButton* button, QAction* action);

// Tool tips that show text as it is.
void setPlainToolTip(QWidget* widget, const QString& text);
void setPlainToolTip(QAction* action, const QString& text);

// A choice in a question. Choosing it gives its index.
struct Choice {
    QString text;
    ButtonKind kind = ButtonKind::Ordinary;
};

// Says something that needs no answer: a headline, and sentences on what it means and what to do.
void showMessage(QWidget* parent, const QString& headline, const QString& text);
// The same with a list below that may be long.
void showMessageWithList(QWidget* parent, const QString& headline, const QString& text,
                         const QStringList& list);
// Asks; returns the index of the choice taken, or -1 when the question was closed (Esc). The first
// choice of kind Primary is what Enter takes.
int askQuestion(QWidget* parent, const QString& headline, const QString& text,
                const std::vector<Choice>& choices);

} // namespace waymark
