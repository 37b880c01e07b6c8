#include "app/action_table.h"

#include "app/edit_commands.h"
#include "app/file_commands.h"
#include "app/history_commands.h"
#include "app/map_commands.h"
#include "app/plain_widgets.h"
#include "app/view_commands.h"
#include "model/edits.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return ActionTable::tr(text);
}

QList<QKeySequence> keys(std::initializer_list<const char*> names) {
    QList<QKeySequence> list;
    for (const char* name : names)
        list.append(QKeySequence(QString::fromLatin1(name)));
    return list;
}

constexpr Facts open = Fact::Document;
constexpr Facts edit = Facts(Fact::Document) | Fact::Editable;

std::vector<ActionRow> fileRows() {
    using C = Commands&;
    const auto m = MenuId::File;
    return {
        {u"new"_s, m, tr("&New map"), keys({"Ctrl+N"}), tr("Start an empty map"),
         [](C c) { c.file.newMap(); }},
        {u"newFromTemplate"_s, m, tr("New from &template…"), keys({"Ctrl+Shift+N"}),
         tr("Choose a template to start from"), [](C c) { c.file.newFromTemplate(); }},
        {u"open"_s,
         m,
         tr("&Open…"),
         keys({"Ctrl+O"}),
         tr("Open a map from a file"),
         [](C c) { c.file.open(); },
         {},
         {},
         true},
        {u"import"_s, m, tr("&Import…"), keys({"Ctrl+I"}),
         tr("Bring in a table, a Mermaid diagram, OpenJourney or JSON"),
         [](C c) { c.file.import(); }},
        {u"drafts"_s,
         m,
         tr("&Unsaved work…"),
         {},
         tr("Edits that are in no file, and what was put away in the last 30 days"),
         [](C c) { c.file.showDrafts(); }},
        {u"save"_s,
         m,
         tr("&Save"),
         keys({"Ctrl+S"}),
         tr("Write your edits to the file"),
         [](C c) { c.file.save(); },
         edit | Fact::Unsaved,
         {},
         true},
        {u"saveAs"_s, m, tr("Save &as…"), keys({"Ctrl+Shift+S"}),
         tr("Write to another file and go on with that one"), [](C c) { c.file.saveAs(); }, edit},
        {u"saveCopy"_s, m, tr("Save a cop&y…"), keys({"Ctrl+Alt+S"}),
         tr("Write a copy and go on with this file"), [](C c) { c.file.saveCopy(); }, edit},
        {u"saveByItself"_s,
         m,
         tr("Save by itse&lf"),
         {},
         tr("Write every edit to the file a few seconds after it was made"),
         [](C c) { c.file.toggleSavingByItself(); },
         edit | Fact::InFile,
         Fact::SavesByItself},
        {u"compareFile"_s,
         m,
         tr("Com&pare with saved…"),
         {},
         tr("List what differs from the file"),
         [](C c) { c.file.compareWithFile(); },
         open | Fact::InFile | Fact::Unsaved,
         {},
         true},
        {u"revert"_s,
         m,
         tr("Re&vert to saved"),
         {},
         tr("Go back to what the file holds"),
         [](C c) { c.file.revert(); },
         edit | Fact::InFile | Fact::Unsaved},
        {u"duplicateFile"_s,
         m,
         tr("&Duplicate"),
         {},
         tr("Open a copy as a new map, in no file yet"),
         [](C c) { c.file.duplicate(); },
         open,
         {},
         true},
        {u"renameFile"_s,
         m,
         tr("Rena&me…"),
         {},
         tr("Give the file another name"),
         [](C c) { c.file.renameFile(); },
         edit | Fact::InFile},
        {u"moveFile"_s,
         m,
         tr("Move to &folder…"),
         {},
         tr("Put the file into another folder"),
         [](C c) { c.file.moveFile(); },
         edit | Fact::InFile},
        {u"export"_s,
         m,
         tr("&Export…"),
         keys({"Ctrl+E"}),
         tr("Take the map away as PDF or picture"),
         [](C c) { c.file.exportMap(); },
         open | Fact::Present,
         {},
         true},
        {u"close"_s,
         m,
         tr("&Close"),
         keys({"Ctrl+W"}),
         tr("Close this map"),
         [](C c) { c.file.close(); },
         {},
         {},
         true},
        {u"quit"_s, m, tr("&Quit"), keys({"Ctrl+Q"}), tr("Close all windows"),
         [](C c) { c.file.quit(); }},
    };
}

std::vector<ActionRow> editRows() {
    using C = Commands&;
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
    };
}

std::vector<ActionRow> insertRows() {
    using C = Commands&;
    const auto m = MenuId::Insert;
    std::vector<ActionRow> rows{
        {u"addStage"_s, m, tr("&Stage"), keys({"Ctrl+Shift+T"}),
         tr("Add a stage after the selected one"), [](C c) { c.edit.addStage(); }, edit},
        {u"addTouchpoint"_s, m, tr("&Touchpoint"), keys({"Ctrl+T"}),
         tr("Add a touchpoint after the selected one"), [](C c) { c.edit.addTouchpoint(); }, edit},
        {u"addCard"_s, m, tr("&Card"), keys({"Ins"}), tr("Add a card in the lane of the selection"),
         [](C c) { c.edit.addCard(); }, edit},
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
        const QString title = defaultTitle(kind);
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

std::vector<ActionRow> mapRows() {
    using C = Commands&;
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

std::vector<ActionRow> viewRows() {
    using C = Commands&;
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
        {u"fullScreen"_s,
         m,
         tr("&Full screen"),
         keys({"F11"}),
         tr("Use the whole screen for this window"),
         [](C c) { c.view.toggleFullScreen(); },
         {},
         Fact::FullScreen,
         true},
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

std::vector<ActionRow> historyRows() {
    using C = Commands&;
    const auto m = MenuId::History;
    constexpr Facts past = Facts(Fact::History) | Fact::InPast;
    return {
        {u"history"_s, m, tr("Show &history"), keys({"Ctrl+H"}),
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

} // namespace

const std::vector<MenuRow>& menuRows() {
    static const std::vector<MenuRow> rows{
        {MenuId::File, {}, tr("&File")},
        {MenuId::OpenRecent, MenuId::File, tr("Open &recent")},
        {MenuId::Edit, {}, tr("&Edit")},
        {MenuId::Insert, {}, tr("&Insert")},
        {MenuId::InsertLane, MenuId::Insert, tr("&Lane")},
        {MenuId::Map, {}, tr("&Map")},
        {MenuId::MapState, MenuId::Map, tr("&State")},
        {MenuId::FeelingScale, MenuId::Map, tr("&Feeling scale")},
        {MenuId::View, {}, tr("&View")},
        {MenuId::History, {}, tr("Histor&y")},
        {MenuId::Theme, MenuId::View, tr("&Theme")},
        {MenuId::Help, {}, tr("&Help")},
    };
    return rows;
}

const std::vector<ActionRow>& actionRows() {
    static const std::vector<ActionRow> rows = [] {
        std::vector<ActionRow> all;
        for (auto& part :
             {fileRows(), editRows(), insertRows(), mapRows(), viewRows(), historyRows()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

ActionTable::ActionTable(Commands commands, QWidget* window)
    : QObject(window)
    , m_commands(commands) {
    for (const ActionRow& row : actionRows()) {
        auto* action = new QAction(row.text, window);
        action->setObjectName(row.id);
        action->setShortcuts(row.keys);
        action->setCheckable(bool(row.checkedBy));
        const QString text = plainActionText(row.text);
        const QString key = row.keys.isEmpty()
                                ? QString()
                                : u" ("_s + row.keys[0].toString(QKeySequence::NativeText) + u')';
        setPlainToolTip(action, row.tip + key);
        action->setStatusTip(row.tip);
        action->setIconText(text);
        connect(action, &QAction::triggered, this, [this, &row] { row.run(m_commands); });
        window->addAction(action);
        m_actions.insert(row.id, action);
    }
}

QAction* ActionTable::action(const QString& id) const {
    QAction* found = m_actions.value(id);
    Q_ASSERT(found);
    return found;
}

QMenu* ActionTable::menu(MenuId id) const {
    return m_menus.value(int(id));
}

void ActionTable::fillMenuBar(QMenuBar* bar) {
    for (const MenuRow& row : menuRows()) {
        auto* menu = new QMenu(row.title, bar);
        m_menus.insert(int(row.id), menu);
        if (!row.parent)
            bar->addMenu(menu);
    }
    for (const ActionRow& row : actionRows()) {
        QMenu* menu = m_menus.value(int(row.menu));
        if (row.startsGroup)
            menu->addSeparator();
        menu->addAction(action(row.id));
    }
    // Each sub-menu stands where its kind of entry belongs.
    const auto place = [this](MenuId sub, MenuId parent, const QString& before) {
        m_menus.value(int(parent))
            ->insertMenu(before.isEmpty() ? nullptr : action(before), m_menus.value(int(sub)));
    };
    place(MenuId::OpenRecent, MenuId::File, u"import"_s);
    place(MenuId::InsertLane, MenuId::Insert, u"addMap"_s);
    m_menus.value(int(MenuId::Map))->addSeparator();
    place(MenuId::MapState, MenuId::Map, {});
    place(MenuId::FeelingScale, MenuId::Map, {});
    place(MenuId::Theme, MenuId::View, u"fullScreen"_s);
}

QMenu* ActionTable::makeMenu(const QStringList& ids, QWidget* parent) const {
    auto* menu = new QMenu(parent);
    for (const QString& id : ids) {
        if (id == "-"_L1)
            menu->addSeparator();
        else
            menu->addAction(action(id));
    }
    return menu;
}

void ActionTable::update(const WindowFacts& facts) {
    for (const ActionRow& row : actionRows()) {
        QAction* shown = action(row.id);
        shown->setEnabled((facts.facts & row.needs) == row.needs);
        if (row.checkedBy)
            shown->setChecked(facts.facts.testAnyFlags(row.checkedBy));
    }
    // "Undo rename stage": the label goes on where the verb ends, so it begins small. An "&" in it
    // would be taken for a mark of a key.
    const auto name = [](const QString& verb, QString label) {
        if (label.isEmpty())
            return verb;
        if (label.size() > 1 && label[0].isUpper() && label[1].isLower())
            label[0] = label[0].toLower();
        return verb + u' ' + label.replace(u'&', "&&"_L1);
    };
    action(u"undo"_s)->setText(name(tr("&Undo"), facts.undoLabel));
    action(u"redo"_s)->setText(name(tr("&Redo"), facts.redoLabel));
    m_menus.value(int(MenuId::OpenRecent))->setEnabled(facts.facts.testFlag(Fact::Recent));
    m_menus.value(int(MenuId::InsertLane))->setEnabled(facts.facts.testFlag(Fact::Editable));
    for (const MenuId id : {MenuId::MapState, MenuId::FeelingScale})
        m_menus.value(int(id))->setEnabled(facts.facts.testFlag(Fact::Editable));
}

QString plainActionText(const QString& text) {
    QString plain = text;
    plain.remove(u'&');
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain;
}

} // namespace waymark
