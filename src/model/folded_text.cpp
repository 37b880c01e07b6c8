#include "model/folded_text.h"

#include <QList>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Letters that Unicode does not take apart, though people who lack them on the keyboard do.
QStringView letters(char32_t character) {
    switch (character) {
    case U'ß':
    case U'ẞ':
        return u"ss";
    case U'æ':
    case U'Æ':
        return u"ae";
    case U'œ':
    case U'Œ':
        return u"oe";
    case U'ø':
    case U'Ø':
        return u"o";
    case U'đ':
    case U'Đ':
        return u"d";
    case U'ł':
    case U'Ł':
        return u"l";
    case U'ı':
        return u"i";
    case U'‘':
    case U'’':
    case U'ʼ':
        return u"'";
    case U'“':
    case U'”':
    case U'„':
        return u"\"";
    case U'‐':
    case U'‑':
    case U'–':
    case U'—':
    case U'−':
        return u"-";
    default:
        return {};
    }
}

// Whether a mark only varies the letter before it, in the way accents do.
bool isAccent(char32_t mark) {
    if (!QChar::isMark(mark))
        return false;
    switch (QChar::script(mark)) {
    case QChar::Script_Inherited:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return mark != 0x3099 && mark != 0x309A; // the voicing of kana
    default:
        return false;
    }
}

bool staysWhole(char32_t character) {
    const QChar::Script script = QChar::script(character);
    const bool isKana = character >= 0x3040 && character < 0x3100;
    return isKana || (script == QChar::Script_Hangul && character >= 0xAC00);
}

void appendFolded(QString& out, char32_t character) {
    if (QChar::isSpace(character)) {
        out += u' ';
        return;
    }
    if (const QStringView known = letters(character); !known.isEmpty()) {
        out += known;
        return;
    }
    if (isAccent(character))
        return;
    if (QChar::decompositionTag(character) == QChar::NoDecomposition || staysWhole(character)) {
        out += QChar::fromUcs4(QChar::toCaseFolded(character));
        return;
    }
    const QString parts =
        QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD);
    for (const char32_t part : parts.toUcs4()) {
        if (const QStringView known = letters(part); !known.isEmpty())
            out += known;
        else if (QChar::isSpace(part))
            out += u' ';
        else if (!isAccent(part))
            out += QChar::fromUcs4(QChar::toCaseFolded(part));
    }
}

} // namespace

bool FoldedText::isWhole(qsizetype start, qsizetype length) const {
    if (origins.empty())
        return true;
    const auto begins = [this](qsizetype at) {
        return at == 0 || at == text.size() || origins[size_t(at)] != origins[size_t(at) - 1];
    };
    return begins(start) && begins(start + length);
}

qsizetype FoldedText::origin(qsizetype at) const {
    return origins.empty() ? at : origins[size_t(at)];
}

FoldedText folded(const QString& text) {
    FoldedText result;
    result.text.reserve(text.size());
    bool isPlain = true;
    std::vector<int> origins;
    for (qsizetype at = 0; at < text.size();) {
        const QChar unit = text[at];
        const bool isPair =
            unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const qsizetype units = isPair ? 2 : 1;
        const qsizetype before = result.text.size();
        if (unit.unicode() < 0x80) {
            const char16_t code = unit.unicode();
            const bool isCapital = code >= u'A' && code <= u'Z';
            const bool isSpace = code == u'\n' || code == u'\t';
            result.text += isSpace ? QChar(u' ') : isCapital ? QChar(char16_t(code + 32)) : unit;
        } else {
            appendFolded(result.text, isPair ? QChar::surrogateToUcs4(unit, text[at + 1])
                                             : char32_t(unit.unicode()));
        }
        const qsizetype added = result.text.size() - before;
        if (isPlain && added != units) {
            isPlain = false;
            for (qsizetype i = 0; i < before; ++i)
                origins.push_back(int(i));
        }
        if (!isPlain)
            origins.insert(origins.end(), size_t(added), int(at));
        at += units;
    }
    if (!isPlain) {
        origins.push_back(int(text.size()));
        result.origins = std::move(origins);
    }
    return result;
}

} // namespace waymark
