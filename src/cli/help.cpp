#include "cli/help.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lineWidth = 80;
constexpr qsizetype widestTerm = 24; // a longer term has its text on the next line

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// `text` in lines of at most lineWidth, each after `indent` blanks but the first.
QString wrapped(const QString& text, qsizetype indent) {
    QString result;
    qsizetype column = indent;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (column > indent && column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            result += u' ';
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result;
}

struct Term {
    QString term;
    QString text;
};

// Two columns: the terms, and what is said about each.
QString glossary(const std::vector<Term>& list) {
    qsizetype widest = 0;
    for (const Term& entry : list)
        widest = std::max(widest, entry.term.size());
    const qsizetype indent = std::min(widest, widestTerm) + 4;
    QString result;
    for (const Term& entry : list) {
        const QString start = u"  "_s + entry.term;
        result += start;
        if (start.size() + 2 > indent)
            result += u'\n' + QString(indent, u' ');
        else
            result += QString(indent - start.size(), u' ');
        result += wrapped(entry.text, indent) + u'\n';
    }
    return result;
}

QString termOf(const QCommandLineOption& option) {
    QStringList names;
    for (const QString& name : option.names())
        names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    QString term = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        term += u' ' + option.valueName();
    return term;
}

QString exampleList(const std::vector<Example>& examples) {
    QString result;
    for (const Example& example : examples)
        result += u"  %1\n      %2\n"_s.arg(example.call, wrapped(example.does, 6));
    return result;
}

} // namespace

QString programHelp(const std::vector<Command>& commands) {
    std::vector<Term> calls{
        {u"waymark [FILE.journey]"_s, tr("Open the editor; without a file, its welcome screen.")}};
    for (const Command& command : commands)
        calls.push_back({u"waymark %1 %2"_s.arg(command.name, command.usage), command.summary});

    QString text = tr("Waymark draws customer journey maps.") + u"\n\n"_s;
    text += tr("Calls:") + u'\n';
    for (const Term& call : calls)
        text += u"  %1\n      %2\n"_s.arg(call.term, wrapped(call.text, 6));
    text += u'\n' + tr("Options:") + u'\n';
    text += glossary({{u"-h, --help"_s, tr("Show this help, or that of the command it follows.")},
                      {u"-v, --version"_s, tr("Show the version.")},
                      {u"--versions"_s, tr("Show the versions of the program and of the libraries "
                                           "that read what strangers wrote.")}});
    text += u'\n' + tr("Examples:") + u'\n';
    for (const Command& command : commands)
        text += exampleList({command.examples.front()});
    text += u'\n' + tr("Exit codes:") + u'\n';
    text += glossary({{u"0"_s, tr("Done.")},
                      {u"1"_s, tr("It could not be done; one line on standard error says why. What "
                                  "stood at the output path is as it was.")},
                      {u"2"_s, tr("The call itself is wrong.")}});
    text += u'\n' +
            wrapped(tr("No command needs a display. “waymark COMMAND --help” tells more."), 0) +
            u'\n';
    return text;
}

QString commandHelp(const Command& command) {
    QString text = tr("Usage:") + u" waymark %1 %2\n\n"_s.arg(command.name, command.usage);
    text += wrapped(command.summary, 0) + u'\n';
    for (const QString& paragraph : command.details.split(u"\n"_s, Qt::SkipEmptyParts))
        text += u'\n' + wrapped(paragraph, 0) + u'\n';
    std::vector<Term> options;
    for (const QCommandLineOption& option : command.options)
        options.push_back({termOf(option), option.description()});
    options.push_back({u"-h, --help"_s, tr("Show this help.")});
    text += u'\n' + tr("Options:") + u'\n' + glossary(options);
    text += u'\n' + tr("Examples:") + u'\n' + exampleList(command.examples);
    return text;
}

} // namespace waymark
