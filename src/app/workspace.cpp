#include "app/workspace.h"

#include "app/background.h"
#include "app/file_commands.h"
#include "app/main_window.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

Workspace::Workspace(Questions& questions, DraftFolder drafts, QObject* parent)
    : QObject(parent)
    , m_questions(questions)
    , m_drafts(std::move(drafts))
    , m_appearance(m_settings)
    , m_recents(m_settings) {
    connect(&m_appearance, &Appearance::themeChanged, this, &Workspace::updateActions);
}

Workspace::~Workspace() {
    qDeleteAll(windows());
}

MainWindow* Workspace::openWindow() {
    auto* window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.append(window);
    window->show();
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

MainWindow* Workspace::windowOf(const QString& path) const {
    const QString wanted = QFileInfo(path).canonicalFilePath();
    if (wanted.isEmpty())
        return nullptr;
    const auto all = windows();
    const auto it = std::ranges::find_if(all, [&](const MainWindow* window) {
        return QFileInfo(window->filePath()).canonicalFilePath() == wanted;
    });
    return it == all.end() ? nullptr : *it;
}

void Workspace::start(const QStringList& paths) {
    MainWindow* first = openWindow();
    for (const QString& path : paths)
        first->files().openPath(QFileInfo(path).absoluteFilePath());
    lookForDrafts();
}

void Workspace::lookForDrafts() {
    runInBackground(
        this,
        [folder = m_drafts] {
            purgeDiscarded(folder, QDateTime::currentMSecsSinceEpoch());
            std::vector<DraftInfo> left = listDrafts(folder);
            std::erase_if(left, [](const DraftInfo& draft) {
                return draft.inUse || (draft.unpublishedEdits == 0 && !draft.origin.needsSaving);
            });
            return left;
        },
        [this](const std::shared_ptr<std::vector<DraftInfo>>& left) { emit leftDrafts(*left); });
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
