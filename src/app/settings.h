// What the program remembers from one run to the next, apart from documents: the theme, where
// windows stood, recent files, and per file the map and zoom last looked at.
#pragma once

#include "canvas/canvas_place.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace waymark {

enum class ThemeSetting : quint8 { Light, Dark, System };

// How a file was last looked at.
struct FileView {
    CanvasPlace place = {}; // without a zoom: fit the map
    int mapIndex = 0;
    // Of its window; empty or unset for a file never looked at.
    QByteArray geometry = {};
    QByteArray panels = {};
    std::optional<bool> sideBar = {};
    std::optional<bool> inspector = {};
};

// The choices of the print dialog, as it left them.
struct PrintSetting {
    QString printer; // empty: a PDF file, or none chosen yet
    QString paper;   // empty: the usual one
    double marginMm = 10;
    bool onePage = true;
    double scale = 0.8;
    int theme = 2; // its position among the themes for publishing: for printing
};

// How text was pasted last: the positions of its choices (see paste_text.h).
struct PasteSetting {
    int shape = 0;
    int rows = 1;
};

class Settings {
public:
    Settings();

    [[nodiscard]] ThemeSetting theme() const;
    void setTheme(ThemeSetting theme);

    // The code of the window's language ("de"); empty: as the system. See language.h.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);
    [[nodiscard]] bool isSideBarShown() const;
    void setSideBarShown(bool shown);
    [[nodiscard]] bool isInspectorShown() const;
    void setInspectorShown(bool shown);
    [[nodiscard]] bool isOutlineShown() const;
    void setOutlineShown(bool shown);
    [[nodiscard]] bool isFunnelShown() const; // along maps
    void setFunnelShown(bool shown);
    // Whether nothing glides; as the desktop says until it was chosen here.
    [[nodiscard]] bool reducesMotion() const;
    void setReducesMotion(bool reduces);

    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList& paths);
    [[nodiscard]] QString lastFolder() const; // of file dialogs
    void setLastFolder(const QString& folder);

    [[nodiscard]] FileView viewOf(const QString& path) const;
    void setViewOf(const QString& path, const FileView& view);

    // Whether the file is saved by itself; a switch of each file, which until it was used stands as
    // for files in general.
    [[nodiscard]] bool savesByItself(const QString& path) const;
    void setSavesByItself(const QString& path, bool on);
    [[nodiscard]] bool usuallySavesByItself() const;
    void setUsuallySavesByItself(bool on);

    // The folder that the user chose to keep drafts in; empty: the program's own. And those chosen
    // before it, in which there may still be some.
    [[nodiscard]] QString draftFolder() const;
    [[nodiscard]] QStringList earlierDraftFolders() const;
    // The one chosen so far becomes an earlier one.
    void setDraftFolder(const QString& folder);

    // Of tables and of plain lines apart.
    [[nodiscard]] PasteSetting pasteSetting(bool ofTables) const;
    void setPasteSetting(bool ofTables, const PasteSetting& setting);

    // The screen for presenting, by its name; empty until one is chosen.
    [[nodiscard]] QString presentingScreen() const;
    void setPresentingScreen(const QString& name);

    // The name for comments and votes; empty until one is chosen (see author_name.h).
    [[nodiscard]] QString authorName() const;
    void setAuthorName(const QString& name);

    [[nodiscard]] PrintSetting printSetting() const;
    void setPrintSetting(const PrintSetting& setting);
    // The paper for printing and PDF, "A4"; choosing one takes the place of what was used last.
    [[nodiscard]] QString defaultPaper() const;
    void setDefaultPaper(const QString& name);

private:
    QSettings m_store;
};

} // namespace waymark
