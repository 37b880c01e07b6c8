// waymark new: a map file from a template.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/reporting.h"
#include "exchange/templates.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "new"_L1;
constexpr auto defaultTemplate = "empty"_L1;
constexpr auto sampleKey = "sample"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The templates and, as the last, the finished sample.
std::vector<Template> offered() {
    std::vector<Template> list = templates();
    list.push_back({sampleKey, tr("Sample: coffee subscription"), tr("A finished map to explore")});
    return list;
}

// The key of the template that goes by this key or name; empty where none does.
QString keyOf(const QString& name) {
    for (const Template& entry : offered())
        if (entry.key.compare(name, Qt::CaseInsensitive) == 0 ||
            entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return entry.key;
    return {};
}

int listTemplates(const Streams& streams) {
    const std::vector<Template> list = offered();
    qsizetype widest = 0;
    for (const Template& entry : list)
        widest = std::max(widest, entry.key.size());
    for (const Template& entry : list)
        streams.out << entry.key.leftJustified(widest + 2) << entry.name << u": "_s
                    << entry.description << u'\n';
    return ExitDone;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(u"list-templates"_s)) {
        if (!files.isEmpty())
            return wrongCall(streams, tr("--list-templates stands alone."), commandName);
        return listTemplates(streams);
    }
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one file to make."), commandName);
    const QString& path = files.front();
    if (const QString fault = faultOfJourneyName(path); !fault.isEmpty())
        return wrongCall(streams, fault, commandName);

    const QString name =
        parser.isSet(u"template"_s) ? parser.value(u"template"_s) : QString(defaultTemplate);
    const QString key = keyOf(name);
    if (key.isEmpty())
        return wrongCall(streams,
                         tr("There is no template “%1”; “waymark new --list-templates” shows "
                            "all of them.")
                             .arg(name),
                         commandName);

    const QFileInfo target(path);
    if (!parser.isSet(u"force"_s) && (target.exists() || target.isSymLink()))
        return failed(streams, {ErrorCode::NotWritable,
                                tr("There is a file at %1 already. It was left as it is; choose "
                                   "another name, or replace it with --force.")
                                    .arg(path),
                                {}});
    RandomIds ids;
    const Result<Project> project =
        key == sampleKey ? sampleProject(ids) : projectFromTemplate(key, ids);
    if (!project)
        return failed(streams, project.error());
    const Result<FileStamp> written = publishJourney(*project, path);
    return written ? int(ExitDone) : failed(streams, written.error(), path);
}

} // namespace

Command newCommand() {
    return {
        .name = commandName,
        .usage = u"OUT.journey [--template NAME] [--force]"_s,
        .summary = tr("Make a map file from a template."),
        .details = tr("Without --template the map is empty: one stage, one touchpoint and the "
                      "usual lanes."),
        .options = {{{u"t"_s, u"template"_s},
                     tr("Start from this template, named by its key or its title."),
                     u"NAME"_s},
                    {u"list-templates"_s, tr("List the templates: key, title and description.")},
                    {u"force"_s, tr("Replace a file that is there already.")}},
        .examples = {{u"waymark new shop.journey --template classic-five-stages"_s,
                      tr("A map with five stages and prompts to type over.")},
                     {u"waymark new --list-templates"_s, tr("What there is to start from.")},
                     {u"waymark new sample.journey --template sample"_s,
                      tr("The finished sample, to look around in.")}},
        .run = run,
    };
}

} // namespace waymark
