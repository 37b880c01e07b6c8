#include "publish/pdf_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

Error notWhole() {
    return {ErrorCode::Internal,
            QCoreApplication::translate("publish", "The PDF could not be put together, so nothing "
                                                   "was written. Please export as SVG or PNG "
                                                   "instead, and report this."),
            {}};
}

// The number that starts at or after `from`, skipping blanks.
std::optional<qint64> numberAt(const QByteArray& bytes, qsizetype from) {
    while (from < bytes.size() && std::isspace(uchar(bytes[from])))
        ++from;
    qsizetype end = from;
    while (end < bytes.size() && std::isdigit(uchar(bytes[end])))
        ++end;
    bool isNumber = false;
    const qint64 number = bytes.mid(from, end - from).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

// The offset of each object in use, from the one cross-reference table.
std::optional<QMap<int, qint64>> readOffsets(const QByteArray& bytes, qint64 table) {
    constexpr qsizetype entrySize = 20; // "0000000015 00000 n \n"
    const auto first = numberAt(bytes, table + 4);
    if (!bytes.mid(table).startsWith("xref") || first != 0)
        return std::nullopt;
    const qsizetype line = bytes.indexOf('0', table) + 1;
    const auto count = numberAt(bytes, line);
    const qsizetype entries = bytes.indexOf('\n', line) + 1;
    if (!count || entries <= 0 || entries + *count * entrySize > bytes.size())
        return std::nullopt;
    QMap<int, qint64> offsets;
    for (int i = 1; i < *count; ++i) {
        const QByteArray entry = bytes.mid(entries + i * entrySize, entrySize);
        if (entry.at(17) != 'n')
            continue;
        const auto offset = numberAt(entry, 0);
        if (!offset || *offset <= 0 || *offset >= table)
            return std::nullopt;
        offsets[i] = *offset;
    }
    return offsets;
}

} // namespace

Result<PdfFile> PdfFile::fromBytes(const QByteArray& bytes) {
    const qsizetype mark = bytes.lastIndexOf("startxref");
    if (!bytes.startsWith("%PDF-") || !bytes.trimmed().endsWith("%%EOF") || mark < 0)
        return notWhole();
    const auto table = numberAt(bytes, mark + 9);
    if (!table || *table <= 0 || *table >= mark)
        return notWhole();
    const auto offsets = readOffsets(bytes, *table);
    if (!offsets || offsets->isEmpty())
        return notWhole();

    PdfFile file;
    std::vector<std::pair<qint64, int>> inOrder; // where, which
    for (auto it = offsets->begin(); it != offsets->end(); ++it)
        inOrder.emplace_back(it.value(), it.key());
    std::sort(inOrder.begin(), inOrder.end());
    file.m_header = bytes.left(inOrder.front().first);
    for (size_t i = 0; i < inOrder.size(); ++i) {
        const auto [start, object] = inOrder[i];
        const qint64 end = i + 1 < inOrder.size() ? inOrder[i + 1].first : *table;
        const qsizetype from = bytes.indexOf("obj", start) + 3;
        const qsizetype to = bytes.mid(start, end - start).lastIndexOf("endobj");
        if (from < 3 || from >= end || to < 0)
            return notWhole();
        file.m_bodies[object] = bytes.mid(from, start + to - from).trimmed();
    }
    const QByteArray trailer = bytes.mid(bytes.indexOf("trailer", *table));
    const auto reference = [&](const char* key) {
        const qsizetype at = trailer.indexOf(key);
        return at < 0 ? 0 : referred(trailer.mid(at + qsizetype(qstrlen(key))));
    };
    file.m_catalogue = reference("/Root");
    file.m_info = reference("/Info");
    if (!file.m_bodies.contains(file.m_catalogue) || !file.m_bodies.contains(file.m_info))
        return notWhole();
    return file;
}

QList<int> PdfFile::pages() const {
    QList<int> pages;
    const int tree = referred(entry(m_catalogue, "/Pages"));
    QByteArray kids = entry(tree, "/Kids");
    kids = kids.mid(kids.indexOf('[') + 1);
    const QList<QByteArray> references = kids.left(kids.indexOf(']')).simplified().split('R');
    for (const QByteArray& reference : references) {
        if (const auto number = numberAt(reference, 0))
            pages.append(int(*number));
    }
    return pages;
}

int PdfFile::add(const QByteArray& body) {
    const int object = m_bodies.isEmpty() ? 1 : m_bodies.lastKey() + 1;
    m_bodies[object] = body;
    return object;
}

QByteArray PdfFile::entry(int object, const QByteArray& key) const {
    const QByteArray body = m_bodies.value(object);
    qsizetype at = body.indexOf(key);
    while (at >= 0 && at + key.size() < body.size() && std::isalnum(uchar(body[at + key.size()])))
        at = body.indexOf(key, at + 1);
    if (at < 0)
        return {};
    const qsizetype from = at + key.size();
    qsizetype to = body.indexOf("\n/", from);
    if (to < 0)
        to = body.lastIndexOf(">>");
    return body.mid(from, to - from).trimmed();
}

void PdfFile::setEntry(int object, const QByteArray& key, const QByteArray& value) {
    QByteArray& body = m_bodies[object];
    const QByteArray before = entry(object, key);
    if (!before.isEmpty()) {
        const qsizetype at = body.indexOf(before, body.indexOf(key));
        body.replace(at, before.size(), value);
        return;
    }
    body.insert(body.lastIndexOf(">>"), "\n" + key + " " + value + "\n");
}

int PdfFile::referred(const QByteArray& value) {
    return int(numberAt(value, 0).value_or(0));
}

void PdfFile::setInfo(const QByteArray& dictionary) {
    m_bodies[m_info] = dictionary;
}

QByteArray PdfFile::toBytes() const {
    QByteArray out = m_header;
    QMap<int, qsizetype> offsets;
    for (auto it = m_bodies.begin(); it != m_bodies.end(); ++it) {
        offsets[it.key()] = out.size();
        out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
    const qsizetype table = out.size();
    const int count = m_bodies.lastKey() + 1;
    out += "xref\n0 " + QByteArray::number(count) + "\n0000000000 65535 f \n";
    for (int object = 1; object < count; ++object) {
        const bool isUsed = offsets.contains(object);
        out += QByteArray::number(offsets.value(object)).rightJustified(10, '0') +
               (isUsed ? " 00000 n \n" : " 65535 f \n");
    }
    out += "trailer\n<<\n/Size " + QByteArray::number(count) + "\n/Root " +
           QByteArray::number(m_catalogue) + " 0 R\n/Info " + QByteArray::number(m_info) +
           " 0 R\n/ID [<" + id + "> <" + id + ">]\n>>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
    return out;
}

QByteArray PdfFile::textString(const QString& text) {
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + ">";
}

} // namespace waymark
