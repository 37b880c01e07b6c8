// Comments, from the Insert and View menus.
#pragma once

namespace waymark {

class MainWindow;

class CommentCommands {
public:
    explicit CommentCommands(MainWindow& window)
        : m_window(window) {}

    // A comment on what is selected, or on the map: to be typed in the panel.
    void add();
    void togglePanel();

private:
    MainWindow& m_window;
};

} // namespace waymark
