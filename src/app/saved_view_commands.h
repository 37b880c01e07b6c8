// The menu of views: saving what is seen under a name, and choosing among what was saved.
#pragma once

class QMenu;

namespace waymark {

class MainWindow;

class SavedViewCommands {
public:
    explicit SavedViewCommands(MainWindow& window)
        : m_window(window) {}

    void save();
    void update(); // lets the view that is shown show what is seen now
    void rename();
    void remove();
    void showNext(int steps); // of the map that is shown, going round
    void showAll();           // every lane that is not hidden, without a filter

    // Puts the map's views at the end of the menu, in place of those it had.
    void listIn(QMenu& menu);
    // Says in the status line which view is shown.
    void updateButton();

private:
    MainWindow& m_window;
};

} // namespace waymark
