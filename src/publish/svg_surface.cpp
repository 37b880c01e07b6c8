#include "publish/svg_surface.h"

#include "model/fields.h"
#include "publish/xml_text.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// A coordinate to a hundredth of a map unit, without zeros that say nothing.
QString number(double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString pathData(const QPainterPath& path) {
    QString data;
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            data += u'M';
            break;
        case QPainterPath::LineToElement:
            data += u'L';
            break;
        case QPainterPath::CurveToElement:
            data += u'C';
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ';
            break;
        }
        data += number(element.x) + u' ' + number(element.y);
        const bool isLast = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isLast && !element.isMoveTo() && QPointF(element) == start)
            data += u'Z';
    }
    return data;
}

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

SvgSurface::SvgSurface(const QSizeF& size, const QString& title, const QString& description,
                       const QString& author)
    : m_xml(&m_bytes) {
    m_xml.writeStartDocument();
    m_xml.writeCharacters(u"\n"_s);
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    m_xml.writeNamespace(u"http://www.w3.org/1999/xlink"_s, u"xlink"_s);
    attribute("version", u"1.1"_s);
    attribute("width", size.width());
    attribute("height", size.height());
    attribute("viewBox", u"0 0 %1 %2"_s.arg(number(size.width()), number(size.height())));
    attribute("role", u"img"_s);
    m_xml.writeTextElement(u"title"_s, xmlSafe(title));
    if (!description.isEmpty())
        m_xml.writeTextElement(u"desc"_s, xmlSafe(description));
    if (!author.isEmpty())
        writeAuthor(author);
}

// As programs that draw SVG write it and search it: Dublin Core in RDF (SVG 1.1, 21.3).
void SvgSurface::writeAuthor(const QString& author) {
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
    m_xml.writeStartElement(u"metadata"_s);
    m_xml.writeNamespace(rdf, u"rdf"_s);
    m_xml.writeNamespace(dublinCore, u"dc"_s);
    m_xml.writeStartElement(rdf, u"RDF"_s);
    m_xml.writeStartElement(rdf, u"Description"_s);
    m_xml.writeAttribute(rdf, u"about"_s, QString());
    m_xml.writeTextElement(dublinCore, u"creator"_s, xmlSafe(author));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SvgSurface::attribute(const char* name, double value) {
    m_xml.writeAttribute(QLatin1StringView(name), number(value));
}

void SvgSurface::attribute(const char* name, const QString& value) {
    m_xml.writeAttribute(QLatin1StringView(name), value);
}

void SvgSurface::fill(const QColor& colour) {
    attribute("fill", colour.isValid() ? colour.name() : u"none"_s);
    if (colour.isValid() && colour.alpha() < 255)
        attribute("fill-opacity", colour.alphaF());
}

void SvgSurface::stroke(const Stroke& stroke) {
    if (!stroke.colour.isValid() || stroke.width <= 0)
        return;
    attribute("stroke", stroke.colour.name());
    if (stroke.colour.alpha() < 255)
        attribute("stroke-opacity", stroke.colour.alphaF());
    attribute("stroke-width", stroke.width);
    if (stroke.dashes.isEmpty()) {
        attribute("stroke-linecap", u"round"_s);
        attribute("stroke-linejoin", u"round"_s);
        return;
    }
    QStringList dashes;
    for (const qreal dash : stroke.dashes)
        dashes << number(dash * stroke.width);
    attribute("stroke-dasharray", dashes.join(u' '));
}

void SvgSurface::beginGroup(const Group& group) {
    m_xml.writeCharacters(u"\n"_s);
    m_xml.writeStartElement(u"g"_s);
    if (!group.record.isNull()) {
        const auto kind = nameOf(group.record.kind);
        attribute("class", QString::fromLatin1(kind.data(), qsizetype(kind.size())));
        attribute("data-record", QString::number(group.record.value));
    }
    if (!group.title.isEmpty())
        m_xml.writeTextElement(u"title"_s, xmlSafe(group.title));
}

void SvgSurface::endGroup() {
    m_xml.writeEndElement();
}

void SvgSurface::rect(const QRectF& rect, double radius, const QColor& fillColour,
                      const Stroke& line) {
    m_xml.writeEmptyElement(u"rect"_s);
    attribute("x", rect.x());
    attribute("y", rect.y());
    attribute("width", rect.width());
    attribute("height", rect.height());
    if (radius > 0)
        attribute("rx", std::min({radius, rect.width() / 2, rect.height() / 2}));
    fill(fillColour);
    stroke(line);
}

void SvgSurface::ellipse(const QPointF& centre, double radius, const QColor& fillColour,
                         const Stroke& line) {
    m_xml.writeEmptyElement(u"circle"_s);
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    fill(fillColour);
    stroke(line);
}

void SvgSurface::line(const QPointF& from, const QPointF& to, const Stroke& line) {
    m_xml.writeEmptyElement(u"line"_s);
    attribute("x1", from.x());
    attribute("y1", from.y());
    attribute("x2", to.x());
    attribute("y2", to.y());
    stroke(line);
}

void SvgSurface::path(const QPainterPath& path, const QColor& fillColour, const Stroke& line) {
    m_xml.writeEmptyElement(u"path"_s);
    attribute("d", pathData(path));
    fill(fillColour);
    stroke(line);
}

void SvgSurface::gradientPath(const QPainterPath& path,
                              const std::vector<std::pair<double, QColor>>& stops, double width) {
    if (stops.empty())
        return;
    const double from = stops.front().first;
    const double to = std::max(stops.back().first, from + 1);
    const QString id = u"gradient%1"_s.arg(++m_lastId);
    m_xml.writeStartElement(u"linearGradient"_s);
    attribute("id", id);
    attribute("gradientUnits", u"userSpaceOnUse"_s);
    attribute("x1", 0);
    attribute("y1", from);
    attribute("x2", 0);
    attribute("y2", to);
    for (const auto& [y, colour] : stops) {
        m_xml.writeEmptyElement(u"stop"_s);
        attribute("offset", QString::number((y - from) / (to - from), 'f', 5));
        attribute("stop-color", colour.name());
    }
    m_xml.writeEndElement();
    m_xml.writeEmptyElement(u"path"_s);
    attribute("d", pathData(path));
    attribute("fill", u"none"_s);
    attribute("stroke", u"url(#%1)"_s.arg(id));
    attribute("stroke-width", width);
    attribute("stroke-linecap", u"round"_s);
    attribute("stroke-linejoin", u"round"_s);
}

void SvgSurface::image(const QRectF& rect, const QImage& image, bool round) {
    const QString id = u"crop%1"_s.arg(++m_lastId);
    if (round) {
        m_xml.writeStartElement(u"clipPath"_s);
        attribute("id", id);
        ellipse(rect.center(), std::min(rect.width(), rect.height()) / 2, Qt::black, {});
        m_xml.writeEndElement();
    }
    m_xml.writeEmptyElement(u"image"_s);
    attribute("x", rect.x());
    attribute("y", rect.y());
    attribute("width", rect.width());
    attribute("height", rect.height());
    attribute("preserveAspectRatio", u"xMidYMid slice"_s);
    if (round)
        attribute("clip-path", u"url(#%1)"_s.arg(id));
    m_xml.writeAttribute(u"xlink:href"_s,
                         "data:image/png;base64,"_L1 + QLatin1StringView(pngOf(image).toBase64()));
}

Result<QByteArray> SvgSurface::finish() {
    writeFonts();
    m_xml.writeEndDocument();
    if (m_xml.hasError())
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("publish",
                                                 "The SVG could not be written. Please export as "
                                                 "PDF or PNG instead, and report this."),
                     {}};
    m_bytes += '\n';
    return std::move(m_bytes);
}

} // namespace waymark
