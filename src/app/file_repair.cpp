// The File menu, continued: what can be had of files and drafts that are damaged.
#include "app/background.h"
#include "app/file_commands.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/plain_text.h"
#include "app/recent_files.h"
#include "app/workspace.h"
#include "storage/version_shelf.h"

#include <QDateTime>
#include <QFileInfo>

namespace waymark {

void FileCommands::offerRepair(const QString& path, const Error& error) {
    runInBackground(
        this,
        [path, drafts = m_window.workspace().drafts()] {
            return VersionShelf(drafts).newestSound(path);
        },
        [this, path, error](const std::shared_ptr<std::optional<KeptVersion>>& version) {
            QString when;
            if (*version)
                when = friendlyTime(QDateTime::fromMSecsSinceEpoch((*version)->time),
                                    QDateTime::currentDateTime());
            switch (m_window.workspace().questions().askOnDamaged(&m_window, error.message, when)) {
            case DamagedAnswer::Repair:
                openRepaired(path);
                break;
            case DamagedAnswer::OpenVersion:
                openKept(path, (*version)->path, when);
                break;
            case DamagedAnswer::Cancel:
                break;
            }
            finishOpening(path, false);
        });
}

void FileCommands::openRepaired(const QString& path) {
    Workspace& workspace = m_window.workspace();
    const auto salvaged = salvageJourney(path);
    if (!salvaged) {
        workspace.questions().tell(&m_window, tr("The file could not be repaired"),
                                   salvaged.error().message);
        return;
    }
    showCopy(salvaged->project, tr("%1 (repaired)").arg(QFileInfo(path).completeBaseName()));
    workspace.questions().tellList(
        &m_window, tr("This is a repaired copy"),
        tr("Save it under a name of its own. What was found while repairing it:"),
        salvaged->findings);
}

void FileCommands::openKept(const QString& path, const QString& version, const QString& when) {
    const auto opened = readJourney(version);
    if (opened)
        showCopy(opened->project, tr("%1, %2").arg(QFileInfo(path).completeBaseName(), when));
    else
        m_window.workspace().questions().tell(&m_window, tr("The version could not be opened"),
                                              opened.error().message);
}

void FileCommands::repairDraft(const QString& draftId, const Error& error) {
    Workspace& workspace = m_window.workspace();
    QStringList findings;
    auto repaired = OpenDocument::repairedFromDraft(workspace.drafts(), draftId, &findings);
    if (!repaired) {
        workspace.questions().tell(&m_window, tr("The draft could not be opened"), error.message);
        return;
    }
    show(repaired.take());
    workspace.questions().tellList(
        &m_window, tr("The draft was damaged on the disk"),
        tr("What was whole of it is open now, as a repaired copy; save it under a name of its own. "
           "The damaged draft is put away for 30 days, and your file was not touched. What was "
           "found while repairing it:"),
        findings);
}

} // namespace waymark
