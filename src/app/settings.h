// What the program remembers from one run to the next, apart from documents: the theme, where
// windows stood, recent files, and per file the map and zoom last looked at.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace waymark {

enum class ThemeSetting : quint8 { Light, Dark, System };

// How a file was last looked at.
struct FileView {
    double zoom = 0; // 0: fit the map
    int mapIndex = 0;
};

// The choices of the export dialog, as it left them.
struct ExportSetting {
    QString format;
    QString paper;
    QString theme;
    double scale = 2;
    bool transparent = false;
    bool openFolder = true;
    QString folder;
};

class Settings {
public:
    Settings();

    [[nodiscard]] ThemeSetting theme() const;
    void setTheme(ThemeSetting theme);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);
    [[nodiscard]] bool isSideBarShown() const;
    void setSideBarShown(bool shown);
    [[nodiscard]] bool isInspectorShown() const;
    void setInspectorShown(bool shown);

    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList& paths);
    [[nodiscard]] QString lastFolder() const; // of file dialogs
    void setLastFolder(const QString& folder);

    [[nodiscard]] FileView viewOf(const QString& path) const;
    void setViewOf(const QString& path, const FileView& view);

    // Whether the file is saved by itself; a switch of each file, off unless it was switched on.
    [[nodiscard]] bool savesByItself(const QString& path) const;
    void setSavesByItself(const QString& path, bool on);

    // The name for comments and votes; empty until one is chosen (see author_name.h).
    [[nodiscard]] QString authorName() const;
    void setAuthorName(const QString& name);

    [[nodiscard]] ExportSetting exportSetting() const;
    void setExportSetting(const ExportSetting& setting);

private:
    QSettings m_store;
};

} // namespace waymark
