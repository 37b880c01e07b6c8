#include "storage/record_codec.h"

#include "model/fields.h"
#include "model/validate.h"
#include "storage/journey_file.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCryptographicHash>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int codecVersion = 1;

template <class Enum>
QLatin1String enumName(Enum value) {
    const std::string_view name = nameOf(value);
    return {name.data(), qsizetype(name.size())};
}

// --- writing one value --------------------------------------------------------------------------

void write(QCborStreamWriter& out, const QString& value) {
    out.append(value);
}
void write(QCborStreamWriter& out, const QByteArray& value) {
    out.append(value);
}
void write(QCborStreamWriter& out, bool value) {
    out.append(value);
}
void write(QCborStreamWriter& out, int value) {
    out.append(value);
}
void write(QCborStreamWriter& out, qint64 value) {
    out.append(value);
}
void write(QCborStreamWriter& out, double value) {
    out.append(value == 0 ? 0.0 : value);
}

template <class T>
void write(QCborStreamWriter& out, Id<T> id) {
    out.append(id.value);
}

template <class Enum>
    requires std::is_enum_v<Enum>
void write(QCborStreamWriter& out, Enum value) {
    out.append(enumName(value));
}

template <class T>
void write(QCborStreamWriter& out, const std::optional<T>& value) {
    if (value)
        write(out, *value);
    else
        out.appendNull();
}

void write(QCborStreamWriter& out, const Colour& colour) {
    if (colour.rgb)
        out.append(qint64(*colour.rgb));
    else
        out.appendNull();
}

template <class... Values>
void writeTuple(QCborStreamWriter& out, const Values&... values) {
    out.startArray(sizeof...(values));
    (write(out, values), ...);
    out.endArray();
}

void write(QCborStreamWriter& out, AnyId id) {
    writeTuple(out, id.kind, id.value);
}
void write(QCborStreamWriter& out, const Place& place) {
    writeTuple(out, place.lane, place.stage, place.touchpoint, place.span);
}
void write(QCborStreamWriter& out, const Detail& detail) {
    writeTuple(out, detail.name, detail.value);
}
void write(QCborStreamWriter& out, const KpiValue& past) {
    writeTuple(out, past.time, past.value);
}
void write(QCborStreamWriter& out, const ViewLane& shown) {
    writeTuple(out, shown.lane, shown.collapsed);
}

template <class List>
void writeList(QCborStreamWriter& out, const List& list) {
    out.startArray(quint64(list.size()));
    for (const auto& element : list)
        write(out, element);
    out.endArray();
}

template <class T>
void write(QCborStreamWriter& out, const std::vector<T>& list) {
    writeList(out, list);
}

void write(QCborStreamWriter& out, const QStringList& list) {
    writeList(out, list);
}

void write(QCborStreamWriter& out, const FeelingScale& scale) {
    out.startArray(3);
    write(out, scale.min);
    write(out, scale.max);
    writeList(out, scale.names);
    out.endArray();
}

// The fields in which `record` differs from `base`.
template <class T>
void writeFields(QCborStreamWriter& out, const T& record, const T& base) {
    out.startMap();
    if (record.rank != base.rank) {
        out.append("rank"_L1);
        out.append(record.rank);
    }
    forEachField<T>([&](const auto& field) {
        if (record.*field.member == base.*field.member)
            return;
        out.append(QLatin1String(field.name));
        write(out, record.*field.member);
    });
    out.endMap();
}

// --- reading one value --------------------------------------------------------------------------
// Each returns false when the value is none of its kind. That is asked first: a number with a
// fraction may be too large for a whole one.

bool read(const QCborValue& from, QString& value) {
    value = from.toString();
    return from.isString();
}
bool read(const QCborValue& from, QByteArray& value) {
    value = from.toByteArray();
    return from.isByteArray();
}
bool read(const QCborValue& from, bool& value) {
    value = from.toBool();
    return from.isBool();
}
bool read(const QCborValue& from, qint64& value) {
    value = from.isInteger() ? from.toInteger() : 0;
    return from.isInteger();
}
bool read(const QCborValue& from, int& value) {
    qint64 whole = 0;
    const bool isInteger = read(from, whole);
    value = int(whole);
    return isInteger && whole == value;
}
bool read(const QCborValue& from, double& value) {
    value = from.toDouble();
    return from.isDouble();
}

template <class T>
bool read(const QCborValue& from, Id<T>& id) {
    return read(from, id.value) && (id.isNull() || isValidId(id.value));
}

template <class Enum>
    requires std::is_enum_v<Enum>
bool read(const QCborValue& from, Enum& value) {
    const QByteArray name = from.toString().toLatin1();
    const auto known = enumFromName<Enum>({name.constData(), size_t(name.size())});
    if (known)
        value = *known;
    return known.has_value();
}

template <class T>
bool read(const QCborValue& from, std::optional<T>& value) {
    value.reset();
    return from.isNull() || read(from, value.emplace());
}

bool read(const QCborValue& from, Colour& colour) {
    colour.rgb.reset();
    if (from.isNull())
        return true;
    qint64 rgb = 0;
    const bool isInteger = read(from, rgb);
    colour.rgb = quint32(rgb);
    return isInteger;
}

template <class... Values>
bool readTuple(const QCborValue& from, Values&... values) {
    const QCborArray array = from.toArray();
    qsizetype at = 0;
    return array.size() == qsizetype(sizeof...(values)) && (read(array.at(at++), values) && ...);
}

bool read(const QCborValue& from, AnyId& id) {
    return readTuple(from, id.kind, id.value);
}
bool read(const QCborValue& from, Place& place) {
    return readTuple(from, place.lane, place.stage, place.touchpoint, place.span);
}
bool read(const QCborValue& from, Detail& detail) {
    return readTuple(from, detail.name, detail.value);
}
bool read(const QCborValue& from, KpiValue& past) {
    return readTuple(from, past.time, past.value);
}
bool read(const QCborValue& from, ViewLane& shown) {
    return readTuple(from, shown.lane, shown.collapsed);
}

template <class List>
bool readList(const QCborValue& from, List& list) {
    list.clear();
    const QCborArray array = from.toArray();
    for (const QCborValue element : array)
        if (!read(element, list.emplace_back()))
            return false;
    return from.isArray();
}

template <class T>
bool read(const QCborValue& from, std::vector<T>& list) {
    return readList(from, list);
}

bool read(const QCborValue& from, QStringList& list) {
    return readList(from, list);
}

bool read(const QCborValue& from, FeelingScale& scale) {
    const QCborArray array = from.toArray();
    return array.size() == 3 && read(array.at(0), scale.min) && read(array.at(1), scale.max) &&
           readList(array.at(2), scale.names);
}

template <class T>
bool readFields(const QCborValue& from, T& record) {
    const QCborMap map = from.toMap();
    bool whole = from.isMap();
    if (const QCborValue rank = map.value("rank"_L1); !rank.isUndefined())
        whole = whole && read(rank, record.rank);
    forEachField<T>([&](const auto& field) {
        const QCborValue value = map.value(QLatin1String(field.name));
        if (!value.isUndefined())
            whole = whole && read(value, record.*field.member);
    });
    return whole;
}

// --- changes ------------------------------------------------------------------------------------

// [kind, id, before or null, after or null]; what a change leaves as it was is not repeated.
template <class T>
void writeChange(QCborStreamWriter& out, Id<T> id, const T* before, const T* after) {
    out.startArray(4);
    write(out, T::kind);
    write(out, id);
    if (before)
        writeFields(out, *before, T{});
    else
        out.appendNull();
    if (after)
        writeFields(out, *after, before ? *before : T{});
    else
        out.appendNull();
    out.endArray();
}

template <class T>
std::optional<Change> readChange(const QCborArray& from) {
    Change change;
    T record;
    if (!read(from.at(1), record.id))
        return std::nullopt;
    if (!from.at(2).isNull()) {
        if (!readFields(from.at(2), record))
            return std::nullopt;
        change.before = record;
    }
    if (!from.at(3).isNull()) {
        if (!readFields(from.at(3), record))
            return std::nullopt;
        change.after = record;
    }
    if (!change.before && !change.after)
        return std::nullopt;
    return change;
}

std::optional<Change> readAnyChange(const QCborArray& from) {
    Kind kind = {};
    std::optional<Change> result;
    if (from.size() != 4 || !read(from.at(0), kind))
        return result;
    forEachKind([&]<class T>(const T*) {
        if (T::kind == kind)
            result = readChange<T>(from);
    });
    return result;
}

} // namespace

QByteArray encodeChangeset(const Changeset& changeset) {
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startArray(4);
    out.append(codecVersion);
    out.append(changeset.label);
    out.append(changeset.gesture);
    out.startArray(changeset.changes.size());
    for (const Change& change : changeset.changes)
        std::visit(
            [&](const auto& record) {
                using T = std::remove_cvref_t<decltype(record)>;
                writeChange<T>(out, record.id,
                               change.before ? &std::get<T>(*change.before) : nullptr,
                               change.after ? &std::get<T>(*change.after) : nullptr);
            },
            change.after ? *change.after : *change.before);
    out.endArray();
    out.endArray();
    return bytes;
}

Result<Changeset> decodeChangeset(const QByteArray& bytes) {
    const Error damaged{ErrorCode::Damaged, u"A step of the history is damaged."_s, {}};
    // Of bytes that end too early the parser gives what it has: a map may lack the value of its
    // last key then, and looking for a key would read beyond its end.
    QCborParserError parsing;
    const QCborArray from = QCborValue::fromCbor(bytes, &parsing).toArray();
    if (parsing.error != QCborError::NoError || parsing.offset != bytes.size())
        return damaged;
    Changeset changeset;
    int version = 0;
    if (from.size() != 4 || !read(from.at(0), version) || version != codecVersion ||
        !read(from.at(1), changeset.label) || !read(from.at(2), changeset.gesture) ||
        !from.at(3).isArray())
        return damaged;
    const QCborArray changes = from.at(3).toArray();
    changeset.changes.reserve(size_t(changes.size()));
    for (const QCborValue each : changes) {
        auto change = readAnyChange(each.toArray());
        if (!change)
            return damaged;
        changeset.changes.push_back(std::move(*change));
    }
    return changeset;
}

QByteArray encodeRecord(const Record& record) {
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            out.startArray(3);
            write(out, T::kind);
            write(out, r.id);
            writeFields(out, r, T{});
            out.endArray();
        },
        record);
    return bytes;
}

QByteArray contentHash(const Project& project) {
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    forEachKind([&]<class T>(const T*) {
        std::vector<const T*> records;
        for (const auto& [id, record] : project.all<T>())
            records.push_back(&record);
        std::sort(records.begin(), records.end(),
                  [](const T* a, const T* b) { return a->id < b->id; });
        for (const T* record : records)
            hash.addData(encodeRecord(Record(*record)));
    });
    return hash.result();
}

} // namespace waymark
