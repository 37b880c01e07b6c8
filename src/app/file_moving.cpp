// The File menu, continued: the same map as another document, or the document's file under another
// name or in another folder.
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/plain_widgets.h"
#include "app/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

void FileCommands::duplicate() {
    finishTyping();
    const OpenDocument& document = *m_window.openDocument();
    const QString name =
        document.path().isEmpty() ? document.name() : QFileInfo(document.path()).completeBaseName();
    MainWindow* window = m_window.workspace().openWindow();
    window->setDocument(OpenDocument::fromProject(m_window.workspace().drafts(), document.project(),
                                                  tr("%1 copy").arg(name), true));
    window->raise();
    window->activateWindow();
}

void FileCommands::renameFile() {
    finishTyping();
    const QFileInfo info(m_window.openDocument()->path());
    const QString name =
        m_window.workspace().questions().askName(&m_window, info.path(), info.fileName());
    if (!name.isEmpty() && name != info.fileName())
        m_window.openDocument()->moveTo(info.dir().filePath(name));
}

void FileCommands::moveFile() {
    finishTyping();
    const QFileInfo info(m_window.openDocument()->path());
    const QString folder =
        m_window.workspace().questions().askFolder(&m_window, tr("Move to"), info.path());
    if (!folder.isEmpty() && QDir(folder) != info.dir())
        m_window.openDocument()->moveTo(QDir(folder).filePath(info.fileName()));
}

// The document is the same under its new path: what is remembered of the file goes along.
void FileCommands::onPathChanged() {
    const QString path = m_window.filePath();
    Workspace& workspace = m_window.workspace();
    Settings& settings = workspace.settings();
    if (!m_path.isEmpty() && m_path != path) {
        settings.setSavesByItself(path, settings.savesByItself(m_path));
        settings.setViewOf(path, settings.viewOf(m_path));
        if (!QFileInfo::exists(m_path)) {
            settings.setSavesByItself(m_path, false);
            workspace.recents().remove(m_path);
        }
    }
    m_path = path;
    workspace.recents().add(path);
    m_autoSave.setOn(settings.savesByItself(path), m_window.openDocument()->hasUnsavedEdits());
}

void FileCommands::onMoved(const QString& path) {
    m_window.editor()->say(tr("The file is now %1.").arg(isolated(QFileInfo(path).fileName())));
}

void FileCommands::onMoveFailed(const Error& error) {
    m_window.workspace().questions().tell(&m_window, tr("The file was not moved"), error.message);
}

} // namespace waymark
