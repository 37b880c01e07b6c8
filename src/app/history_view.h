// History in the editor: keeps the panel, the line of time and what is shown of the past on one
// state, whichever of them the user moves.
#pragma once

#include "app/time_travel.h"
#include "drawing/theme.h"

#include <QObject>

#include <memory>

class QStackedWidget;

namespace waymark {

class ActionTable;
class Canvas;
class HistoryModel;
class HistoryPanel;
class PastBanner;
class PastView;
class SideBar;
class TimeLine;

class HistoryView : public QObject {
    Q_OBJECT

public:
    // The places in which the canvas and the side bar stand; the past takes theirs while it is
    // shown. All must outlive this.
    struct Places {
        Canvas* canvas;
        QStackedWidget* centre;
        QStackedWidget* left;
        QStackedWidget* right; // where the panel is going to be
    };
    HistoryView(OpenDocument& document, const ActionTable& actions, const Places& places,
                QObject* parent);
    ~HistoryView() override;

    // For the editor to put in their places. The panel is made when it is first asked for.
    [[nodiscard]] HistoryPanel* panel();
    [[nodiscard]] bool isPanel(const QWidget* widget) const;
    [[nodiscard]] TimeLine* timeLine() const { return m_timeLine; }
    [[nodiscard]] PastBanner* banner() const { return m_banner; }

    [[nodiscard]] const HistoryModel& model() const { return *m_model; }
    [[nodiscard]] bool isInPast() const { return m_travel.isInPast(); }
    // The project as it was at the state shown; null at present.
    [[nodiscard]] const Project* pastProject() const;
    // The canvas of the past; null at present.
    [[nodiscard]] Canvas* pastCanvas() const;
    // "Friday 20 November, 14:32", of the state shown.
    [[nodiscard]] QString when() const;

    // Begins to read the history; closing goes back to now.
    void setShown(bool shown);
    void showMap(Id<Map> map);
    void setTheme(const Theme& theme);

    void goTo(qint64 sequence);
    void step(bool newer);
    void backToNow();
    // Lets the user name the state shown.
    void nameState();

signals:
    void pastChanged(); // the past is shown, another state of it, or no longer
    void mapChosen(waymark::Id<waymark::Map> map);
    void zoomChanged(double zoom);
    void failed(const QString& sentence);
    // A version is to be opened as a copy; `when` says of which time it is.
    void versionChosen(const QString& path, const QString& when);

private:
    void enter();
    void leave();
    void show();

    OpenDocument& m_document;
    const ActionTable& m_actions;
    Places m_places;
    const Theme* m_theme;
    HistoryModel* m_model;
    TimeTravel m_travel;
    HistoryPanel* m_panel = nullptr;
    TimeLine* m_timeLine;
    PastBanner* m_banner;
    std::unique_ptr<PastView> m_past;
    SideBar* m_pastSideBar = nullptr;
    bool m_showing = false; // moves the slider by itself
};

} // namespace waymark
