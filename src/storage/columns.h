// How a field of a record lies in a table: a value in one or more columns, a list in a child table
// of its own. With the lists of model/fields.h this is all that storage knows of the records, so a
// new field needs one line there and one in a migration, and a new type of field one struct here.
#pragma once

#include "model/fields.h"
#include "storage/row.h"

#include <QByteArrayList>

#include <array>
#include <string_view>

namespace waymark {

inline constexpr int maxLists = 5; // list fields of one kind

inline QByteArray sqlName(std::string_view name) {
    return {name.data(), qsizetype(name.size())};
}

// Field names that SQL reserves go by another name in the tables.
inline QByteArray columnName(std::string_view field) {
    if (field == "from")
        return "from_touchpoint";
    if (field == "to")
        return "to_touchpoint";
    if (field == "when")
        return "time";
    return sqlName(field);
}

template <class T>
QByteArray tableName() {
    return sqlName(nameOf(T::kind));
}

// ColumnsOf<Value>: the columns of a field, how it is put into them, and how it is read back.
// read() returns false when the columns hold what no such value can be.
template <class Value>
struct ColumnsOf {
    static QByteArrayList names(std::string_view field) { return {columnName(field)}; }
    static void put(RowWriter& row, const Value& value) {
        if constexpr (std::is_enum_v<Value>)
            row.putText(QByteArrayView(nameOf(value)));
        else
            row.put(value);
    }
    static bool read(RowReader& row, Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            const QByteArrayView name = row.bytes(SQLITE_TEXT);
            const auto known = enumFromName<Value>({name.data(), size_t(name.size())});
            if (known)
                value = *known;
            return known.has_value();
        } else {
            return row.read(value);
        }
    }
};

template <class T>
struct ColumnsOf<Id<T>> {
    static QByteArrayList names(std::string_view field) { return {columnName(field)}; }
    static void put(RowWriter& row, Id<T> id) {
        if (id)
            row.put(id.value);
        else
            row.putNull();
    }
    static bool read(RowReader& row, Id<T>& id) {
        if (row.skipNull())
            return true;
        return row.read(id.value) && isValidId(id.value);
    }
};

template <class T>
struct ColumnsOf<std::optional<T>> {
    static QByteArrayList names(std::string_view field) { return {columnName(field)}; }
    static void put(RowWriter& row, const std::optional<T>& value) {
        if (value)
            row.put(*value);
        else
            row.putNull();
    }
    static bool read(RowReader& row, std::optional<T>& value) {
        if (row.skipNull())
            return true;
        return row.read(value.emplace());
    }
};

template <>
struct ColumnsOf<Colour> { // '#RRGGBB'
    static QByteArrayList names(std::string_view field) { return {columnName(field)}; }
    static void put(RowWriter& row, const Colour& colour) {
        if (!colour.rgb)
            return row.putNull();
        std::array<char, 7> text{'#'};
        for (size_t digit = 1; digit < text.size(); ++digit)
            text[digit] = "0123456789ABCDEF"[*colour.rgb >> (4 * (text.size() - 1 - digit)) & 0xF];
        row.putText({text.data(), qsizetype(text.size())});
    }
    static bool read(RowReader& row, Colour& colour) {
        if (row.skipNull())
            return true;
        const QByteArrayView text = row.bytes(SQLITE_TEXT);
        bool isNumber = false;
        colour.rgb = text.sliced(text.isEmpty() ? 0 : 1).toUInt(&isNumber, 16);
        return isNumber && text.size() == 7 && text[0] == '#' && *colour.rgb <= 0xFFFFFF;
    }
};

template <>
struct ColumnsOf<AnyId> {
    static QByteArrayList names(std::string_view field) {
        return {columnName(field) + "_kind", columnName(field) + "_id"};
    }
    static void put(RowWriter& row, AnyId id) {
        row.putText(QByteArrayView(nameOf(id.kind)));
        row.put(id.value);
    }
    static bool read(RowReader& row, AnyId& id) {
        return ColumnsOf<Kind>::read(row, id.kind) && row.read(id.value) && isValidId(id.value);
    }
};

template <>
struct ColumnsOf<Place> {
    static QByteArrayList names(std::string_view) {
        return {"lane", "stage", "touchpoint", "span"};
    }
    static void put(RowWriter& row, const Place& place) {
        ColumnsOf<Id<Lane>>::put(row, place.lane);
        ColumnsOf<Id<Stage>>::put(row, place.stage);
        ColumnsOf<Id<Touchpoint>>::put(row, place.touchpoint);
        row.put(place.span);
    }
    static bool read(RowReader& row, Place& place) {
        return ColumnsOf<Id<Lane>>::read(row, place.lane) &&
               ColumnsOf<Id<Stage>>::read(row, place.stage) &&
               ColumnsOf<Id<Touchpoint>>::read(row, place.touchpoint) && row.read(place.span);
    }
};

template <>
struct ColumnsOf<FeelingScale> { // its names are a list
    static QByteArrayList names(std::string_view field) {
        return {columnName(field) + "_min", columnName(field) + "_max"};
    }
    static void put(RowWriter& row, const FeelingScale& scale) {
        row.put(scale.min);
        row.put(scale.max);
    }
    static bool read(RowReader& row, FeelingScale& scale) {
        return row.read(scale.min) && row.read(scale.max);
    }
};

// ListOf<Value>: the child table of a field that holds a list. Its columns are the parent's id
// under the parent's name, `position` from 1, and those of the element.
template <class Value>
struct ListOf {
    static constexpr bool exists = false;
};

template <>
struct ListOf<Details> {
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = "detail";
    static QByteArrayList names() { return {"name", "value"}; }
    static const Details& elements(const Details& details) { return details; }
    static void put(RowWriter& row, const Detail& detail) {
        row.put(detail.name);
        row.put(detail.value);
    }
    static bool readInto(RowReader& row, Details& details) {
        Detail& detail = details.emplace_back();
        return row.read(detail.name) && row.read(detail.value);
    }
};

template <>
struct ListOf<FeelingScale> {
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = "level_name";
    static QByteArrayList names() { return {"name"}; }
    static const QStringList& elements(const FeelingScale& scale) { return scale.names; }
    static void put(RowWriter& row, const QString& name) { row.put(name); }
    static bool readInto(RowReader& row, FeelingScale& scale) {
        return row.read(scale.names.emplaceBack());
    }
};

template <>
struct ListOf<std::vector<KpiValue>> {
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = "past_value";
    static QByteArrayList names() { return {"time", "value"}; }
    static const std::vector<KpiValue>& elements(const std::vector<KpiValue>& list) { return list; }
    static void put(RowWriter& row, const KpiValue& past) {
        row.put(past.time);
        row.put(past.value);
    }
    static bool readInto(RowReader& row, std::vector<KpiValue>& list) {
        KpiValue& past = list.emplace_back();
        return row.read(past.time) && row.read(past.value);
    }
};

template <class T>
struct ListOf<std::vector<Id<T>>> {
    static constexpr bool exists = true;
    // An opportunity's list of pain points is what it answers; the others are named by their kind.
    static constexpr std::string_view suffix = T::kind == Kind::PainPoint
                                                   ? std::string_view("answer")
                                                   : EnumNames<Kind>::list[size_t(T::kind)];
    static QByteArrayList names() { return {tableName<T>()}; }
    static const std::vector<Id<T>>& elements(const std::vector<Id<T>>& list) { return list; }
    static void put(RowWriter& row, Id<T> id) { row.put(id.value); }
    static bool readInto(RowReader& row, std::vector<Id<T>>& list) {
        Id<T>& id = list.emplace_back();
        return row.read(id.value) && isValidId(id.value);
    }
};

template <>
struct ListOf<std::vector<ViewLane>> {
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = "lane";
    static QByteArrayList names() { return {"lane", "collapsed"}; }
    static const std::vector<ViewLane>& elements(const std::vector<ViewLane>& list) { return list; }
    static void put(RowWriter& row, const ViewLane& shown) {
        row.put(shown.lane.value);
        row.put(shown.collapsed);
    }
    static bool readInto(RowReader& row, std::vector<ViewLane>& list) {
        ViewLane& shown = list.emplace_back();
        return row.read(shown.lane.value) && isValidId(shown.lane.value) &&
               row.read(shown.collapsed);
    }
};

template <>
struct ListOf<std::vector<Evidence>> {
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = "evidence";
    static QByteArrayList names() { return {"evidence"}; }
    static const std::vector<Evidence>& elements(const std::vector<Evidence>& list) { return list; }
    static void put(RowWriter& row, Evidence evidence) { ColumnsOf<Evidence>::put(row, evidence); }
    static bool readInto(RowReader& row, std::vector<Evidence>& list) {
        return ColumnsOf<Evidence>::read(row, list.emplace_back());
    }
};

template <>
struct ListOf<QStringList> { // its table is named after the field: channels, …_channel
    static constexpr bool exists = true;
    static constexpr std::string_view suffix = {};
    static QByteArrayList names() { return {"name"}; }
    static const QStringList& elements(const QStringList& list) { return list; }
    static void put(RowWriter& row, const QString& name) { row.put(name); }
    static bool readInto(RowReader& row, QStringList& list) { return row.read(list.emplaceBack()); }
};

// Fields that lie in columns of the record's own table: all but the pure lists.
template <class Value>
inline constexpr bool hasColumns = !ListOf<Value>::exists || std::is_same_v<Value, FeelingScale>;

template <class T, class Value>
QByteArray listTableName(std::string_view field) {
    if constexpr (std::is_same_v<Value, QStringList>)
        return tableName<T>() + '_' + sqlName(field.substr(0, field.size() - 1));
    else
        return tableName<T>() + '_' + sqlName(ListOf<Value>::suffix);
}

// The columns of a record's table, in the order of the file.
template <class T>
QByteArrayList columnsOfRecord() {
    QByteArrayList names{"id", "rank"};
    forEachField<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        if constexpr (hasColumns<Value>)
            names += ColumnsOf<Value>::names(field.name);
    });
    return names;
}

template <class T, class Value>
QByteArrayList columnsOfList() {
    return QByteArrayList{tableName<T>(), "position"} + ListOf<Value>::names();
}

// Calls visit(field) for each field of T that is a list.
template <class T, class Visitor>
void forEachList(Visitor&& visit) {
    forEachField<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        if constexpr (ListOf<Value>::exists)
            visit(field);
    });
}

} // namespace waymark
