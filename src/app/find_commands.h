// Finding, replacing and filtering, from the Edit and View menus.
#pragma once

namespace waymark {

class MainWindow;

class FindCommands {
public:
    explicit FindCommands(MainWindow& window)
        : m_window(window) {}

    void find();
    void replace();
    void next();
    void previous();
    // Showing only what is asked for, and everything again.
    void filter();
    void clearFilter();

private:
    MainWindow& m_window;
};

} // namespace waymark
