#include "cli/reporting.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

QString onOneLine(const QString& text) {
    QString line;
    for (const QChar c : text)
        line += c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
                        c == QChar::ParagraphSeparator
                    ? QChar(u' ')
                    : c;
    return line.simplified();
}

namespace {

void writeLine(const Streams& streams, const QStringList& parts) {
    streams.err << u"waymark: "_s << onOneLine(parts.join(u": "_s)) << u'\n';
    streams.err.flush();
}

} // namespace

int failed(const Streams& streams, const Error& error, const QString& input) {
    QStringList parts;
    if (!input.isEmpty() && !error.message.contains(QFileInfo(input).fileName()))
        parts << input;
    if (!error.position.isEmpty() && !error.message.contains(error.position))
        parts << error.position;
    writeLine(streams, parts << error.message);
    return ExitFailed;
}

int wrongCall(const Streams& streams, const QString& message, const QString& command) {
    const QString help =
        command.isEmpty() ? u"waymark --help"_s : u"waymark %1 --help"_s.arg(command);
    writeLine(streams,
              {message + u' ' + QCoreApplication::translate("CommandLine", "See “%1”.").arg(help)});
    return ExitWrongCall;
}

void warn(const Streams& streams, const QString& text, const QString& input) {
    QStringList parts{QCoreApplication::translate("CommandLine", "warning")};
    if (!input.isEmpty())
        parts << input;
    writeLine(streams, parts << text);
}

} // namespace waymark
