// The window of a show: the map on the whole of a screen and a thin line of progress, nothing else.
// The map is a Canvas on the open document, so it is edited here as in the editor; the window only
// decides what of it is shown, and what keys mean while nobody types.
#pragma once

#include "app/presenting_show.h"
#include "drawing/theme.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <unordered_set>

class QScreen;

namespace waymark {

class Canvas;
class OpenDocument;
class PresentingGlass;
class PresentingStrip;
class PresentingTools;
class Workshop;

class PresentingWindow : public QWidget {
    Q_OBJECT

public:
    // How the editor shows the map; a show begins with that.
    struct Looks {
        const Theme* theme = nullptr;
        bool reducedMotion = false;
        LayoutOptions seen = {};
        std::shared_ptr<const std::unordered_set<AnyId>> faded = {};
    };
    // The document and the workshop must outlive the window.
    PresentingWindow(OpenDocument& document, Workshop& workshop, Id<Map> map, const Looks& looks);
    ~PresentingWindow() override;

    // Takes the whole of a screen.
    void showOn(QScreen* screen);
    void setTheme(const Theme& theme);
    void setReducedMotion(bool reduced);

    [[nodiscard]] PresentingShow& steps() { return m_steps; }
    [[nodiscard]] Canvas& canvas() const { return *m_canvas; }
    [[nodiscard]] PresentingGlass& glass() const { return *m_glass; }
    [[nodiscard]] PresentingStrip& strip() const { return *m_strip; }
    [[nodiscard]] PresentingTools& tools() const { return *m_tools; }
    [[nodiscard]] Workshop& workshop() const { return m_workshop; }

    // The part of the window that shows the map.
    [[nodiscard]] QRect mapArea() const;
    // Goes on or back, as a clicker does; what is being typed is kept.
    void goOn();
    void goBack();
    // Whether keys act on the map as they do in the editor, until Esc.
    [[nodiscard]] bool isWorking() const { return m_working; }
    void setWorking(bool working);
    // Types the text of what is selected, or of the first card in view.
    void editHere();
    void startCapture();
    void undo();
    void redo();

    // --- the workshop's tools; each is a key, and a button while the tools are shown -------------
    void setToolsShown(bool shown);
    [[nodiscard]] bool areToolsShown() const;
    // A dot more, or less, on what is selected or under the pointer.
    void vote(bool more);
    void toggleVotesHidden();
    void sortByVotes();
    void clearVotes();
    // A card in the lane for later, at the stage that is shown, to be typed at once.
    void park();
    // Lets new cards lie face down; once some do, turns up one of them, any.
    void coverOrTurnUp();
    void turnAllUp();

signals:
    // Esc, or the map has gone.
    void ended();
    void workingChanged();
    // The room's address, or what it sent, is asked for.
    void shareRequested();
    void trayRequested();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildShortcuts();
    void buildTools();
    void followWorkshop();
    void showMarks();
    void showTime();
    void followCanvas();
    void placeParts();
    void applyPage();
    void onMoved(const ShowStep& from);
    void showProgress();
    void replanSoon();
    [[nodiscard]] QPixmap picture() const;
    [[nodiscard]] QRectF stageInWhole(Id<Stage> stage) const;

    // Keys; each says whether the key meant something here.
    bool onKey(const QKeyEvent& event);
    bool onPageKey(const QKeyEvent& event);
    bool onStepKey(const QKeyEvent& event);
    bool onDigit(int digit);
    bool onToolKey(const QKeyEvent& event);
    bool onWorkshopKey(const QKeyEvent& event);
    void goToTypedNumber();
    void selectBeside(int direction);
    // Whether a double click on the whole map was taken to its stage, to be typed there.
    bool editNearer(QPointF view);
    void pointerMoved(QPointF pixel);
    [[nodiscard]] AnyId votedOn() const;
    // The stage that is shown, or else the one that something is done to.
    [[nodiscard]] Id<Stage> stageHere() const;
    [[nodiscard]] bool mayEdit() const; // says so where it may not

    OpenDocument& m_document;
    Workshop& m_workshop;
    const Theme* m_theme;
    bool m_reducedMotion;
    LayoutOptions m_seen;
    std::shared_ptr<const std::unordered_set<AnyId>> m_faded;
    PresentingShow m_steps;
    Canvas* m_canvas;
    PresentingStrip* m_strip;
    PresentingGlass* m_glass;
    PresentingTools* m_tools;
    bool m_working = false;
    QString m_number; // of a stage, while it is typed
    QTimer m_numberPause;
    QTimer m_replan;
    QTimer m_idle; // hides the pointer
};

} // namespace waymark
