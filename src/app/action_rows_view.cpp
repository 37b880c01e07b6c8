// The rows of the View and the Help menu.
#include "app/action_rows.h"
#include "app/comment_commands.h"
#include "app/find_commands.h"
#include "app/map_commands.h"
#include "app/plain_widgets.h"
#include "app/view_commands.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> viewRows() {
    const auto m = MenuId::View;
    const auto theme = [](const char* id, const QString& text, const QString& tip,
                          ThemeSetting value, Fact fact) {
        return ActionRow{QString::fromLatin1(id),
                         MenuId::Theme,
                         text,
                         {},
                         tip,
                         [value](C c) { c.view.setTheme(value); },
                         {},
                         fact};
    };
    const auto laneSet = [](const char* id, const QString& text, const QString& tip, LaneSet set) {
        return ActionRow{QString::fromLatin1(id),
                         MenuId::Lanes,
                         text,
                         {},
                         tip,
                         [set](C c) { c.map.showLanes(set); },
                         edit,
                         {},
                         set == LaneSet::All};
    };
    return {
        {u"zoomIn"_s, m, tr("Zoom &in"), keys({"Ctrl++", "Ctrl+="}), tr("Make the map larger"),
         [](C c) { c.view.zoomIn(); }, open},
        {u"zoomOut"_s, m, tr("Zoom &out"), keys({"Ctrl+-"}), tr("Make the map smaller"),
         [](C c) { c.view.zoomOut(); }, open},
        {u"zoomFull"_s, m, tr("&100 %"), keys({"Ctrl+0"}), tr("Show the map in its own size"),
         [](C c) { c.view.zoomFull(); }, open},
        {u"fitMap"_s,
         m,
         tr("Fit &map"),
         keys({"Ctrl+9"}),
         tr("Show the whole map"),
         [](C c) { c.view.fitMap(); },
         open,
         {},
         true},
        {u"fitWidth"_s, m, tr("Fit &width"), keys({"Ctrl+8"}), tr("Show the map in all its width"),
         [](C c) { c.view.fitWidth(); }, open},
        {u"fitStage"_s, m, tr("Fit &stage"), keys({"Ctrl+7"}), tr("Show the selected stage large"),
         [](C c) { c.view.fitStage(); }, open},
        {u"sideBar"_s, m, tr("Side &bar"), keys({"Ctrl+B"}),
         tr("Show maps, personas and lanes on the left"), [](C c) { c.view.toggleSideBar(); }, open,
         Fact::SideBar, true},
        {u"inspector"_s, m, tr("Ins&pector"), keys({"Ctrl+Shift+B"}),
         tr("Show the fields of what is selected on the right"),
         [](C c) { c.view.toggleInspector(); }, open, Fact::Inspector},
        {u"comments"_s, m, tr("&Comments"), keys({"Ctrl+Alt+Shift+M"}),
         tr("List what was said about the maps, on the right"),
         [](C c) { c.comment.togglePanel(); }, open | Fact::Present, Fact::Comments},
        {u"collapseLane"_s, MenuId::Lanes, tr("&Collapse or open this lane"), keys({"Ctrl+Alt+L"}),
         tr("Fold the lane of the selection up, or open it again"),
         [](C c) { c.map.collapseLane(); }, edit},
        {u"hideLane"_s, MenuId::Lanes, tr("&Hide this lane"), keys({"Ctrl+Shift+L"}),
         tr("Hide the lane of the selection"), [](C c) { c.map.hideLane(); }, edit},
        laneSet("lanesAll", tr("&All lanes"), tr("Show every lane of the map"), LaneSet::All),
        laneSet("lanesBlueprint", tr("Service &blueprint"),
                tr("Show what happens on and behind the stage; missing lanes are added"),
                LaneSet::ServiceBlueprint),
        laneSet("lanesEmotion", tr("&Emotion only"), tr("Show thoughts and feelings alone"),
                LaneSet::Emotion),
        laneSet("lanesProblems", tr("&Problems and ideas"),
                tr("Show pain points, opportunities, losses and KPIs alone"),
                LaneSet::ProblemsAndIdeas),
        {u"filter"_s,
         m,
         tr("Filt&er…"),
         keys({"Ctrl+Shift+F"}),
         tr("Show only some personas, channels, owners, evidence or words"),
         [](C c) { c.find.filter(); },
         open | Fact::Present,
         {},
         true},
        {u"clearFilter"_s,
         m,
         tr("Show e&verything"),
         {},
         tr("Take the filter away"),
         [](C c) { c.find.clearFilter(); },
         open | Fact::Present},
        {u"outline"_s, m, tr("Outli&ne"), keys({"Ctrl+Shift+O"}),
         tr("Show the map as a tree, to read and to edit"), [](C c) { c.view.toggleOutline(); },
         open, Fact::Outline},
        {u"fullScreen"_s,
         m,
         tr("&Full screen"),
         keys({"F11"}),
         tr("Use the whole screen for this window"),
         [](C c) { c.view.toggleFullScreen(); },
         {},
         Fact::FullScreen,
         true},
        {u"reducedMotion"_s,
         m,
         tr("&Reduce motion"),
         {},
         tr("Let the map go to another place at once, without gliding there"),
         [](C c) { c.view.toggleReducedMotion(); },
         {},
         Fact::ReducedMotion},
        theme("themeLight", tr("&Light"), tr("Dark text on a light ground"), ThemeSetting::Light,
              Fact::ThemeLight),
        theme("themeDark", tr("&Dark"), tr("Light text on a dark ground"), ThemeSetting::Dark,
              Fact::ThemeDark),
        theme("themeSystem", tr("&As the system"), tr("Follow the desktop's setting"),
              ThemeSetting::System, Fact::ThemeSystem),
        {u"palette"_s, MenuId::Help, tr("&Find a command…"), keys({"Ctrl+K"}),
         tr("Find any command, and any thing in the project, by a few letters"),
         [](C c) { c.view.find(); }},
        {u"shortcuts"_s, MenuId::Help, tr("&Keyboard shortcuts"), keys({"F1"}),
         tr("Show every key in one sheet"), [](C c) { c.view.showShortcuts(); }},
        {u"about"_s,
         MenuId::Help,
         tr("&About Waymark"),
         {},
         tr("Version and licence"),
         [](C c) { c.view.showAbout(); }},
    };
}

} // namespace waymark
