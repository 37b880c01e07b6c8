// Opening: the user's file becomes bytes, with what an interrupted writer left beside it applied to
// a private copy.
#include "storage/journey_image.h"

#include "storage/row.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// The end of a rollback journal that names further files; recovering it could touch those.
const QByteArray& journalMark() {
    static const QByteArray mark = QByteArray::fromHex("d9d505f920a163d7");
    return mark;
}

// Lets SQLite finish on copies what another program began beside the file.
Result<QByteArray> recovered(const QByteArray& main, const QByteArray& suffix,
                             const QByteArray& sibling, const QString& name) {
    const auto failed = [&](const QString& what) {
        return damagedFile(name, tr("another program was stopped while writing it, and that cannot "
                                    "be put right (%1)")
                                     .arg(what));
    };
    if (suffix == "-journal" && sibling.endsWith(journalMark()))
        return failed(tr("the change spans several files"));
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy"_s);
    const auto put = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    };
    if (!folder.isValid() || !put(copy, main) || !put(copy + QString::fromLatin1(suffix), sibling))
        return Error{ErrorCode::NotReadable,
                     tr("“%1” cannot be read: another program was stopped while writing it, and "
                        "there is no room for the copy on which to put that right. Nothing was "
                        "opened. Make room on the disk for temporary files.")
                         .arg(name),
                     name};
    {
        auto database = Database::openFile(copy);
        if (!database)
            return failed(database.error().message);
        if (const auto mode = database->text("PRAGMA journal_mode = DELETE"); !mode)
            return failed(mode.error().message);
        if (const auto read = database->number("SELECT count(*) FROM sqlite_schema"); !read)
            return failed(read.error().message);
    }
    auto content = readWholeFile(copy, maxJourneyBytes);
    if (!content)
        return content.error();
    return content->bytes;
}

} // namespace

Result<JourneyContent> readJourneyContent(const QString& path) {
    auto content = readWholeFile(path, maxJourneyBytes);
    if (!content)
        return content.error();
    JourneyContent image{content->bytes, content->stamp};
    if (const auto header = readImageHeader(image.bytes, QFileInfo(path).fileName()); !header)
        return header.error();
    for (const char* suffix : {"-journal", "-wal"}) {
        const QString sibling = path + QString::fromLatin1(suffix);
        if (!QFileInfo(sibling).isFile() || QFileInfo(sibling).size() == 0)
            continue;
        const auto beside = readWholeFile(sibling, maxJourneyBytes);
        if (!beside)
            return beside.error();
        auto whole = recovered(image.bytes, suffix, beside->bytes, QFileInfo(path).fileName());
        if (!whole)
            return whole.error();
        image.bytes = whole.take();
    }
    return image;
}

Result<OpenedJourney> readJourneyBytes(const QByteArray& bytes, const QString& name) {
    return readImage(bytes, name);
}

Result<OpenedJourney> readJourney(const QString& path) {
    const auto image = readJourneyContent(path);
    if (!image)
        return image.error();
    auto opened = readImage(image->bytes, QFileInfo(path).fileName());
    if (opened)
        opened->stamp = image->stamp;
    return opened;
}

} // namespace waymark
