#include "storage/row.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace waymark {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

} // namespace

// --- the checksum -------------------------------------------------------------------------------

void TableChecksum::flush() {
    m_hash.addData(QByteArrayView(m_buffer.get(), m_used));
    m_used = 0;
}

void TableChecksum::append(const void* bytes, qsizetype size) {
    if (size == 0)
        return; // `bytes` may be null then
    if (!m_buffer)
        m_buffer = std::make_unique<char[]>(bufferSize);
    if (m_used + size > bufferSize)
        flush();
    if (size > bufferSize) {
        m_hash.addData(QByteArrayView(static_cast<const char*>(bytes), size));
        return;
    }
    std::memcpy(m_buffer.get() + m_used, bytes, size_t(size));
    m_used += size;
}

void TableChecksum::addTagged(char tag, quint64 number) {
    std::array<char, 9> bytes;
    bytes[0] = tag;
    qToBigEndian(number, bytes.data() + 1);
    append(bytes.data(), qsizetype(bytes.size()));
}

void TableChecksum::addNull() {
    append("N", 1);
}

void TableChecksum::addInteger(qint64 value) {
    addTagged('I', quint64(value));
}

void TableChecksum::addReal(double value) {
    // SQLite keeps no negative zero.
    addTagged('R', std::bit_cast<quint64>(value == 0 ? 0.0 : value));
}

void TableChecksum::addText(QByteArrayView utf8) {
    addTagged('T', quint64(utf8.size()));
    append(utf8.data(), utf8.size());
}

void TableChecksum::addBlob(QByteArrayView bytes) {
    addTagged('B', quint64(bytes.size()));
    append(bytes.data(), bytes.size());
}

QByteArray TableChecksum::result() {
    flush();
    return m_hash.result().toHex();
}

void addRow(TableChecksum& checksum, const Statement& row, int first) {
    const int columns = row.columnCount();
    for (int column = first; column < columns; ++column) {
        switch (row.type(column)) {
        case SQLITE_INTEGER:
            checksum.addInteger(row.integer(column));
            break;
        case SQLITE_FLOAT:
            checksum.addReal(row.real(column));
            break;
        case SQLITE_TEXT:
            checksum.addText(row.bytes(column));
            break;
        case SQLITE_BLOB:
            checksum.addBlob(row.bytes(column));
            break;
        default:
            checksum.addNull();
        }
    }
    checksum.endRow();
}

// --- writing ------------------------------------------------------------------------------------

void RowWriter::putNull() {
    if (m_statement)
        m_statement->bindNull(m_next++);
    else
        m_checksum->addNull();
}

void RowWriter::put(qint64 value) {
    if (m_statement)
        m_statement->bind(m_next++, value);
    else
        m_checksum->addInteger(value);
}

void RowWriter::put(double value) {
    if (m_statement)
        m_statement->bind(m_next++, value);
    else
        m_checksum->addReal(value);
}

void RowWriter::put(const QByteArray& value) {
    if (m_statement)
        m_statement->bindBlob(m_next++, value);
    else
        m_checksum->addBlob(value);
}

void RowWriter::putText(QByteArrayView utf8) {
    if (m_statement)
        m_statement->bindText(m_next++, utf8);
    else
        m_checksum->addText(utf8);
}

// --- reading ------------------------------------------------------------------------------------

bool RowReader::isNext(int type) {
    if (m_type == 0)
        m_type = m_statement.type(m_next);
    return m_type == type;
}

bool RowReader::skipNull() {
    if (!isNext(SQLITE_NULL))
        return false;
    if (m_checksum)
        m_checksum->addNull();
    ++m_next;
    m_type = 0;
    return true;
}

bool RowReader::read(qint64& value) {
    if (!isNext(SQLITE_INTEGER))
        return false;
    value = m_statement.integer(m_next++);
    m_type = 0;
    if (m_checksum)
        m_checksum->addInteger(value);
    return true;
}

bool RowReader::read(int& value) {
    qint64 wide = 0;
    if (!read(wide) || wide < std::numeric_limits<int>::min() ||
        wide > std::numeric_limits<int>::max())
        return false;
    value = int(wide);
    return true;
}

bool RowReader::read(bool& value) {
    qint64 wide = 0;
    if (!read(wide) || wide < 0 || wide > 1)
        return false;
    value = wide == 1;
    return true;
}

bool RowReader::read(double& value) {
    if (!isNext(SQLITE_FLOAT))
        return false;
    value = m_statement.real(m_next++);
    m_type = 0;
    if (m_checksum)
        m_checksum->addReal(value);
    return true;
}

bool RowReader::read(QString& value) {
    if (!isNext(SQLITE_TEXT))
        return false;
    QByteArrayView utf8 = bytes(SQLITE_TEXT);
    // Qt takes a first U+FEFF for a mark of the encoding and drops it; here it is text.
    qsizetype marks = 0;
    while (utf8.startsWith("\xEF\xBB\xBF")) {
        utf8 = utf8.sliced(3);
        ++marks;
    }
    value = QString::fromUtf8(utf8);
    if (marks > 0)
        value.prepend(QString(marks, QChar(QChar::ByteOrderMark)));
    // Broken bytes have become replacement characters; only where there are any look again.
    return !value.contains(QChar(QChar::ReplacementCharacter)) || utf8.isValidUtf8();
}

bool RowReader::read(QByteArray& value) {
    if (!isNext(SQLITE_BLOB))
        return false;
    value = bytes(SQLITE_BLOB).toByteArray();
    return true;
}

QByteArrayView RowReader::bytes(int type) {
    if (!isNext(type))
        return {};
    const QByteArrayView value = m_statement.bytes(m_next++);
    m_type = 0;
    if (m_checksum && type == SQLITE_TEXT)
        m_checksum->addText(value);
    else if (m_checksum)
        m_checksum->addBlob(value);
    return value;
}

void RowReader::endRow() {
    addRow(*m_checksum, m_statement, m_next);
}

} // namespace waymark
