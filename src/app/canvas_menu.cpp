#include "app/canvas_menu.h"

#include "app/action_table.h"
#include "canvas/canvas.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// What a thing of that kind has of its own.
QStringList actionsFor(Kind kind) {
    switch (kind) {
    case Kind::Map:
        return {u"renameMap"_s, u"duplicateMap"_s};
    case Kind::Stage:
        return {u"fitStage"_s};
    case Kind::Touchpoint:
        return {u"addLink"_s};
    case Kind::Lane:
        return {u"collapseLane"_s, u"hideLane"_s};
    case Kind::Note:
    case Kind::PainPoint:
    case Kind::Opportunity:
    case Kind::Loss:
    case Kind::Kpi:
        return {u"wider"_s, u"narrower"_s, u"wholeStage"_s};
    default:
        return {};
    }
}

} // namespace

QMenu* canvasMenu(const ActionTable& actions, const Canvas& canvas, QWidget* parent) {
    QStringList ids{u"cut"_s, u"copy"_s, u"paste"_s, u"duplicate"_s, u"delete"_s};
    // Of an empty cell, what concerns its lane.
    const QStringList own = actionsFor(canvas.currentCell() ? Kind::Lane : canvas.current().kind);
    if (!own.isEmpty())
        ids += u"-"_s;
    ids += own;
    ids += {u"-"_s, u"addComment"_s, u"fields"_s};
    QMenu* menu = actions.makeMenu(ids, parent);
    menu->addSeparator();
    // "Stage" alone would not say what is done with it; the menu of that name does.
    menu->addMenu(actions.menu(MenuId::Insert));
    for (const QString& id : {u"copyAsTable"_s, u"copyAsPicture"_s, u"pasteAsText"_s})
        menu->addAction(actions.action(id));
    return menu;
}

} // namespace waymark
