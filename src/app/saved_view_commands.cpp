#include "app/saved_view_commands.h"

#include "app/editor.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/plain_text.h"
#include "app/saved_views.h"
#include "app/status_line.h"
#include "app/workspace.h"
#include "model/edits.h"
#include "model/saved_views.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestShown = 28; // characters of a name in the status line and the menu

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::SavedViewCommands", text);
}

QString shortened(const QString& name) {
    const QString line = visibleMarks(name.simplified());
    return line.size() <= longestShown ? line : line.left(longestShown - 1) + u'…';
}

// "View 1", the first that no view of the map has.
QString freeName(const Project& project, Id<Map> map) {
    for (int number = 1;; ++number)
        if (const QString name = tr("View %1").arg(number); !viewNamed(project, {map}, name))
            return name;
}

} // namespace

void SavedViewCommands::save() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const OpenDocument& open = *m_window.openDocument();
    const QString name = m_window.workspace().questions().askText(
        &m_window, tr("Save what is seen as a view"), freeName(open.project(), editor->map()),
        tr("Save"));
    if (name.isEmpty() || m_window.editor() != editor)
        return;
    SavedView view = editor->views().seen();
    view.name = name;
    Id<SavedView> added;
    if (!m_window.commit(saveView(open.project(), m_window.openDocument()->ids(), view, &added)))
        return;
    editor->views().show(added);
    editor->say(
        tr("View “%1” is saved. It is among the views at the bottom right.").arg(isolated(name)));
}

void SavedViewCommands::update() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    const SavedView* view = project.find(editor->views().current());
    if (!view)
        return;
    const QString name = view->name;
    if (m_window.commit(updateView(project, view->id, editor->views().seen())))
        editor->say(tr("View “%1” shows this from now on.").arg(isolated(name)));
}

void SavedViewCommands::rename() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    const SavedView* view = project.find(editor->views().current());
    if (!view)
        return;
    const Id<SavedView> id = view->id;
    const QString name = m_window.workspace().questions().askText(&m_window, tr("Rename the view"),
                                                                  view->name, tr("Rename"));
    if (!name.isEmpty() && m_window.editor() == editor)
        m_window.commit(waymark::rename(m_window.openDocument()->project(), anyId(id), name));
}

void SavedViewCommands::remove() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    const SavedView* view = project.find(editor->views().current());
    if (!view)
        return;
    const QString name = view->name;
    if (m_window.commit(waymark::remove(project, {anyId(view->id)})))
        editor->say(tr("View “%1” was deleted. Undo brings it back.").arg(isolated(name)));
}

void SavedViewCommands::showNext(int steps) {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    SavedViews& views = editor->views();
    const Id<SavedView> next = viewBeside(project, editor->map(), views.current(), steps);
    views.show(next);
    if (const SavedView* shown = project.find(next))
        editor->say(tr("View “%1”").arg(isolated(shown->name)));
}

void SavedViewCommands::showAll() {
    if (Editor* editor = m_window.editor())
        editor->views().leave();
}

void SavedViewCommands::listIn(QMenu& menu) {
    for (QAction* entry : menu.actions())
        if (entry->data().toBool())
            delete entry;
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    const Project& project = m_window.openDocument()->project();
    const auto views = project.of<SavedView>(editor->map());
    if (!views.empty())
        menu.addSeparator()->setData(true);
    for (const Id<SavedView> id : views) {
        QString name = shortened(project.find(id)->name);
        QAction* entry =
            menu.addAction(name.replace(u'&', "&&"_L1), [editor, id] { editor->views().show(id); });
        entry->setData(true);
        entry->setCheckable(true);
        entry->setChecked(id == editor->views().current());
    }
}

void SavedViewCommands::updateButton() {
    const Editor* editor = m_window.editor();
    if (!editor)
        return;
    const SavedViews& views = editor->views();
    const SavedView* view = m_window.openDocument()->project().find(views.current());
    QString text = tr("Views");
    if (view)
        text = (views.isChanged() ? tr("View: %1 (changed)") : tr("View: %1"))
                   .arg(shortened(view->name));
    editor->statusLine().setView(text, m_window.actions().menu(MenuId::SavedViews));
}

} // namespace waymark
