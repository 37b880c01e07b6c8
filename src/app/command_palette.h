// The command palette (Ctrl+K): a few letters find each command of the window and each thing in
// the project; Enter runs the one and goes to the other.
#pragma once

#include "app/palette_entries.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace waymark {

class MainWindow;
class PlainLabel;
class PaletteModel;

class CommandPalette : public QDialog {
    Q_OBJECT

public:
    // Looks at the window's commands and project as they are now.
    explicit CommandPalette(MainWindow& window);
    // Looks at these entries alone, all of which are shown before a letter is typed.
    CommandPalette(MainWindow& window, std::vector<PaletteEntry> entries, const QString& question);

    // What was chosen, once the dialog was accepted.
    [[nodiscard]] const PaletteEntry& chosen() const { return m_chosen; }

    // The names of what is found, best first.
    [[nodiscard]] QStringList found() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    CommandPalette(MainWindow& window, PaletteModel* model, const QString& title,
                   const QString& hint);
    void search(const QString& letters);
    void choose(int row);
    void step(int rows);

    QLineEdit* m_letters;
    QListView* m_list;
    PlainLabel* m_nothing;
    PaletteModel* m_model;
    PaletteEntry m_chosen;
};

} // namespace waymark
