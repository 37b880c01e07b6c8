// waymark export: a map as a page, slides, a picture, or a file of another format; several files in
// one call.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/lane_choice.h"
#include "cli/part_choice.h"
#include "cli/picture_choice.h"
#include "cli/reporting.h"
#include "drawing/images.h"
#include "drawing/system_fonts.h"
#include "exchange/exchange.h"
#include "model/atomic_file.h"
#include "model/logo.h"
#include "model/saved_views.h"
#include "publish/publish.h"
#include "publish/view_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

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

// One of the files to make.
struct Output {
    QString path;
    std::optional<PublishFormat> drawn; // one of these two is set
    std::optional<Format> exchanged;
};

// The call, with every value checked that can be checked without reading the map.
struct Call {
    QString input;
    std::vector<Output> outputs;
    std::optional<int> map; // from 1
    std::optional<QStringList> lanes;
    std::optional<QString> view;
    std::optional<QString> stage; // at most one of these two
    std::optional<QString> lane;
    std::optional<PictureCall> picture;
    std::optional<QString> logo;
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
    for (const QString& path : parser.values(u"o"_s)) {
        Output output{path, formatFromPath(path), {}};
        if (!output.drawn)
            output.exchanged = formatForFile(path);
        if (!output.drawn && !output.exchanged)
            return wrong(tr("The ending of “%1” is none that can be made; it is one of .pdf, "
                            ".pptx, .png, .svg, .html, .xlsx, .json, .csv, .tsv, .mmd, .ojf, .md.")
                             .arg(path));
        for (const Output& other : call.outputs)
            if (other.path == path)
                return wrong(tr("“%1” is named twice with -o.").arg(path));
        call.outputs.push_back(std::move(output));
    }
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
    if (parser.isSet(u"tiles"_s)) {
        const std::optional<Paper> tiles = paperFromName(parser.value(u"tiles"_s));
        if (!tiles || tiles->size == PaperSize::Fit)
            return wrong(tr("--tiles takes the paper of the sheets, such as A4, A3 or Letter."));
        if (options.paper.size == PaperSize::Fit)
            return wrong(tr("--tiles needs --paper, the size of the whole poster, such as A0."));
        options.tiles = *tiles;
    }
    options.transparent = parser.isSet(u"transparent"_s);
    options.author = parser.value(u"author"_s);
    options.slides = parser.isSet(u"slides"_s);
    if (parser.isSet(u"funnel"_s))
        options.layout.funnel = FunnelShown::WhereKnown;
    return {};
}

// The title block, which any of its options asks for.
Result<void> readTitleBlock(const QCommandLineParser& parser, PublishOptions& options) {
    const QStringList parts{u"title-block"_s, u"logo"_s, u"date"_s, u"edition"_s};
    if (std::ranges::none_of(parts, [&](const QString& part) { return parser.isSet(part); }))
        return {};
    TitleBlock block;
    block.legend = parser.isSet(u"title-block"_s);
    block.version = parser.value(u"edition"_s).simplified();
    if (parser.isSet(u"date"_s)) {
        const QString date = parser.value(u"date"_s);
        block.date =
            date == "today"_L1 ? QDate::currentDate() : QDate::fromString(date, Qt::ISODate);
        if (!block.date.isValid())
            return wrong(tr("--date takes a day such as 2025-03-31, or “today”."));
    }
    options.titleBlock = std::move(block);
    return {};
}

Result<Call> readCall(const QCommandLineParser& parser) {
    Call call;
    if (const Result<void> read = readOutput(parser, call); !read)
        return read.error();
    if (const Result<void> read = readPicture(parser, call.options); !read)
        return read.error();
    if (const Result<void> read = readTitleBlock(parser, call.options); !read)
        return read.error();
    Result<std::optional<PictureCall>> picture = askedPicture(parser);
    if (!picture)
        return picture.error();
    call.picture = picture.take();
    for (const Output& output : call.outputs)
        if (call.picture && !(output.drawn && takesPicture(*output.drawn)))
            return wrong(tr("--picture makes PDF, PNG or SVG; “%1” ends otherwise. In "
                            "presentations the pictures are among the slides: --slides.")
                             .arg(output.path));
    if (parser.isSet(u"map"_s)) {
        bool isNumber = false;
        call.map = parser.value(u"map"_s).toInt(&isNumber);
        if (!isNumber || *call.map < 1)
            return wrong(tr("--map takes the number of a map, from 1."));
    }
    if (parser.isSet(u"logo"_s))
        call.logo = parser.value(u"logo"_s);
    if (parser.isSet(u"view"_s))
        call.view = parser.value(u"view"_s);
    if (parser.isSet(u"stage"_s))
        call.stage = parser.value(u"stage"_s);
    if (parser.isSet(u"lane"_s))
        call.lane = parser.value(u"lane"_s);
    if (call.stage && call.lane)
        return wrong(tr("--stage and --lane each name the part to show; give one of them."));
    if (call.lane && parser.isSet(u"lanes"_s))
        return wrong(tr("--lane shows one lane alone, --lanes several; give one of them."));
    if (parser.isSet(u"lanes"_s)) {
        call.lanes = parser.value(u"lanes"_s).split(u',', Qt::SkipEmptyParts);
        if (call.lanes->isEmpty())
            return wrong(tr("--lanes takes kinds or titles of lanes, with commas between them."));
    }
    return call;
}

// Whether an option says anything about a file of that kind.
bool isOfUse(const QString& option, const Output& output, const Call& call) {
    if (!output.drawn)
        return false;
    if (option == "slides"_L1)
        return hasPages(*output.drawn);
    if (option == "funnel"_L1)
        return output.drawn != PublishFormat::Xlsx && !call.options.slides && !call.stage &&
               !call.lane;
    if (option == "tiles"_L1)
        return output.drawn == PublishFormat::Pdf && !call.options.slides;
    if (option == "transparent"_L1)
        return output.drawn == PublishFormat::Png || output.drawn == PublishFormat::Svg;
    if (option == "theme"_L1)
        return output.drawn != PublishFormat::Xlsx;
    if (option == "paper"_L1)
        return hasPages(*output.drawn) && !call.options.slides;
    if (option == "scale"_L1 || option == "dpi"_L1)
        return output.drawn == PublishFormat::Png;
    if (option == "title-block"_L1 || option == "logo"_L1 || option == "date"_L1 ||
        option == "edition"_L1)
        return takesTitleBlock(*output.drawn, call.options);
    return true;
}

// Says of options that they are of no use to any of the files.
void warnOfIdleOptions(const QCommandLineParser& parser, const Call& call, const Streams& streams) {
    for (const QString& option :
         {u"slides"_s, u"paper"_s, u"scale"_s, u"dpi"_s, u"theme"_s, u"lanes"_s, u"view"_s,
          u"author"_s, u"tiles"_s, u"stage"_s, u"lane"_s, u"transparent"_s, u"title-block"_s,
          u"funnel"_s, u"logo"_s, u"date"_s, u"edition"_s}) {
        const bool isIdle =
            std::none_of(call.outputs.begin(), call.outputs.end(),
                         [&](const Output& output) { return isOfUse(option, output, call); });
        if (isIdle && parser.isSet(option))
            warn(streams,
                 option == "paper"_L1 && call.options.slides
                     ? tr("--paper changes nothing with --slides, whose pages are 16:9.")
                     : tr("--%1 changes nothing in a file of this kind.").arg(option),
                 call.outputs.front().path);
    }
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

// Lets the drawing show what the view of that name shows, and narrows the maps down to the view's.
Result<void> takeView(const QString& name, const Project& project, std::vector<Id<Map>>& maps,
                      PublishOptions& options) {
    const Id<SavedView> id = viewNamed(project, maps, name);
    const SavedView* view = project.find(id);
    if (!view) {
        const QString names = viewNames(project, maps).join(u", "_s);
        return Error{ErrorCode::NotFound,
                     names.isEmpty()
                         ? tr("There is no view “%1”; the map has none. Views are saved in the "
                              "editor: View, Saved views.")
                               .arg(name)
                         : tr("There is no view “%1”. There are: %2.").arg(name, names),
                     {}};
    }
    maps = {view->map};
    showAs(options, project, *view);
    return {};
}

int exportDrawing(const Call& call, const Output& output, const Project& whole,
                  std::vector<Id<Map>> maps, const Streams& streams) {
    PublishOptions options = call.options;
    if (call.view) {
        if (const Result<void> taken = takeView(*call.view, whole, maps, options); !taken)
            return failed(streams, taken.error(), call.input);
    }
    const bool showsPart = call.stage || call.lane || call.lanes;
    Project part = showsPart ? whole : Project(); // copying a large one takes its time
    if (call.stage || call.lane) {
        const Result<void> taken = call.stage ? takeStage(options, part, maps, *call.stage)
                                              : takeLane(options, part, maps, *call.lane);
        if (!taken)
            return failed(streams, taken.error(), call.input);
        maps = options.maps;
    }
    const bool holdsAll = hasPages(*output.drawn) || output.drawn == PublishFormat::Xlsx;
    if (!holdsAll && maps.size() > 1) {
        QStringList others;
        for (size_t i = 1; i < maps.size(); ++i)
            others << numberedTitle(whole, maps[i]);
        warn(streams,
             (output.drawn == PublishFormat::Html
                  ? tr("a web page shows one map, so this one shows the first; choose another "
                       "with --map: %1")
                  : tr("a picture shows one map, so this one shows the first; choose another with "
                       "--map: %1"))
                 .arg(others.join(u", "_s)),
             output.path);
        maps.resize(1);
    }
    if (call.lanes) {
        Result<std::vector<Id<Lane>>> lanes = lanesNamed(part, maps, *call.lanes);
        if (!lanes)
            return failed(streams, lanes.error(), call.input);
        part = withVisible(std::move(part), *lanes);
        options.layout.lanes = lanes.take();
    }
    options.maps = std::move(maps);
    QStringList hints;
    const Result<void> written =
        publishTo(output.path, showsPart ? part : whole, *output.drawn, options, {}, &hints);
    if (!written)
        return failed(streams, written.error(), output.path);
    for (const QString& hint : std::as_const(hints))
        warn(streams, hint, output.path);
    return ExitDone;
}

int exportExchange(const Call& call, const Output& output, const Project& project,
                   const std::vector<Id<Map>>& maps, const Streams& streams) {
    ExportOptions options;
    options.format = *output.exchanged;
    if (call.map)
        options.map = maps.front();
    if (output.path.endsWith(".tsv"_L1, Qt::CaseInsensitive))
        options.separator = '\t';
    const Result<Exported> exported = exportProject(project, options);
    if (!exported)
        return failed(streams, exported.error(), call.input);
    if (const Result<void> written = writeFileAtomically(output.path, exported->bytes); !written)
        return failed(streams, written.error(), output.path);
    for (const Warning& warning : exported->warnings)
        warn(streams, warning.toString(), output.path);
    return ExitDone;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    Result<Call> call = readCall(parser);
    if (!call)
        return wrongCall(streams, call.error().message, commandName);
    std::optional<OpenedJourney> opened = openJourney(call->input, streams);
    if (!opened)
        return ExitFailed;
    const Result<std::vector<Id<Map>>> maps = chosenMaps(*call, opened->project);
    if (!maps)
        return failed(streams, maps.error(), call->input);
    if (call->logo) {
        Result<QImage> logo = readLogo(*call->logo);
        if (!logo)
            return failed(streams, logo.error(), *call->logo);
        call->options.titleBlock->logo = logo.take();
    } else if (call->options.titleBlock) {
        if (const Attachment* logo = logoOf(opened->project))
            call->options.titleBlock->logo = imageOf(*logo);
    }
    warnOfIdleOptions(parser, *call, streams);
    const QString edition =
        call->options.titleBlock ? call->options.titleBlock->version : QString();
    if (streams.endsProcess && isInBundledFont(opened->project) && isInBundledFont(edition))
        leaveSystemFonts();
    // Every file is tried, also after one that could not be made.
    int code = ExitDone;
    for (const Output& output : call->outputs) {
        const int one = call->picture ? exportPicture(*call->picture, output.path, opened->project,
                                                      *maps, *output.drawn, call->options, streams)
                        : output.drawn
                            ? exportDrawing(*call, output, opened->project, *maps, streams)
                            : exportExchange(*call, output, opened->project, *maps, streams);
        code = std::max(code, one);
    }
    return code;
}

} // namespace

Command exportCommand() {
    Command command{
        .name = commandName,
        .usage = u"FILE.journey -o OUT [-o OUT]... [options]"_s,
        .summary = tr("Make pages, slides, a picture or a file of another format from a map file."),
        .details =
            tr("The ending of OUT decides: .pdf, .pptx, .png, .svg, .html, .xlsx, .json, .csv, "
               ".tsv, .mmd, .ojf or .md. Without --map, a PDF has a page, a presentation a slide "
               "and a workbook a sheet for each map, .json and .md hold all maps, and the others "
               "the first. -o may come several times: "
               "each file is made with the options that concern it.\n"
               "A file that stands at OUT is replaced, but only when the new one is whole."),
        .options =
            {{{u"o"_s, u"output"_s}, tr("The file to make."), u"OUT"_s},
             {u"map"_s, tr("Only this map, counted from 1."), u"N"_s},
             {u"slides"_s,
              tr("PDF, PPTX: a deck of 16:9 slides that tells the journey stage by stage, "
                 "instead of the whole map on one page.")},
             {u"paper"_s,
              tr("PDF, PPTX: the paper, %1. “fit”, the default, makes a page as large as the "
                 "map. After the name, -portrait or -landscape turns it.")
                  .arg(paperNames().join(u", "_s)),
              u"PAPER"_s},
             {u"tiles"_s,
              tr("PDF, with --paper: a poster of that size on sheets of this paper, with marks for "
                 "cutting and a cover that shows how they go together."),
              u"PAPER"_s},
             {u"stage"_s, tr("Only the stage of that name or number."), u"NAME"_s},
             {u"lane"_s,
              tr("Only the lane of that kind or title, below the names of the stages: the feeling "
                 "curve alone, for a slide."),
              u"NAME"_s},
             {u"funnel"_s,
              tr("Whole maps as PDF, PPTX, PNG, SVG, HTML: below the stages the funnel, how many "
                 "customers are still there and where they are lost. Maps without a log and "
                 "without losses have none.")},
             {u"title-block"_s,
              tr("PDF, PNG, SVG of a whole map: below it a block with a legend of its signs, and "
                 "with what the next three say.")},
             {u"logo"_s,
              tr("A picture for the title block, PNG, JPEG, WebP or GIF, instead of the logo that "
                 "the file carries."),
              u"FILE"_s},
             {u"date"_s, tr("A date for the title block, such as 2025-03-31 or “today”."),
              u"DATE"_s},
             {u"edition"_s, tr("A version for the title block, such as 1.2."), u"TEXT"_s},
             {u"transparent"_s, tr("PNG, SVG: no ground behind the map.")},
             {u"scale"_s,
              tr("PNG: so many pixels for each pixel of the map at 100 %; 2 unless told."), u"F"_s},
             {u"dpi"_s,
              tr("PNG: dots an inch. Without --scale it decides the size too: 96 is 100 %."),
              u"N"_s},
             {u"theme"_s, tr("PDF, PPTX, PNG, SVG, HTML: light (the default), dark or print."),
              u"THEME"_s},
             {u"lanes"_s,
              tr("All that is drawn: only these lanes, by kind or title, with commas between "
                 "them. Hidden lanes are shown when they are named."),
              u"A,B,C"_s},
             {u"view"_s,
              tr("PDF, PNG, SVG: what the view of that name shows: its map and lanes, with "
                 "what it does not ask for faded or left out."),
              u"NAME"_s},
             {u"author"_s, tr("All that is drawn: who made it, for the file's properties."),
              u"NAME"_s}},
        .examples = {{u"waymark export shop.journey -o shop.pdf"_s,
                      tr("Every map on a page of its own size.")},
                     {u"waymark export shop.journey --slides -o shop.pptx -o shop.pdf"_s,
                      tr("Slides to edit in PowerPoint, and the same as a PDF.")},
                     {u"waymark export shop.journey -o poster.pdf --paper A0 --map 2"_s,
                      tr("The second map as a poster.")},
                     {u"waymark export shop.journey -o poster.pdf --paper A0 --tiles A4"_s,
                      tr("A poster to put together from sheets of an office printer.")},
                     {u"waymark export shop.journey -o shop.png --dpi 300 --theme dark"_s,
                      tr("A picture fit for print.")},
                     {u"waymark export shop.journey -o pains.svg --lanes feeling,pain_points"_s,
                      tr("Only the curve and the pain points.")},
                     {u"waymark export shop.journey -o curve.png --lane feeling --transparent"_s,
                      tr("The feeling curve alone.")},
                     {u"waymark export shop.journey -o shop.html -o shop.xlsx"_s,
                      tr("A web page to search and click, and a workbook of sheets and lists.")},
                     {u"waymark export shop.journey --picture opportunities -o worth.png"_s,
                      tr("Which opportunities bring much for little.")},
                     {u"waymark export shop.journey -o shop.csv"_s,
                      tr("A table for a spreadsheet, one touchpoint a row.")}},
        .draws = true,
        .run = run,
    };
    command.options += pictureOptions();
    return command;
}

} // namespace waymark
