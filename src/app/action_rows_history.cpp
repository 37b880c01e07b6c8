// The rows of the History menu.
#include "app/action_rows.h"
#include "app/history_commands.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> historyRows() {
    const auto m = MenuId::History;
    constexpr Facts past = Facts(Fact::History) | Fact::InPast;
    return {
        {u"history"_s, m, tr("Show &history"), keys({"Ctrl+Shift+H"}),
         tr("List every edit, and see the map as it was"), [](C c) { c.history.toggle(); },
         Fact::History, Fact::HistoryShown},
        {u"olderState"_s, m, tr("&Earlier"), keys({"Ctrl+Alt+Left"}),
         tr("Show the map as it was before that edit"), [](C c) { c.history.step(false); },
         Fact::History},
        {u"newerState"_s, m, tr("&Later"), keys({"Ctrl+Alt+Right"}),
         tr("Show the map as it was one edit later"), [](C c) { c.history.step(true); }, past},
        {u"backToNow"_s, m, tr("&Back to now"), keys({"Ctrl+Alt+End"}),
         tr("Leave the past and go on with the map (Esc)"), [](C c) { c.history.backToNow(); },
         past},
        {u"restorePast"_s,
         m,
         tr("&Restore"),
         keys({"Ctrl+Alt+R"}),
         tr("Make the map what it was at this moment; undo takes that back"),
         [](C c) { c.history.restore(); },
         past,
         {},
         true},
        {u"copyPast"_s, m, tr("&Open as a copy"), keys({"Ctrl+Alt+O"}),
         tr("Open the map as it was at this moment as a new one"),
         [](C c) { c.history.openCopy(); }, past},
        {u"namePast"_s, m, tr("&Name…"), keys({"Ctrl+Alt+N"}),
         tr("Give this moment a name, to find it again"), [](C c) { c.history.nameState(); }, past},
        {u"keepHistory"_s,
         m,
         tr("&Keep history in the file"),
         {},
         tr("Saved into the file, the history goes with it to others, deleted texts included"),
         [](C c) { c.history.toggleKept(); },
         Fact::History,
         Fact::KeepsHistory,
         true},
    };
}

} // namespace waymark
