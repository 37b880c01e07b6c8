// The Edit and Insert menus: undo, the clipboard, and adding to the map. Each acts where the
// keyboard is: on the text being typed, on the list in the side bar, or on the map.
#pragma once

#include "app/incoming.h"
#include "app/window_facts.h"

namespace waymark {

class MainWindow;

class EditCommands {
public:
    explicit EditCommands(MainWindow& window)
        : m_window(window)
        , m_incoming(window) {}

    void undo();
    void redo();
    void cut();
    void copy();
    // All that is selected, or the whole map where nothing is.
    void copyAsTable();
    void copyAsPicture();
    void paste();
    void pasteAsText();
    void duplicate();
    void remove();
    void selectAll();

    void addStage();
    void addTouchpoint();
    void addCard();
    void toggleCapture();
    void addLink();

    // To the fields of what is selected, and back to the map.
    void goToFields();
    void stretch(int columns);
    void spreadOverStage();

    // Hands records over to the program onto which they are dragged.
    void carryOut(const std::vector<AnyId>& records);
    // What is dropped on the window.
    Incoming& incoming() { return m_incoming; }

private:
    // Into a field that has the keyboard: a QLineEdit, QPlainTextEdit or QTextEdit.
    template <class Field>
    void pasteInto(Field* field);

    [[nodiscard]] std::vector<AnyId> chosen() const;

    MainWindow& m_window;
    Incoming m_incoming;
};

// Which of Copyable, Removable and Pasteable hold, by where the keyboard is.
Facts editFacts(const MainWindow& window);

} // namespace waymark
