// The History menu: looking at the past of the map, and what can be done with a moment of it.
#pragma once

#include <QObject>

namespace waymark {

class MainWindow;

class HistoryCommands : public QObject {
    Q_OBJECT

public:
    explicit HistoryCommands(MainWindow& window)
        : m_window(window) {}

    void toggle();
    void step(bool newer);
    void backToNow();
    void nameState();
    // Makes the map what it was, as an edit that can be undone.
    void restore();
    void openCopy();
    void openVersion(const QString& path, const QString& when);
    // Whether Save takes the history along into the file.
    void toggleKept();

private:
    MainWindow& m_window;
};

} // namespace waymark
