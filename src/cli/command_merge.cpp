// waymark merge: two edited copies of a map file become one.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/reporting.h"
#include "model/difference.h"
#include "model/merge.h"
#include "storage/history.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "merge"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The words of the JSON for what happened.
QString kindOf(MergeConflict::What what) {
    switch (what) {
    case MergeConflict::What::Changed:
        return u"changed"_s;
    case MergeConflict::What::RemovedByMe:
        return u"removed_by_mine"_s;
    case MergeConflict::What::RemovedByThem:
        return u"removed_by_theirs"_s;
    }
    return {};
}

QString sideName(MergeSide side) {
    return side == MergeSide::Mine ? u"mine"_s : u"theirs"_s;
}

QByteArray conflictsJson(const std::vector<MergeConflict>& conflicts) {
    QJsonArray list;
    for (const MergeConflict& conflict : conflicts)
        list.append(QJsonObject{{u"kind"_s, kindOf(conflict.what)},
                                {u"map"_s, conflict.map},
                                {u"stage"_s, conflict.stage},
                                {u"thing"_s, conflict.thing},
                                {u"field"_s, conflict.field},
                                {u"base"_s, conflict.base},
                                {u"mine"_s, conflict.mine},
                                {u"theirs"_s, conflict.theirs},
                                {u"taken"_s, sideName(conflict.taken)}});
    return QJsonDocument(QJsonObject{{u"conflicts"_s, list}}).toJson();
}

// "Coffee, Buy: Pain point “Slow”, Text: mine “Too slow”, theirs “Slow at noon”; mine was taken".
QString conflictLine(const MergeConflict& conflict) {
    QStringList where;
    for (const QString& part : {conflict.map, conflict.stage})
        if (!part.isEmpty())
            where << part;
    QString line = where.isEmpty() ? QString() : where.join(u", "_s) + u": "_s;
    line += conflict.thing;
    if (!conflict.fieldName.isEmpty())
        line += u", "_s + conflict.fieldName;
    line += tr(": mine %1, theirs %2").arg(conflict.mine, conflict.theirs);
    line += u"; "_s +
            (conflict.taken == MergeSide::Mine ? tr("mine was taken") : tr("theirs was taken"));
    return onOneLine(line);
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 3)
        return wrongCall(streams, tr("Name three map files: the common base, mine and theirs."),
                         commandName);
    if (!parser.isSet(u"o"_s))
        return wrongCall(streams, tr("Name the file to make: -o OUT.journey."), commandName);
    const QString output = parser.value(u"o"_s);
    if (const QString fault = faultOfJourneyName(output); !fault.isEmpty())
        return wrongCall(streams, fault, commandName);
    MergeSide preferred = MergeSide::Mine;
    if (parser.isSet(u"prefer"_s)) {
        const QString side = parser.value(u"prefer"_s);
        if (side != "mine"_L1 && side != "theirs"_L1)
            return wrongCall(streams,
                             tr("Conflicts go to mine or to theirs, not to “%1”.").arg(side),
                             commandName);
        preferred = side == "mine"_L1 ? MergeSide::Mine : MergeSide::Theirs;
    }

    std::vector<OpenedJourney> copies;
    for (const QString& file : files) {
        std::optional<OpenedJourney> opened = openJourney(file, streams);
        if (!opened)
            return ExitFailed;
        if (opened->readOnly)
            return failed(streams,
                          {ErrorCode::TooNew,
                           tr("was written by a newer version of this program, so it cannot be "
                              "merged here. Nothing was written. Update the program."),
                           {}},
                          file);
        copies.push_back(std::move(*opened));
    }
    auto merged = merge(copies[0].project, copies[1].project, copies[2].project);
    if (merged && preferred == MergeSide::Theirs) {
        MergeChoices choices;
        for (const MergeConflict& conflict : merged->conflicts)
            if (conflict.what == MergeConflict::What::Changed)
                choices[keyOf(conflict)] = MergeSide::Theirs;
        merged = merge(copies[0].project, copies[1].project, copies[2].project, choices);
    }
    if (!merged)
        return failed(streams, merged.error());
    // What a newer version wrote into mine beyond what this one knows goes along with it, and so
    // does the history that mine keeps, with the merge as its last edit.
    JourneyOptions options;
    options.documentId = copies[1].documentId;
    options.unknown = copies[1].unknown;
    options.history =
        withEdit(copies[1].history, difference(copies[1].project, merged->project, tr("Merge")),
                 QDateTime::currentMSecsSinceEpoch());
    const Result<FileStamp> written = publishJourney(merged->project, output, options);
    if (!written)
        return failed(streams, written.error(), output);
    if (parser.isSet(u"json"_s)) {
        streams.out << QString::fromUtf8(conflictsJson(merged->conflicts));
        return ExitDone;
    }
    for (const MergeConflict& conflict : merged->conflicts)
        streams.out << conflictLine(conflict) << u'\n';
    return ExitDone;
}

} // namespace

Command mergeCommand() {
    return {
        .name = commandName,
        .usage = u"BASE MINE THEIRS -o OUT.journey [options]"_s,
        .summary = tr("Merge two edited copies of a map file."),
        .details =
            tr("BASE is the file both copies were made from. What one copy changed is taken, "
               "record by record and field by field. Where both changed one field differently, "
               "mine stays; what one removed and the other changed stays. Each such conflict is "
               "listed on standard output, one a line.\n"
               "A file that stands at OUT.journey is replaced, but only when the merge is whole."),
        .options = {{{u"o"_s, u"output"_s}, tr("The map file to make."), u"OUT.journey"_s},
                    {u"prefer"_s,
                     tr("Whose value stays where both changed one field: mine (the default) or "
                        "theirs."),
                     u"SIDE"_s},
                    {u"json"_s, tr("Print the conflicts as one JSON object instead of text.")}},
        .examples = {{u"waymark merge before.journey anna.journey ben.journey -o both.journey"_s,
                      tr("What Anna and what Ben did, in one file.")},
                     {u"waymark merge base.journey mine.journey theirs.journey -o mine.journey "
                      "--json"_s,
                      tr("Into one of the copies, with the conflicts for a program.")}},
        .run = run,
    };
}

} // namespace waymark
