// The View and Help menus: zoom, panels, theme, full screen, the command palette,
// and the sheets about the program.
#pragma once

#include "app/settings.h"

namespace waymark {

class MainWindow;

class ViewCommands {
public:
    explicit ViewCommands(MainWindow& window)
        : m_window(window) {}

    void zoomIn();
    void zoomOut();
    void zoomFull();
    void fitMap();
    void fitWidth();
    void fitStage();
    void toggleSideBar();
    void toggleInspector();
    // Shows what the map tells, with the keyboard in it, or hides it.
    void toggleInsights();
    // Shows or hides the funnel along the map; says what to enter where there is none yet.
    void toggleFunnel();
    // Shows the outline with the keyboard in it, or hides it.
    void toggleOutline();
    void toggleFullScreen();
    void toggleReducedMotion(); // in all windows
    void setTheme(ThemeSetting theme);
    // The command palette: runs or goes to what is chosen in it.
    void find();
    void showShortcuts();
    void showAbout();
    void showSettings();

private:
    MainWindow& m_window;
};

} // namespace waymark
