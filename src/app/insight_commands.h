// Deciding by figures: what brings logs of what customers really did and fresh values of KPIs onto
// the map, and the window of pictures to decide by.
#pragma once

#include "drawing/decision_picture.h"

#include <QObject>
#include <QPointer>

namespace waymark {

struct LogHead;
class MainWindow;
class PicturesWindow;

class InsightCommands : public QObject {
    Q_OBJECT

public:
    // The window must outlive this.
    explicit InsightCommands(MainWindow& window);
    ~InsightCommands() override;

    // Asks for a log, and how it is to be read, and puts it onto the map that is shown.
    void importLog();
    void importLogFrom(const QString& path);
    // Whether there is a map to put a log on, and the file begins as a log whose columns tell by
    // their names what they are; looks at the beginning of the file only.
    [[nodiscard]] bool takesLog(const QString& path) const;

    // Asks for a table of KPI values and takes it over for the map that is shown.
    void refreshKpis();
    // The window of pictures, brought forward if it is open already.
    void showPictures(PictureKind kind = PictureKind::Opportunities);
    // The same with the map that is shown held against the one it is based on, or else the next.
    void compareMaps();
    [[nodiscard]] PicturesWindow* pictures() const; // null while it is closed
    void exportPicture(const PictureChoice& choice);
    void exportComparison(const PictureChoice& choice);
    // The document goes: what looks at it goes first.
    void forget();

private:
    void choose(const QString& path, const LogHead& head);

    MainWindow& m_window;
    QPointer<PicturesWindow> m_pictures;
};

} // namespace waymark
