#include "exchange/log_reader.h"

#include "exchange/csv_log.h"
#include "exchange/xes_log.h"

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

} // namespace

Result<LogRead> readLog(const QByteArray& bytes, LogFormat format, const LogColumnNames& columns,
                        const LogProgress& progress) {
    if (bytes.size() > maxLogBytes)
        return tooLarge(bytes.size());
    if (format == LogFormat::Xes)
        return readXesLog(bytes, columns, progress);
    std::vector<Warning> warnings;
    const QByteArray utf8 = utf8Of(bytes, warnings);
    auto read = readCsvLog(utf8, columns, progress);
    if (read)
        read->warnings.insert(read->warnings.begin(), warnings.begin(), warnings.end());
    return read;
}

Result<LogRead> readLogFile(const QString& path, const LogColumnNames& columns,
                            const LogProgress& progress) {
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
    const QByteArray bytes = file.read(maxLogBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    const bool isXes = info.suffix().compare("xes"_L1, Qt::CaseInsensitive) == 0;
    return readLog(bytes, isXes ? LogFormat::Xes : LogFormat::Csv, columns, progress);
}

} // namespace waymark
