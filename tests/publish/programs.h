// Programs that are not ours, which look at what was published. A missing one fails the test.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace waymark {

struct Ran {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

// Runs a program to its end. `fonts` lets it see the bundled fonts beside the system's.
Ran runProgram(const QString& program, const QStringList& arguments, bool fonts = false);

// A folder for one test's files.
class Files {
public:
    // Writes the bytes and gives the path.
    QString write(const QString& name, const QByteArray& bytes);
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    static QByteArray read(const QString& path);

private:
    QTemporaryDir m_folder;
};

// The text that pdftotext finds on all pages, letters in their usual form (NFKC).
QString textOfPdf(const QString& path);
// One line of what pdfinfo says: "Title" gives the title.
QString pdfInfo(const QString& path, const QString& key);
// A page as pdftoppm draws it, with `dpi` dots an inch.
QImage pictureOfPdf(const QString& path, int page, int dpi);
// An SVG as rsvg-convert draws it.
QImage pictureOfSvg(const QString& path, double zoom);

// How much two pictures differ where they differ most: the mean difference a channel, 0 … 255, of
// the worst square of 64 pixels, both brought to a quarter of the first one's size before, so that
// the edges of letters count little. A missing line of text makes some 20.
double difference(const QImage& a, const QImage& b);

// The smallest rectangle around all pixels that are not `ground`.
QRect inkOf(const QImage& picture, const QColor& ground);

} // namespace waymark
