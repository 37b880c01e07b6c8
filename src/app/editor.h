// The page on which a map is edited: the bar above, the panels at the sides, the canvas between
// them, the line below. Puts the parts together and keeps them on the same map.
#pragma once

#include "canvas/canvas_place.h"
#include "drawing/map_layout.h"
#include "drawing/theme.h"
#include "model/project.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace waymark {

class ActionTable;
class Canvas;
class CommentsPanel;
class FilterView;
class FindView;
class FieldKeys;
class HistoryView;
class InsightsPanel;
class Inspector;
class NoticeArea;
class OutlineView;
class OpenDocument;
class SavedViews;
class SideBar;
class StatusLine;
class TopBar;

class Editor : public QWidget {
    Q_OBJECT

public:
    // The document and actions must outlive the page.
    // Begins with the map of `firstSight`, which is laid out already; with the first map where that
    // is empty.
    Editor(OpenDocument& document, MapLayout firstSight, const ActionTable& actions,
           const Theme& theme, QWidget* parent = nullptr);
    ~Editor() override;

    // The canvas that is seen: that of the past while one looks at it.
    [[nodiscard]] Canvas& canvas() const;
    [[nodiscard]] SideBar& sideBar() const { return *m_sideBar; }
    [[nodiscard]] Inspector& inspector();
    // The keyboard's way from the map to the fields and back.
    [[nodiscard]] FieldKeys& fieldKeys() const { return *m_fieldKeys; }
    [[nodiscard]] TopBar& topBar() const { return *m_topBar; }
    [[nodiscard]] StatusLine& statusLine() const { return *m_statusLine; }
    [[nodiscard]] FindView& finding() const { return *m_find; }
    [[nodiscard]] FilterView& filtering() const { return *m_filter; }
    // Made when they are first asked for.
    [[nodiscard]] CommentsPanel& comments();
    [[nodiscard]] InsightsPanel& insights();
    // The view that is shown, if any, and what is kept of one.
    [[nodiscard]] SavedViews& views() const { return *m_views; }
    // What is to be said for longer than a moment, above the map.
    [[nodiscard]] NoticeArea& notices() const { return *m_notices; }

    [[nodiscard]] Id<Map> map() const { return m_map; }
    // Shows a map of the project, fitted to the view unless it was looked at before.
    void showMap(Id<Map> map);
    void setTheme(const Theme& theme);
    // Whether the canvas jumps where it would glide.
    void setReducedMotion(bool reduced);

    [[nodiscard]] bool isSideBarShown() const;
    void setSideBarShown(bool shown);
    [[nodiscard]] bool isInspectorShown() const;
    void setInspectorShown(bool shown);
    // The history takes the inspector's place while it is shown.
    [[nodiscard]] HistoryView& history() const { return *m_history; }
    [[nodiscard]] bool isHistoryShown() const;
    void setHistoryShown(bool shown);
    // The comments, too, take the inspector's place.
    [[nodiscard]] bool isCommentsShown() const;
    void setCommentsShown(bool shown);
    // And so do the insights.
    [[nodiscard]] bool isInsightsShown() const;
    void setInsightsShown(bool shown);
    // The outline stands beside the map, and is on the same thing.
    [[nodiscard]] OutlineView& outline() const { return *m_outline; }
    [[nodiscard]] bool isOutlineShown() const;
    void setOutlineShown(bool shown);
    // The funnel along the map.
    [[nodiscard]] bool isFunnelShown() const { return m_showsFunnel; }
    void setFunnelShown(bool shown);
    [[nodiscard]] QByteArray panelState() const;
    void restorePanelState(const QByteArray& state);

    // Tells something in the status line.
    void say(const QString& sentence);
    // Where on the map to be once there is room for it; without a zoom it is fitted.
    void goWhenShown(const CanvasPlace& place) { m_firstPlace = place; }

signals:
    void mapShown(waymark::Id<waymark::Map> map);
    // The pictures to decide by, from the insights.
    void picturesRequested();
    // The past is shown, another moment of it, or no longer.
    void pastChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildPanels();
    void followDocument();
    void connectOutline();
    void showInOutline();
    void showSomeMap();
    void zoomForMap();
    void followSearches(); // finding and filtering
    void showInInspector();
    void showBeside(QWidget* panel);
    void layOutCanvas();
    void markCanvas();

    OpenDocument& m_document;
    TopBar* m_topBar;
    NoticeArea* m_notices;
    QSplitter* m_splitter;
    QStackedWidget* m_left; // the side bar
    QWidget* m_middle;
    QSplitter* m_halves; // of the middle: the outline and the canvas
    OutlineView* m_outline;
    QStackedWidget* m_centre; // the canvas
    QStackedWidget* m_right;  // the inspector or the history
    SideBar* m_sideBar;
    Canvas* m_canvas;
    Inspector* m_inspector;
    StatusLine* m_statusLine;
    QTimer m_outlineFollows; // the canvas's selection, once a change is over
    HistoryView* m_history;
    FindView* m_find;
    FilterView* m_filter;
    CommentsPanel* m_comments = nullptr;
    InsightsPanel* m_insights = nullptr;
    SavedViews* m_views;
    FieldKeys* m_fieldKeys;
    bool m_wantsInspector = true; // beside or after the history
    bool m_inspectorWaits = true; // for the map to be on the screen first
    bool m_wantsOutline = false;
    bool m_showsFunnel = false;
    Id<Map> m_map;
    MapLayout m_firstSight;                    // until it is shown
    QHash<qint64, CanvasPlace> m_placesOfMaps; // of maps looked at
    CanvasPlace m_firstPlace;
    bool m_wasShown = false;
    bool m_panelsPlaced = false; // by the user, in an earlier window
};

} // namespace waymark
