// How each type of field stands in our own JSON, both ways: the one place that json_reader and
// json_writer share. Reading never alters silently: what does not fit is reported and left alone.
#pragma once

#include "exchange/json_tree.h"
#include "model/fields.h"

#include <functional>

namespace waymark {

// Where a value stands, for messages: "maps[0].stages[2].name".
struct JsonPlace {
    QString path;
    Warnings& warnings;

    void warn(const JsonNode& node, const QString& text) const;
    void warnType(const JsonNode& node, const QString& wanted) const;
};

// Each reads `node` into `value` where it fits, and otherwise leaves `value` and warns.
void readJson(const JsonNode& node, const JsonPlace& at, QString& value);
void readJson(const JsonNode& node, const JsonPlace& at, bool& value);
void readJson(const JsonNode& node, const JsonPlace& at, int& value);
void readJson(const JsonNode& node, const JsonPlace& at, qint64& value); // a time or a rank
void readJson(const JsonNode& node, const JsonPlace& at, double& value);
void readJson(const JsonNode& node, const JsonPlace& at, std::optional<int>& value);
void readJson(const JsonNode& node, const JsonPlace& at, std::optional<double>& value);
void readJson(const JsonNode& node, const JsonPlace& at, Colour& value);
void readJson(const JsonNode& node, const JsonPlace& at, Details& value);
void readJson(const JsonNode& node, const JsonPlace& at, FeelingScale& value);
void readJson(const JsonNode& node, const JsonPlace& at, std::vector<KpiValue>& value);
void readJson(const JsonNode& node, const JsonPlace& at, QStringList& value);

// Base64 for content, hexadecimal for a hash.
void readBytes(const JsonNode& node, const JsonPlace& at, bool hexadecimal, QByteArray& value);

template <class Enum>
    requires std::is_enum_v<Enum>
void readJson(const JsonNode& node, const JsonPlace& at, Enum& value) {
    if (!node.isText())
        return at.warnType(node, QStringLiteral("text"));
    if (const auto known = enumFromName<Enum>(node.text.toStdString()))
        value = *known;
    else
        at.warn(node, QStringLiteral("“%1” is not one of its words").arg(node.text.left(40)));
}

inline void readJson(const JsonNode& node, const JsonPlace& at, std::vector<Evidence>& value) {
    if (!node.isArray())
        return at.warnType(node, QStringLiteral("a list"));
    for (const JsonNode& child : node.children) {
        Evidence evidence = Evidence::Assumed;
        const bool isKnown =
            child.isText() && enumFromName<Evidence>(child.text.toStdString()).has_value();
        readJson(child, at, evidence);
        if (isKnown)
            value.push_back(evidence);
    }
}

// Whether a field is told by where its record stands in the file, not by a member.
template <class T>
constexpr bool isImplied(std::string_view field) {
    if constexpr (T::kind == Kind::Stage || T::kind == Kind::Lane || T::kind == Kind::Interaction ||
                  T::kind == Kind::SavedView)
        return field == "map";
    else if constexpr (T::kind == Kind::Touchpoint)
        return field == "stage";
    else if constexpr (T::kind == Kind::Feeling)
        return field == "touchpoint";
    else
        return false;
}

// "2026-05-02T04:19:00.000Z", for times that ISO 8601 can tell.
std::optional<QString> isoTime(qint64 time);

} // namespace waymark
