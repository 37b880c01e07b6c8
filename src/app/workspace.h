// All windows of the program and what they share: settings, theme, recent files, the folder of
// drafts, and how questions are asked.
#pragma once

#include "app/appearance.h"
#include "app/left_drafts.h"
#include "app/questions.h"
#include "app/recent_files.h"
#include "app/settings.h"
#include "storage/door.h"
#include "storage/draft.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace waymark {

class MainWindow;

class Workspace : public QObject {
    Q_OBJECT

public:
    // The questions must outlive the workspace.
    Workspace(Questions& questions, DraftFolder drafts, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Settings& settings() { return m_settings; }
    [[nodiscard]] Appearance& appearance() { return m_appearance; }
    [[nodiscard]] RecentFiles& recents() { return m_recents; }
    [[nodiscard]] Questions& questions() { return m_questions; }
    // Where new drafts go, and where others may be: the folder that was chosen in the settings, or
    // the usual one while that is away.
    [[nodiscard]] const DraftFolder& drafts() const;
    // Whether a folder was chosen that is not there now.
    [[nodiscard]] bool isDraftFolderAway() const;
    // From now on new drafts go below that folder, which was tried with tryDraftPlace(); an empty
    // name stands for the usual one. Drafts that there are stay where they are and are found there.
    void chooseDraftFolder(const QString& folder);

    // A new window with the welcome screen, shown. Deletes itself when it is closed.
    MainWindow* openWindow();
    [[nodiscard]] QList<MainWindow*> windows() const;
    // The window that shows the file of exactly that path, or null.
    [[nodiscard]] MainWindow* windowOf(const QString& path) const;
    // Looks, in the background, who has that file open, by whatever name: calls done() with the
    // window of this program, or with null and what the other programs say.
    void findWindow(const QString& path,
                    const std::function<void(MainWindow* window, Knock others)>& done);
    // Lets other programs that are asked to open a file of ours raise its window instead.
    void listen();
    // Opens files, each in a window of its own; with none, the welcome screen. What was open when
    // the program last stopped without being asked to comes back as well.
    void start(const QStringList& paths);
    // The program is about to end without a question: brings all to where the next start finds it.
    void keepForNextStart();

    // Drafts of earlier runs that hold what is in no file, as last told by leftDrafts().
    [[nodiscard]] const std::vector<DraftInfo>& offeredDrafts() const { return m_offered; }
    // Looked for in the background;
    // leftDrafts() answers.
    void lookForDrafts();

    // Closes all windows, asking where there are edits; stops at the first that stays open.
    void quit();
    void updateActions();

signals:
    void leftDrafts(const std::vector<waymark::DraftInfo>& drafts);

private:
    MainWindow* makeWindow(); // not shown yet
    void findOwnWindow(const FileIdentity& file, const std::function<void(MainWindow*)>& done);
    void readForFirstWindow(const QString& path);
    void lookForLeft(const QStringList& opening);
    void takeLeft(const LeftDrafts& left, const QStringList& paths);

    Questions& m_questions;
    const DraftFolder m_usualDrafts;
    mutable DraftFolder m_drafts; // as last asked for
    Settings m_settings;
    Appearance m_appearance;
    RecentFiles m_recents;
    QList<QPointer<MainWindow>> m_windows;
    QPointer<MainWindow> m_firstWindow;
    std::vector<DraftInfo> m_offered;
    std::unique_ptr<Door> m_door;
};

} // namespace waymark
