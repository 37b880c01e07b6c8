// What comes into a map from outside, by the clipboard or by a drop on the window: pieces of maps,
// text, pictures and files. Finds out what it is, asks where that is not plain, and commits it as
// one edit.
#pragma once

#include "model/records.h"
#include "model/result.h"

#include <QPoint>
#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

namespace waymark {

class MainWindow;

class Incoming {
public:
    explicit Incoming(MainWindow& window)
        : m_window(window) {}

    // At the selection of the map shown, or, for a picture, at the list's current persona. There
    // must be an editor.
    void paste(const QMimeData* data);
    // The text alone, whatever else lies beside it; `separator` stands between its cells.
    void pasteText(const QString& text, QChar separator = QLatin1Char('\t'));
    // A card a line, without the dialog.
    void pasteLines(const QString& text);

    // Whether a drop of that would do something.
    [[nodiscard]] bool takes(const QMimeData* data) const;
    // Dropped at a pixel of the window. Nothing modal happens before this returns: the program from
    // which it comes waits.
    void drop(const QMimeData* data, QPoint at);

private:
    void pastePiece(const QMimeData* data);
    void putPictures(const std::vector<Result<Attachment>>& pictures);
    void takeFiles(const QStringList& paths);
    void takePictures(const QStringList& paths);
    void takeTextFile(const QString& path, bool canBeMap);
    void aimAt(QPoint at);

    MainWindow& m_window;
    qint64 m_persona = 0; // onto whose row in a list something was dropped
};

} // namespace waymark
