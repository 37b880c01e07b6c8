// The Edit and Insert menus: undo, the clipboard, and adding to the map. Each acts where the
// keyboard is: on the text being typed, on the list in the side bar, or on the map.
#pragma once

#include "app/window_facts.h"

namespace waymark {

class MainWindow;

class EditCommands {
public:
    explicit EditCommands(MainWindow& window)
        : m_window(window) {}

    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void duplicate();
    void remove();
    void selectAll();

    void addStage();
    void addTouchpoint();
    void addCard();

private:
    // Into a field that has the keyboard: a QLineEdit, QPlainTextEdit or QTextEdit.
    template <class Field>
    void pasteInto(Field* field);
    void pasteText(const QString& text);

    MainWindow& m_window;
};

// Which of Copyable, Removable and Pasteable hold, by where the keyboard is.
Facts editFacts(const MainWindow& window);

} // namespace waymark
