// What the panels beside the map share: the head with its title, close button and tabs, and the
// plate behind the line of a list that is chosen or pointed at.
#pragma once

#include <QString>

class QButtonGroup;
class QHBoxLayout;
class QPainter;
class QPushButton;
class QStyleOptionViewItem;

namespace waymark {

struct Theme;

// The title in small capitals, and a button that closes the panel; what the button does, the caller
// connects. `whatItCloses` is its tool tip and what a screen reader says.
struct PanelTitle {
    QHBoxLayout* row;
    QPushButton* close;
};
PanelTitle makePanelTitle(const QString& title, const QString& whatItCloses);

// Adds a tab to the row and the group.
QPushButton* addPanelTab(QHBoxLayout* row, QButtonGroup* group, const QString& text,
                         const QString& tip);

void paintListPlate(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

} // namespace waymark
