#include "publish/themed_svg.h"

#include <QMap>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr std::array<QLatin1StringView, 5> colourAttributes{"fill"_L1, "stroke"_L1, "stop-color"_L1,
                                                            "fill-opacity"_L1, "stroke-opacity"_L1};

// Reads both drawings side by side.
class Weaver {
public:
    Weaver(const QByteArray& light, const QByteArray& dark)
        : m_light(light)
        , m_dark(dark)
        , m_out(&m_result.svg) {
        m_light.setNamespaceProcessing(false);
        m_dark.setNamespaceProcessing(false);
    }

    // False if they turn out to be different drawings.
    bool weave();
    ThemedSvg take();

private:
    bool startElement();
    QString classFor(QLatin1StringView attribute, const QString& dark);

    QXmlStreamReader m_light;
    QXmlStreamReader m_dark;
    ThemedSvg m_result;
    QXmlStreamWriter m_out;
    QMap<QString, QString> m_classes; // by rule
    bool m_isStyle = false;
};

QString Weaver::classFor(QLatin1StringView attribute, const QString& dark) {
    const QString rule = attribute + u':' + dark;
    const auto known = m_classes.constFind(rule);
    if (known != m_classes.constEnd())
        return *known;
    const QString name = u"d%1"_s.arg(m_classes.size() + 1);
    m_result.dark += u"@ .%1{%2}"_s.arg(name, rule);
    return m_classes.insert(rule, name).value();
}

bool Weaver::startElement() {
    if (m_light.qualifiedName() != m_dark.qualifiedName())
        return false;
    m_isStyle = m_light.qualifiedName() == "style"_L1;
    if (m_isStyle)
        return true;
    m_out.writeStartElement(m_light.qualifiedName().toString());
    const QXmlStreamAttributes light = m_light.attributes();
    const QXmlStreamAttributes dark = m_dark.attributes();
    QStringList classes;
    for (const QXmlStreamAttribute& attribute : light)
        if (attribute.qualifiedName() == "class"_L1)
            classes += attribute.value().toString();
    for (const QLatin1StringView name : colourAttributes) {
        if (light.hasAttribute(name) != dark.hasAttribute(name) && !name.endsWith("opacity"_L1))
            return false;
        QString value = dark.value(name).toString();
        if (light.value(name) == value)
            continue;
        if (value.isEmpty())
            value = u"1"_s; // an opacity that one of them does not tell
        classes += classFor(name, value);
    }
    if (m_light.qualifiedName() == "svg"_L1)
        m_out.writeAttribute(u"id"_s, u"map"_s);
    for (const QXmlStreamAttribute& attribute : light)
        if (attribute.qualifiedName() != "class"_L1)
            m_out.writeAttribute(attribute.qualifiedName().toString(),
                                 attribute.value().toString());
    if (!classes.isEmpty())
        m_out.writeAttribute(u"class"_s, classes.join(u' '));
    return true;
}

bool Weaver::weave() {
    while (!m_light.atEnd()) {
        if (m_light.readNext() != m_dark.readNext())
            return false;
        switch (m_light.tokenType()) {
        case QXmlStreamReader::StartElement:
            if (!startElement())
                return false;
            break;
        case QXmlStreamReader::EndElement:
            if (!m_isStyle)
                m_out.writeEndElement();
            m_isStyle = false;
            break;
        case QXmlStreamReader::Characters:
            if (m_isStyle)
                m_result.style += m_light.text();
            else
                m_out.writeCharacters(m_light.text().toString());
            break;
        default:
            break;
        }
    }
    return !m_light.hasError();
}

ThemedSvg Weaver::take() {
    return std::move(m_result);
}

} // namespace

ThemedSvg themedSvg(const QByteArray& light, const QByteArray& dark) {
    Weaver weaver(light, dark);
    if (weaver.weave())
        return weaver.take();
    Weaver plain(light, light);
    plain.weave();
    return plain.take();
}

} // namespace waymark
