#include "architecture/source_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

bool isWordPart(QChar c) {
    return c.isLetterOrNumber() || c == u'_';
}

// Whether the quote at `at` parts the digits of a number, as in 1'000 or 0xFF'FF.
bool isDigitSeparator(const QString& source, qsizetype at) {
    qsizetype start = at;
    while (start > 0 && (isWordPart(source[start - 1]) || source[start - 1] == u'\''))
        --start;
    return start < at && source[start].isDigit();
}

// The end of the quoted literal that opens at `at`: the index of its closing quote, or the end of
// the line where there is none.
qsizetype closingQuote(const QString& source, qsizetype at) {
    const QChar quote = source[at];
    for (qsizetype i = at + 1; i < source.size(); ++i) {
        if (source[i] == u'\\')
            ++i;
        else if (source[i] == quote || source[i] == u'\n')
            return i;
    }
    return source.size();
}

// The same for a raw string, whose quote at `at` follows an R.
qsizetype closingRawQuote(const QString& source, qsizetype at) {
    const qsizetype open = source.indexOf(u'(', at);
    if (open < 0)
        return source.size();
    const QString end = u')' + source.mid(at + 1, open - at - 1) + u'"';
    const qsizetype close = source.indexOf(end, open);
    return close < 0 ? source.size() : close + end.size() - 1;
}

} // namespace

QStringList codeLines(const QString& source) {
    QString code = source;
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < std::min(to, code.size()); ++i) {
            if (code[i] != u'\n')
                code[i] = u' ';
        }
    };

    for (qsizetype i = 0; i < source.size(); ++i) {
        const QStringView rest = QStringView(source).mid(i);
        qsizetype end = i;
        if (rest.startsWith("//"_L1)) {
            end = source.indexOf(u'\n', i);
            end = end < 0 ? source.size() : end;
            blank(i, end);
        } else if (rest.startsWith("/*"_L1)) {
            end = source.indexOf("*/"_L1, i + 2);
            end = end < 0 ? source.size() : end + 1;
            blank(i, end + 1);
        } else if (rest[0] == u'"') {
            const bool raw = i > 0 && source[i - 1] == u'R';
            end = raw ? closingRawQuote(source, i) : closingQuote(source, i);
            blank(i + 1, end);
        } else if (rest[0] == u'\'' && !isDigitSeparator(source, i)) {
            end = closingQuote(source, i);
            blank(i + 1, end);
        }
        i = end;
    }
    return code.split(u'\n');
}

QList<Include> includesIn(const QString& source) {
    static const QRegularExpression directive(u"^\\s*#\\s*include\\b"_s);
    static const QRegularExpression target(u"include\\s*([<\"])([^>\"]+)[>\"]"_s);
    const QStringList raw = source.split(u'\n');
    const QStringList code = codeLines(source);

    QList<Include> result;
    for (int i = 0; i < code.size(); ++i) {
        if (!directive.match(code[i]).hasMatch())
            continue;
        const QRegularExpressionMatch match = target.match(raw[i]);
        if (match.hasMatch())
            result.append({match.captured(2), match.captured(1) == "<"_L1, i + 1});
    }
    return result;
}

} // namespace waymark
