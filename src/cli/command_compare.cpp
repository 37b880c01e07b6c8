// waymark compare: two maps of a project side by side, as text, as JSON, and as slides.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/reporting.h"
#include "drawing/system_fonts.h"
#include "insight/map_comparison.h"
#include "model/interaction_log.h"
#include "publish/comparison_deck.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

using Json = nlohmann::ordered_json; // keeps the keys in the order in which they are written

constexpr auto commandName = "compare"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The map that a number from 1 or a title names; of several of one title the first.
std::optional<Id<Map>> mapNamed(const Project& project, const QString& name) {
    const std::vector<Id<Map>> maps = project.roots<Map>();
    for (const Id<Map> map : maps)
        if (comparableName(project.find(map)->title) == comparableName(name))
            return map;
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && number >= 1 && size_t(number) <= maps.size())
        return maps[size_t(number - 1)];
    return std::nullopt;
}

const char* nameOf(Difference difference) {
    switch (difference) {
    case Difference::Same:
        return "same";
    case Difference::Added:
        return "added";
    case Difference::Removed:
        return "removed";
    case Difference::Changed:
        return "changed";
    }
    return "";
}

template <class T>
Json nameOrNull(const Project& project, Id<T> id) {
    const T* record = project.find(id);
    return record ? Json(record->name.toStdString()) : Json(nullptr);
}

Json numberOrNull(std::optional<double> value) {
    return value ? Json(*value) : Json(nullptr);
}

Json listOf(const QStringList& texts) {
    Json list = Json::array();
    for (const QString& text : texts)
        list.push_back(text.toStdString());
    return list;
}

Json comparisonJson(const Project& project, Id<Map> a, Id<Map> b, const MapComparison& comparison) {
    Json stages = Json::array();
    for (const StagePair& stage : comparison.stages) {
        Json touchpoints = Json::array();
        for (const TouchpointPair& pair : stage.touchpoints)
            touchpoints.push_back({{"a", nameOrNull(project, pair.a)},
                                   {"b", nameOrNull(project, pair.b)},
                                   {"difference", nameOf(pair.difference)},
                                   {"changed", listOf(pair.changed)},
                                   {"received_a", numberOrNull(pair.feltA.received)},
                                   {"received_b", numberOrNull(pair.feltB.received)},
                                   {"gain", numberOrNull(pair.gain())}});
        stages.push_back({{"a", nameOrNull(project, stage.a)},
                          {"b", nameOrNull(project, stage.b)},
                          {"difference", nameOf(stage.difference)},
                          {"changed", listOf(stage.changed)},
                          {"touchpoints", std::move(touchpoints)}});
    }
    return {{"a", project.find(a)->title.toStdString()},
            {"b", project.find(b)->title.toStdString()},
            {"stages", std::move(stages)},
            {"gains", comparison.gains},
            {"losses", comparison.losses},
            {"added", comparison.added},
            {"removed", comparison.removed},
            {"changed", comparison.changed}};
}

// "+2", "−3", "0": the sign as people write it.
QString signedNumber(double value) {
    const QString sign = value > 0 ? u"+"_s : value < 0 ? u"−"_s : QString();
    return sign + QString::number(std::abs(value), 'g', 4);
}

// "A", or "A → B" where the names differ.
template <class T>
QString bothNames(const Project& project, Id<T> a, Id<T> b) {
    const T* first = project.find(a);
    const T* second = project.find(b);
    if (!first || !second)
        return onOneLine((first ? first : second)->name);
    return first->name == second->name ? onOneLine(first->name)
                                       : onOneLine(first->name + u" → "_s + second->name);
}

QString markOf(Difference difference) {
    switch (difference) {
    case Difference::Same:
        return u"  "_s;
    case Difference::Added:
        return u"+ "_s;
    case Difference::Removed:
        return u"− "_s;
    case Difference::Changed:
        return u"~ "_s;
    }
    return {};
}

QString comparisonText(const Project& project, Id<Map> a, Id<Map> b,
                       const MapComparison& comparison) {
    QString text = tr("A: %1\nB: %2\n")
                       .arg(onOneLine(project.find(a)->title), onOneLine(project.find(b)->title));
    text += tr("%1 touchpoints added, %2 removed, %3 changed; gains %4, losses %5")
                .arg(comparison.added)
                .arg(comparison.removed)
                .arg(comparison.changed)
                .arg(signedNumber(comparison.gains), signedNumber(comparison.losses)) +
            u'\n';
    for (const StagePair& stage : comparison.stages) {
        text += u'\n' + markOf(stage.difference) + bothNames(project, stage.a, stage.b);
        if (!stage.changed.isEmpty())
            text += u" (%1)"_s.arg(stage.changed.join(u", "_s));
        text += u'\n';
        for (const TouchpointPair& pair : stage.touchpoints) {
            text += u"   "_s + markOf(pair.difference) + bothNames(project, pair.a, pair.b);
            if (!pair.changed.isEmpty())
                text += u" (%1)"_s.arg(pair.changed.join(u", "_s));
            if (const auto gain = pair.gain(); gain && *gain != 0)
                text +=
                    u": %1 → %2, %3"_s.arg(signedNumber(*pair.feltA.received),
                                           signedNumber(*pair.feltB.received), signedNumber(*gain));
            text += u'\n';
        }
    }
    return text;
}

// Why the call cannot be carried out; empty if it can.
QString wrongOutput(const QCommandLineParser& parser) {
    const QStringList paths = parser.values(u"o"_s);
    for (const QString& path : paths) {
        const std::optional<PublishFormat> format = formatFromPath(path);
        if (!format || !takesComparison(*format))
            return tr("The ending of “%1” is none that can be made; a comparison is written as "
                      ".pptx or .pdf.")
                .arg(path);
        if (paths.count(path) > 1)
            return tr("“%1” is named twice with -o.").arg(path);
    }
    if (parser.isSet(u"theme"_s) && !themeFromName(parser.value(u"theme"_s)))
        return tr("There is no theme “%1”; it is light, dark or print.")
            .arg(parser.value(u"theme"_s));
    return {};
}

// Writes the slides; every file is tried, also after one that could not be made.
int writeSlides(const QCommandLineParser& parser, const Project& project,
                const std::vector<Id<Map>>& maps, const Streams& streams) {
    PublishOptions options;
    if (parser.isSet(u"o"_s) && streams.endsProcess && isInBundledFont(project))
        leaveSystemFonts();
    if (parser.isSet(u"theme"_s))
        options.theme = *themeFromName(parser.value(u"theme"_s));
    int code = ExitDone;
    for (const QString& path : parser.values(u"o"_s)) {
        const Result<void> written =
            publishComparison(path, project, *formatFromPath(path), maps[0], maps[1], options);
        if (!written)
            code = failed(streams, written.error(), path);
    }
    return code;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 3)
        return wrongCall(streams, tr("Name a map file and two of its maps."), commandName);
    if (const QString wrong = wrongOutput(parser); !wrong.isEmpty())
        return wrongCall(streams, wrong, commandName);
    const std::optional<OpenedJourney> opened = openJourney(arguments.front(), streams);
    if (!opened)
        return ExitFailed;
    const Project& project = opened->project;
    std::vector<Id<Map>> maps;
    for (const QString& name : arguments.mid(1)) {
        const std::optional<Id<Map>> map = mapNamed(project, name);
        if (!map)
            return failed(streams,
                          {ErrorCode::NotFound,
                           tr("There is no map “%1”; name a map by its title or its number. "
                              "“waymark info” lists them.")
                               .arg(name),
                           {}},
                          arguments.front());
        maps.push_back(*map);
    }
    const MapComparison comparison = compareMaps(project, maps[0], maps[1]);
    if (parser.isSet(u"json"_s))
        streams.out << QString::fromStdString(
                           comparisonJson(project, maps[0], maps[1], comparison)
                               .dump(2, ' ', false, Json::error_handler_t::replace))
                    << u'\n';
    else
        streams.out << comparisonText(project, maps[0], maps[1], comparison);
    return writeSlides(parser, project, maps, streams);
}

} // namespace

Command compareCommand() {
    return {
        .name = commandName,
        .usage = u"FILE.journey A B [--json] [-o OUT]..."_s,
        .summary = tr("Compare two maps of a file."),
        .details =
            tr("A and B are maps by number or by title: today and future, one persona and "
               "another. Stages are aligned by their names and touchpoints; what B adds, lacks "
               "and says differently is marked, and what customers receive is summed up as gains "
               "and losses, on the scale of A."),
        .options =
            {{u"json"_s, tr("Print one JSON object instead of text.")},
             {{u"o"_s, u"output"_s},
              tr("Also write it as slides: .pptx to edit in PowerPoint, or .pdf. May be given "
                 "several times."),
              u"OUT"_s},
             {u"theme"_s, tr("Of the slides: light (the default), dark or print."), u"THEME"_s}},
        .examples = {{u"waymark compare shop.journey 1 2"_s, tr("The first map and the second.")},
                     {u"waymark compare shop.journey Today \"Next year\" --json"_s,
                      tr("By title, for a program.")},
                     {u"waymark compare shop.journey 1 2 -o what-changes.pptx"_s,
                      tr("Also as slides.")}},
        .drawsToFile = true,
        .run = run,
    };
}

} // namespace waymark
