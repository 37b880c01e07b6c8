// The File menu: how documents come into a window, are saved, and leave it. Files are read in the
// background; what must be asked goes through Questions.
#pragma once

#include "app/auto_save.h"
#include "app/recovery_dialog.h"
#include "drawing/map_layout.h"
#include "model/result.h"
#include "storage/journey_file.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

namespace waymark {

class ExportDialog;
class MainWindow;
class OpenDocument;
struct OpenedFile;

class FileCommands : public QObject {
    Q_OBJECT

public:
    explicit FileCommands(MainWindow& window);

    void newMap();
    void newFromTemplate();
    void newWindow();
    // A project from the template of that key; the key "sample" means the finished sample.
    void newFrom(const QString& key);
    void open();
    void import();
    // Opens a journey file, or imports a file of another format. In this window if it shows nothing
    // that would be missed, else in a new one.
    void openPath(const QString& path);
    // Says that a file is being opened for this window; what came of it goes to takeOpened().
    void expect(const QString& path);
    void takeOpened(const QString& path, OpenedFile& file);
    // The files that are being opened at the moment.
    [[nodiscard]] const QStringList& opening() const { return m_opening; }
    void showDrafts(RecoveryReason reason = RecoveryReason::Asked);
    void openDraft(const QString& draftId);

    // Opens a project in a window as an untitled document.
    void showCopy(const Project& project, const QString& name);

    void save();
    void saveAs();
    void saveCopy();
    void revert();
    void compareWithFile();
    void duplicate();
    void renameFile();
    void moveFile();
    void toggleSavingByItself();
    // After the setting for files in general was changed.
    void followSavingByItself();
    void exportMap();
    // Writes the file that was exported last of this map once more; the dialog, if there is none.
    void exportAgain();
    void print();
    void close();
    void quit();

    // Whether the window may close now. Asks about edits that are in no file; when they are to be
    // saved first, the answer is no and the window closes by itself once they are.
    bool mayClose();
    // Reports what becomes of the document's saving. Its editor must be in the window already.
    void follow(OpenDocument& document);
    // The user turned to another window.
    void windowLeft();
    // The program ends without a question: brings everything to where the next start finds it.
    void keepForNextStart();

signals:
    // A file that was to be opened is open, or could not be.
    void opened(const QString& path, bool ok);

private:
    void finishOpening(const QString& path, bool ok);
    void startWith(const QString& key, const QString& name);
    void openJourney(const QString& path);
    void importPath(const QString& path);
    void offerRepair(const QString& path, const Error& error);
    void openRepaired(const QString& path);
    void openKept(const QString& path, const QString& version, const QString& when);
    void repairDraft(const QString& draftId, const Error& error);
    // `firstSight`: one of its maps as it is laid out, where that is known.
    void show(std::unique_ptr<OpenDocument> document, MapLayout firstSight = {});
    void saveTo(const QString& path, bool replaceOthers = false, bool partLinks = false);
    void saveByItself();
    void onSavingByItselfFailed(const Error& error);
    void onPathChanged();
    void onMoved(const QString& path);
    void onMoveFailed(const Error& error);
    void showNotices();
    void updateNotices();
    void onSaved(const QString& path);
    void onSaveFailed(const QString& path, const Error& error);
    [[nodiscard]] QString proposedPath(const QString& suffix = {}) const;
    bool isShownElsewhere(const QString& path);
    void finishTyping();
    void sayExported(const ExportDialog& dialog);

    MainWindow& m_window;
    QStringList m_opening;
    AutoSave m_autoSave;
    QString m_path;               // of the document's file, as it was last
    bool m_savesByItself = false; // the save under way was not asked for
    bool m_closeWhenSaved = false;
    bool m_mayCloseNow = false;
    bool m_leaving = false; // Close was chosen: go back to the welcome screen when it is the last
};

} // namespace waymark
