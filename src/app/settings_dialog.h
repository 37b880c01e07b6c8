// The program's settings, on one page. Every choice takes effect at once and is remembered.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace waymark {

class Workspace;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    // The workspace must outlive the dialog.
    explicit SettingsDialog(Workspace& workspace, QWidget* parent = nullptr);

private:
    void restore();
    void connectControls();

    Workspace& m_workspace;
    QComboBox* m_theme;
    QComboBox* m_language;
    QCheckBox* m_reducedMotion;
    QComboBox* m_paper;
    QLineEdit* m_author;
    QCheckBox* m_savesByItself;
};

} // namespace waymark
