#include "app/window_facts.h"

#include "app/edit_commands.h"
#include "app/editor.h"
#include "app/filter_view.h"
#include "app/history_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/saved_views.h"
#include "app/workspace.h"
#include "canvas/canvas.h"

namespace waymark {

namespace {

Facts themeFacts(ThemeSetting setting) {
    switch (setting) {
    case ThemeSetting::Light:
        return Fact::ThemeLight;
    case ThemeSetting::Dark:
        return Fact::ThemeDark;
    case ThemeSetting::System:
        break;
    }
    return Fact::ThemeSystem;
}

Facts mapFacts(const Map& map) {
    Facts facts;
    facts.setFlag(Fact::StateToday, map.state == MapState::Today);
    facts.setFlag(Fact::StateFuture, map.state == MapState::Future);
    facts.setFlag(Fact::StateResearch, map.state == MapState::Research);
    const auto isScale = [&](int min, int max) {
        return map.scale.min == min && map.scale.max == max;
    };
    facts.setFlag(Fact::ScaleTen, isScale(-5, 5));
    facts.setFlag(Fact::ScaleFour, isScale(-2, 2));
    facts.setFlag(Fact::ScaleOneFive, isScale(1, 5));
    facts.setFlag(Fact::ScaleOneTen, isScale(1, 10));
    return facts;
}

Facts documentFacts(OpenDocument& open) {
    Facts facts = Fact::Document;
    const Document& document = open.document();
    facts.setFlag(Fact::Editable, !open.isReadOnly());
    facts.setFlag(Fact::CanUndo, document.canUndo());
    facts.setFlag(Fact::CanRedo, document.canRedo());
    facts.setFlag(Fact::InFile, !open.path().isEmpty());
    facts.setFlag(Fact::Unsaved, open.path().isEmpty() || open.hasUnsavedEdits());
    facts.setFlag(Fact::SeveralMaps, document.project().all<Map>().size() > 1);
    return facts;
}

} // namespace

WindowFacts factsOf(const MainWindow& window) {
    WindowFacts result;
    Workspace& workspace = window.workspace();
    result.facts = themeFacts(workspace.appearance().setting());
    result.facts.setFlag(Fact::FullScreen, window.isFullScreen());
    result.facts.setFlag(Fact::ReducedMotion, workspace.settings().reducesMotion());
    result.facts.setFlag(Fact::Recent, !workspace.recents().list().empty());

    OpenDocument* open = window.openDocument();
    const Editor* editor = window.editor();
    if (!open || !editor)
        return result;
    result.facts |= documentFacts(*open);
    result.facts.setFlag(Fact::SavesByItself, workspace.settings().savesByItself(open->path()));
    result.undoLabel = open->document().undoLabel();
    result.redoLabel = open->document().redoLabel();
    const bool isInPast = editor->history().isInPast();
    result.facts.setFlag(Fact::InPast, isInPast);
    result.facts.setFlag(Fact::Present, !isInPast);
    if (isInPast)
        result.facts.setFlag(Fact::Editable, false);
    result.facts.setFlag(Fact::History, open->draft() != nullptr);
    result.facts.setFlag(Fact::HistoryShown, editor->isHistoryShown());
    result.facts.setFlag(Fact::KeepsHistory, open->keepsHistory());
    result.facts.setFlag(Fact::SideBar, editor->isSideBarShown());
    result.facts.setFlag(Fact::Outline, editor->isOutlineShown());
    result.facts.setFlag(Fact::Inspector, editor->isInspectorShown());
    result.facts.setFlag(Fact::Comments, editor->isCommentsShown());
    result.facts.setFlag(Fact::Insights, editor->isInsightsShown());
    result.facts.setFlag(Fact::Funnel, editor->isFunnelShown());
    const SavedViews& views = editor->views();
    result.facts.setFlag(Fact::HasViews, !open->project().of<SavedView>(editor->map()).empty());
    result.facts.setFlag(Fact::InView, bool(views.current()));
    result.facts.setFlag(Fact::Arranged, views.current() || views.arrangement() ||
                                             !editor->filtering().filter().isEmpty());
    result.facts.setFlag(Fact::Capturing, editor->canvas().isCapturing());
    result.facts.setFlag(Fact::Selection, !editor->canvas().selection().empty());
    result.facts |= editFacts(window);
    result.facts.setFlag(Fact::CanPresent, !open->project().of<Stage>(editor->map()).empty());
    result.facts.setFlag(Fact::Presenting, window.presenting().isPresenting());
    result.facts.setFlag(Fact::Sitting, window.presenting().hasSitting());
    result.facts.setFlag(Fact::SpeakersPanel, window.presenting().isPanelShown());
    if (const Map* map = open->project().find(editor->map()))
        result.facts |= mapFacts(*map);
    return result;
}

} // namespace waymark
