// waymark export: a map as a page, a picture, or a file of another format.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/lane_choice.h"
#include "cli/reporting.h"
#include "exchange/exchange.h"
#include "model/atomic_file.h"
#include "publish/publish.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "export"_L1;
constexpr double smallestScale = 0.05;
constexpr double largestScale = 20;
constexpr int smallestDpi = 10;
constexpr int largestDpi = int(largestScale * mapUnitsPerInch);

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The call, with every value checked that can be checked without reading the map.
struct Call {
    QString input;
    QString output;
    std::optional<PublishFormat> drawn; // one of these two is set
    std::optional<Format> exchanged;
    std::optional<int> map; // from 1
    std::optional<QStringList> lanes;
    PublishOptions options; // of what is drawn
};

Error wrong(const QString& message) {
    return {ErrorCode::Unsupported, message, {}};
}

Result<void> readOutput(const QCommandLineParser& parser, Call& call) {
    if (parser.positionalArguments().size() != 1)
        return wrong(tr("Name one map file."));
    if (!parser.isSet(u"o"_s))
        return wrong(tr("Name the file to make: -o OUT."));
    call.input = parser.positionalArguments().front();
    call.output = parser.value(u"o"_s);
    call.drawn = formatFromPath(call.output);
    if (!call.drawn)
        call.exchanged = formatForFile(call.output);
    if (!call.drawn && !call.exchanged)
        return wrong(tr("The ending of “%1” is none that can be made; it is one of .pdf, .png, "
                        ".svg, .json, .csv, .tsv, .mmd, .ojf, .md.")
                         .arg(call.output));
    return {};
}

Result<void> readPicture(const QCommandLineParser& parser, PublishOptions& options) {
    if (parser.isSet(u"theme"_s)) {
        const std::optional<ThemeChoice> theme = themeFromName(parser.value(u"theme"_s));
        if (!theme)
            return wrong(tr("There is no theme “%1”; it is light, dark or print.")
                             .arg(parser.value(u"theme"_s)));
        options.theme = *theme;
    }
    if (parser.isSet(u"paper"_s)) {
        const std::optional<Paper> paper = paperFromName(parser.value(u"paper"_s));
        if (!paper)
            return wrong(tr("There is no paper “%1”; it is one of %2.")
                             .arg(parser.value(u"paper"_s), paperNames().join(u", "_s)));
        options.paper = *paper;
    }
    if (parser.isSet(u"dpi"_s)) {
        bool isNumber = false;
        const int dpi = parser.value(u"dpi"_s).toInt(&isNumber);
        if (!isNumber || dpi < smallestDpi || dpi > largestDpi)
            return wrong(
                tr("--dpi takes a whole number from %1 to %2.").arg(smallestDpi).arg(largestDpi));
        options.dpi = dpi;
        options.scale = dpi / mapUnitsPerInch;
    }
    if (parser.isSet(u"scale"_s)) {
        bool isNumber = false;
        const double scale = parser.value(u"scale"_s).toDouble(&isNumber);
        // Written so that NaN fails too.
        if (!isNumber || !(scale >= smallestScale && scale <= largestScale))
            return wrong(
                tr("--scale takes a number from %1 to %2.").arg(smallestScale).arg(largestScale));
        options.scale = scale;
    }
    options.author = parser.value(u"author"_s);
    return {};
}

Result<Call> readCall(const QCommandLineParser& parser) {
    Call call;
    if (const Result<void> read = readOutput(parser, call); !read)
        return read.error();
    if (const Result<void> read = readPicture(parser, call.options); !read)
        return read.error();
    if (parser.isSet(u"map"_s)) {
        bool isNumber = false;
        call.map = parser.value(u"map"_s).toInt(&isNumber);
        if (!isNumber || *call.map < 1)
            return wrong(tr("--map takes the number of a map, from 1."));
    }
    if (parser.isSet(u"lanes"_s)) {
        call.lanes = parser.value(u"lanes"_s).split(u',', Qt::SkipEmptyParts);
        if (call.lanes->isEmpty())
            return wrong(tr("--lanes takes kinds or titles of lanes, with commas between them."));
    }
    return call;
}

// Options that say nothing about the kind of file that is made.
void warnOfIdleOptions(const QCommandLineParser& parser, const Call& call, const Streams& streams) {
    QStringList idle;
    if (call.drawn != PublishFormat::Pdf)
        idle << u"paper"_s;
    if (call.drawn != PublishFormat::Png)
        idle << u"scale"_s << u"dpi"_s;
    if (!call.drawn)
        idle << u"theme"_s << u"lanes"_s << u"author"_s;
    for (const QString& option : idle)
        if (parser.isSet(option))
            warn(streams, tr("--%1 changes nothing in a file of this kind.").arg(option),
                 call.output);
}

// The maps that the call asks for: the one named or all.
Result<std::vector<Id<Map>>> chosenMaps(const Call& call, const Project& project) {
    std::vector<Id<Map>> maps = project.roots<Map>();
    if (maps.empty())
        return Error{ErrorCode::NotFound,
                     tr("There is no map in the file, so there is nothing to export."),
                     {}};
    if (!call.map)
        return maps;
    if (*call.map > int(maps.size()))
        return Error{ErrorCode::NotFound,
                     tr("There is no map %1 in the file; it has %2. “waymark info” lists them.")
                         .arg(*call.map)
                         .arg(maps.size()),
                     {}};
    return std::vector{maps[size_t(*call.map) - 1]};
}

int exportDrawing(Call& call, Project project, std::vector<Id<Map>> maps, const Streams& streams) {
    if (call.drawn != PublishFormat::Pdf && maps.size() > 1) {
        QStringList others;
        for (size_t i = 1; i < maps.size(); ++i)
            others << numberedTitle(project, maps[i]);
        warn(streams,
             tr("a picture shows one map, so this one shows the first; choose another with --map: "
                "%1")
                 .arg(others.join(u", "_s)),
             call.output);
        maps.resize(1);
    }
    if (call.lanes) {
        Result<std::vector<Id<Lane>>> lanes = lanesNamed(project, maps, *call.lanes);
        if (!lanes)
            return failed(streams, lanes.error(), call.input);
        project = withVisible(std::move(project), *lanes);
        call.options.layout.lanes = lanes.take();
    }
    call.options.maps = std::move(maps);
    const Result<void> written = publishTo(call.output, project, *call.drawn, call.options);
    if (!written)
        return failed(streams, written.error(), call.output);
    for (const QString& hint : publishingHints(project, *call.drawn, call.options))
        warn(streams, hint, call.output);
    return ExitDone;
}

int exportExchange(const Call& call, const Project& project, const std::vector<Id<Map>>& maps,
                   const Streams& streams) {
    ExportOptions options;
    options.format = *call.exchanged;
    if (call.map)
        options.map = maps.front();
    if (call.output.endsWith(".tsv"_L1, Qt::CaseInsensitive))
        options.separator = '\t';
    const Result<Exported> exported = exportProject(project, options);
    if (!exported)
        return failed(streams, exported.error(), call.input);
    if (const Result<void> written = writeFileAtomically(call.output, exported->bytes); !written)
        return failed(streams, written.error(), call.output);
    for (const Warning& warning : exported->warnings)
        warn(streams, warning.toString(), call.output);
    return ExitDone;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    Result<Call> call = readCall(parser);
    if (!call)
        return wrongCall(streams, call.error().message, commandName);
    std::optional<OpenedJourney> opened = openJourney(call->input, streams);
    if (!opened)
        return ExitFailed;
    Result<std::vector<Id<Map>>> maps = chosenMaps(*call, opened->project);
    if (!maps)
        return failed(streams, maps.error(), call->input);
    warnOfIdleOptions(parser, *call, streams);
    if (call->drawn)
        return exportDrawing(*call, std::move(opened->project), maps.take(), streams);
    return exportExchange(*call, opened->project, *maps, streams);
}

} // namespace

Command exportCommand() {
    return {
        .name = commandName,
        .usage = u"FILE.journey -o OUT [options]"_s,
        .summary = tr("Make a page, a picture or a file of another format from a map file."),
        .details =
            tr("The ending of OUT decides: .pdf, .png, .svg, .json, .csv, .tsv, .mmd, .ojf or "
               ".md. Without --map, a PDF has a page for each map, .json and .md hold all "
               "maps, and the others the first.\n"
               "A file that stands at OUT is replaced, but only when the new one is whole."),
        .options = {{{u"o"_s, u"output"_s}, tr("The file to make."), u"OUT"_s},
                    {u"map"_s, tr("Only this map, counted from 1."), u"N"_s},
                    {u"paper"_s,
                     tr("PDF: the paper, %1. “fit”, the default, makes a page as large as the "
                        "map. After the name, -portrait or -landscape turns it.")
                         .arg(paperNames().join(u", "_s)),
                     u"PAPER"_s},
                    {u"scale"_s,
                     tr("PNG: so many pixels for each pixel of the map at 100 %; 2 unless told."),
                     u"F"_s},
                    {u"dpi"_s,
                     tr("PNG: dots an inch. Without --scale it decides the size too: 96 is 100 %."),
                     u"N"_s},
                    {u"theme"_s, tr("PDF, PNG, SVG: light (the default), dark or print."),
                     u"THEME"_s},
                    {u"lanes"_s,
                     tr("PDF, PNG, SVG: only these lanes, by kind or title, with commas between "
                        "them. Hidden lanes are shown when they are named."),
                     u"A,B,C"_s},
                    {u"author"_s, tr("PDF, PNG, SVG: who made it, for the file's properties."),
                     u"NAME"_s}},
        .examples = {{u"waymark export shop.journey -o shop.pdf"_s,
                      tr("Every map on a page of its own size.")},
                     {u"waymark export shop.journey -o poster.pdf --paper A0 --map 2"_s,
                      tr("The second map as a poster.")},
                     {u"waymark export shop.journey -o shop.png --dpi 300 --theme dark"_s,
                      tr("A picture fit for print.")},
                     {u"waymark export shop.journey -o pains.svg --lanes feeling,pain_points"_s,
                      tr("Only the curve and the pain points.")},
                     {u"waymark export shop.journey -o shop.csv"_s,
                      tr("A table for a spreadsheet, one touchpoint a row.")}},
        .draws = true,
        .run = run,
    };
}

} // namespace waymark
