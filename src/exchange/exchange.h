// Other formats in and out: bytes to a Project and a Project to bytes. Importers are tolerant; what
// they could not keep comes back as warnings. Nothing here writes to disk.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

#include <QByteArray>

namespace waymark {

enum class Format {
    Json,     // our own, lossless: docs/waymark.schema.json
    Ojf,      // OpenJourney Format
    Mermaid,  // a bare journey diagram; on import also a Markdown page that holds some
    Csv,      // CSV and TSV: one touchpoint a row, or lanes as rows and stages as columns
    Markdown, // a page: its journey diagrams on import, else its tables; tables on export
};

// The format that a file's ending tells; nothing for an ending that is not ours.
std::optional<Format> formatForFile(const QString& path);
// The format of that name or ending: "json", "ojf", "mermaid", "mmd", "csv", "tsv", "markdown",
// "md"; upper or lower case.
std::optional<Format> formatFromName(const QString& name);

struct ImportOptions {
    IdSource& ids;
    // The title of a map for which the input has none; usually the file's name without its ending.
    QString fallbackTitle;
};

struct Imported {
    Project project;
    std::vector<Warning> warnings;
};

// Reads a project from bytes. Fails when they hold no map, are damaged beyond reading, or exceed
// the limits (64 MB; see docs/EXCHANGE.md).
Result<Imported> importBytes(const QByteArray& bytes, Format format, const ImportOptions& options);

// Reads a project from a file, with random ids. Without a format the file's ending decides.
Result<Imported> importFile(const QString& path, std::optional<Format> format = std::nullopt);

struct ExportOptions {
    Format format = Format::Json;
    // The map to export. Null: all of them where the format can hold several (JSON, Markdown), else
    // the first, with a warning that names the others.
    Id<Map> map;
    // CSV: writes text that a spreadsheet would take for a formula as it is, instead of guarding it
    // with an apostrophe.
    bool exactData = false;
    // CSV: what separates the cells; '\t' makes TSV.
    char separator = ',';
};

struct Exported {
    QByteArray bytes;
    std::vector<Warning> warnings; // what the format had no room for
};

// Writes a project, or one map of it. The same project and options always give the same bytes.
Result<Exported> exportProject(const Project& project, const ExportOptions& options);

} // namespace waymark
