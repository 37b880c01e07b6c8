#include "exchange/exchange.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_writer.h"
#include "exchange/json_reader.h"
#include "exchange/json_tree.h"
#include "exchange/json_writer.h"
#include "exchange/markdown_reader.h"
#include "exchange/markdown_writer.h"
#include "exchange/mermaid_reader.h"
#include "exchange/mermaid_writer.h"
#include "exchange/ojf_reader.h"
#include "exchange/ojf_writer.h"
#include "exchange/single_map.h"
#include "exchange/text_decoding.h"
#include "model/fields.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxImportBytes = 64LL * 1024 * 1024;
constexpr int maxImportLines = 2'000'000;

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
    if (!isOurs && isOjf(*root))
        return readOjf(*root, options, warnings);
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
    case Format::Mermaid:
        return readMermaid(text, options, warnings);
    case Format::Csv:
        return readCsvMaps(text, options, warnings);
    case Format::Markdown:
        return readMarkdown(text, options, warnings);
    }
    return Error{ErrorCode::Unsupported, u"There is no such format."_s, {}};
}

// How many marks a text holds that turn the order of letters round.
template <class Value>
qsizetype overridesIn(const Value& value) {
    qsizetype count = 0;
    if constexpr (std::is_same_v<Value, QString>) {
        count = std::ranges::count_if(
            value, [](QChar c) { return c.unicode() == 0x202D || c.unicode() == 0x202E; });
    } else if constexpr (std::is_same_v<Value, Details>) {
        for (const Detail& detail : value)
            count += overridesIn(detail.name) + overridesIn(detail.value);
    } else if constexpr (std::is_same_v<Value, FeelingScale>) {
        for (const QString& name : value.names)
            count += overridesIn(name);
    }
    return count;
}

// They are kept, since some texts need them, but what is read may then not be what is there.
void warnOfOverrides(const Project& project, Warnings& warnings) {
    qsizetype count = 0;
    forEachKind([&]<class T>(const T*) {
        for (const auto& [id, record] : project.all<T>())
            forEachField<T>([&](const auto& field) { count += overridesIn(record.*field.member); });
    });
    if (count > 0)
        warnings.add(0,
                     u"The texts hold %1 marks that turn the order of letters round (U+202D or "
                     "U+202E). They were kept; names show them as ‹LRO› and ‹RLO›."_s.arg(count));
}

QString titlesBut(const Project& project, Id<Map> exported) {
    QStringList titles;
    for (const Id<Map> map : project.roots<Map>())
        if (map != exported)
            titles.push_back(u"“%1”"_s.arg(shortened(project.find(map)->title)));
    return titles.join(u", "_s);
}

// The map to export into a format that holds one, with a warning for those left out by default.
Id<Map> oneMap(const Project& project, Id<Map> wanted, Warnings& warnings) {
    if (wanted)
        return wanted;
    const auto maps = project.roots<Map>();
    if (maps.size() > 1)
        warnings.add(
            0, u"This format holds one map. “%1” was exported; not in the file: %2."_s.arg(
                   shortened(project.find(maps.front())->title), titlesBut(project, maps.front())));
    return maps.front();
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
    if (text.count(u'\n') + text.count(u'\r') > 2 * maxImportLines)
        return Error{ErrorCode::TooLarge,
                     u"The file has more than %1 lines, which no map needs. Nothing was "
                     "imported."_s.arg(maxImportLines),
                     {}};
    if (text.trimmed().isEmpty())
        return Error{ErrorCode::NotAMap, u"The file is empty. Nothing was imported."_s, {}};
    auto project = readText(text, format, options, warnings);
    if (!project)
        return project.error();
    warnOfOverrides(*project, warnings);
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
    if (project.roots<Map>().empty())
        return Error{ErrorCode::NotFound,
                     u"The project holds no map. Nothing was exported. Add a map first."_s,
                     {}};
    QByteArray bytes;
    switch (options.format) {
    case Format::Ojf:
        bytes = writeOjf(project, oneMap(project, options.map, warnings), warnings);
        break;
    case Format::Mermaid:
        bytes = writeMermaid(project, oneMap(project, options.map, warnings), warnings);
        break;
    case Format::Csv:
        bytes = writeCsvMap(project, oneMap(project, options.map, warnings), options, warnings);
        break;
    case Format::Markdown:
        bytes = writeMarkdown(project, options.map, warnings);
        break;
    case Format::Json:
        break; // done above
    }
    return Exported{std::move(bytes), warnings.take()};
}

} // namespace waymark
