#include "app/link_command.h"

#include "app/command_palette.h"
#include "app/editor.h"
#include "app/field_keys.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/palette_match.h"
#include "canvas/canvas.h"
#include "model/links.h"

namespace waymark {

namespace {

QString tr(const char* text) {
    return MainWindow::tr(text);
}

// The touchpoint that is selected, or in whose column the selection is; null if there is none.
Id<Touchpoint> currentTouchpoint(const Project& project, const Canvas& canvas) {
    if (const auto& cell = canvas.currentCell())
        return cell->touchpoint;
    const AnyId current = canvas.current();
    if (current.kind == Kind::Touchpoint)
        return {current.value};
    const auto record = project.find(current);
    if (!record)
        return {};
    if (const auto* feeling = std::get_if<Feeling>(&*record))
        return feeling->touchpoint;
    if (const auto* link = std::get_if<Link>(&*record))
        return link->from;
    const auto place = placeOf(*record);
    return place ? place->touchpoint : Id<Touchpoint>();
}

} // namespace

void addLinkFromSelection(MainWindow& window) {
    Editor& editor = *window.editor();
    Canvas& canvas = editor.canvas();
    canvas.finishEditing();
    OpenDocument& open = *window.openDocument();
    const Id<Touchpoint> from = currentTouchpoint(open.project(), canvas);
    std::vector<PaletteEntry> targets;
    for (const Id<Touchpoint> id : touchpointsOf(open.project(), editor.map())) {
        const Touchpoint& touchpoint = *open.project().find(id);
        if (id == from)
            continue;
        PaletteEntry entry;
        entry.text = touchpoint.name;
        entry.detail = open.project().find(touchpoint.stage)->name;
        entry.folded = foldedForMatch(entry.text);
        entry.record = anyId(id);
        targets.push_back(std::move(entry));
    }
    if (!from || targets.empty()) {
        editor.say(from ? tr("A link leads to another touchpoint; this map has only one.")
                        : tr("Select the touchpoint first from which the link leads."));
        return;
    }
    AnyId to;
    {
        CommandPalette palette(window, std::move(targets), tr("Link to which touchpoint?"));
        if (palette.exec() != QDialog::Accepted)
            return;
        to = palette.chosen().record;
    }
    Id<Link> added;
    if (!window.commit(addLink(open.project(), open.ids(), from, {to.value}, QString(), &added)))
        return;
    canvas.select(anyId(added));
    canvas.reveal(anyId(added));
    // What the link says is typed next.
    editor.fieldKeys().goTo(tr("Label"));
}

} // namespace waymark
