// The File menu, continued: what follows when saving goes wrong, saving by itself, and what the
// window says for longer than a moment.
#include "app/compare_dialog.h"
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/main_window.h"
#include "app/notice_area.h"
#include "app/open_document.h"
#include "app/plain_widgets.h"
#include "app/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return FileCommands::tr(text);
}

QString inWords(qint64 time) {
    return friendlyTime(QDateTime::fromMSecsSinceEpoch(time), QDateTime::currentDateTime());
}

// What a document that was opened with edits of an earlier run says of them.
QString reopenedText(const OpenDocument& document) {
    if (document.path().isEmpty())
        return document.lastEdit() == 0 ? tr("This map is in no file yet.")
                                        : tr("This map is in no file yet. Last edit: %1")
                                              .arg(inWords(document.lastEdit()));
    const int count = document.unsavedCount();
    if (count <= 0 || document.lastEdit() == 0)
        return tr("Edits not yet in the file");
    return tr("Edits not yet in the file: %1 · last one: %2")
        .arg(count)
        .arg(inWords(document.lastEdit()));
}

} // namespace

// --- when saving goes wrong ---------------------------------------------------------------------

void FileCommands::onSaveFailed(const QString& path, const Error& error) {
    if (std::exchange(m_savesByItself, false)) {
        onSavingByItselfFailed(error);
        return;
    }
    const bool wasClosing = std::exchange(m_closeWhenSaved, false);
    Questions& questions = m_window.workspace().questions();
    const QString name = QFileInfo(path).fileName();
    const auto saveAgain = [&](bool replaceOthers, bool partLinks) {
        m_closeWhenSaved = wasClosing;
        saveTo(path, replaceOthers, partLinks);
    };
    const auto saveElsewhere = [&] {
        m_closeWhenSaved = wasClosing;
        saveAs();
    };
    switch (error.code) {
    case ErrorCode::Changed:
        switch (questions.askOnChanged(&m_window, name)) {
        case ChangedAnswer::Replace:
            m_window.outside().putAside(path, [this, path, wasClosing] {
                m_closeWhenSaved = wasClosing;
                saveTo(path, true, true);
            });
            break;
        case ChangedAnswer::TakeTheirs:
            m_window.outside().take();
            break;
        case ChangedAnswer::Merge:
            m_window.outside().merge();
            break;
        case ChangedAnswer::SaveCopy:
            saveElsewhere();
            break;
        case ChangedAnswer::Cancel:
            break;
        }
        break;
    case ErrorCode::NotFound:
        switch (questions.askOnGone(&m_window, name, QFileInfo(path).dir().exists())) {
        case GoneAnswer::SaveThere:
            saveAgain(true, true);
            break;
        case GoneAnswer::SaveAs:
            saveElsewhere();
            break;
        case GoneAnswer::Cancel:
            break;
        }
        break;
    case ErrorCode::InUse:
        if (questions.confirm(
                &m_window, tr("%1 has further names").arg(isolated(name)),
                tr("Other names, in this folder or another, mean the same file (hard links). "
                   "Saving "
                   "writes a new file under this name; the others keep what was there before."),
                tr("Save under this name")))
            saveAgain(false, true);
        break;
    default:
        if (questions.confirm(&m_window, tr("The file was not saved"), error.message,
                              tr("Save as…")))
            saveElsewhere();
    }
}

// --- saving by itself ---------------------------------------------------------------------------

void FileCommands::followSavingByItself() {
    if (const OpenDocument* document = m_window.openDocument())
        m_autoSave.setOn(m_window.workspace().settings().savesByItself(document->path()),
                         document->hasUnsavedEdits());
}

void FileCommands::toggleSavingByItself() {
    OpenDocument& document = *m_window.openDocument();
    Settings& settings = m_window.workspace().settings();
    const bool on = !settings.savesByItself(document.path());
    settings.setSavesByItself(document.path(), on);
    m_autoSave.setOn(on, document.hasUnsavedEdits());
    m_window.editor()->notices().clear(u"saveByItself"_s);
    m_window.editor()->say(on ? tr("From now on edits go to the file by themselves.")
                              : tr("From now on the file changes only when you save."));
    m_window.updateActions();
}

void FileCommands::saveByItself() {
    OpenDocument* document = m_window.openDocument();
    if (!document || document->path().isEmpty() || document->isReadOnly() || document->isSaving() ||
        !document->hasUnsavedEdits())
        return;
    m_savesByItself = true;
    document->saveTo(document->path());
}

// What a person would be asked is not decided here: it waits until they save.
void FileCommands::onSavingByItselfFailed(const Error& error) {
    m_window.editor()->notices().tell(
        u"saveByItself"_s, NoticeTone::Alarm,
        tr("Not saved by itself: %1 Your edits are safe in the draft.").arg(error.message),
        {{tr("Save…"), [this] { save(); }}}, true);
}

void FileCommands::windowLeft() {
    m_autoSave.noteLeft();
}

// --- notices ------------------------------------------------------------------------------------

void FileCommands::showNotices() {
    OpenDocument& document = *m_window.openDocument();
    NoticeArea& notices = m_window.editor()->notices();
    if (document.wasReopened()) {
        std::vector<NoticeAction> actions{
            {document.path().isEmpty() ? tr("Save…") : tr("Save"), [this] { save(); }}};
        if (!document.path().isEmpty()) {
            actions.push_back({tr("Show"), [this] { compareWithFile(); }});
            actions.push_back({tr("Revert"), [this] { revert(); }});
        }
        notices.tell(u"reopened"_s, NoticeTone::Calm, reopenedText(document), actions, true);
    }
    updateNotices();
}

void FileCommands::updateNotices() {
    OpenDocument* document = m_window.openDocument();
    if (!document || !m_window.editor())
        return;
    NoticeArea& notices = m_window.editor()->notices();
    if (!document->hasUnsavedEdits()) {
        notices.clear(u"reopened"_s);
        notices.clear(u"saveByItself"_s);
    }
    const QString reason = document->unprotectedReason();
    if (reason.isEmpty())
        notices.clear(u"unprotected"_s);
    else
        notices.tell(
            u"unprotected"_s, NoticeTone::Alarm,
            tr("Your edits are only in this window, not in a draft: %1. Save, so that "
               "nothing is lost if the computer stops.")
                .arg(reason),
            {{tr("Save…"), [this] { save(); }}, {tr("Try again"), [document = QPointer(document)] {
                                                     if (document)
                                                         document->retry();
                                                 }}});
}

void FileCommands::compareWithFile() {
    finishTyping();
    OpenDocument* document = m_window.openDocument();
    if (!document || document->path().isEmpty())
        return;
    CompareDialog dialog(
        document->path(), std::make_shared<const Project>(document->project()),
        tr("Here, with your edits"),
        document->lastEdit() ? tr("Last edit: %1").arg(inWords(document->lastEdit())) : QString(),
        {tr("Revert to the file"), tr("Save to the file")}, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.choice() == 0)
        document->revert(); // asked for while looking at what goes
    else
        save();
}

} // namespace waymark
