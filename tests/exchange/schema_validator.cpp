#include "exchange/schema_validator.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString typeOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return value.toDouble() == std::trunc(value.toDouble()) ? u"integer"_s : u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

class Validator {
public:
    explicit Validator(const QJsonObject& root)
        : m_root(root) {}

    QStringList faults;

    void check(const QJsonObject& schema, const QJsonValue& value, const QString& path) {
        if (schema.contains(u"$ref"_s))
            check(resolve(schema[u"$ref"_s].toString()), value, path);
        if (schema.contains(u"anyOf"_s))
            checkAnyOf(schema[u"anyOf"_s].toArray(), value, path);
        const QString wanted = schema[u"type"_s].toString();
        const QString type = typeOf(value);
        if (!wanted.isEmpty() && type != wanted && !(wanted == u"number"_s && type == u"integer"_s))
            faults << path + u" is "_s + type + u", not "_s + wanted;
        if (schema.contains(u"const"_s) && schema[u"const"_s] != value)
            faults << path + u" is not the constant"_s;
        if (schema.contains(u"enum"_s) && !schema[u"enum"_s].toArray().contains(value))
            faults << path + u" is none of the enum"_s;
        if (value.isString())
            checkText(schema, value.toString(), path);
        if (value.isDouble() && (value.toDouble() < schema[u"minimum"_s].toDouble(-INFINITY) ||
                                 value.toDouble() > schema[u"maximum"_s].toDouble(INFINITY)))
            faults << path + u" is out of range"_s;
        if (value.isObject())
            checkObject(schema, value.toObject(), path);
        const QJsonArray items = value.toArray();
        if (schema.contains(u"items"_s))
            for (qsizetype i = 0; i < items.size(); ++i)
                check(schema[u"items"_s].toObject(), items[i], path + u"[%1]"_s.arg(i));
    }

private:
    [[nodiscard]] QJsonObject resolve(const QString& ref) const {
        return m_root[u"$defs"_s].toObject()[ref.mid(8)].toObject();
    }

    void checkAnyOf(const QJsonArray& choices, const QJsonValue& value, const QString& path) {
        for (const QJsonValue& choice : choices) {
            Validator attempt(m_root);
            attempt.check(choice.toObject(), value, path);
            if (attempt.faults.isEmpty())
                return;
        }
        faults << path + u" fits none of the choices"_s;
    }

    void checkText(const QJsonObject& schema, const QString& text, const QString& path) {
        const QString pattern = schema[u"pattern"_s].toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
            faults << path + u" does not match its pattern"_s;
        if (text.size() < schema[u"minLength"_s].toInt(0) ||
            text.size() > schema[u"maxLength"_s].toInt(INT_MAX))
            faults << path + u" is too short or too long"_s;
    }

    void checkObject(const QJsonObject& schema, const QJsonObject& object, const QString& path) {
        const QJsonObject properties = schema[u"properties"_s].toObject();
        for (const QJsonValue& name : schema[u"required"_s].toArray())
            if (!object.contains(name.toString()))
                faults << path + u" lacks "_s + name.toString();
        const QJsonValue more = schema[u"additionalProperties"_s];
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString at = path + u'.' + it.key();
            if (properties.contains(it.key()))
                check(properties[it.key()].toObject(), it.value(), at);
            else if (more.isObject())
                check(more.toObject(), it.value(), at);
            else if (more.isBool() && !more.toBool())
                faults << at + u" is not in the schema"_s;
        }
    }

    const QJsonObject& m_root;
};

void collectGaps(const QJsonObject& schema, const QString& path, QStringList& gaps) {
    static const QSet<QString> known{u"$schema"_s,
                                     u"title"_s,
                                     u"description"_s,
                                     u"type"_s,
                                     u"properties"_s,
                                     u"required"_s,
                                     u"additionalProperties"_s,
                                     u"items"_s,
                                     u"enum"_s,
                                     u"const"_s,
                                     u"anyOf"_s,
                                     u"$ref"_s,
                                     u"$defs"_s,
                                     u"pattern"_s,
                                     u"minimum"_s,
                                     u"maximum"_s,
                                     u"minLength"_s,
                                     u"maxLength"_s,
                                     u"default"_s};
    for (const QString& keyword : schema.keys())
        if (!known.contains(keyword))
            gaps << path + u": "_s + keyword + u" is not understood"_s;
    for (const QString& group : {u"properties"_s, u"$defs"_s}) {
        const QJsonObject members = schema[group].toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QJsonObject member = it.value().toObject();
            const QString at = path + u'.' + it.key();
            if (member[u"description"_s].toString().isEmpty() && !member.contains(u"$ref"_s))
                gaps << at + u" has no description"_s;
            collectGaps(member, at, gaps);
        }
    }
    if (schema[u"items"_s].isObject())
        collectGaps(schema[u"items"_s].toObject(), path + u"[]"_s, gaps);
    for (const QJsonValue& choice : schema[u"anyOf"_s].toArray())
        collectGaps(choice.toObject(), path + u"|"_s, gaps);
}

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value) {
    Validator validator(schema);
    validator.check(schema, value, u"$"_s);
    return validator.faults;
}

QStringList schemaGaps(const QJsonObject& schema) {
    QStringList gaps;
    collectGaps(schema, u"$"_s, gaps);
    return gaps;
}

} // namespace waymark
