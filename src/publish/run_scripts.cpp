#include "publish/run_scripts.h"

#include <QTextBoundaryFinder>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// Whether a character as people see it is drawn in colour: pictures of the supplementary plane
// (U+1F000 to U+1FAFF), and what is followed by the selector of that form (U+FE0F).
bool isEmoji(QStringView character) {
    for (qsizetype i = 0; i < character.size(); ++i) {
        if (character[i].unicode() == 0xFE0F)
            return true;
        if (character[i].isHighSurrogate() && i + 1 < character.size() &&
            character[i + 1].isLowSurrogate()) {
            const char32_t code = QChar::surrogateToUcs4(character[i], character[i + 1]);
            if (code >= 0x1F000 && code <= 0x1FAFF)
                return true;
        }
    }
    return false;
}

} // namespace

std::vector<ScriptRun> scriptRuns(const QString& text) {
    std::vector<ScriptRun> runs;
    if (text.isEmpty())
        return runs;
    bool mayHaveEmoji = false;
    for (const QChar unit : text)
        mayHaveEmoji = mayHaveEmoji || unit.isHighSurrogate() || unit.unicode() == 0xFE0F;
    if (!mayHaveEmoji)
        return {{0, text.size(), false}};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = finder.toNextBoundary();
        if (end <= start)
            end = text.size();
        const bool emoji = isEmoji(QStringView(text).sliced(start, end - start));
        if (!runs.empty() && runs.back().isEmoji == emoji)
            runs.back().length += end - start;
        else
            runs.push_back({start, end - start, emoji});
        start = end;
    }
    return runs;
}

QString languageOf(const QString& text) {
    bool hasHan = false;
    for (const QChar unit : text) {
        switch (unit.script()) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return u"ja-JP"_s;
        case QChar::Script_Hangul:
            return u"ko-KR"_s;
        case QChar::Script_Han:
            hasHan = true;
            break;
        case QChar::Script_Arabic:
            return u"ar-SA"_s;
        case QChar::Script_Hebrew:
            return u"he-IL"_s;
        case QChar::Script_Thai:
            return u"th-TH"_s;
        case QChar::Script_Devanagari:
            return u"hi-IN"_s;
        case QChar::Script_Greek:
            return u"el-GR"_s;
        case QChar::Script_Cyrillic:
            return u"ru-RU"_s;
        default:
            break;
        }
    }
    return hasHan ? u"zh-CN"_s : u"en-GB"_s;
}

} // namespace waymark
