// Conflicts of a merge in plain words: which map, stage and thing, which field, which values.
#pragma once

#include "model/fields.h"
#include "model/project.h"

namespace waymark {

// "Pain point “Too slow”"; at most a line long.
QString thingInWords(const Project& project, AnyId id);
// The name of the stage in or above which a record stands; empty when it is in none.
QString stageInWords(const Project& project, AnyId id);
// The title of the map on which a record is; empty for what belongs to the whole project.
QString mapInWords(const Project& project, AnyId id);

// "Done when", for "done_when"; for "details/weather", "Detail “weather”".
QString fieldInWords(Kind kind, const QString& field);

// A value as people would say it. What it refers to is named as in `project`.
QString valueInWords(const Project& project, const QString& text);
QString valueInWords(const Project& project, bool value);
QString valueInWords(const Project& project, int value);
QString valueInWords(const Project& project, qint64 time);
QString valueInWords(const Project& project, double value);
QString valueInWords(const Project& project, const std::optional<double>& value);
QString valueInWords(const Project& project, const std::optional<int>& value);
QString valueInWords(const Project& project, const Colour& colour);
QString valueInWords(const Project& project, const Details& details);
QString valueInWords(const Project& project, const FeelingScale& scale);
QString valueInWords(const Project& project, const Place& place);
QString valueInWords(const Project& project, const QStringList& texts);
QString valueInWords(const Project& project, const std::vector<Evidence>& evidence);
QString valueInWords(const Project& project, const std::vector<ViewLane>& lanes);
QString valueInWords(const Project& project, const QByteArray& bytes);
QString valueInWords(const Project& project, AnyId id);

template <class T>
QString valueInWords(const Project& project, Id<T> id) {
    return valueInWords(project, id ? anyId(id) : AnyId{});
}

// "Partly known", for what files call "partly_known".
QString nameInWords(std::string_view name);

template <class Enum>
    requires std::is_enum_v<Enum>
QString valueInWords(const Project&, Enum value) {
    return nameInWords(nameOf(value));
}

template <class T>
QString valueInWords(const Project& project, const std::vector<Id<T>>& ids) {
    QStringList names;
    for (const Id<T> id : ids)
        names.append(valueInWords(project, id));
    return names.isEmpty() ? valueInWords(project, AnyId{}) : names.join(QStringLiteral(", "));
}

} // namespace waymark
