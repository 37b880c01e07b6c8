// Holds JSON against a JSON Schema, as far as docs/waymark.schema.json uses the language: type,
// properties, required, additionalProperties, items, enum, const, anyOf, $ref to $defs, pattern,
// minimum, maximum, minLength, maxLength.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace waymark {

// What is wrong with `value`, each with its path; empty where it is valid.
QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value);

// The keywords of the schema that the validator does not know, and objects without description.
QStringList schemaGaps(const QJsonObject& schema);

} // namespace waymark
