// A window of the program: the welcome screen or the editor of one document, the menus above it.
// What its menus do is in the *_commands files.
#pragma once

#include "app/action_table.h"
#include "app/comment_commands.h"
#include "app/edit_commands.h"
#include "app/file_commands.h"
#include "app/find_commands.h"
#include "app/history_commands.h"
#include "app/map_commands.h"
#include "app/outside_changes.h"
#include "app/present_commands.h"
#include "app/saved_view_commands.h"
#include "app/view_commands.h"
#include "model/changeset.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace waymark {

class Editor;
class InsightCommands;
class OpenDocument;
class PlainLabel;
class WelcomeScreen;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // The workspace must outlive the window. Nothing is in it, nor shown, before appear() or
    // setDocument().
    explicit MainWindow(Workspace& workspace);
    ~MainWindow() override;

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const ActionTable& actions() const { return m_actions; }
    [[nodiscard]] FileCommands& files() { return m_files; }
    [[nodiscard]] OutsideChanges& outside() { return m_outside; }
    [[nodiscard]] PresentCommands& presenting() { return m_present; }
    [[nodiscard]] const PresentCommands& presenting() const { return m_present; }
    [[nodiscard]] InsightCommands& insights() { return *m_insights; }
    // Made when it is first asked for: who opens a file does not wait for it.
    [[nodiscard]] WelcomeScreen& welcome();

    // Shows the window: without a document the welcome screen, or which file is being opened.
    void appear();

    // The document and its editor; both null while the welcome screen is shown.
    [[nodiscard]] OpenDocument* openDocument() const { return m_document.get(); }
    [[nodiscard]] Editor* editor() const { return m_editor; }
    [[nodiscard]] QString filePath() const; // empty for what is in no file
    // Takes the place of what the window showed; null shows the welcome screen.
    // `firstSight` is one of its maps, laid out already.
    void setDocument(std::unique_ptr<OpenDocument> document, MapLayout firstSight = {});

    // Makes an edit; tells in the status line when it does not fit. Says whether something changed.
    bool commit(const Changeset& edit);
    // Shows and selects a thing of the project; a persona's sheet is opened.
    void goTo(AnyId record);
    void updateActions();
    // To the front of the screen, as far as the desktop lets a program do that by itself.
    void bringForward();

signals:
    void documentChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildMenus();
    void connectWelcome();
    void showOpening();
    void connectEditor();
    void fillRecentMenu();
    void updateTitle();
    void rememberView();
    void restoreGeometryOrDefault();
    bool restoreGeometryOf(const QByteArray& geometry);

    Workspace& m_workspace;
    FileCommands m_files;
    OutsideChanges m_outside;
    EditCommands m_edits;
    MapCommands m_maps;
    ViewCommands m_views;
    HistoryCommands m_history;
    FindCommands m_find;
    CommentCommands m_comments;
    SavedViewCommands m_saved;
    PresentCommands m_present;
    std::unique_ptr<InsightCommands> m_insights;
    ActionTable m_actions;
    QTimer m_updates; // gathers many reasons to update the actions into one update
    QStackedWidget* m_pages;
    WelcomeScreen* m_welcome = nullptr;
    PlainLabel* m_openingNote = nullptr; // in its place while a file is opened
    std::unique_ptr<OpenDocument> m_document;
    Editor* m_editor = nullptr;
    bool m_isFresh = true; // no file was shown in it yet
};

} // namespace waymark
