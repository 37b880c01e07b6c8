#include "model/name_table.h"

#include <string_view>

namespace waymark {

namespace {

std::string_view view(QByteArrayView utf8) {
    return {utf8.data(), size_t(utf8.size())};
}

} // namespace

// Where the name stands in m_slots, or the free slot where it would; there is always a free one.
size_t NameTable::slotOf(QByteArrayView utf8) const {
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<std::string_view>()(view(utf8)) & mask;
    while (m_slots[slot] != 0 && view(this->utf8(m_slots[slot] - 1)) != view(utf8))
        slot = (slot + 1) & mask;
    return slot;
}

void NameTable::grow() {
    m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, 0);
    for (quint32 number = 0; number < size(); ++number)
        m_slots[slotOf(utf8(number))] = number + 1;
}

quint32 NameTable::number(QByteArrayView utf8) {
    if (m_ends.size() * 2 >= m_slots.size())
        grow();
    const size_t slot = slotOf(utf8);
    if (m_slots[slot] == 0) {
        m_bytes.append(utf8.data(), size_t(utf8.size()));
        m_ends.push_back(m_bytes.size());
        m_slots[slot] = size();
    }
    return m_slots[slot] - 1;
}

std::optional<quint32> NameTable::find(QByteArrayView utf8) const {
    if (m_slots.empty())
        return std::nullopt;
    const quint32 found = m_slots[slotOf(utf8)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

QByteArrayView NameTable::utf8(quint32 number) const {
    const quint64 begin = number == 0 ? 0 : m_ends[number - 1];
    return {m_bytes.data() + begin, qsizetype(m_ends[number] - begin)};
}

} // namespace waymark
