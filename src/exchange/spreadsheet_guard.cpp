#include "exchange/spreadsheet_guard.h"

#include <QRegularExpression>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a program may skip before it looks for a formula: blanks, and what nobody sees.
bool isUnseen(QChar c) {
    return c.isSpace() || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format || c == QChar::ReplacementCharacter;
}

// Whether a text begins, after apostrophes of its own and blanks, like a formula.
bool looksLikeFormula(const QString& text) {
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    if (at < text.size() && (text[at] == u'\t' || text[at] == u'\r' || text[at] == u'\n'))
        return true;
    while (at < text.size() && isUnseen(text[at]))
        ++at;
    return at < text.size() && u"=+-@＝＋－＠"_s.contains(text[at]);
}

bool isPlainNumber(const QString& text) {
    static const QRegularExpression number(u"^[+-]?\\d+([.,]\\d+)?$"_s);
    return number.match(text).hasMatch();
}

} // namespace

QString guarded(const QString& text) {
    return looksLikeFormula(text) && !isPlainNumber(text) ? u'\'' + text : text;
}

QString unguarded(const QString& text) {
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.mid(1) : text;
}

} // namespace waymark
