// waymark check: what a map leaves open.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/reporting.h"
#include "insight/checks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

#include <nlohmann/json.hpp>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

using Json = nlohmann::ordered_json; // keeps the keys in the order in which they are written

constexpr auto commandName = "check"_L1;
constexpr qint64 nanosecondsInMs = 1'000'000;

QString tr(const char* text, int n = -1) {
    return QCoreApplication::translate("CommandLine", text, nullptr, n);
}

const char* nameOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Hint:
        return "hint";
    }
    return "";
}

Json textOrNull(const QString& text) {
    return text.isEmpty() ? Json(nullptr) : Json(text.toStdString());
}

QString stageName(const Project& project, const Finding& finding) {
    const Stage* stage = project.find(finding.stage);
    return stage ? stage->name : QString();
}

QString touchpointName(const Project& project, const Finding& finding) {
    const Touchpoint* touchpoint = project.find(finding.touchpoint);
    return touchpoint ? touchpoint->name : QString();
}

Json findingJson(const Project& project, const Finding& finding) {
    return {{"code", finding.code.toStdString()},
            {"severity", nameOf(finding.severity)},
            {"map", project.find(finding.map)->title.toStdString()},
            {"stage", textOrNull(stageName(project, finding))},
            {"touchpoint", textOrNull(touchpointName(project, finding))},
            {"text", finding.text.toStdString()},
            {"explanation", finding.explanation.toStdString()}};
}

// One map's findings, one a line, with the explanation below.
QString mapText(const Project& project, Id<Map> map, const std::vector<Finding>& findings) {
    QString text = onOneLine(project.find(map)->title) + u": "_s +
                   (findings.empty()       ? tr("no findings")
                    : findings.size() == 1 ? tr("1 finding")
                                           : tr("%1 findings").arg(findings.size())) +
                   u'\n';
    for (const Finding& finding : findings) {
        const QString severity = finding.severity == Severity::Error     ? tr("error")
                                 : finding.severity == Severity::Warning ? tr("warning")
                                                                         : tr("hint");
        text += u"   %1: %2 (%3)\n"_s.arg(severity, onOneLine(finding.text), finding.code);
        text += u"      %1\n"_s.arg(onOneLine(finding.explanation));
    }
    for (const SwitchedOff& off : switchedOffChecks(project, map))
        text += u"   %1\n"_s.arg(tr("switched off: %1 (%2)").arg(off.code, onOneLine(off.reason)));
    return text;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one map file."), commandName);
    const std::optional<OpenedJourney> opened = openJourney(files.front(), streams);
    if (!opened)
        return ExitFailed;
    const Project& project = opened->project;
    CheckOptions options;
    options.lastChanged = opened->stamp.modified / nanosecondsInMs;
    options.now = QDateTime::currentMSecsSinceEpoch();
    Json findings = Json::array();
    Json off = Json::array();
    QString text;
    for (const Id<Map> map : project.roots<Map>()) {
        const std::vector<Finding> found = checkMap(project, map, options);
        for (const Finding& finding : found)
            findings.push_back(findingJson(project, finding));
        for (const SwitchedOff& check : switchedOffChecks(project, map))
            off.push_back({{"code", check.code.toStdString()},
                           {"map", project.find(map)->title.toStdString()},
                           {"reason", check.reason.toStdString()}});
        text += (text.isEmpty() ? QString() : u"\n"_s) + mapText(project, map, found);
    }
    if (parser.isSet(u"json"_s)) {
        const Json json = {{"findings", std::move(findings)}, {"switched_off", std::move(off)}};
        text = QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) +
               u'\n';
    }
    streams.out << text;
    return ExitDone;
}

} // namespace

Command checkCommand() {
    return {
        .name = commandName,
        .usage = u"FILE.journey [--json]"_s,
        .summary = tr("Tell what the maps of a file leave open."),
        .details =
            tr("Every map is looked through: stages without a beginning or an end, severe pain "
               "points that nothing answers, opportunities that nobody owns, steps in quality, "
               "ways that customers take and the map does not show, and more. Checks that are "
               "switched off for a map are named with their reason. Findings do not change the "
               "exit code."),
        .options = {{u"json"_s, tr("Print one JSON object instead of text.")}},
        .examples = {{u"waymark check shop.journey"_s,
                      tr("Errors first, then warnings, then hints.")},
                     {u"waymark check shop.journey --json | jq '.findings[].text'"_s,
                      tr("The same for programs.")}},
        .run = run,
    };
}

} // namespace waymark
