#include "storage/journey_image.h"

#include "storage/history_tables.h"
#include "storage/record_reader.h"
#include "storage/unknown_parts.h"

#include <QCoreApplication>
#include <QtEndian>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

constexpr qsizetype headerSize = 100;

// Offsets in the header, from SQLite's file format.
constexpr int pageSizeAt = 16;
constexpr int writeModeAt = 18;
constexpr int readModeAt = 19;
constexpr int changeCounterAt = 24;
constexpr int pageCountAt = 28;
constexpr int userVersionAt = 60;
constexpr int applicationIdAt = 68;
constexpr int pageCountValidForAt = 92;

quint32 bigEndian32(const QByteArray& bytes, int at) {
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

Error notAMap(const QString& name, const QString& what) {
    return {
        ErrorCode::NotAMap,
        tr("“%1” is not a journey map: %2. Nothing was opened. Choose a .journey file, or import "
           "this one if it is a table or a diagram.")
            .arg(name, what),
        name};
}

Error tooNew(const QString& name, int version) {
    return {ErrorCode::TooNew,
            tr("“%1” was written by a newer version of this program (format %2.%3; this one knows "
               "%4.%5). It was not opened or changed. Update the program to open it.")
                .arg(name)
                .arg(version / 1000)
                .arg(version % 1000)
                .arg(journeyFormatVersion / 1000)
                .arg(journeyFormatVersion % 1000),
            name};
}

// What kind of file it is by its first bytes, as far as people would want to know.
QString guessKind(const QByteArray& bytes) {
    struct Guess {
        QByteArrayView start;
        QString kind;
    };
    const Guess guesses[] = {{"PK\x03\x04", tr("it is a ZIP archive or an office document")},
                             {"%PDF", tr("it is a PDF")},
                             {"\x89PNG", tr("it is a picture")},
                             {"\xFF\xD8\xFF", tr("it is a picture")},
                             {"<", tr("it is text in XML or HTML")},
                             {"{", tr("it is text in JSON")}};
    for (const Guess& guess : guesses)
        if (bytes.startsWith(guess.start))
            return guess.kind;
    return tr("it holds something else");
}

// The first thing that SQLite itself finds wrong; empty for nothing.
Result<QString> findFault(Database& database) {
    auto rows = database.prepare("PRAGMA integrity_check(1)");
    if (!rows)
        return rows.error();
    if (const auto row = rows->step(); !row)
        return row.error();
    if (const QString verdict = rows->text(0); verdict != "ok"_L1)
        return verdict;
    auto references = database.prepare("PRAGMA foreign_key_check");
    if (!references)
        return references.error();
    const auto broken = references->step();
    if (!broken)
        return broken.error();
    return *broken ? tr("a reference in its table “%1” leads nowhere").arg(references->text(0))
                   : QString();
}

// Holds the checksums in the file against those of what was read.
Result<QString> compareSums(Database& database, const TableSums& read) {
    auto rows = database.prepare("SELECT table_name, row_count, blake2b FROM checksum");
    if (!rows)
        return rows.error();
    TableSums stored;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        stored.insert(rows->blob(0), {rows->integer(1), rows->blob(2)});
    }
    for (auto it = read.begin(); it != read.end(); ++it)
        if (stored.value(it.key()) != it.value())
            return tr("its table “%1” is not as it was written: %2 rows, checksum wrong")
                .arg(QString::fromLatin1(it.key()), QString::number(it->rows));
    return QString();
}

} // namespace

Error damagedFile(const QString& name, const QString& what) {
    return {
        ErrorCode::Damaged,
        tr("“%1” is damaged: %2. It was not opened or changed. Open a repaired copy of it, or an "
           "earlier copy.")
            .arg(name, what),
        name};
}

Result<ImageHeader> readImageHeader(const QByteArray& bytes, const QString& name) {
    if (bytes.isEmpty())
        return Error{ErrorCode::Damaged,
                     tr("“%1” is empty (0 bytes), so there is no map in it. It was not opened or "
                        "changed. Copy or download it again, or open an earlier copy.")
                         .arg(name),
                     name};
    // The literal's final zero byte is part of the mark.
    const QByteArray mark("SQLite format 3", 16);
    if (!bytes.startsWith(mark)) {
        if (mark.startsWith(bytes))
            return damagedFile(name, tr("it is cut short after %1 bytes").arg(bytes.size()));
        return notAMap(name, guessKind(bytes));
    }
    if (bytes.size() < headerSize)
        return damagedFile(name, tr("it is cut short after %1 bytes").arg(bytes.size()));
    if (bigEndian32(bytes, applicationIdAt) != quint32(journeyApplicationId))
        return notAMap(name, tr("it is a database of another program"));

    ImageHeader header;
    header.formatVersion = int(bigEndian32(bytes, userVersionAt));
    if (header.formatVersion < 1000)
        return damagedFile(name, tr("it does not say which version of the format it has"));
    if (majorOf(header.formatVersion) > majorOf(journeyFormatVersion) + 1)
        return tooNew(name, header.formatVersion);

    qint64 pageSize = qFromBigEndian<quint16>(bytes.constData() + pageSizeAt);
    if (pageSize == 1)
        pageSize = 65536;
    const qint64 whole = pageSize * bigEndian32(bytes, pageCountAt);
    const bool isCountKept =
        bigEndian32(bytes, changeCounterAt) == bigEndian32(bytes, pageCountValidForAt);
    if (isCountKept && bytes.size() < whole)
        header.oddity = tr("it is cut short: %1 of %2 bytes are there")
                            .arg(QString::number(bytes.size()), QString::number(whole));
    return header;
}

QByteArray inRollbackMode(QByteArray bytes) {
    if (bytes.size() >= headerSize && bytes[writeModeAt] == 2 && bytes[readModeAt] == 2) {
        bytes[writeModeAt] = 1;
        bytes[readModeAt] = 1;
    }
    return bytes;
}

namespace {

// An image that looks as it should, about to be read.
struct OpenImage {
    QString name;
    int formatVersion;
    Database database;
    SchemaDifferences differences;

    // What went wrong inside, told of the whole file.
    [[nodiscard]] Error failed(const Error& error) const {
        return fault(name, formatVersion, error);
    }
    static Error fault(const QString& name, int formatVersion, const Error& error) {
        if (error.code == ErrorCode::TooLarge)
            return {error.code,
                    tr("“%1” is too large or too intricate to open. It was not changed.").arg(name),
                    name};
        if (formatVersion > journeyFormatVersion)
            return tooNew(name, formatVersion);
        QString what = error.message;
        if (what.endsWith(u'.'))
            what.chop(1);
        what[0] = what[0].toLower();
        Error result = damagedFile(name, what);
        if (!error.position.isEmpty())
            result.position = error.position;
        return result;
    }
};

Result<OpenImage> openImage(const QByteArray& bytes, const QString& name) {
    const auto header = readImageHeader(bytes, name);
    if (!header)
        return header.error();
    if (!header->oddity.isEmpty())
        return damagedFile(name, header->oddity);
    const auto failed = [&](const Error& error) {
        return OpenImage::fault(name, header->formatVersion, error);
    };
    auto database = Database::openImage(inRollbackMode(bytes));
    if (!database)
        return failed(database.error());
    // Conditions that a later version added are not known to be harmless; ours are held against
    // every record by the model as well.
    if (header->formatVersion > journeyFormatVersion)
        if (auto done = database->execute("PRAGMA ignore_check_constraints = ON"); !done)
            return failed(done.error());
    // The definitions first: a check runs what a stranger's definitions say.
    auto differences = compareSchema(*database, header->formatVersion);
    if (!differences)
        return failed(differences.error());
    if (!differences->findings.isEmpty())
        return failed({ErrorCode::Damaged, differences->findings.first(), {}});
    return OpenImage{name, header->formatVersion, database.take(), differences.take()};
}

// Holds each table against its checksum; `sums` are those of the records' tables as read.
Result<void> checkSums(OpenImage& image, TableSums sums) {
    QByteArrayList others = image.differences.unknownTables;
    others += "meta";
    if (image.differences.hasHistory)
        others += {"history", "history_name"};
    for (const QByteArray& table : others) {
        const auto sum = sumOfTable(image.database, table);
        if (!sum)
            return image.failed(sum.error());
        sums.insert(table, *sum);
    }
    const auto wrong = compareSums(image.database, sums);
    if (!wrong)
        return image.failed(wrong.error());
    if (!wrong->isEmpty())
        return damagedFile(image.name, *wrong);
    return {};
}

} // namespace

Result<OpenedJourney> readImage(const QByteArray& bytes, const QString& name) {
    auto image = openImage(bytes, name);
    if (!image)
        return image.error();
    auto read = readRecords(image->database, true);
    if (!read)
        return image->failed(read.error());
    if (auto done = checkSums(*image, std::move(read->sums)); !done)
        return done.error();
    auto project = Project::fromRecords(std::move(read->records));
    if (!project) {
        Error error = project.error();
        error.message.remove(tr(" Nothing was changed."));
        return image->failed(error);
    }

    Database& database = image->database;
    OpenedJourney opened;
    opened.project = project.take();
    opened.formatVersion = image->formatVersion;
    opened.readOnly = majorOf(image->formatVersion) > majorOf(journeyFormatVersion);
    if (const auto id = database.text("SELECT value FROM meta WHERE name = 'document'"))
        opened.documentId = *id;
    const auto isWhole = database.text("SELECT value FROM meta WHERE name = 'history'");
    if (image->differences.hasHistory && isWhole) {
        auto history = readHistoryTables(database, std::numeric_limits<qint64>::max());
        if (!history)
            return image->failed(history.error());
        opened.history = history.take();
    }
    if (image->formatVersion > journeyFormatVersion) {
        auto unknown = readUnknownParts(database, image->formatVersion, image->differences);
        if (!unknown)
            return image->failed(unknown.error());
        opened.unknown = unknown.take();
        // What could be opened but never be saved is better told now.
        const JourneyOptions options{.documentId = opened.documentId, .unknown = opened.unknown};
        if (!opened.readOnly)
            if (const auto again = journeyBytes(opened.project, options); !again)
                return image->failed(again.error());
    }
    return opened;
}

Result<void> checkRecords(const QByteArray& bytes, const QString& name, const Project& project) {
    auto image = openImage(bytes, name);
    if (!image)
        return image.error();
    auto read = compareRecords(image->database, project);
    if (!read)
        return image->failed(read.error());
    if (auto done = checkSums(*image, std::move(read->sums)); !done)
        return done;
    if (!read->areSame)
        return damagedFile(name, tr("its records differ"));
    return {};
}

Result<void> checkStructure(const QByteArray& bytes, const QString& name) {
    auto image = openImage(bytes, name);
    if (!image)
        return image.error();
    const auto fault = findFault(image->database);
    if (!fault)
        return image->failed(fault.error());
    if (!fault->isEmpty())
        return damagedFile(name, *fault);
    return {};
}

} // namespace waymark
