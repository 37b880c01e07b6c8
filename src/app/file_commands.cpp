#include "app/file_commands.h"

#include "app/background.h"
#include "app/editor.h"
#include "app/export_dialog.h"
#include "app/filter_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/opening.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "app/print_dialog.h"
#include "app/saved_views.h"
#include "app/welcome_screen.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "exchange/exchange.h"
#include "exchange/templates.h"
#include "model/logo.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto ending = u".journey"_s;

// Lets a dialog of export or print begin with what the window shows, and offer parts of it.
void beginWithWhatIsSeen(auto& dialog, Editor& editor) {
    const SavedViews& views = editor.views();
    const bool isArranged = views.arrangement() || !editor.filtering().filter().isEmpty();
    if (views.current() && !views.isChanged())
        dialog.showView(views.current());
    else if (isArranged)
        dialog.showSeen(views.seen());
    if (editor.isFunnelShown())
        dialog.setFunnelShown(true);
    dialog.offerParts(editor.canvas().selection());
}

} // namespace

FileCommands::FileCommands(MainWindow& window)
    : m_window(window) {
    connect(&m_autoSave, &AutoSave::saveWanted, this, &FileCommands::saveByItself);
}

void FileCommands::newMap() {
    startWith(u"empty"_s, {});
}

void FileCommands::newFromTemplate() {
    MainWindow* window = m_window.openDocument() ? m_window.workspace().openWindow() : &m_window;
    window->welcome().focusTemplates();
}

void FileCommands::newFrom(const QString& key) {
    if (key != "sample"_L1) {
        const auto known = templates();
        const auto it = std::ranges::find(known, key, &Template::key);
        startWith(key, it == known.end() ? QString() : it->name);
        return;
    }
    RandomIds ids;
    if (auto project = sampleProject(ids))
        show(OpenDocument::fromProject(m_window.workspace().drafts(), *project,
                                       tr("Home coffee subscription"), false));
}

void FileCommands::startWith(const QString& key, const QString& name) {
    RandomIds ids;
    auto project = projectFromTemplate(key, ids);
    if (!project) {
        m_window.workspace().questions().tell(&m_window, tr("The template could not be used"),
                                              project.error().message);
        return;
    }
    show(OpenDocument::fromProject(m_window.workspace().drafts(), *project, name, false));
}

void FileCommands::show(std::unique_ptr<OpenDocument> document, MapLayout firstSight) {
    // A window whose document nobody would miss takes the new one.
    const OpenDocument* shown = m_window.openDocument();
    MainWindow* window = &m_window;
    if (shown && !shown->isUntouched())
        window = m_window.workspace().openWindow();
    else if (shown)
        m_window.openDocument()->discard();
    window->setDocument(std::move(document), std::move(firstSight));
    window->bringForward();
}

void FileCommands::showCopy(const Project& project, const QString& name) {
    show(OpenDocument::fromProject(m_window.workspace().drafts(), project, name, true));
}

void FileCommands::open() {
    Workspace& workspace = m_window.workspace();
    const QString path = workspace.questions().askOpenPath(&m_window, FileKind::Journey,
                                                           workspace.settings().lastFolder());
    if (!path.isEmpty())
        openPath(path);
}

void FileCommands::import() {
    Workspace& workspace = m_window.workspace();
    const QString path = workspace.questions().askOpenPath(&m_window, FileKind::Importable,
                                                           workspace.settings().lastFolder());
    if (!path.isEmpty())
        openPath(path);
}

void FileCommands::openPath(const QString& path) {
    Workspace& workspace = m_window.workspace();
    workspace.settings().setLastFolder(QFileInfo(path).absolutePath());
    if (!path.endsWith(ending, Qt::CaseInsensitive) && formatForFile(path)) {
        importPath(path);
        return;
    }
    if (m_opening.contains(path))
        return;
    workspace.findWindow(
        path, [self = QPointer<FileCommands>(this), path](MainWindow* already, Knock others) {
            if (!self)
                return;
            if (already) {
                already->bringForward();
                self->finishOpening(path, true);
            } else if (others == Knock::Raised) {
                if (Editor* editor = self->m_window.editor())
                    editor->say(
                        tr("%1 is open in another window already; that one was brought forward.")
                            .arg(isolated(QFileInfo(path).fileName())));
                self->finishOpening(path, true);
            } else {
                self->openJourney(path);
            }
        });
    m_opening.append(path);
}

void FileCommands::expect(const QString& path) {
    m_window.workspace().settings().setLastFolder(QFileInfo(path).absolutePath());
    m_opening.append(path);
}

void FileCommands::finishOpening(const QString& path, bool ok) {
    m_opening.removeOne(path);
    if (!m_window.openDocument())
        m_window.appear();
    emit opened(path, ok);
}

void FileCommands::openJourney(const QString& path) {
    Workspace& workspace = m_window.workspace();
    if (Editor* editor = m_window.editor())
        editor->say(tr("Opening %1…").arg(isolated(QFileInfo(path).fileName())));
    runInBackground(
        this,
        [path, drafts = workspace.drafts(), mapIndex = workspace.settings().viewOf(path).mapIndex,
         owner = thread()] { return openFile(drafts, path, mapIndex, owner); },
        [this, path](const std::shared_ptr<OpenedFile>& file) { takeOpened(path, *file); });
}

void FileCommands::takeOpened(const QString& path, OpenedFile& file) {
    Workspace& workspace = m_window.workspace();
    if (file.error) {
        m_window.appear();
        if (file.error->code == ErrorCode::Damaged) {
            offerRepair(path, *file.error);
            return;
        }
        workspace.questions().tell(&m_window, tr("The file could not be opened"),
                                   file.error->message);
        finishOpening(path, false);
        return;
    }
    workspace.recents().add(path);
    show(std::move(file.document), std::move(file.firstSight));
    if (!file.findings.isEmpty())
        workspace.questions().tellList(
            &m_window, tr("Something in this file is unusual"),
            tr("Everything on the map is there. This was noticed while reading it:"),
            file.findings);
    finishOpening(path, true);
}

void FileCommands::importPath(const QString& path) {
    runInBackground(
        this, [path] { return importFile(path); },
        [this, path](const std::shared_ptr<Result<Imported>>& result) {
            Workspace& workspace = m_window.workspace();
            const QString name = QFileInfo(path).completeBaseName();
            if (!*result) {
                m_window.appear();
                const Error& error = result->error();
                const QString where =
                    error.position.isEmpty() ? QString() : u" ("_s + error.position + u')';
                workspace.questions().tell(&m_window, tr("The file could not be imported"),
                                           error.message + where);
                emit opened(path, false);
                return;
            }
            Imported& imported = **result;
            show(OpenDocument::fromProject(workspace.drafts(), imported.project, name, true));
            if (!imported.warnings.empty()) {
                QStringList lines;
                for (const Warning& warning : imported.warnings)
                    lines.append(warning.toString());
                workspace.questions().tellList(
                    &m_window, tr("%1 was imported, with remarks").arg(isolated(name)),
                    tr("The map is open. These lines of the file could not be taken over as they "
                       "were; look at them before you rely on the map."),
                    lines);
            }
            emit opened(path, true);
        });
}

void FileCommands::showDrafts(RecoveryReason reason) {
    Workspace& workspace = m_window.workspace();
    RecoveryDialog dialog(workspace.drafts(), workspace.questions(), &m_window, reason);
    if (dialog.exec() == QDialog::Accepted)
        openDraft(dialog.chosenDraft());
    workspace.lookForDrafts();
}

void FileCommands::openDraft(const QString& draftId) {
    Workspace& workspace = m_window.workspace();
    auto document = OpenDocument::fromDraft(workspace.drafts(), draftId);
    if (document)
        show(document.take());
    else if (document.error().code == ErrorCode::Damaged)
        repairDraft(draftId, document.error());
    else
        workspace.questions().tell(&m_window, tr("The draft could not be opened"),
                                   document.error().message);
}

void FileCommands::finishTyping() {
    if (Editor* editor = m_window.editor())
        editor->canvas().finishEditing();
}

QString FileCommands::proposedPath(const QString& suffix) const {
    const OpenDocument& document = *m_window.openDocument();
    // Where nothing can be written any more, the dialog begins elsewhere.
    const auto usable = [](const QString& folder) {
        const QFileInfo info(folder);
        return info.isDir() && info.isWritable();
    };
    QString folder = m_window.workspace().settings().lastFolder();
    if (!usable(folder))
        folder = QDir::homePath();
    if (!document.path().isEmpty()) {
        const QFileInfo info(document.path());
        return QDir(usable(info.path()) ? info.path() : folder)
            .filePath(info.completeBaseName() + suffix + ending);
    }
    QString title = document.name();
    const auto maps = document.project().roots<Map>();
    if (title == OpenDocument::tr("Untitled") && !maps.empty())
        title = document.project().find(maps.front())->title;
    return QDir(folder).filePath(fileNameFor(title) + suffix + ending);
}

void FileCommands::save() {
    OpenDocument* document = m_window.openDocument();
    if (!document || document->isReadOnly())
        return;
    finishTyping();
    if (document->path().isEmpty())
        saveAs();
    else
        saveTo(document->path());
}

void FileCommands::saveAs() {
    finishTyping();
    const QString path =
        m_window.workspace().questions().askSavePath(&m_window, tr("Save as"), proposedPath());
    if (path.isEmpty()) {
        m_closeWhenSaved = false;
        return;
    }
    if (isShownElsewhere(path))
        return;
    // A file chosen in the dialog was agreed to be replaced there.
    saveTo(path, path != m_window.filePath());
}

// Two windows with one file would take turns undoing each other's work.
bool FileCommands::isShownElsewhere(const QString& path) {
    for (const MainWindow* window : m_window.workspace().windows()) {
        if (window == &m_window || window->filePath() != path)
            continue;
        m_window.workspace().questions().tell(
            &m_window, tr("%1 is open in another window").arg(isolated(QFileInfo(path).fileName())),
            tr("It was not written. Close it there first, or choose another name."));
        return true;
    }
    return false;
}

void FileCommands::saveTo(const QString& path, bool replaceOthers, bool partLinks) {
    m_savesByItself = false;
    m_autoSave.noteSave();
    // What is edited after saving is a step of its own.
    m_window.openDocument()->document().endGesture();
    m_window.openDocument()->saveTo(path, replaceOthers, partLinks);
}

void FileCommands::saveCopy() {
    finishTyping();
    const QString path = m_window.workspace().questions().askSavePath(&m_window, tr("Save a copy"),
                                                                      proposedPath(tr(" copy")));
    if (!path.isEmpty() && !isShownElsewhere(path))
        m_window.openDocument()->saveCopyTo(path);
}

void FileCommands::revert() {
    finishTyping();
    if (m_window.workspace().questions().confirm(
            &m_window, tr("Go back to what is saved?"),
            tr("The map becomes what the file holds. Undo brings your edits back."), tr("Revert")))
        m_window.openDocument()->revert();
}

void FileCommands::follow(OpenDocument& document) {
    connect(&document, &OpenDocument::saved, this, &FileCommands::onSaved);
    connect(&document, &OpenDocument::saveFailed, this, &FileCommands::onSaveFailed);
    connect(&document, &OpenDocument::copied, this, [this](const QString& path) {
        m_window.editor()->say(
            tr("A copy was saved as %1.").arg(isolated(QFileInfo(path).fileName())));
    });
    connect(&document, &OpenDocument::copyFailed, this, [this](const Error& error) {
        m_window.workspace().questions().tell(&m_window, tr("The copy was not saved"),
                                              error.message);
    });
    connect(&document, &OpenDocument::moved, this, &FileCommands::onMoved);
    connect(&document, &OpenDocument::moveFailed, this, &FileCommands::onMoveFailed);
    connect(&document, &OpenDocument::pathChanged, this, &FileCommands::onPathChanged);
    connect(&document, &OpenDocument::reverted, this,
            [this] { m_window.editor()->say(tr("Back to what is saved. Undo returns.")); });
    connect(&document, &OpenDocument::revertFailed, this, [this](const Error& error) {
        m_window.workspace().questions().tell(&m_window, tr("The saved file could not be read"),
                                              error.message);
    });
    connect(&document, &OpenDocument::safetyChanged, this, &FileCommands::updateNotices);
    connect(&document.document(), &Document::changed, &m_autoSave, &AutoSave::noteEdit);
    m_path = document.path();
    m_autoSave.setOn(m_window.workspace().settings().savesByItself(m_path),
                     document.hasUnsavedEdits());
    showNotices();
}

void FileCommands::onSaved(const QString& path) {
    m_window.workspace().recents().add(path);
    if (!std::exchange(m_savesByItself, false))
        m_window.editor()->say(tr("Saved."));
    // What was edited while it was written is asked about once more.
    if (!std::exchange(m_closeWhenSaved, false))
        return;
    m_mayCloseNow = !m_window.openDocument()->hasUnsavedEdits();
    QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
}

void FileCommands::keepForNextStart() {
    OpenDocument* document = m_window.openDocument();
    if (!document)
        return;
    finishTyping();
    // What cannot be stored now is tried once more as the document goes.
    (void)document->flush();
    // One in which nothing was done is put away by the next start. Nothing is discarded here: the
    // end of a session may be called off.
    if (!document->isUntouched())
        document->setEnd(document->hasUnsavedEdits() ? DraftEnd::SessionEnded : DraftEnd::Closed);
}

void FileCommands::exportMap() {
    finishTyping();
    ExportDialog dialog(m_window.openDocument()->project(), m_window.editor()->map(),
                        m_window.openDocument()->name(), m_window.workspace().settings(),
                        &m_window);
    dialog.rememberFor(m_window.openDocument()->path());
    OpenDocument& open = *m_window.openDocument();
    dialog.setLogoKeeper([&open](const std::optional<Attachment>& picture) {
        const Changeset edit = setLogo(open.project(), open.ids(), picture);
        return edit.isEmpty() ? Result<void>() : open.document().commit(edit);
    });
    beginWithWhatIsSeen(dialog, *m_window.editor());
    if (dialog.exec() == QDialog::Accepted)
        sayExported(dialog);
}

void FileCommands::exportAgain() {
    constexpr int patience = 700; // milliseconds, after which the progress is shown
    finishTyping();
    const QString journey = m_window.openDocument()->path();
    const ExportSettings memory;
    const ExportSetting last = memory.of(journey);
    if (!memory.knows(journey) || last.file.isEmpty()) {
        exportMap();
        return;
    }
    const QString name = isolated(QFileInfo(last.file).fileName());
    if (!last.isFileOurs() &&
        !m_window.workspace().questions().confirm(
            &m_window, tr("Replace %1?").arg(name),
            tr("It was changed after it had been exported. Exporting again replaces it with the "
               "map as it is now, and those changes are lost. To keep them, choose Export and "
               "another name."),
            tr("Replace")))
        return;
    auto* dialog = new ExportDialog(m_window.openDocument()->project(), m_window.editor()->map(),
                                    m_window.openDocument()->name(),
                                    m_window.workspace().settings(), &m_window);
    dialog->setModal(true);
    dialog->rememberFor(journey);
    if (SavedViews& views = m_window.editor()->views(); last.show == partSeen)
        dialog->showSeen(views.seen());
    dialog->setFunnelShown(m_window.editor()->isFunnelShown());
    connect(dialog, &ExportDialog::finishedExport, this, [this, dialog](bool ok) {
        if (ok)
            sayExported(*dialog);
        dialog->deleteLater();
    });
    QTimer::singleShot(patience, dialog, &QDialog::show);
    dialog->repeat(m_window.editor()->canvas().selection());
}

void FileCommands::sayExported(const ExportDialog& dialog) {
    if (Editor* editor = m_window.editor())
        editor->say(
            tr("Exported to %1.").arg(isolated(QFileInfo(dialog.writtenPath()).fileName())));
}

void FileCommands::print() {
    finishTyping();
    Workspace& workspace = m_window.workspace();
    const Project project = m_window.openDocument()->project(); // as it is now
    PrintDialog dialog(project, m_window.editor()->map(), m_window.openDocument()->name(),
                       workspace.settings(), workspace.questions(), &m_window);
    beginWithWhatIsSeen(dialog, *m_window.editor());
    if (dialog.exec() == QDialog::Accepted)
        m_window.editor()->say(dialog.outcome());
}

void FileCommands::newWindow() {
    m_window.workspace().openWindow();
}

void FileCommands::close() {
    // The last window goes back to the welcome screen; from there, and elsewhere, it closes.
    m_leaving = m_window.openDocument() && m_window.workspace().windows().size() == 1;
    m_window.close();
}

void FileCommands::quit() {
    m_window.workspace().quit();
}

bool FileCommands::mayClose() {
    OpenDocument* document = m_window.openDocument();
    const bool leaving = std::exchange(m_leaving, false);
    if (!document)
        return true;
    finishTyping();
    if (std::exchange(m_mayCloseNow, false)) {
        // Saved a moment ago.
    } else if (document->isUntouched()) {
        document->discard();
    } else if (document->hasUnsavedEdits()) {
        switch (m_window.workspace().questions().askOnClose(&m_window, document->name())) {
        case CloseAnswer::Save:
            m_closeWhenSaved = true;
            m_leaving = leaving;
            save();
            return false;
        case CloseAnswer::Discard:
            document->discard();
            break;
        case CloseAnswer::KeepDraft:
            break;
        case CloseAnswer::Cancel:
            return false;
        }
    }
    document->setEnd(DraftEnd::Closed);
    if (!leaving)
        return true;
    m_window.setDocument(nullptr);
    m_window.workspace().lookForDrafts();
    return false;
}

} // namespace waymark
