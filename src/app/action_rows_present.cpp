// The rows of the Present menu.
#include "app/action_rows.h"
#include "app/present_commands.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> presentRows() {
    const auto m = MenuId::Present;
    const Facts ready = open | Fact::Present | Fact::CanPresent;
    return {
        {u"present"_s, m, tr("From the &start"), keys({"F5"}),
         tr("Show the map on the whole screen: first all of it, then stage by stage"),
         [](C c) { c.present.start(); }, ready},
        {u"presentHere"_s, m, tr("From this s&tage"), keys({"Shift+F5"}),
         tr("Show the map on the whole screen, beginning at the selected stage"),
         [](C c) { c.present.startHere(); }, ready},
        {u"presentEnd"_s,
         m,
         tr("&End the show"),
         {},
         tr("Leave the whole screen and come back to the editor"),
         [](C c) { c.present.end(); },
         Fact::Presenting},
        {u"speakersPanel"_s,
         m,
         tr("Speaker &notes"),
         {},
         tr("Show notes, the next stage, the time and all stages beside the map while presenting"),
         [](C c) { c.present.togglePanel(); },
         Fact::Presenting,
         Fact::SpeakersPanel,
         true},
        {u"shareRoom"_s,
         m,
         tr("Share with the &room…"),
         {},
         tr("Let people in the room send cards and votes from their phones"),
         [](C c) { c.present.share(); },
         ready,
         {},
         true},
        {u"roomTray"_s,
         m,
         tr("Cards &from the room"),
         {},
         tr("Show what people in the room sent, to be let in"),
         [](C c) { c.present.openTray(); },
         ready},
        {u"minutes"_s,
         m,
         tr("&Minutes of the sitting…"),
         {},
         tr("Save what was added, changed and voted for since the first show, stage by stage"),
         [](C c) { c.present.saveMinutes(); },
         open | Fact::Present | Fact::Sitting | Fact::History,
         {},
         true},
    };
}

} // namespace waymark
