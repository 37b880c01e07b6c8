#include "storage/page_scan.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <sqlite3.h>

namespace waymark {

namespace {

// Kinds of page.
constexpr int indexInterior = 0x02;
constexpr int tableInterior = 0x05;
constexpr int indexLeaf = 0x0A;
constexpr int tableLeaf = 0x0D;

constexpr int longestVarint = 9;
constexpr qsizetype fileHeader = 100; // on the first page, before its own

template <class T>
T bigEndian(const uchar* at) {
    return qFromBigEndian<T>(at);
}

// A number of variable length: seven bits a byte, all eight of a ninth. Moves `at` behind it; false
// when it does not end before `end`.
bool readVarint(const uchar*& at, const uchar* end, qint64& value) {
    quint64 bits = 0;
    for (int i = 0; i < longestVarint; ++i) {
        if (at >= end)
            return false;
        const uchar byte = *at++;
        if (i == longestVarint - 1) {
            value = qint64((bits << 8) | byte);
            return true;
        }
        bits = (bits << 7) | (byte & 0x7F);
        if (byte < 0x80)
            break;
    }
    value = qint64(bits);
    return true;
}

// A signed integer of 1 to 8 bytes.
qint64 readInteger(const uchar* at, int size) {
    quint64 bits = at[0] >= 0x80 ? ~quint64(0) : 0;
    for (int i = 0; i < size; ++i)
        bits = (bits << 8) | at[i];
    return qint64(bits);
}

// One value of a record by its serial type; false when it does not fit. Moves `at` behind it.
bool readValue(qint64 type, const uchar*& at, const uchar* end, ScannedValue& value) {
    static constexpr int integerSizes[] = {0, 1, 2, 3, 4, 6, 8};
    qint64 size = 0;
    if (type >= 1 && type <= 6)
        size = integerSizes[type];
    else if (type == 7)
        size = 8;
    else if (type == 10 || type == 11 || type < 0)
        return false;
    else if (type >= 12)
        size = (type - 12) / 2;
    if (size > end - at)
        return false;
    if (type == 0) {
        value.type = SQLITE_NULL;
    } else if (type <= 6) {
        value.type = SQLITE_INTEGER;
        value.integer = readInteger(at, int(size));
    } else if (type == 7) {
        value.type = SQLITE_FLOAT;
        value.real = std::bit_cast<double>(bigEndian<quint64>(at));
    } else if (type <= 9) {
        value.type = SQLITE_INTEGER;
        value.integer = type - 8;
    } else {
        value.type = type % 2 == 0 ? SQLITE_BLOB : SQLITE_TEXT;
        value.bytes = QByteArrayView(at, size);
    }
    at += size;
    return true;
}

bool readRecord(const QByteArray& payload, std::vector<ScannedValue>& values) {
    const auto* const begin = reinterpret_cast<const uchar*>(payload.constData());
    const uchar* const end = begin + payload.size();
    const uchar* type = begin;
    qint64 headerSize = 0;
    if (!readVarint(type, end, headerSize) || headerSize < type - begin ||
        headerSize > payload.size())
        return false;
    const uchar* const body = begin + headerSize;
    const uchar* at = body;
    while (type < body) {
        qint64 serial = 0;
        if (!readVarint(type, body, serial) || !readValue(serial, at, end, values.emplace_back()))
            return false;
    }
    return true;
}

} // namespace

PageScan::PageScan(const QByteArray& image)
    : m_image(image) {
    if (image.size() < fileHeader)
        return;
    const auto* bytes = reinterpret_cast<const uchar*>(image.constData());
    m_pageSize = bigEndian<quint16>(bytes + 16);
    if (m_pageSize == 1)
        m_pageSize = 65536;
    m_usable = m_pageSize - bytes[20];
    if (m_pageSize < 512 || !std::has_single_bit(size_t(m_pageSize)) || m_usable < 480)
        return;
    m_pageCount = quint32(image.size() / m_pageSize);
    m_taken.resize(size_t(m_pageCount) + 1);
    takeFreePages();
}

// What is on pages that are free was deleted.
void PageScan::takeFreePages() {
    const auto* bytes = reinterpret_cast<const uchar*>(m_image.constData());
    quint32 trunk = bigEndian<quint32>(bytes + 32);
    while (isPage(trunk) && take(trunk)) {
        const uchar* page = pageAt(trunk).bytes;
        const qsizetype count = std::min<qsizetype>(bigEndian<quint32>(page + 4), m_usable / 4 - 2);
        for (qsizetype i = 0; i < count; ++i)
            take(bigEndian<quint32>(page + 8 + 4 * i));
        trunk = bigEndian<quint32>(page);
    }
}

bool PageScan::take(quint32 number) {
    if (!isPage(number) || m_taken[number])
        return false;
    m_taken[number] = true;
    return true;
}

PageScan::Page PageScan::pageAt(quint32 number) const {
    Page page;
    page.bytes =
        reinterpret_cast<const uchar*>(m_image.constData()) + qsizetype(number - 1) * m_pageSize;
    page.header = number == 1 ? fileHeader : 0;
    page.kind = page.bytes[page.header];
    return page;
}

// Where the cells of a page begin.
std::vector<qsizetype> PageScan::cellsOf(const Page& page) const {
    const bool isInterior = page.kind == tableInterior || page.kind == indexInterior;
    const qsizetype pointers = page.header + (isInterior ? 12 : 8);
    const qsizetype count = std::min<qsizetype>(bigEndian<quint16>(page.bytes + page.header + 3),
                                                (m_usable - pointers) / 2);
    std::vector<qsizetype> cells;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = bigEndian<quint16>(page.bytes + pointers + 2 * i);
        if (at >= pointers + 2 * count && at + 4 <= m_usable)
            cells.push_back(at);
    }
    return cells;
}

void PageScan::readTree(quint32 root, const Visit& visit) {
    std::vector<quint32> waiting{root};
    while (!waiting.empty()) {
        const quint32 number = waiting.back();
        waiting.pop_back();
        if (!take(number))
            continue;
        const Page page = pageAt(number);
        if (page.kind == tableInterior || page.kind == indexInterior) {
            for (const qsizetype cell : cellsOf(page))
                waiting.push_back(bigEndian<quint32>(page.bytes + cell));
            waiting.push_back(bigEndian<quint32>(page.bytes + page.header + 8));
        }
        readRows(page, visit);
    }
}

void PageScan::readOrphans(const Visit& visit) {
    for (quint32 number = 1; number <= m_pageCount; ++number) {
        const int kind = pageAt(number).kind;
        const bool hasRows = kind == tableLeaf || kind == indexLeaf || kind == indexInterior;
        if (hasRows && take(number))
            readRows(pageAt(number), visit);
    }
}

void PageScan::readRows(const Page& page, const Visit& visit) {
    if (page.kind != tableLeaf && page.kind != indexLeaf && page.kind != indexInterior)
        return;
    qsizetype room = m_usable;
    for (const qsizetype cell : cellsOf(page))
        readCell(page, cell, room, visit);
}

void PageScan::readCell(const Page& page, qsizetype start, qsizetype& room, const Visit& visit) {
    const uchar* at = page.bytes + start + (page.kind == indexInterior ? 4 : 0);
    const uchar* const end = page.bytes + m_usable;
    const bool isTable = page.kind == tableLeaf;
    qint64 size = 0;
    ScannedRow row;
    row.hasRowId = isTable;
    if (!readVarint(at, end, size) || (isTable && !readVarint(at, end, row.rowId)) || size <= 0 ||
        size > m_image.size())
        return;
    const QByteArray payload = payloadAt(page, at - page.bytes, size, isTable, room);
    if (payload.size() == size && readRecord(payload, row.values))
        visit(row);
}

// The content of a cell, with what is on pages of its own because it is long; less than `size`
// where that cannot be read.
QByteArray PageScan::payloadAt(const Page& page, qsizetype at, qint64 size, bool isTable,
                               qsizetype& room) {
    // How much of it is on the page itself: from the format's description.
    const qint64 most = isTable ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    qint64 here = size;
    if (size > most) {
        here = least + (size - least) % (m_usable - 4);
        if (here > most)
            here = least;
    }
    if (at + here + (here < size ? 4 : 0) > m_usable || here > room)
        return {};
    room -= here;
    QByteArray payload(reinterpret_cast<const char*>(page.bytes + at), here);
    quint32 next = here < size ? bigEndian<quint32>(page.bytes + at + here) : 0;
    while (payload.size() < size && take(next)) {
        const uchar* further = pageAt(next).bytes;
        payload.append(reinterpret_cast<const char*>(further + 4),
                       std::min<qint64>(size - payload.size(), m_usable - 4));
        next = bigEndian<quint32>(further);
    }
    return payload;
}

} // namespace waymark
