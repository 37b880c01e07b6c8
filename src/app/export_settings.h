// What the program remembers of exports: the choices of the export dialog, of each file and format
// apart, and which file was written last, so that it can be written again.
#pragma once

#include <QDateTime>
#include <QSettings>
#include <QString>

namespace waymark {

// The title block's choices; its logo is the project's.
struct TitleBlockSetting {
    bool isShown = false;
    QString version;
    bool hasDate = true; // the day of the export
    bool hasLegend = true;

    friend bool operator==(const TitleBlockSetting&, const TitleBlockSetting&) = default;
};

// The choices of one export, as the dialog left them.
struct ExportSetting {
    QString format;
    QString paper;
    QString tiles; // the paper of a poster's sheets; empty: on one sheet
    QString theme;
    double scale = 2;
    bool slides = false; // a deck instead of the whole map
    bool allMaps = false;
    bool transparent = false;
    bool openFolder = true;
    TitleBlockSetting titleBlock;
    // What was shown: empty for the whole map, else a kind and the number of a record
    // ("view 12", "stage 7", "lane 9"), "seen" or "selection".
    QString show;
    QString file; // that was written; empty: none yet
    // Of that file when it had been written: told apart from one that somebody changed since.
    qint64 bytes = 0;
    QDateTime changed;

    [[nodiscard]] QString folder() const;
    // Whether the file is no longer there, or as it was written.
    [[nodiscard]] bool isFileOurs() const;
};

class ExportSettings {
public:
    ExportSettings();

    // Of the last export of that journey file (empty for one that is not saved yet) in that format,
    // or in whichever came last. Where there was none, of the last export of any file.
    [[nodiscard]] ExportSetting of(const QString& journey, const QString& format = {}) const;
    // Whether files of that format were exported before, from this journey file or any.
    [[nodiscard]] bool knowsFormat(const QString& format) const;
    // Whether that journey file was exported before.
    [[nodiscard]] bool knows(const QString& journey) const;
    void remember(const QString& journey, const ExportSetting& setting);

private:
    QSettings m_store;
};

} // namespace waymark
