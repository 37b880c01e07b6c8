#include "exchange/mermaid_text.h"

#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

const QRegularExpression& entityPattern() {
    static const QRegularExpression pattern(u"#(\\w+);"_s);
    return pattern;
}

// The text of an entity code without '#' and ';': a decimal number or one of HTML's names that
// people use in diagrams.
std::optional<QString> entityText(const QString& code) {
    static const QHash<QString, char32_t> names{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},      {u"gt"_s, U'>'},       {u"quot"_s, U'"'},
        {u"apos"_s, U'\''},    {u"colon"_s, U':'},   {u"semi"_s, U';'},     {u"comma"_s, U','},
        {u"num"_s, U'#'},      {u"percnt"_s, U'%'},  {u"nbsp"_s, 0xA0},     {u"excl"_s, U'!'},
        {u"quest"_s, U'?'},    {u"lpar"_s, U'('},    {u"rpar"_s, U')'},     {u"lbrack"_s, U'['},
        {u"rbrack"_s, U']'},   {u"lbrace"_s, U'{'},  {u"rbrace"_s, U'}'},   {u"sol"_s, U'/'},
        {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014}, {u"hellip"_s, 0x2026}, {u"euro"_s, 0x20AC},
        {u"hearts"_s, 0x2665}, {u"infin"_s, 0x221E}, {u"check"_s, 0x2713},  {u"rarr"_s, 0x2192}};
    bool isNumber = false;
    const uint number = code.toUInt(&isNumber, 10);
    char32_t character = names.value(code);
    if (isNumber)
        character = number;
    const bool isSurrogate = character >= 0xD800 && character < 0xE000;
    if (character == 0 || character > 0x10FFFF || isSurrogate)
        return std::nullopt;
    return QString::fromUcs4(&character, 1);
}

QString entityCode(QChar c) {
    return u"#%1;"_s.arg(c.unicode());
}

} // namespace

QString maskEntities(const QString& text) {
    QString masked = text;
    auto matches = entityPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (entityText(match.captured(1)))
            for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
                masked[i] = u'x';
    }
    return masked;
}

QString decodeEntities(const QString& text) {
    static const QRegularExpression breaks(u"<br\\s*/?>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString decoded;
    qsizetype from = 0;
    QString source = text;
    source.replace(breaks, u"\n"_s);
    auto matches = entityPattern().globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        decoded += QStringView(source).mid(from, match.capturedStart() - from);
        decoded += entityText(match.captured(1)).value_or(match.captured(0));
        from = match.capturedEnd();
    }
    decoded += QStringView(source).mid(from);
    return decoded.trimmed();
}

QString encodeName(const QString& text, MermaidName use, bool* changed) {
    static const QRegularExpression keyword(u"^(journey|acctitle|accdescr|title\\s|section\\s)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString plain = text.trimmed();
    QString encoded;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const QChar next = i + 1 < plain.size() ? plain[i + 1] : QChar();
        const bool startsKeyword =
            i == 0 && use == MermaidName::Task && keyword.match(plain).hasMatch();
        if (c == u'\n') {
            encoded += u"<br/>"_s;
        } else if (c.isSpace() || c.category() == QChar::Other_Control) {
            encoded += u' ';
        } else if (c == u':' || c == u';' || c == u'#' ||
                   (c == u',' && use == MermaidName::Actor) || (c == u'%' && next == u'%') ||
                   (c == u'<' && next.toLower() == u'b') || startsKeyword) {
            encoded += entityCode(c);
        } else {
            encoded += c;
        }
    }
    // Line breaks are shown as such; only codes make the source differ from the name.
    if (changed && encoded.contains(u'#'))
        *changed = true;
    return encoded;
}

} // namespace waymark
