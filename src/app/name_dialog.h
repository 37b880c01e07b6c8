// Asks for a name: of a view that is saved or called otherwise.
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace waymark {

class NameDialog : public QDialog {
    Q_OBJECT

public:
    // `action` is the word on the button.
    NameDialog(const QString& headline, const QString& proposal, const QString& action,
               QWidget* parent = nullptr);

    [[nodiscard]] QString name() const; // without white space around it

private:
    QLineEdit* m_edit;
    QPushButton* m_take;
};

} // namespace waymark
