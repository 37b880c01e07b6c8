// The rows of the Map menu.
#include "app/action_rows.h"
#include "app/insight_commands.h"
#include "app/map_commands.h"
#include "model/edits.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> mapRows() {
    const auto m = MenuId::Map;
    const auto state = [](const char* id, const QString& text, const QString& tip, MapState value,
                          Fact fact) {
        return ActionRow{QString::fromLatin1(id),
                         MenuId::MapState,
                         text,
                         {},
                         tip,
                         [value](C c) { c.map.setState(value); },
                         edit,
                         fact};
    };
    const auto scale = [](const char* id, const QString& text, int min, int max, Fact fact) {
        return ActionRow{QString::fromLatin1(id),
                         MenuId::FeelingScale,
                         text,
                         {},
                         tr("Tell feelings on this scale; those on the map are converted"),
                         [min, max](C c) { c.map.setScale(min, max); },
                         edit,
                         fact};
    };
    return {
        {u"renameMap"_s, m, tr("&Rename"), keys({"Shift+F2"}), tr("Give this map another title"),
         [](C c) { c.map.rename(); }, edit},
        {u"duplicateMap"_s, m, tr("&Duplicate as variant"), keys({"Ctrl+Shift+M"}),
         tr("Make a copy of this map to change: from today to the future"),
         [](C c) { c.map.duplicateAsVariant(); }, edit},
        {u"deleteMap"_s,
         m,
         tr("D&elete map"),
         {},
         tr("Remove this map with all that is on it"),
         [](C c) { c.map.remove(); },
         edit | Fact::SeveralMaps},
        {u"nextMap"_s,
         m,
         tr("&Next map"),
         keys({"Ctrl+PgDown"}),
         tr("Show the next map"),
         [](C c) { c.map.showNext(1); },
         open | Fact::SeveralMaps,
         {},
         true},
        {u"previousMap"_s, m, tr("&Previous map"), keys({"Ctrl+PgUp"}),
         tr("Show the map before this one"), [](C c) { c.map.showNext(-1); },
         open | Fact::SeveralMaps},
        {u"compareMaps"_s,
         m,
         tr("&Compare two maps…"),
         {},
         tr("Hold this map against another one, stage by stage, with their curves"),
         [](C c) { c.insight.compareMaps(); },
         open | Fact::SeveralMaps | Fact::Present},
        state("stateToday", tr("&Today"), tr("The map shows how it is today"), MapState::Today,
              Fact::StateToday),
        state("stateFuture", tr("&Future"), tr("The map shows how it should become"),
              MapState::Future, Fact::StateFuture),
        state("stateResearch", tr("&Research"), tr("The map gathers what research found"),
              MapState::Research, Fact::StateResearch),
        scale("scaleTen", tr("−5 to +5"), -5, 5, Fact::ScaleTen),
        scale("scaleFour", tr("−2 to +2"), -2, 2, Fact::ScaleFour),
        scale("scaleOneFive", tr("1 to 5"), 1, 5, Fact::ScaleOneFive),
        scale("scaleOneTen", tr("1 to 10"), 1, 10, Fact::ScaleOneTen),
    };
}

} // namespace waymark
