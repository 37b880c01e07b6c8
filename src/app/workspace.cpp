#include "app/workspace.h"

#include "app/background.h"
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/main_window.h"
#include "app/opening.h"
#include "app/plain_text.h"
#include "storage/draft_place.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

Workspace::Workspace(Questions& questions, DraftFolder drafts, QObject* parent)
    : QObject(parent)
    , m_questions(questions)
    , m_usualDrafts(std::move(drafts))
    , m_drafts(m_usualDrafts)
    , m_appearance(m_settings)
    , m_recents(m_settings) {
    connect(&m_appearance, &Appearance::themeChanged, this, &Workspace::updateActions);
}

Workspace::~Workspace() {
    qDeleteAll(windows());
}

const DraftFolder& Workspace::drafts() const {
    const QString chosen = m_settings.draftFolder();
    QStringList others;
    for (const QString& earlier : m_settings.earlierDraftFolders())
        others.append(draftsInChosen(earlier));
    m_drafts = m_usualDrafts;
    m_drafts.home = dataHomeOf(m_usualDrafts);
    if (!chosen.isEmpty()) {
        const bool away = isDraftFolderAway();
        others.prepend(away ? draftsInChosen(chosen) : m_usualDrafts.path);
        m_drafts.path = away ? m_usualDrafts.path : draftsInChosen(chosen);
    }
    m_drafts.others = others;
    return m_drafts;
}

bool Workspace::isDraftFolderAway() const {
    const QString chosen = m_settings.draftFolder();
    return !chosen.isEmpty() && !QFileInfo(draftsInChosen(chosen)).isWritable();
}

void Workspace::chooseDraftFolder(const QString& folder) {
    m_settings.setDraftFolder(folder);
    // Those of a folder chosen again are there at once.
    lookForDrafts();
}

MainWindow* Workspace::openWindow() {
    MainWindow* window = makeWindow();
    window->appear();
    return window;
}

MainWindow* Workspace::makeWindow() {
    auto* window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.append(window);
    return window;
}

QList<MainWindow*> Workspace::windows() const {
    QList<MainWindow*> list;
    for (const auto& window : m_windows) {
        if (window)
            list.append(window);
    }
    return list;
}

namespace {

// How long other programs have for an answer; one that hangs must not keep a file from opening.
constexpr int knockPatience = 800; // milliseconds

// After which a window shows itself even if its first file is still being read.
constexpr int openingPatience = 150; // milliseconds

// A window and a file that it shows, or is about to show.
struct Shown {
    QPointer<MainWindow> window;
    QString path;
};

std::vector<Shown> shownIn(const QList<MainWindow*>& windows) {
    std::vector<Shown> shown;
    for (MainWindow* window : windows) {
        if (!window->filePath().isEmpty())
            shown.push_back({window, window->filePath()});
        for (const QString& path : window->files().opening())
            shown.push_back({window, path});
    }
    return shown;
}

QPointer<MainWindow> windowWith(const FileIdentity& file, const std::vector<Shown>& shown) {
    const auto it = std::ranges::find_if(
        shown, [&](const Shown& each) { return isSameFile(identityOf(each.path), file); });
    return it == shown.end() ? QPointer<MainWindow>() : it->window;
}

} // namespace

MainWindow* Workspace::windowOf(const QString& path) const {
    const auto all = windows();
    const auto it = std::ranges::find(all, path, &MainWindow::filePath);
    return path.isEmpty() || it == all.end() ? nullptr : *it;
}

void Workspace::findWindow(const QString& path,
                           const std::function<void(MainWindow*, Knock)>& done) {
    struct Found {
        QPointer<MainWindow> window;
        Knock others = Knock::NotOpen;
    };
    runInBackground(
        this,
        [path, shown = shownIn(windows()), doors = doorFolderOf(m_usualDrafts),
         own = m_door ? m_door->path() : QString()] {
            const FileIdentity file = identityOf(path);
            Found found{windowWith(file, shown)};
            if (!found.window)
                found.others = knock(doors, file, knockPatience, own);
            return found;
        },
        [done](const std::shared_ptr<Found>& found) { done(found->window, found->others); });
}

void Workspace::findOwnWindow(const FileIdentity& file,
                              const std::function<void(MainWindow*)>& done) {
    runInBackground(
        this, [file, shown = shownIn(windows())] { return windowWith(file, shown); },
        [done](const std::shared_ptr<QPointer<MainWindow>>& window) { done(*window); });
}

void Workspace::listen() {
    m_door = std::make_unique<Door>(doorFolderOf(m_usualDrafts),
                                    [this](const FileIdentity& file, const Door::Reply& reply) {
                                        findOwnWindow(file, [reply](MainWindow* window) {
                                            if (window)
                                                window->bringForward();
                                            reply(window != nullptr);
                                        });
                                    });
}

void Workspace::start(const QStringList& paths) {
    QStringList absolute;
    for (const QString& path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    if (absolute.isEmpty()) {
        openWindow();
        lookForLeft({});
        return;
    }
    // Where the first file is a journey it is read while its window is made. A window that comes
    // with its map in it does not show something else first.
    const QString& first = absolute.constFirst();
    const bool isJourney = first.endsWith(u".journey"_s, Qt::CaseInsensitive);
    if (isJourney)
        readForFirstWindow(first);
    MainWindow* window = makeWindow();
    m_firstWindow = window;
    QTimer::singleShot(openingPatience, window, &MainWindow::appear);
    if (isJourney)
        window->files().expect(first);
    for (const QString& path : absolute)
        if (!isJourney || path != first)
            window->files().openPath(path);
    // What an earlier run left can wait until the file is there.
    QTimer::singleShot(openingPatience, this, [this, absolute] { lookForLeft(absolute); });
}

void Workspace::readForFirstWindow(const QString& path) {
    runInBackground(
        this,
        [path, drafts = drafts(), mapIndex = m_settings.viewOf(path).mapIndex, owner = thread()] {
            return openFile(drafts, path, mapIndex, owner);
        },
        [this, path](const std::shared_ptr<OpenedFile>& file) {
            if (m_firstWindow)
                m_firstWindow->files().takeOpened(path, *file);
        });
}

void Workspace::lookForLeft(const QStringList& opening) {
    runInBackground(
        this,
        [folder = drafts()] {
            purgeDiscarded(folder, QDateTime::currentMSecsSinceEpoch());
            return sortLeftDrafts(folder);
        },
        [this, opening](const std::shared_ptr<LeftDrafts>& left) { takeLeft(*left, opening); });
}

void Workspace::takeLeft(const LeftDrafts& left, const QStringList& paths) {
    const auto all = windows();
    if (all.isEmpty())
        return;
    for (const DraftInfo& draft : left.reopen) {
        // A file that is being opened anyway finds its draft itself.
        if (paths.contains(draft.origin.path))
            continue;
        if (hasUnsavedWork(draft))
            all.front()->files().openDraft(draft.id);
        else
            all.front()->files().openPath(draft.origin.path);
    }
    if (left.hasCrashed)
        for (MainWindow* window : windows())
            if (Editor* editor = window->editor())
                editor->say(tr("Waymark stopped unexpectedly last time. Here is what was open."));
    m_offered = left.offered;
    emit leftDrafts(m_offered);
    if (left.isSuspicious || isDraftFolderAway())
        all.front()->appear(); // who is asked sees by whom
    if (left.isSuspicious)
        all.front()->files().showDrafts(RecoveryReason::AfterCrashes);
    if (isDraftFolderAway())
        m_questions.tell(
            all.front(), tr("The folder of your drafts is not there"),
            tr("%1 cannot be written: its disk may not be connected. Until it is back, unsaved "
               "work is kept in the usual place. What was left there is offered again when it is "
               "back. The settings have the choice.")
                .arg(isolated(m_settings.draftFolder())));
}

void Workspace::keepForNextStart() {
    for (MainWindow* window : windows())
        window->files().keepForNextStart();
}

void Workspace::lookForDrafts() {
    runInBackground(
        this,
        [folder = drafts()] {
            std::vector<DraftInfo> left = listDrafts(folder);
            std::erase_if(
                left, [](const DraftInfo& draft) { return draft.inUse || !hasUnsavedWork(draft); });
            return left;
        },
        [this](const std::shared_ptr<std::vector<DraftInfo>>& left) {
            m_offered = *left;
            emit leftDrafts(m_offered);
        });
}

void Workspace::quit() {
    for (MainWindow* window : windows()) {
        if (!window->close())
            return;
    }
}

void Workspace::updateActions() {
    for (MainWindow* window : windows())
        window->updateActions();
}

} // namespace waymark
