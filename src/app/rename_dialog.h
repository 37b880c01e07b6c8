// Asks for another name of a file, and says at once what speaks against one.
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace waymark {

class PlainLabel;

class RenameDialog : public QDialog {
    Q_OBJECT

public:
    // `name` is what the file in `folder` is called now, with its ending.
    RenameDialog(const QString& folder, const QString& name, QWidget* parent = nullptr);

    // The new name, with its ending.
    [[nodiscard]] QString name() const;

private:
    void check();

    QString m_folder;
    QString m_old;
    QLineEdit* m_edit;
    PlainLabel* m_problem;
    QPushButton* m_rename;
};

// Why a file cannot have this name (with its ending), whatever is in its folder; empty when it can.
QString problemWithName(const QString& name);

} // namespace waymark
