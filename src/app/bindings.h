// Ties fields of records to the editors that show them.
#pragma once

#include "app/field_context.h"
#include "model/edits.h"

namespace waymark {

// The key under which edits of one field merge: it names the record and the field.
template <class T>
QString fieldKey(Id<T> id, const char* field) {
    return QStringLiteral("field %1 %2 %3")
        .arg(int(T::kind))
        .arg(id.value)
        .arg(QLatin1String(field));
}

// A field as it is. `label` is what undo calls the edit.
template <class T, class Value>
Binding<Value> bindField(FieldContext& context, Id<T> id, Value T::* member, const char* name,
                         const QString& label) {
    return {fieldKey(id, name),
            [&context, id, member] {
                const T* record = context.project().find(id);
                return record ? record->*member : Value{};
            },
            [&context, id, member, label](const Value& value) {
                return setField(context.project(), id, member, value, label);
            }};
}

// An enum by its index.
template <class T, class Enum>
Binding<int> bindEnum(FieldContext& context, Id<T> id, Enum T::* member, const QString& label) {
    return {{},
            [&context, id, member] {
                const T* record = context.project().find(id);
                return record ? int(record->*member) : 0;
            },
            [&context, id, member, label](const int& value) {
                return setField(context.project(), id, member, Enum(value), label);
            }};
}

} // namespace waymark
