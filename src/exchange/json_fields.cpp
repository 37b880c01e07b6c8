#include "exchange/json_fields.h"

#include "exchange/text_decoding.h"
#include "model/validate.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// A double that stands for a whole number within the range in which doubles are exact.
std::optional<qint64> wholeNumber(const JsonNode& node) {
    if (node.type == JsonNode::Type::Integer)
        return node.integer;
    if (node.type == JsonNode::Type::Number && std::trunc(node.number) == node.number &&
        std::abs(node.number) <= double(maxId))
        return qint64(node.number);
    return std::nullopt;
}

std::optional<qint64> timeOf(const QString& text) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

JsonPlace member(const JsonPlace& at, QStringView name) {
    return {at.path + u"."_s + name.toString(), at.warnings};
}

JsonPlace element(const JsonPlace& at, size_t index) {
    return {at.path + u"[%1]"_s.arg(index), at.warnings};
}

} // namespace

void JsonPlace::warn(const JsonNode& node, const QString& text) const {
    warnings.add(node.line, u"%1: %2."_s.arg(path, text));
}

void JsonPlace::warnType(const JsonNode& node, const QString& wanted) const {
    warn(node, u"%1 stands where %2 belongs; it was left out"_s.arg(node.typeName(), wanted));
}

void readJson(const JsonNode& node, const JsonPlace& at, QString& value) {
    if (node.isNumber()) {
        // People write "unit": 5 and mean the text; nothing is lost by taking it.
        value = node.plainText();
        return;
    }
    if (!node.isText())
        return at.warnType(node, u"text"_s);
    Warnings altered;
    value = storableText(node.text, node.line, altered);
    for (const Warning& warning : altered.take())
        at.warnings.add(warning.line, u"%1: %2"_s.arg(at.path, warning.text));
}

void readJson(const JsonNode& node, const JsonPlace& at, bool& value) {
    if (node.type != JsonNode::Type::Bool)
        return at.warnType(node, u"true or false"_s);
    value = node.flag;
}

void readJson(const JsonNode& node, const JsonPlace& at, int& value) {
    const auto whole = wholeNumber(node);
    if (!node.isNumber())
        return at.warnType(node, u"a whole number"_s);
    if (!whole || *whole < std::numeric_limits<int>::min() ||
        *whole > std::numeric_limits<int>::max())
        return at.warn(node,
                       u"%1 is no whole number in range; it was left out"_s.arg(node.plainText()));
    value = int(*whole);
}

void readJson(const JsonNode& node, const JsonPlace& at, qint64& value) {
    if (node.isText()) {
        if (const auto time = timeOf(node.text))
            value = *time;
        else
            at.warn(node,
                    u"“%1” is no time in ISO 8601; it was left out"_s.arg(shortened(node.text)));
        return;
    }
    const auto whole = wholeNumber(node);
    if (!node.isNumber())
        return at.warnType(node, u"a whole number"_s);
    if (!whole)
        return at.warn(node,
                       u"%1 is no whole number in range; it was left out"_s.arg(node.plainText()));
    value = *whole;
}

void readJson(const JsonNode& node, const JsonPlace& at, double& value) {
    if (!node.isNumber())
        return at.warnType(node, u"a number"_s);
    value = node.number;
}

void readJson(const JsonNode& node, const JsonPlace& at, std::optional<int>& value) {
    int number = 0;
    const JsonNode::Type type = node.type;
    if (type == JsonNode::Type::Null)
        return;
    const auto whole = wholeNumber(node);
    readJson(node, at, number);
    if (whole && *whole == number)
        value = number;
}

void readJson(const JsonNode& node, const JsonPlace& at, std::optional<double>& value) {
    if (node.type == JsonNode::Type::Null)
        return;
    if (!node.isNumber())
        return at.warnType(node, u"a number"_s);
    value = node.number;
}

void readJson(const JsonNode& node, const JsonPlace& at, Colour& value) {
    if (node.type == JsonNode::Type::Null)
        return;
    if (!node.isText())
        return at.warnType(node, u"a colour (#rrggbb)"_s);
    bool isNumber = false;
    const uint rgb = QStringView(node.text).mid(1).toUInt(&isNumber, 16);
    if (node.text.size() != 7 || node.text[0] != u'#' || !isNumber)
        return at.warn(node,
                       u"“%1” is no colour (#rrggbb); it was left out"_s.arg(shortened(node.text)));
    value.rgb = rgb;
}

void readJson(const JsonNode& node, const JsonPlace& at, Details& value) {
    if (!node.isObject() && !node.isArray())
        return at.warnType(node, u"an object"_s);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const JsonNode& child = node.children[i];
        if (value.size() == size_t(maxDetails))
            return at.warn(child, u"only the first %1 details were kept"_s.arg(maxDetails));
        Detail detail;
        if (node.isObject()) {
            const JsonNode name{
                .type = JsonNode::Type::Text, .line = child.line, .text = child.name};
            readJson(name, at, detail.name);
            readJson(child, member(at, child.name), detail.value);
        } else if (child.isObject()) {
            if (const JsonNode* name = child.find(u"name"))
                readJson(*name, member(element(at, i), u"name"), detail.name);
            if (const JsonNode* text = child.find(u"value"))
                readJson(*text, member(element(at, i), u"value"), detail.value);
        } else {
            element(at, i).warnType(child, u"an object"_s);
            continue;
        }
        value.push_back(std::move(detail));
    }
}

void readJson(const JsonNode& node, const JsonPlace& at, FeelingScale& value) {
    if (!node.isObject())
        return at.warnType(node, u"an object"_s);
    if (const JsonNode* min = node.find(u"min"))
        readJson(*min, member(at, u"min"), value.min);
    if (const JsonNode* max = node.find(u"max"))
        readJson(*max, member(at, u"max"), value.max);
    const JsonNode* names = node.find(u"names");
    if (!names)
        return;
    if (!names->isArray())
        return member(at, u"names").warnType(*names, u"a list"_s);
    for (size_t i = 0; i < names->children.size(); ++i)
        readJson(names->children[i], element(member(at, u"names"), i), value.names.emplace_back());
}

void readJson(const JsonNode& node, const JsonPlace& at, std::vector<KpiValue>& value) {
    if (!node.isArray())
        return at.warnType(node, u"a list"_s);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const JsonNode& child = node.children[i];
        const JsonNode* time = child.isObject() ? child.find(u"time") : nullptr;
        const JsonNode* number = child.isObject() ? child.find(u"value") : nullptr;
        if (!time || !number || !number->isNumber()) {
            element(at, i).warn(child,
                                u"a past value needs a time and a number; it was left out"_s);
            continue;
        }
        KpiValue& past = value.emplace_back();
        readJson(*time, member(element(at, i), u"time"), past.time);
        past.value = number->number;
    }
}

void readJson(const JsonNode& node, const JsonPlace& at, QStringList& value) {
    if (!node.isArray())
        return at.warnType(node, u"a list"_s);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const JsonNode& child = node.children[i];
        if (child.isText() || child.isNumber())
            readJson(child, element(at, i), value.emplaceBack());
        else
            element(at, i).warnType(child, u"text"_s);
    }
}

void readBytes(const JsonNode& node, const JsonPlace& at, bool hexadecimal, QByteArray& value) {
    if (!node.isText())
        return at.warnType(node, hexadecimal ? u"hexadecimal text"_s : u"base64 text"_s);
    const QByteArray ascii = node.text.toLatin1();
    if (hexadecimal) {
        value = QByteArray::fromHex(ascii);
        if (value.toHex() != ascii.toLower())
            at.warn(node, u"the text is not hexadecimal throughout"_s);
        return;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return at.warn(node, u"the content is damaged (no base64); it was left out"_s);
    value = *decoded;
}

std::optional<QString> isoTime(qint64 time) {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    if (!moment.isValid() || moment.date().year() < 1 || moment.date().year() > 9999)
        return std::nullopt;
    return moment.toString(Qt::ISODateWithMs);
}

} // namespace waymark
