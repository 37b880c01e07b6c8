// The rows of the Insert menu.
#include "app/action_rows.h"
#include "app/comment_commands.h"
#include "app/edit_commands.h"
#include "app/map_commands.h"
#include "model/edits.h"
#include "model/lane_words.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> insertRows() {
    const auto m = MenuId::Insert;
    std::vector<ActionRow> rows{
        {u"addStage"_s, m, tr("&Stage"), keys({"Ctrl+Shift+T"}),
         tr("Add a stage after the selected one"), [](C c) { c.edit.addStage(); }, edit},
        {u"addTouchpoint"_s, m, tr("&Touchpoint"), keys({"Ctrl+T"}),
         tr("Add a touchpoint after the selected one"), [](C c) { c.edit.addTouchpoint(); }, edit},
        {u"addCard"_s, m, tr("&Card"), keys({"Ins"}), tr("Add a card in the lane of the selection"),
         [](C c) { c.edit.addCard(); }, edit},
        {u"addComment"_s, m, tr("C&omment"), keys({"Ctrl+Alt+M"}),
         tr("Say something about what is selected"), [](C c) { c.comment.add(); },
         edit | Fact::Present},
        {u"capture"_s, m, tr("Capt&ure mode"), keys({"F8"}),
         tr("Each line typed becomes a card, and the place for the next one walks on"),
         [](C c) { c.edit.toggleCapture(); }, edit, Fact::Capturing},
        {u"addLink"_s, m, tr("L&ink…"), keys({"Ctrl+L"}),
         tr("Draw a way back or a jump from the selected touchpoint to another"),
         [](C c) { c.edit.addLink(); }, edit},
        {u"addMap"_s,
         m,
         tr("&Map"),
         keys({"Ctrl+M"}),
         tr("Add another map to this file"),
         [](C c) { c.map.add(); },
         edit,
         {},
         true},
        {u"addPersona"_s, m, tr("&Persona"), keys({"Ctrl+Shift+P"}),
         tr("Add a persona to this file"), [](C c) { c.map.addPersona(); }, edit},
    };
    for (int i = 0; i <= int(LaneKind::LineOfInternalInteraction); ++i) {
        const auto kind = LaneKind(i);
        const QString title = laneWord(kind);
        rows.push_back({u"addLane%1"_s.arg(i),
                        MenuId::InsertLane,
                        title,
                        {},
                        tr("Add a lane: %1").arg(title),
                        [kind](C c) { c.map.addLane(kind); },
                        edit,
                        {},
                        kind == LaneKind::LineOfInteraction});
    }
    return rows;
}

} // namespace waymark
