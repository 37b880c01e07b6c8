// The rows of the Edit menu.
#include "app/action_rows.h"
#include "app/edit_commands.h"
#include "app/find_commands.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using namespace action_words;

std::vector<ActionRow> editRows() {
    const auto m = MenuId::Edit;
    return {
        {u"undo"_s, m, tr("&Undo"), keys({"Ctrl+Z"}), tr("Take back the last edit"),
         [](C c) { c.edit.undo(); }, edit | Fact::CanUndo},
        {u"redo"_s, m, tr("&Redo"), keys({"Ctrl+Shift+Z", "Ctrl+Y"}),
         tr("Do again what was taken back"), [](C c) { c.edit.redo(); }, edit | Fact::CanRedo},
        {u"cut"_s,
         m,
         tr("Cu&t"),
         keys({"Ctrl+X"}),
         tr("Move what is selected to the clipboard"),
         [](C c) { c.edit.cut(); },
         edit | Fact::Copyable | Fact::Removable,
         {},
         true},
        {u"copy"_s, m, tr("&Copy"), keys({"Ctrl+C"}), tr("Copy what is selected"),
         [](C c) { c.edit.copy(); }, open | Fact::Copyable},
        {u"paste"_s, m, tr("&Paste"), keys({"Ctrl+V"}),
         tr("Put what is on the clipboard at the selection"), [](C c) { c.edit.paste(); },
         edit | Fact::Pasteable},
        {u"pasteAsText"_s, m, tr("Paste as te&xt…"), keys({"Ctrl+Shift+V"}),
         tr("Make cards of the text on the clipboard, choosing how"),
         [](C c) { c.edit.pasteAsText(); }, edit | Fact::Pasteable},
        {u"copyAsTable"_s, m, tr("Copy as ta&ble"), keys({"Ctrl+Alt+C"}),
         tr("Copy what is selected, or all of the map, for a spreadsheet or a document"),
         [](C c) { c.edit.copyAsTable(); }, open},
        {u"copyAsPicture"_s, m, tr("Copy as p&icture"), keys({"Ctrl+Shift+C"}),
         tr("Copy what is selected, or all of the map, as a picture for a slide"),
         [](C c) { c.edit.copyAsPicture(); }, open},
        {u"duplicate"_s, m, tr("&Duplicate"), keys({"Ctrl+D"}),
         tr("Copy what is selected to the place beside it"), [](C c) { c.edit.duplicate(); },
         edit | Fact::Removable},
        {u"delete"_s, m, tr("D&elete"), keys({"Del"}), tr("Remove what is selected"),
         [](C c) { c.edit.remove(); }, edit | Fact::Removable},
        {u"selectAll"_s,
         m,
         tr("Select &all"),
         keys({"Ctrl+A"}),
         tr("Select everything on the map"),
         [](C c) { c.edit.selectAll(); },
         open,
         {},
         true},
        {u"find"_s,
         m,
         tr("Find…"),
         keys({"Ctrl+F"}),
         tr("Find words in all texts of all maps"),
         [](C c) { c.find.find(); },
         open | Fact::Present,
         {},
         true},
        {u"replace"_s, m, tr("Rep&lace…"), keys({"Ctrl+H"}),
         tr("Find words and put others in their place"), [](C c) { c.find.replace(); },
         edit | Fact::Present},
        {u"findNext"_s, m, tr("Find next"), keys({"F3"}), tr("Go to the next hit"),
         [](C c) { c.find.next(); }, open | Fact::Present},
        {u"findPrevious"_s, m, tr("Find pre&vious"), keys({"Shift+F3"}), tr("Go to the hit before"),
         [](C c) { c.find.previous(); }, open | Fact::Present},
        {u"fields"_s,
         m,
         tr("&Fields"),
         keys({"F4"}),
         tr("Go to the fields of what is selected, and back to the map"),
         [](C c) { c.edit.goToFields(); },
         edit,
         {},
         true},
        {u"wider"_s, m, tr("&Wider"), keys({"Ctrl+Shift+Right"}),
         tr("Stretch the selected cards over one more touchpoint"), [](C c) { c.edit.stretch(1); },
         edit | Fact::Selection},
        {u"narrower"_s, m, tr("&Narrower"), keys({"Ctrl+Shift+Left"}),
         tr("Draw the selected cards in by one touchpoint"), [](C c) { c.edit.stretch(-1); },
         edit | Fact::Selection},
        {u"wholeStage"_s, m, tr("&Over the whole stage"), keys({"Ctrl+Shift+Up"}),
         tr("Spread the selected cards over their stage, or bring them back to one touchpoint"),
         [](C c) { c.edit.spreadOverStage(); }, edit | Fact::Selection},
    };
}

} // namespace waymark
