#include "exchange/log_reader.h"

#include "exchange/csv_log.h"
#include "exchange/xes_log.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

Error tooLarge(qint64 size) {
    return {ErrorCode::TooLarge,
            u"The log is %1 MB large; at most %2 MB can be read. Nothing was read. Split it."_s
                .arg(size / 1024 / 1024)
                .arg(maxLogBytes / 1024 / 1024),
            {}};
}

bool isXes(const QFileInfo& info) {
    return info.suffix().compare("xes"_L1, Qt::CaseInsensitive) == 0;
}

// At most `most` bytes from the beginning of a file.
Result<QByteArray> beginningOf(const QString& path, qint64 most) {
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
                     u"There is no file “%1”. Nothing was read. Check the name."_s.arg(path),
                     {}};
    // A folder, a pipe or a device could keep us waiting for ever.
    if (!info.isFile())
        return Error{
            ErrorCode::NotReadable, u"“%1” is no regular file. Nothing was read."_s.arg(path), {}};
    if (info.size() > maxLogBytes)
        return tooLarge(info.size());
    QFile file(path);
    const auto unreadable = [&] {
        return Error{ErrorCode::NotReadable,
                     u"“%1” cannot be read: %2. Nothing was read."_s.arg(path, file.errorString()),
                     {}};
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    QByteArray bytes = file.read(most);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    return bytes;
}

} // namespace

Result<LogRead> readLog(const QByteArray& bytes, LogFormat format, const LogColumnNames& columns,
                        const LogProgress& progress, const LogDates& dates) {
    if (bytes.size() > maxLogBytes)
        return tooLarge(bytes.size());
    if (format == LogFormat::Xes)
        return readXesLog(bytes, columns, progress, dates);
    std::vector<Warning> warnings;
    const QByteArray utf8 = utf8Of(bytes, warnings);
    auto read = readCsvLog(utf8, columns, progress, dates);
    if (read)
        read->warnings.insert(read->warnings.begin(), warnings.begin(), warnings.end());
    return read;
}

Result<LogRead> readLogFile(const QString& path, const LogColumnNames& columns,
                            const LogProgress& progress, const LogDates& dates) {
    const auto bytes = beginningOf(path, maxLogBytes + 1);
    if (!bytes)
        return bytes.error();
    return readLog(*bytes, isXes(QFileInfo(path)) ? LogFormat::Xes : LogFormat::Csv, columns,
                   progress, dates);
}

Result<LogHead> readLogHeadOfFile(const QString& path, int rows) {
    constexpr qint64 looked = 256LL * 1024;
    const auto bytes = beginningOf(path, looked);
    if (!bytes)
        return bytes.error();
    return isXes(QFileInfo(path)) ? readXesHead(*bytes, rows) : readLogHead(*bytes, rows);
}

Result<void> checkLogRoom(const Project& project, const InteractionLog& log) {
    // A file with more is refused when it is opened (storage/record_reader).
    constexpr qint64 roomInFile = 1'000'000;
    qint64 details = 0;
    for (const LogColumn& column : log.details)
        for (const quint32 cell : column.cells)
            details += cell != 0;
    qint64 held = 0;
    for (const auto& [id, interaction] : project.all<Interaction>())
        held += qint64(interaction.details.size());
    if (project.recordCount() + qint64(log.rows.size()) < roomInFile && held + details < roomInFile)
        return {};
    return Error{ErrorCode::TooLarge,
                 QCoreApplication::translate(
                     "CommandLine",
                     "The log has %L1 rows with %L2 details, more than a map file has room for. "
                     "Nothing was changed. Leave the log beside the map: “waymark funnel "
                     "FILE.journey --log LOG” counts it from there.")
                     .arg(qint64(log.rows.size()))
                     .arg(details),
                 {}};
}

} // namespace waymark
