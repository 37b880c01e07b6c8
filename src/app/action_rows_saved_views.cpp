// The rows of the menu of views, within the View menu.
#include "app/action_rows.h"
#include "app/saved_view_commands.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> savedViewRows() {
    const auto m = MenuId::SavedViews;
    const Facts shown = open | Fact::Present;
    const Facts ofView = edit | Fact::InView;
    return {
        {u"saveView"_s, m, tr("&Save view…"), keys({"Ctrl+Alt+V"}),
         tr("Keep the lanes, the filter and the place that are seen now, under a name"),
         [](C c) { c.saved.save(); }, edit},
        {u"updateView"_s,
         m,
         tr("&Update this view"),
         {},
         tr("Let the view that is shown show what is seen now"),
         [](C c) { c.saved.update(); },
         ofView},
        {u"renameView"_s,
         m,
         tr("&Rename this view…"),
         {},
         tr("Give the view that is shown another name"),
         [](C c) { c.saved.rename(); },
         ofView},
        {u"deleteView"_s,
         m,
         tr("&Delete this view"),
         {},
         tr("Remove the view that is shown; the map stays as it is"),
         [](C c) { c.saved.remove(); },
         ofView},
        {u"nextView"_s,
         m,
         tr("&Next view"),
         keys({"Ctrl+Alt+PgDown"}),
         tr("Show the next view of this map"),
         [](C c) { c.saved.showNext(1); },
         shown | Fact::HasViews,
         {},
         true},
        {u"previousView"_s, m, tr("&Previous view"), keys({"Ctrl+Alt+PgUp"}),
         tr("Show the view of this map before this one"), [](C c) { c.saved.showNext(-1); },
         shown | Fact::HasViews},
        {u"wholeMap"_s, m, tr("&Whole map"), keys({"Ctrl+Alt+Home"}),
         tr("Leave the view: all lanes that are not hidden, without a filter"),
         [](C c) { c.saved.showAll(); }, shown | Fact::Arranged},
    };
}

} // namespace waymark
