// Where a show stands and where it goes on: the whole map, its stages page by page, then its saved
// views. Knows the document, and no window; the room's screen and the speaker's follow it.
#pragma once

#include "app/presenting_plan.h"
#include "canvas/canvas_place.h"
#include "model/document.h"

#include <QObject>

namespace waymark {

struct ShowStep {
    enum class What : quint8 { Whole, Stage, View };
    What what = What::Whole;
    Id<Stage> stage;    // of a stage
    int page = 0;       // of that stage, from 0
    Id<SavedView> view; // of a view

    friend bool operator==(const ShowStep&, const ShowStep&) = default;
};

class PresentingShow : public QObject {
    Q_OBJECT

public:
    // The document must outlive the show; the map must be one of it.
    PresentingShow(Document& document, Id<Map> map, QObject* parent = nullptr);

    // The size of the screen's part that shows the map, in pixels. `seen`: which lanes and cards.
    void setRoom(QSizeF pixels, const LayoutOptions& seen);

    [[nodiscard]] Id<Map> map() const { return m_map; }
    [[nodiscard]] const ShowStep& step() const { return m_step; }
    // What the step shows. A view may name a place, which then counts instead of the corner.
    [[nodiscard]] const PresentedPage& page() const;
    [[nodiscard]] CanvasPlace place() const;
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); } // of the step's stage
    // The place of the step's stage among those of the map; -1 where none is shown alone.
    [[nodiscard]] int stageIndex() const;
    [[nodiscard]] std::vector<Id<Stage>> stages() const;
    // The stage that comes after the one shown; null at the end.
    [[nodiscard]] Id<Stage> nextStage() const;

    // Each says whether the step became another.
    bool next();
    bool previous();
    bool goToWhole();
    bool goToEnd();
    bool goToStage(Id<Stage> stage);
    bool goToNumber(int number);  // a stage's, from 1; 0 is the whole map
    bool goToView(int direction); // the next or previous view, going round
    // To where a record is seen alone, with its stage. Nowhere for what is in no stage.
    bool goToRecord(AnyId record);
    // To where a lane is seen, in that stage.
    bool goToLane(Id<Stage> stage, Id<Lane> lane);
    // Plans the stage's pages anew, after its cards became more or taller. The step stays where
    // `record` is seen, if it is one of the stage's or a lane.
    void refresh(AnyId record = {});

signals:
    // The step became another.
    void moved(const waymark::ShowStep& from);
    // The step shows something else, without a step: another layout, or another size.
    void replanned();
    // There is no such map any more.
    void mapGone();

private:
    void goTo(const ShowStep& step);
    void plan();
    void follow(const Changeset& changeset);
    [[nodiscard]] Id<Stage> stageOf(AnyId record) const;
    [[nodiscard]] std::vector<PresentedPage> pagesOf(Id<Stage> stage) const;
    [[nodiscard]] LayoutOptions seenIn(const SavedView& view) const;

    Document& m_document;
    Id<Map> m_map;
    QSizeF m_room{1920, 1080};
    LayoutOptions m_seen;
    ShowStep m_step;
    int m_lastIndex = 0; // of the stage shown last, for when it goes
    std::vector<PresentedPage> m_pages;
};

} // namespace waymark
