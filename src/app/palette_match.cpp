#include "app/palette_match.h"

#include <QList>

#include <algorithm>

namespace waymark {

namespace {

// One step worse outweighs any difference in length.
constexpr int step = 1000;

bool beginsWord(QStringView name, qsizetype at) {
    return name[at].isLetterOrNumber() && (at == 0 || !name[at - 1].isLetterOrNumber());
}

// Whether the letters of `word` can be read off `name` in order, each following the one before or
// beginning a word. Without trying all ways: a letter that begins the next word is preferred.
bool readsOffWords(QStringView name, QStringView word) {
    qsizetype at = -1;
    for (const QChar letter : word) {
        qsizetype found = -1;
        for (qsizetype i = at + 1; i < name.size(); ++i) {
            if (name[i] == letter && beginsWord(name, i)) {
                found = i;
                break;
            }
        }
        if (found < 0 && at >= 0 && at + 1 < name.size() && name[at + 1] == letter)
            found = at + 1;
        if (found < 0)
            return false;
        at = found;
    }
    return true;
}

std::optional<int> wordScore(QStringView name, QStringView word) {
    bool isInside = false;
    for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (at == 0)
            return 0;
        if (beginsWord(name, at))
            return step;
        isInside = true;
    }
    if (readsOffWords(name, word))
        return 2 * step;
    // A single letter stands inside nearly every name; a single sign of Chinese or Japanese is a
    // word.
    constexpr char16_t firstSign = 0x2E80;
    if (isInside && (word.size() > 1 || word[0].unicode() >= firstSign))
        return 3 * step;
    return std::nullopt;
}

} // namespace

QString foldedForMatch(const QString& text) {
    const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(parts.size());
    for (const QChar character : parts) {
        if (!character.isMark())
            folded += character;
    }
    return folded.replace(u'ß', QLatin1StringView("ss"));
}

std::optional<int> matchScore(QStringView name, QStringView query) {
    int score = 0;
    for (const QStringView word : query.split(u' ', Qt::SkipEmptyParts)) {
        const auto part = wordScore(name, word);
        if (!part)
            return std::nullopt;
        score += *part;
    }
    return score + int(std::min<qsizetype>(name.size(), step - 1));
}

} // namespace waymark
