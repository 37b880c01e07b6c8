#include "app/outside_changes.h"

#include "app/background.h"
#include "app/editor.h"
#include "app/main_window.h"
#include "app/notice_area.h"
#include "app/open_document.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "model/merge.h"
#include "storage/merge_base.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

// A merge as far as it got on another thread.
struct MergeAttempt {
    Project base; // empty where it is not known
    Project mine;
    Result<OpenedJourney> theirs = Error{};
    Result<Merged> merged = Error{};
};

OutsideChanges::OutsideChanges(MainWindow& window)
    : m_window(window) {
    connect(&m_watch, &OutsideWatch::foundOther, this, &OutsideChanges::show);
}

void OutsideChanges::follow(OpenDocument* document) {
    m_document = document;
    if (!document || document->isReadOnly()) {
        m_watch.watch({}, {});
        return;
    }
    connect(document, &OpenDocument::saved, this, &OutsideChanges::watchFile);
    connect(document, &OpenDocument::pathChanged, this, &OutsideChanges::watchFile);
    connect(document, &OpenDocument::saveFailed, this, [this] {
        show(m_watch.found());
        look();
    });
    watchFile();
}

void OutsideChanges::watchFile() {
    if (!m_document)
        return;
    m_window.editor()->notices().clear(noticeName());
    m_watch.watch(m_document->path(), m_document->stamp());
    keepBase();
}

void OutsideChanges::keepBase() {
    const auto stamp = m_document->stamp();
    if (!stamp || m_document->path().isEmpty())
        return;
    // Without the copy a merge still works: then everything that differs has to be decided.
    runInBackground(
        this,
        [drafts = m_window.workspace().drafts(), id = m_document->draftId(),
         path = m_document->path(),
         stamp = *stamp] { return keepMergeBase(drafts, id, path, stamp); },
        [](const std::shared_ptr<Result<void>>&) {});
}

bool OutsideChanges::isChanged() const {
    return m_document && m_watch.found().state == OutsideLook::State::Changed;
}

void OutsideChanges::show(const OutsideLook& look) {
    // While this program itself writes the file, what is found is of no interest.
    if (!m_document || m_document->isSaving())
        return;
    NoticeArea& notices = m_window.editor()->notices();
    switch (look.state) {
    case OutsideLook::State::Same:
        notices.clear(noticeName());
        break;
    case OutsideLook::State::Moved:
        m_document->followTo(look.movedTo);
        m_window.editor()->say(tr("The file is now called %1.").arg(isolated(m_document->name())));
        break;
    case OutsideLook::State::Changed:
        showChanged();
        break;
    case OutsideLook::State::Gone:
        notices.tell(
            noticeName(), NoticeTone::Calm,
            tr("%1 is no longer in its folder: it was moved or deleted. Your map is safe in the "
               "draft.")
                .arg(isolated(m_document->name())),
            {{tr("Save there a&gain"), [this] { m_document->saveTo(m_document->path(), true); },
              ButtonKind::Ordinary},
             {tr("&Save as…"), [this] { m_window.files().saveAs(); }, ButtonKind::Primary}});
        break;
    }
}

void OutsideChanges::showChanged() {
    const QString name = isolated(m_document->name());
    NoticeArea& notices = m_window.editor()->notices();
    const NoticeAction saveMine{tr("&Save mine as a copy…"), [this] { m_window.files().saveAs(); },
                                ButtonKind::Ordinary};
    NoticeAction takeTheirs{tr("Ta&ke theirs"), [this] { take(); }, ButtonKind::Ordinary};
    if (m_document->hasUnsavedEdits()) {
        notices.tell(
            noticeName(), NoticeTone::Calm,
            tr("%1 was changed by another program or person while you edited it. Nothing "
               "is lost: your edits are in the draft, theirs in the file.")
                .arg(name),
            {saveMine, takeTheirs, {tr("Mer&ge…"), [this] { merge(); }, ButtonKind::Primary}});
        return;
    }
    takeTheirs.kind = ButtonKind::Primary;
    notices.tell(noticeName(), NoticeTone::Calm,
                 tr("%1 was changed by another program or person. Here you still see it as it was "
                    "before.")
                     .arg(name),
                 {saveMine, takeTheirs});
}

void OutsideChanges::fail(const QString& headline, const Error& error) {
    m_window.workspace().questions().tell(&m_window, headline, error.message);
    emit settled(false);
}

void OutsideChanges::take() {
    if (!m_document)
        return;
    m_window.editor()->canvas().finishEditing();
    runInBackground(
        this, [path = m_document->path()] { return readJourney(path); },
        [this, document = m_document](const std::shared_ptr<Result<OpenedJourney>>& opened) {
            if (!document || document != m_document)
                return;
            const auto done = *opened ? document->takeOver((*opened)->project, **opened,
                                                           tr("Take the changed file"))
                                      : Result<void>(opened->error());
            if (!done) {
                fail(tr("The changed file could not be taken over"), done.error());
                return;
            }
            watchFile();
            m_window.editor()->say(tr("This is their version now. Undo brings yours back."));
            emit settled(true);
        });
}

void OutsideChanges::merge() {
    const auto stamp = m_document ? m_document->stamp() : std::nullopt;
    if (!stamp)
        return;
    m_window.editor()->canvas().finishEditing();
    runInBackground(
        this,
        [drafts = m_window.workspace().drafts(), id = m_document->draftId(), stamp = *stamp,
         path = m_document->path(), mine = m_document->project()] {
            MergeAttempt attempt;
            attempt.mine = mine;
            attempt.theirs = readJourney(path);
            if (!attempt.theirs)
                return attempt;
            if (auto base = readMergeBase(drafts, id, stamp))
                attempt.base = base.take();
            attempt.merged = waymark::merge(attempt.base, attempt.mine, attempt.theirs->project);
            return attempt;
        },
        [this, document = m_document](const std::shared_ptr<MergeAttempt>& attempt) {
            if (document && document == m_document)
                finishMerge(*attempt);
        });
}

void OutsideChanges::finishMerge(MergeAttempt& attempt) {
    const QString headline = tr("The two versions could not be merged");
    if (!attempt.theirs) {
        fail(headline, attempt.theirs.error());
        return;
    }
    const auto mergeAgain = [&](const MergeChoices& choices) {
        attempt.merged =
            waymark::merge(attempt.base, attempt.mine, attempt.theirs->project, choices);
    };
    // Edited meanwhile: what is on the screen now counts.
    if (!(m_document->project() == attempt.mine)) {
        attempt.mine = m_document->project();
        mergeAgain({});
    }
    if (attempt.merged && !attempt.merged->conflicts.empty()) {
        const auto choices = m_window.workspace().questions().askMerge(
            &m_window, m_document->name(), attempt.merged->conflicts);
        if (!choices) {
            emit settled(false);
            return;
        }
        mergeAgain(*choices);
    }
    const auto done = attempt.merged
                          ? m_document->takeOver(attempt.merged->project, *attempt.theirs,
                                                 tr("Merge with the changed file"))
                          : Result<void>(attempt.merged.error());
    if (!done) {
        fail(headline, done.error());
        return;
    }
    watchFile();
    m_window.editor()->say(
        tr("Merged. Save writes it to the file; Undo brings your version back."));
    emit settled(true);
}

void OutsideChanges::putAside(const QString& path, const std::function<void()>& then) {
    runInBackground(
        this, [drafts = m_window.workspace().drafts(), path] { return keepAside(drafts, path); },
        [this, then](const std::shared_ptr<Result<void>>& kept) {
            if (*kept)
                then();
            else
                fail(tr("Their version could not be kept, so it was not replaced"), kept->error());
        });
}

} // namespace waymark
