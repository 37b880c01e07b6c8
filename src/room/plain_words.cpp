#include "room/plain_words.h"

#include "model/validate.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int accents = 4; // on one letter; no living language writes more

bool isAccent(QChar c) {
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

// Some scripts and emoji need joiners; no other character that cannot be seen is kept.
bool isHidden(QChar c) {
    constexpr char16_t joiner = 0x200D;
    constexpr char16_t nonJoiner = 0x200C;
    if (c.unicode() == joiner || c.unicode() == nonJoiner)
        return false;
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_PrivateUse;
}

QString visible(const QString& text) {
    QString kept;
    int marks = 0;
    for (const QChar c : cleanText(text)) {
        if (c == u'\n') {
            kept += c;
            continue;
        }
        if (c == u'\t') {
            kept += u' ';
            continue;
        }
        marks = isAccent(c) ? marks + 1 : 0;
        if (!isHidden(c) && marks <= accents)
            kept += c;
    }
    return kept;
}

} // namespace

QString plainLine(const QString& text) {
    return visible(text).simplified();
}

QString plainLines(const QString& text) {
    QStringList lines;
    for (const QString& line : visible(text).split(u'\n')) {
        const QString plain = line.simplified();
        if (!plain.isEmpty() || (!lines.isEmpty() && !lines.back().isEmpty()))
            lines << plain;
    }
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString nameKey(const QString& name) {
    const QString folded = plainLine(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    for (const QChar c : folded)
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
    return key.isEmpty() ? folded : key;
}

} // namespace waymark
