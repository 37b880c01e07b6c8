#include "publish/pdf_objects.h"

#include "publish/deflate.h"

#include <isa-l/crc64.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace waymark {

namespace {

QByteArray streamBody(const QByteArray& bytes, const QByteArray& entries, bool compress) {
    const QByteArray packed = compress ? deflated(bytes) : bytes;
    const QByteArray filter = compress ? " /Filter /FlateDecode" : "";
    return "<< " + entries + filter + " /Length " + QByteArray::number(packed.size()) +
           " >>\nstream\n" + packed + "\nendstream";
}

void appendObject(QByteArray& out, qint64 number, const QByteArray& body) {
    out += QByteArray::number(number) + " 0 obj\n";
    out += body;
    out += "\nendobj\n";
}

void appendBigEndian(QByteArray& out, qint64 value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += char(value >> shift & 0xFF);
}

// What tells one file from another (14.4), in 16 bytes: two checksums, because one made to
// withstand forgers takes longer than packing the page does.
QByteArray fingerprint(const QByteArray& bytes) {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    QByteArray both;
    for (const uint64_t sum : {crc64_ecma_refl(0, data, uint64_t(bytes.size())),
                               crc64_iso_refl(0, data, uint64_t(bytes.size()))})
        both += QByteArray::number(qulonglong(sum), 16).rightJustified(16, '0');
    return both;
}

} // namespace

char* writeNumber(char* at, double value, int decimals) {
    static constexpr std::array<qint64, 6> powers{1, 10, 100, 1'000, 10'000, 100'000};
    // Far more than any page has, and few enough for longestNumber.
    constexpr double largest = 1e12;
    const qint64 unit = powers[size_t(decimals)];
    const double known = std::clamp(std::isnan(value) ? 0 : value, -largest, largest);
    auto scaled = qint64(std::abs(known) * double(unit) + 0.5);
    if (known < 0 && scaled != 0)
        *at++ = '-';
    at = std::to_chars(at, at + longestNumber - 8, scaled / unit).ptr;
    scaled %= unit;
    if (scaled == 0)
        return at;
    *at = '.';
    for (int i = decimals; i > 0; --i, scaled /= 10)
        at[i] = char('0' + scaled % 10);
    at += decimals;
    while (*at == '0') // there is another digit before
        --at;
    return at + 1;
}

void appendNumber(QByteArray& out, double value, int decimals) {
    std::array<char, longestNumber> digits;
    const char* const end = writeNumber(digits.data(), value, decimals);
    out.append(digits.data(), end - digits.data());
}

QByteArray pdfNumber(double value, int decimals) {
    QByteArray text;
    appendNumber(text, value, decimals);
    return text;
}

QByteArray pdfReference(int object) {
    return QByteArray::number(object) + " 0 R";
}

QByteArray pdfHex(const QString& text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    QByteArray hex(text.size() * 4, Qt::Uninitialized);
    char* at = hex.data();
    for (const QChar unit : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            *at++ = digits[unit.unicode() >> shift & 0xF];
    }
    return hex;
}

QByteArray pdfText(const QString& text) {
    return "<FEFF" + pdfHex(text) + ">";
}

int PdfObjects::reserve() {
    m_objects.emplace_back();
    return int(m_objects.size()) - 1;
}

int PdfObjects::add(const QByteArray& body) {
    m_objects.push_back({body});
    return int(m_objects.size()) - 1;
}

int PdfObjects::addStream(const QByteArray& bytes, const QByteArray& entries, bool compress) {
    m_objects.push_back({streamBody(bytes, entries, compress), true});
    return int(m_objects.size()) - 1;
}

void PdfObjects::appendPacked(QByteArray& out, int catalogue, int info,
                              std::vector<Place>& places) const {
    constexpr int most = 500; // in one stream, so that a reader need not unpack all for one
    QByteArray numbers;
    QByteArray bodies;
    int count = 0;
    const auto finishStream = [&] {
        if (count == 0)
            return;
        const auto stream = qint64(places.size());
        places.push_back({out.size()});
        appendObject(out, stream,
                     streamBody(numbers + bodies,
                                "/Type /ObjStm /N " + QByteArray::number(count) + " /First " +
                                    QByteArray::number(numbers.size()),
                                true));
        numbers.clear();
        bodies.clear();
        count = 0;
    };
    for (size_t i = 1; i < m_objects.size(); ++i) {
        if (m_objects[i].isStream || int(i) == catalogue || int(i) == info)
            continue;
        places[i] = {qint64(places.size()), count};
        appendNumber(numbers, double(i), 0);
        numbers += ' ';
        appendNumber(numbers, double(bodies.size()), 0);
        numbers += ' ';
        bodies += m_objects[i].body;
        bodies += '\n';
        if (++count == most)
            finishStream();
    }
    finishStream();
}

QByteArray PdfObjects::toFile(int catalogue, int info) const {
    qsizetype size = 0;
    for (const Object& object : m_objects)
        size += object.body.size() + 30;
    QByteArray out;
    out.reserve(size);
    out += "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"; // four bytes that say: not text
    std::vector<Place> places(m_objects.size());
    for (size_t i = 1; i < m_objects.size(); ++i) {
        if (!m_objects[i].isStream && int(i) != catalogue && int(i) != info)
            continue;
        places[i] = {out.size()};
        appendObject(out, qint64(i), m_objects[i].body);
    }
    appendPacked(out, catalogue, info, places);

    // The cross-reference stream (7.5.8), which lists itself as well.
    const qint64 start = out.size();
    const auto self = qint64(places.size());
    places.push_back({start});
    QByteArray table("\0\0\0\0\0\xFF\xFF", 7);
    for (size_t i = 1; i < places.size(); ++i) {
        const bool isPacked = places[i].index >= 0;
        table += isPacked ? '\2' : '\1';
        appendBigEndian(table, places[i].where, 4);
        appendBigEndian(table, isPacked ? places[i].index : 0, 2);
    }
    const QByteArray id = fingerprint(out);
    appendObject(out, self,
                 streamBody(table,
                            "/Type /XRef /W [1 4 2] /Size " + QByteArray::number(self + 1) +
                                " /Root " + pdfReference(catalogue) + " /Info " +
                                pdfReference(info) + " /ID [<" + id + "> <" + id + ">]",
                            true));
    out += "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return out;
}

} // namespace waymark
