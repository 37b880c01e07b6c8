#include "app/action_table.h"

#include "app/action_rows.h"
#include "app/plain_widgets.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

using action_words::tr;

QList<QKeySequence> action_words::keys(std::initializer_list<const char*> names) {
    QList<QKeySequence> list;
    for (const char* name : names)
        list.append(QKeySequence(QString::fromLatin1(name)));
    return list;
}

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
        {MenuId::Lanes, MenuId::View, tr("&Lanes")},
        {MenuId::SavedViews, MenuId::View, tr("S&aved views")},
        {MenuId::History, {}, tr("Histor&y")},
        {MenuId::Present, {}, tr("&Present")},
        {MenuId::PresentScreen, MenuId::Present, tr("S&creen")},
        {MenuId::Theme, MenuId::View, tr("&Theme")},
        {MenuId::Help, {}, tr("&Help")},
    };
    return rows;
}

const std::vector<ActionRow>& actionRows() {
    static const std::vector<ActionRow> rows = [] {
        std::vector<ActionRow> all;
        for (auto& part : {fileRows(), editRows(), insertRows(), mapRows(), viewRows(),
                           savedViewRows(), historyRows(), presentRows()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

namespace {

QString tipOf(const ActionRow& row) {
    return row.keys.isEmpty()
               ? row.tip
               : row.tip + u" ("_s + row.keys[0].toString(QKeySequence::NativeText) + u')';
}

// Whether a command acts on the map as it is now, and therefore not while the past is shown.
bool isOfNow(const ActionRow& row) {
    return row.needs.testAnyFlags(Facts(Fact::Present) | Fact::Editable);
}

} // namespace

ActionTable::ActionTable(Commands commands, QWidget* window)
    : QObject(window)
    , m_commands(commands) {
    for (const ActionRow& row : actionRows()) {
        auto* action = new QAction(row.text, window);
        action->setObjectName(row.id);
        action->setShortcuts(row.keys);
        action->setCheckable(bool(row.checkedBy));
        const QString text = plainActionText(row.text);
        setPlainToolTip(action, tipOf(row));
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
    place(MenuId::Lanes, MenuId::View, u"filter"_s);
    place(MenuId::SavedViews, MenuId::View, u"filter"_s);
    place(MenuId::Theme, MenuId::View, u"fullScreen"_s);
    place(MenuId::PresentScreen, MenuId::Present, {});
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
    explainPast(facts.facts.testFlag(Fact::InPast));
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
    m_menus.value(int(MenuId::SavedViews))->setEnabled(facts.facts.testFlag(Fact::Present));
    for (const MenuId id : {MenuId::MapState, MenuId::FeelingScale, MenuId::Lanes})
        m_menus.value(int(id))->setEnabled(facts.facts.testFlag(Fact::Editable));
}

void ActionTable::explainPast(bool inPast) {
    if (inPast == std::exchange(m_saysPast, inPast))
        return;
    const QString why = tr("Not while the past is shown. Go back to now first.");
    for (const ActionRow& row : actionRows())
        if (isOfNow(row))
            setPlainToolTip(action(row.id), inPast ? tipOf(row) + u'\n' + why : tipOf(row));
    // In menus, too, one sees why an entry is grey.
    for (QMenu* menu : m_menus)
        menu->setToolTipsVisible(inPast);
}

QString plainActionText(const QString& text) {
    QString plain = text;
    plain.remove(u'&');
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain;
}

} // namespace waymark
