// The folder in which unsaved work is kept: where it is, a button to choose another, which is tried
// before it is used, and the way back to the usual one.
#pragma once

#include <QWidget>

class QPushButton;

namespace waymark {

class PlainLabel;
class Workspace;

class DraftFolderChoice : public QWidget {
    Q_OBJECT

public:
    // The workspace must outlive it.
    explicit DraftFolderChoice(Workspace& workspace, QWidget* parent = nullptr);

private:
    void show();
    void choose();
    void take(const QString& folder, const QString& doubt);

    Workspace& m_workspace;
    PlainLabel* m_path;
    PlainLabel* m_note;
    QPushButton* m_choose;
    QPushButton* m_usual;
};

} // namespace waymark
