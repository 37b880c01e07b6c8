#include "exchange/json_tree.h"

#include "exchange/text_decoding.h"

#include <QLocale>
#include <QSet>

#include <nlohmann/json.hpp>

#include <cmath>
#include <iterator>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Walks over the bytes and counts lines on the way, because the parser tells no positions.
class LineCounter {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    LineCounter(const char* at, int* line)
        : m_at(at)
        , m_line(line) {}
    reference operator*() const { return *m_at; }
    LineCounter& operator++() {
        if (*m_at == '\n')
            ++*m_line;
        ++m_at;
        return *this;
    }
    LineCounter operator++(int) {
        LineCounter before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const LineCounter& a, const LineCounter& b) { return a.m_at == b.m_at; }

private:
    const char* m_at;
    int* m_line;
};

// QString's own conversion would take a byte order mark within the file for one of the text.
QString textFrom(const std::string& utf8) {
    const QString text = QString::fromStdString(utf8);
    return utf8.starts_with("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

class TreeMaker : public nlohmann::json::json_sax_t {
public:
    TreeMaker(const int* line, Warnings& warnings)
        : m_line(line)
        , m_warnings(warnings) {}

    JsonNode root;
    std::optional<Error> error;

    bool null() override { return put({}) != nullptr; }
    bool boolean(bool value) override {
        return put({.type = JsonNode::Type::Bool, .flag = value}) != nullptr;
    }
    bool number_integer(number_integer_t value) override {
        return put({.type = JsonNode::Type::Integer, .integer = value, .number = double(value)}) !=
               nullptr;
    }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return put({.type = JsonNode::Type::Number, .number = double(value)}) != nullptr;
        return number_integer(number_integer_t(value));
    }
    bool number_float(number_float_t value, const string_t&) override {
        return put({.type = JsonNode::Type::Number, .number = value}) != nullptr;
    }
    bool string(string_t& value) override {
        return put({.type = JsonNode::Type::Text, .text = textFrom(value)}) != nullptr;
    }
    bool binary(binary_t&) override { return false; } // JSON text has none
    bool start_object(std::size_t) override { return open(JsonNode::Type::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Type::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        m_name = textFrom(value);
        auto& names = m_names.back();
        if (names.contains(m_name))
            m_warnings.add(*m_line,
                           u"“%1” is there twice; the last one counts."_s.arg(shortened(m_name)));
        names.insert(m_name);
        return true;
    }

    bool parse_error(std::size_t, const std::string& lastToken,
                     const nlohmann::json::exception& fault) override {
        const QString near = shortened(QString::fromStdString(lastToken));
        const std::string_view what = fault.what();
        QString why = u"near “%1” something is missing or too much"_s.arg(near);
        if (what.find("surrogate") != std::string_view::npos)
            why = u"“%1” holds half a character (a lone surrogate)"_s.arg(near);
        else if (what.find("unexpected end of input") != std::string_view::npos)
            why = u"it ends before it is complete"_s;
        else if (what.find("number overflow") != std::string_view::npos)
            why = u"the number %1 is too large"_s.arg(near);
        error =
            Error{ErrorCode::Damaged,
                  u"The file is not valid JSON: %1. Nothing was imported. Correct that line, or "
                  "export the file anew."_s.arg(why),
                  u"line %1"_s.arg(*m_line)};
        return false;
    }

private:
    JsonNode* put(JsonNode node) {
        if (++m_count > maxJsonValues) {
            error = Error{ErrorCode::TooLarge,
                          u"The file holds more than %1 values, which no map needs. Nothing was "
                          "imported."_s.arg(maxJsonValues),
                          u"line %1"_s.arg(*m_line)};
            return nullptr;
        }
        node.line = *m_line;
        if (m_open.empty()) {
            root = std::move(node);
            return &root;
        }
        JsonNode& parent = *m_open.back();
        if (parent.isObject())
            node.name = m_name;
        return &parent.children.emplace_back(std::move(node));
    }

    bool open(JsonNode::Type type) {
        if (m_open.size() >= size_t(maxJsonDepth)) {
            error = Error{ErrorCode::TooLarge,
                          u"The file is nested more than %1 levels deep, which no map needs. "
                          "Nothing was imported."_s.arg(maxJsonDepth),
                          u"line %1"_s.arg(*m_line)};
            return false;
        }
        // The address stays valid: a list grows only after its last element was closed.
        JsonNode* node = put({.type = type});
        if (!node)
            return false;
        m_open.push_back(node);
        m_names.emplace_back();
        return true;
    }

    bool close() {
        m_open.pop_back();
        m_names.pop_back();
        return true;
    }

    const int* m_line;
    Warnings& m_warnings;
    std::vector<JsonNode*> m_open;
    std::vector<QSet<QString>> m_names;
    QString m_name;
    int m_count = 0;
};

} // namespace

const JsonNode* JsonNode::find(QAnyStringView memberName) const {
    for (auto it = children.rbegin(); it != children.rend(); ++it)
        if (QAnyStringView(it->name) == memberName)
            return &*it;
    return nullptr;
}

QString JsonNode::typeName() const {
    switch (type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return u"true or false"_s;
    case Type::Integer:
    case Type::Number:
        return u"a number"_s;
    case Type::Text:
        return u"text"_s;
    case Type::Array:
        return u"a list"_s;
    case Type::Object:
        return u"an object"_s;
    }
    return {};
}

QString JsonNode::plainText() const {
    switch (type) {
    case Type::Text:
        return text;
    case Type::Integer:
        return QString::number(integer);
    case Type::Number:
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    case Type::Bool:
        return flag ? u"true"_s : u"false"_s;
    default:
        return {};
    }
}

Result<JsonNode> parseJson(const QString& text, Warnings& warnings) {
    const QByteArray bytes = text.toUtf8();
    int line = 1;
    TreeMaker maker(&line, warnings);
    const LineCounter begin(bytes.constData(), &line);
    const LineCounter end(bytes.constData() + bytes.size(), &line);
    // The parser throws only where a handler does; ours returns false instead.
    const bool whole = nlohmann::json::sax_parse(begin, end, &maker);
    if (!whole)
        return maker.error.value_or(
            Error{ErrorCode::Damaged, u"The file is not valid JSON. Nothing was imported."_s, {}});
    return std::move(maker.root);
}

} // namespace waymark
