#include "exchange/text_decoding.h"

#include "model/validate.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// What tells how often each half of a 16-bit unit is zero: text in Latin letters written as UTF-16
// without a byte order mark has nearly all of its high bytes zero, and text in UTF-8 none.
std::optional<QStringConverter::Encoding> guessUtf16(const QByteArray& bytes) {
    const qsizetype looked = std::min<qsizetype>(bytes.size() & ~qsizetype(1), 4096);
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < looked; ++i)
        if (bytes[i] == '\0')
            ++zeros[i & 1];
    const qsizetype many = looked / 2 * 4 / 10;
    if (looked < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    if (zeros[1] > many && zeros[0] < zeros[1] / 8)
        return QStringConverter::Utf16LE;
    if (zeros[0] > many && zeros[1] < zeros[0] / 8)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

// How many characters of UTF-8 beyond ASCII are whole, and how many bytes belong to none.
struct Utf8Count {
    qsizetype whole = 0;
    qsizetype broken = 0;
};

Utf8Count countUtf8(const QByteArray& bytes) {
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = uchar(bytes[i]);
        if (lead < 0x80)
            continue;
        const int more = lead >= 0xF0 && lead < 0xF5   ? 3
                         : lead >= 0xE0 && lead < 0xF0 ? 2
                         : lead >= 0xC2 && lead < 0xE0 ? 1
                                                       : -1;
        bool isWhole = more > 0 && i + more < bytes.size();
        for (int k = 1; isWhole && k <= more; ++k)
            isWhole = (uchar(bytes[i + k]) & 0xC0) == 0x80;
        if (isWhole) {
            ++count.whole;
            i += more;
        } else {
            ++count.broken;
        }
    }
    return count;
}

// The characters that Windows-1252 has where Latin-1 has control characters (0x80 … 0x9F); zero
// where it has none. Source: the WHATWG Encoding Standard, index windows-1252.
constexpr char16_t windows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80] ? windows1252[c.unicode() - 0x80]
                                                      : char16_t(QChar::ReplacementCharacter));
    return text;
}

QString decodeAs(QStringConverter::Encoding encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    return decoder(bytes);
}

QString decodeUnmarked(const QByteArray& bytes, Warnings& warnings) {
    if (const auto utf16 = guessUtf16(bytes))
        return decodeAs(*utf16, bytes);
    const Utf8Count count = countUtf8(bytes);
    if (count.broken > count.whole) {
        warnings.add(0, u"The text is not UTF-8; it was read as Windows-1252 (Western European). "
                        "Check the accented letters."_s);
        return fromWindows1252(bytes);
    }
    return decodeAs(QStringConverter::Utf8, bytes);
}

// Replaces what a record may not hold, one U+FFFD for each.
void replaceUnstorable(QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || c.isNull())
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

QString decodeText(const QByteArray& bytes, Warnings& warnings) {
    QString text;
    const auto marked = QStringConverter::encodingForData(bytes);
    // encodingForData() also guesses without a mark; only a real mark is taken from it.
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") ||
                         bytes.startsWith("\xFE\xFF") ||
                         bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
    text = hasMark && marked ? decodeAs(*marked, bytes) : decodeUnmarked(bytes, warnings);
    while (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    replaceUnstorable(text);

    // A replacement character that the author wrote is no damage.
    const qsizetype replaced =
        text.count(QChar::ReplacementCharacter) -
        (marked && *marked != QStringConverter::Utf8 ? 0 : bytes.count("\xEF\xBF\xBD"));
    if (replaced > 0)
        warnings.add(0, u"%1 characters could not be read and stand as \uFFFD."_s.arg(replaced));
    return text;
}

QString storableText(const QString& text, int line, Warnings& warnings) {
    bool changed = false;
    QString clean = cleanText(text, &changed);
    if (!changed)
        return clean;
    const qsizetype after = text.size() - text.count("\r\n"_L1);
    if (after > maxTextLength) {
        warnings.add(
            line, u"“%1” is %2 characters long; only the first %3 were kept."_s.arg(shortened(text))
                      .arg(after)
                      .arg(maxTextLength));
    }
    const qsizetype replaced =
        clean.count(QChar::ReplacementCharacter) -
        QStringView(text).left(maxTextLength).count(QChar::ReplacementCharacter);
    if (replaced > 0)
        warnings.add(
            line,
            u"%1 characters of “%2” cannot be stored and stand as \uFFFD."_s.arg(replaced).arg(
                shortened(clean)));
    return clean;
}

QString shortened(const QString& text) {
    QString line = text.left(200).simplified();
    if (line.size() > 40) {
        line.truncate(line[38].isHighSurrogate() ? 38 : 39);
        line += u'…';
    }
    return line;
}

} // namespace waymark
