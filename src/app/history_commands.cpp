#include "app/history_commands.h"

#include "app/background.h"
#include "app/editor.h"
#include "app/history_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/workspace.h"
#include "model/difference.h"

#include <QFileInfo>

namespace waymark {

namespace {

QString copyName(const OpenDocument& document, const QString& when) {
    return HistoryCommands::tr("%1, %2").arg(QFileInfo(document.name()).completeBaseName(), when);
}

} // namespace

void HistoryCommands::toggle() {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setHistoryShown(!editor->isHistoryShown());
    m_window.updateActions();
}

void HistoryCommands::step(bool newer) {
    Editor* editor = m_window.editor();
    if (!editor)
        return;
    editor->setHistoryShown(true);
    editor->history().step(newer);
}

void HistoryCommands::backToNow() {
    if (Editor* editor = m_window.editor())
        editor->history().backToNow();
}

void HistoryCommands::nameState() {
    if (Editor* editor = m_window.editor())
        editor->history().nameState();
}

void HistoryCommands::restore() {
    Editor* editor = m_window.editor();
    if (!editor || !editor->history().pastProject())
        return;
    HistoryView& history = editor->history();
    const Changeset edit = difference(m_window.openDocument()->project(), *history.pastProject(),
                                      tr("Restore %1").arg(history.when()));
    history.backToNow();
    if (m_window.commit(edit))
        editor->say(tr("The map is what it was then. Undo takes that back."));
    else if (edit.isEmpty())
        editor->say(tr("The map is just the same now."));
}

void HistoryCommands::openCopy() {
    Editor* editor = m_window.editor();
    if (!editor || !editor->history().pastProject())
        return;
    const Project then = *editor->history().pastProject();
    m_window.files().showCopy(then, copyName(*m_window.openDocument(), editor->history().when()));
}

void HistoryCommands::openVersion(const QString& path, const QString& when) {
    const QString name = copyName(*m_window.openDocument(), when);
    runInBackground(
        this, [path] { return readJourney(path); },
        [this, name](const std::shared_ptr<Result<OpenedJourney>>& version) {
            if (*version)
                m_window.files().showCopy((*version)->project, name);
            else
                m_window.workspace().questions().tell(
                    &m_window, tr("The version could not be opened"), version->error().message);
        });
}

void HistoryCommands::toggleKept() {
    OpenDocument* document = m_window.openDocument();
    if (!document)
        return;
    document->setKeepsHistory(!document->keepsHistory());
    if (Editor* editor = m_window.editor())
        editor->say(document->keepsHistory()
                        ? tr("From the next Save on, the file tells its history, deleted texts "
                             "included, to whoever gets it.")
                        : tr("From the next Save on, the file holds nothing of its history."));
    m_window.updateActions();
}

} // namespace waymark
