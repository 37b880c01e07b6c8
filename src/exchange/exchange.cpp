#include "exchange/exchange.h"

#include "exchange/json_reader.h"
#include "exchange/json_tree.h"
#include "exchange/json_writer.h"
#include "exchange/single_map.h"
#include "exchange/text_decoding.h"

#include <QFile>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxImportBytes = 64LL * 1024 * 1024;

struct FormatName {
    QLatin1StringView name;
    Format format;
};
constexpr FormatName formatNames[] = {
    {"json"_L1, Format::Json},         {"ojf"_L1, Format::Ojf},     {"mermaid"_L1, Format::Mermaid},
    {"mmd"_L1, Format::Mermaid},       {"csv"_L1, Format::Csv},     {"tsv"_L1, Format::Csv},
    {"markdown"_L1, Format::Markdown}, {"md"_L1, Format::Markdown},
};

Error tooLarge(qint64 size) {
    return {ErrorCode::TooLarge,
            u"The file is %1 MB large; at most %2 MB can be imported. Nothing was imported. Split "
            "it, or leave out its pictures."_s.arg(size / 1024 / 1024)
                .arg(maxImportBytes / 1024 / 1024),
            {}};
}

// Both JSON formats may come under either ending; what is inside decides.
Result<Project> readAnyJson(const QString& text, const ImportOptions& options, Warnings& warnings) {
    auto root = parseJson(text, warnings);
    if (!root)
        return root.error();
    if (!root->isObject())
        return Error{ErrorCode::NotAMap,
                     u"The file holds %1 where a map was expected. Nothing was imported. Choose a "
                     "file exported by Waymark or in OpenJourney Format."_s.arg(root->typeName()),
                     u"line 1"_s};
    const JsonNode* format = root->find(u"format");
    const bool isOurs = format && format->text == "waymark"_L1;
    if (!isOurs && !root->find(u"project") && !root->find(u"maps"))
        return Error{ErrorCode::NotAMap,
                     u"The file is JSON, but holds no journey map: neither Waymark's \"project\" "
                     "nor the \"stages\" of OpenJourney Format. Nothing was imported."_s,
                     u"line 1"_s};
    return readOwnJson(*root, options, warnings);
}

Result<Project> readText(const QString& text, Format format, const ImportOptions& options,
                         Warnings& warnings) {
    switch (format) {
    case Format::Json:
    case Format::Ojf:
        return readAnyJson(text, options, warnings);
    default:
        break;
    }
    return Error{ErrorCode::Unsupported, u"There is no such format."_s, {}};
}

Result<QByteArray> writeJson(const Project& project, Id<Map> map, Warnings& warnings) {
    QByteArray bytes;
    if (map) {
        const auto part = singleMap(project, map, warnings);
        if (!part)
            return part.error();
        bytes = writeOwnJson(*part);
    } else {
        bytes = writeOwnJson(project);
    }
    if (bytes.size() > maxImportBytes)
        warnings.add(0, u"The file is %1 MB large. Only files up to %2 MB can be imported again; "
                        "keep the .journey file."_s.arg(bytes.size() / 1024 / 1024)
                            .arg(maxImportBytes / 1024 / 1024));
    return bytes;
}

} // namespace

std::optional<Format> formatForFile(const QString& path) {
    return formatFromName(QFileInfo(path).suffix());
}

std::optional<Format> formatFromName(const QString& name) {
    for (const FormatName& known : formatNames)
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.format;
    return std::nullopt;
}

Result<Imported> importBytes(const QByteArray& bytes, Format format, const ImportOptions& options) {
    if (bytes.size() > maxImportBytes)
        return tooLarge(bytes.size());
    Warnings warnings;
    const QString text = decodeText(bytes, warnings);
    if (text.trimmed().isEmpty())
        return Error{ErrorCode::NotAMap, u"The file is empty. Nothing was imported."_s, {}};
    auto project = readText(text, format, options, warnings);
    if (!project)
        return project.error();
    return Imported{project.take(), warnings.take()};
}

Result<Imported> importFile(const QString& path, std::optional<Format> format) {
    if (!format)
        format = formatForFile(path);
    if (!format)
        return Error{ErrorCode::Unsupported,
                     u"The ending of “%1” tells no format. Nothing was imported. Name the format: "
                     "json, ojf, mermaid, markdown, csv or tsv."_s.arg(QFileInfo(path).fileName()),
                     {}};
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
                     u"There is no file “%1”. Nothing was imported. Check the name."_s.arg(path),
                     {}};
    // A folder, a pipe or a device could keep us waiting for ever.
    if (!info.isFile())
        return Error{ErrorCode::NotReadable,
                     u"“%1” is no regular file. Nothing was imported."_s.arg(path),
                     {}};
    if (info.size() > maxImportBytes)
        return tooLarge(info.size());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::NotReadable,
            u"“%1” cannot be read: %2. Nothing was imported."_s.arg(path, file.errorString()),
            {}};
    const QByteArray bytes = file.read(maxImportBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{
            ErrorCode::NotReadable,
            u"“%1” cannot be read: %2. Nothing was imported."_s.arg(path, file.errorString()),
            {}};
    RandomIds ids;
    return importBytes(bytes, *format, {.ids = ids, .fallbackTitle = info.completeBaseName()});
}

Result<Exported> exportProject(const Project& project, const ExportOptions& options) {
    if (options.map && !project.find(options.map))
        return Error{ErrorCode::NotFound, u"There is no such map. Nothing was exported."_s, {}};
    Warnings warnings;
    if (options.format == Format::Json) {
        auto bytes = writeJson(project, options.map, warnings);
        if (!bytes)
            return bytes.error();
        return Exported{bytes.take(), warnings.take()};
    }
    return Error{ErrorCode::Unsupported, u"There is no such format."_s, {}};
}

} // namespace waymark
