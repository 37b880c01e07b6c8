// The line at the window's foot: what the map holds, what just happened, and the zoom.
#pragma once

#include "model/project.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;

namespace waymark {

class ActionTable;
class PlainLabel;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(const ActionTable& actions, QWidget* parent = nullptr);

    void setCounts(const Project& project, Id<Map> map);
    void setZoom(double zoom); // 1 is 100 %
    // Which view is shown, on a button that opens the menu of views.
    void setView(const QString& text, QMenu* menu);
    // Shows a sentence for a few seconds in place of the counts.
    void say(const QString& sentence);
    // While the window is in a mode of its own: what it is and its keys, in place of the counts.
    // Empty ends it.
    void setMode(const QString& sentence);
    [[nodiscard]] QString saying() const;

private:
    PlainLabel* m_left;
    QPushButton* m_zoom;
    QPushButton* m_views;
    QPointer<QMenu> m_menu; // of views
    // What is shown when nothing is said: the mode, else the counts.
    [[nodiscard]] const QString& standing() const { return m_mode.isEmpty() ? m_counts : m_mode; }
    void read();

    QString m_counts;
    QString m_mode;
    QTimer m_timer;
};

} // namespace waymark
