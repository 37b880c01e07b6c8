// JSON of others, parsed into a small tree that knows the line of each value. Checked while it is
// read: depth, size and number of values are limited, duplicate names are reported.
#pragma once

#include "exchange/warnings.h"
#include "model/result.h"

#include <QByteArray>

#include <vector>

namespace waymark {

inline constexpr int maxJsonDepth = 64;
inline constexpr int maxJsonValues = 5'000'000;

class JsonNode {
public:
    enum class Type : quint8 { Null, Bool, Integer, Number, Text, Array, Object };

    Type type = Type::Null;
    bool flag = false;              // of a Bool
    int line = 0;                   // in the input, from 1
    qint64 integer = 0;             // of an Integer
    double number = 0;              // of a Number or an Integer
    QString name;                   // within the object it is a member of
    QString text;                   // of a Text
    std::vector<JsonNode> children; // of an Array or an Object, in their order

    [[nodiscard]] bool isObject() const { return type == Type::Object; }
    [[nodiscard]] bool isArray() const { return type == Type::Array; }
    [[nodiscard]] bool isText() const { return type == Type::Text; }
    [[nodiscard]] bool isNumber() const { return type == Type::Integer || type == Type::Number; }

    // The member of that name (of several the last, as other programs read it), or null.
    [[nodiscard]] const JsonNode* find(QAnyStringView memberName) const;
    // What the value is, in a word: "text", "a list".
    [[nodiscard]] QString typeName() const;
    // The value as text: a text itself, a number or a Bool as written; empty for others.
    [[nodiscard]] QString plainText() const;
};

// Parses `text`. Fails (Damaged) on what is no JSON, which includes NaN, lone surrogates and
// numbers beyond the range of a double, and (TooLarge) on more than maxJsonDepth levels or
// maxJsonValues values. The position of an error is its line.
Result<JsonNode> parseJson(const QString& text, Warnings& warnings);

} // namespace waymark
