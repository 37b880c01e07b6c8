#include "publish/pdf_objects.h"

#include "publish/deflate.h"

#include <QCryptographicHash>

#include <array>
#include <cmath>

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

} // namespace

void appendNumber(QByteArray& out, double value, int decimals) {
    static constexpr std::array<qint64, 6> powers{1, 10, 100, 1'000, 10'000, 100'000};
    const qint64 unit = powers[size_t(decimals)];
    qint64 scaled = std::llround(value * double(unit));
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    std::array<char, 32> digits{}; // from the back
    char* first = digits.data() + digits.size();
    const char* end = first;
    qint64 fraction = scaled % unit;
    if (fraction != 0) {
        for (int i = 0; i < decimals; ++i, fraction /= 10) {
            if (first == end && fraction % 10 == 0)
                continue; // a zero at the end
            *--first = char('0' + fraction % 10);
        }
        *--first = '.';
    }
    qint64 whole = scaled / unit;
    do {
        *--first = char('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    out.append(first, end - first);
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
    QByteArray hex;
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex.toUpper();
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
        numbers +=
            QByteArray::number(qulonglong(i)) + ' ' + QByteArray::number(bodies.size()) + ' ';
        bodies += m_objects[i].body + '\n';
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
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
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
