#include "exchange/cell_values.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// 1, 2 or 3 for words that mean low, medium or high.
int levelWord(const QString& cell) {
    static const QHash<QString, int> words = [] {
        QHash<QString, int> result;
        const QString levels[] = {
            u"low|minor|niedrig|gering|leicht|faible|bajo|baja|leve|basso|bassa|baixo|baixa|laag|"
            "licht|niski|niska|lag|lav|低|s|klein"_s,
            u"medium|moderate|mid|mittel|moyen|moyenne|medio|media|médio|média|gemiddeld|średni|"
            "średnia|medel|mellem|middel|中|m"_s,
            u"high|major|severe|critical|hoch|schwer|kritisch|élevé|élevée|haut|haute|fort|forte|"
            "alto|alta|grave|hoog|ernstig|wysoki|wysoka|hög|høj|高|l|groß"_s};
        for (int level = 0; level < 3; ++level)
            for (const QString& word : levels[level].split(u'|'))
                result.insert(word, level + 1);
        return result;
    }();
    return words.value(cell.trimmed().toLower());
}

std::optional<int> wholeIn(const QString& cell, int min, int max, NumberStyle style) {
    const auto number = numberIn(cell, style);
    if (!number || *number != std::trunc(*number) || *number < min || *number > max)
        return std::nullopt;
    return int(*number);
}

} // namespace

std::optional<double> numberIn(const QString& cell, NumberStyle style) {
    QString text = cell.trimmed();
    if (text.size() > 30)
        return std::nullopt;
    text.replace(u'\u2212', u'-').replace(u'\u2013', u'-');
    text.remove(u'\u00A0').remove(u'\u202F').remove(u'\'');
    const qsizetype comma = text.lastIndexOf(u',');
    const qsizetype point = text.lastIndexOf(u'.');
    const bool commaIsDecimal =
        comma >= 0 &&
        (point >= 0 ? comma > point : style.commaIsDecimal || text.size() - comma != 4);
    if (commaIsDecimal)
        text.remove(u'.').replace(u',', u'.');
    else
        text.remove(u',');
    static const QRegularExpression number(u"^[+-]?\\d+(\\.\\d+)?$"_s);
    if (!number.match(text).hasMatch())
        return std::nullopt;
    return text.toDouble();
}

std::optional<double> shareIn(const QString& cell, NumberStyle style) {
    QString text = cell.trimmed();
    const bool isPercent = text.endsWith(u'%') || text.endsWith(u'％');
    if (isPercent)
        text.chop(1);
    auto share = numberIn(text, style);
    if (share && (isPercent || *share > 1))
        *share /= 100;
    if (!share || *share < 0 || *share > 1)
        return std::nullopt;
    return share;
}

std::optional<bool> yesNoIn(const QString& cell) {
    static const QString yes =
        u"|yes|y|true|x|1|✓|✔|✅|ja|wahr|oui|vrai|sí|si|sì|sim|tak|はい|是|○|◯|"_s;
    static const QString no =
        u"|no|n|false|0|-|–|nein|falsch|non|faux|não|nee|nie|nej|いいえ|否|×|"_s;
    const QString word = u'|' + cell.trimmed().toLower() + u'|';
    if (cell.contains(u'|'))
        return std::nullopt;
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

std::optional<int> severityIn(const QString& cell, NumberStyle style) {
    if (const int level = levelWord(cell))
        return level;
    return wholeIn(cell, 1, 3, style);
}

std::optional<int> levelIn(const QString& cell, NumberStyle style) {
    if (const int level = levelWord(cell))
        return level * 2 - 1;
    return wholeIn(cell, 1, 5, style);
}

QString unquoted(const QString& text) {
    static const QString pairs = u"\"\"''“”„“„”‚‘‚’‘’»««»‹››‹「」『』””’’〝〞《》"_s;
    const QString plain = text.trimmed();
    if (plain.size() < 2)
        return plain;
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        if (plain.front() != pairs[i] || plain.back() != pairs[i + 1])
            continue;
        const QString inner = plain.mid(1, plain.size() - 2);
        // “a” and “b” is no quotation as a whole.
        if (!inner.contains(pairs[i]) && !inner.contains(pairs[i + 1]))
            return inner.trimmed();
    }
    return plain;
}

} // namespace waymark
