// Names, each kept once and called by a number: customers and the values of details, of which a log
// of a million rows repeats a few thousand. Kept as UTF-8, one after the other.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace waymark {

class NameTable {
public:
    // The number of that name, from 0 in the order in which names first came; new where it is new.
    quint32 number(QByteArrayView utf8);
    quint32 number(const QString& name) { return number(QByteArrayView(name.toUtf8())); }
    // The same, where nothing is to be added.
    [[nodiscard]] std::optional<quint32> find(QByteArrayView utf8) const;

    // `number` must be below size().
    [[nodiscard]] QByteArrayView utf8(quint32 number) const;
    [[nodiscard]] QString name(quint32 number) const { return QString::fromUtf8(utf8(number)); }
    [[nodiscard]] quint32 size() const { return quint32(m_ends.size()); }

private:
    [[nodiscard]] size_t slotOf(QByteArrayView utf8) const;
    void grow();

    std::string m_bytes;
    std::vector<quint64> m_ends;  // where each name ends in m_bytes
    std::vector<quint32> m_slots; // a hash table of numbers + 1; 0 is free; a power of two long
};

} // namespace waymark
