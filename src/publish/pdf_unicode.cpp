#include "publish/pdf_unicode.h"

#include "publish/pdf_file.h"

#include <QString>

#include <vector>

namespace waymark {

namespace {

struct Mapping {
    uint glyph;
    QString text;
};

QString typed(const QString& text) {
    if (text == QChar(u'\t') || text == QChar(u'\u00A0'))
        return QStringLiteral(" ");
    return text.normalized(QString::NormalizationForm_KC);
}

QByteArray hex(const QString& text) {
    QByteArray digits;
    for (const QChar unit : text)
        digits += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits;
}

QString fromHex(const QByteArray& digits) {
    QString text;
    for (qsizetype i = 0; i + 4 <= digits.size(); i += 4)
        text += QChar(char16_t(digits.mid(i, 4).toUInt(nullptr, 16)));
    return text;
}

// Reads "<0001> <0003> [<0048> <0065> <006C>]" and "<0001> <0003> <0048>".
class RangeReader {
public:
    explicit RangeReader(const QByteArray& ranges)
        : m_ranges(ranges) {}

    std::vector<Mapping> read() {
        std::vector<Mapping> mappings;
        for (;;) {
            const QByteArray first = nextHex();
            const QByteArray last = nextHex();
            if (first.isEmpty() || last.isEmpty())
                return mappings;
            const uint from = first.toUInt(nullptr, 16);
            const uint to = last.toUInt(nullptr, 16);
            const bool isList = nextIsList();
            QString text = isList ? QString() : fromHex(nextHex());
            for (uint glyph = from; glyph <= to && glyph <= 0xFFFF; ++glyph) {
                if (isList)
                    text = fromHex(nextHex());
                mappings.push_back({glyph, text});
                if (!isList && !text.isEmpty())
                    text.back() = QChar(char16_t(text.back().unicode() + 1));
            }
        }
    }

private:
    QByteArray nextHex() {
        const qsizetype from = m_ranges.indexOf('<', m_at);
        const qsizetype to = from < 0 ? -1 : m_ranges.indexOf('>', from);
        if (to < 0)
            return {};
        m_at = to + 1;
        return m_ranges.mid(from + 1, to - from - 1);
    }
    bool nextIsList() const {
        const qsizetype list = m_ranges.indexOf('[', m_at);
        return list >= 0 && list < m_ranges.indexOf('<', m_at);
    }

    const QByteArray& m_ranges;
    qsizetype m_at = 0;
};

QByteArray written(const std::vector<Mapping>& mappings) {
    constexpr size_t largest = 100; // mappings in one block, by the rules of CMaps
    QByteArray out;
    for (size_t start = 0; start < mappings.size(); start += largest) {
        const size_t end = std::min(start + largest, mappings.size());
        out += QByteArray::number(qsizetype(end - start)) + " beginbfchar\n";
        for (size_t i = start; i < end; ++i) {
            out += '<' +
                   QByteArray::number(mappings[i].glyph, 16).rightJustified(4, '0').toUpper() +
                   "> <" + hex(typed(mappings[i].text)) + ">\n";
        }
        out += "endbfchar\n";
    }
    return out;
}

} // namespace

QByteArray mendedUnicodeMap(const QByteArray& map) {
    static const QByteArray begin("beginbfrange");
    static const QByteArray end("endbfrange\n");
    const qsizetype first = map.indexOf(begin);
    const qsizetype last = map.lastIndexOf(end);
    if (first < 0 || last < first)
        return map;
    std::vector<Mapping> mappings;
    for (qsizetype at = first; at >= 0; at = map.indexOf(begin, at)) {
        at += begin.size();
        const QByteArray ranges = map.mid(at, map.indexOf(end, at) - at);
        for (Mapping& mapping : RangeReader(ranges).read()) {
            if (!mapping.text.isEmpty() && mapping.text != QChar(u'\0'))
                mappings.push_back(std::move(mapping));
        }
    }
    const qsizetype lineStart = map.lastIndexOf('\n', first) + 1;
    return map.left(lineStart) + written(mappings) + map.mid(last + end.size());
}

void mendUnicodeMaps(PdfFile& file) {
    for (const int object : file.objects()) {
        const QByteArray body = file.body(object);
        static const QByteArray begin("stream\n");
        const qsizetype from = body.indexOf(begin);
        const qsizetype to = body.lastIndexOf("endstream");
        if (from < 0 || to < from || !body.mid(from, 400).contains("begincmap"))
            continue;
        const qsizetype start = from + begin.size();
        const QByteArray map = mendedUnicodeMap(body.mid(start, to - start).trimmed() + '\n');
        file.setBody(object, "<< /Length " + QByteArray::number(map.size()) + " >>\nstream\n" +
                                 map + "\nendstream");
    }
}

} // namespace waymark
