#include "publish/pptx_slide.h"

#include "publish/run_scripts.h"
#include "publish/xml_text.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double pointsPerUnit = 0.75;
constexpr int wholeShare = 100'000; // of 100 %

QString emu(double units) {
    return QString::number(qint64(std::llround(units * emuPerUnit)));
}

QString hundredths(double points) {
    return QString::number(std::clamp(int(std::lround(points * 100)), 100, 400'000));
}

QString share(double value) {
    return QString::number(int(std::lround(std::clamp(value, 0.0, 1.0) * wholeShare)));
}

} // namespace

SlideWriter::SlideWriter(const std::vector<ThemeColour>& theme)
    : m_theme(theme)
    , m_xml(&m_bytes) {
    m_xml.setAutoFormatting(false);
}

void SlideWriter::setPlace(double scale, const QPointF& offset) {
    m_scale = scale;
    m_offset = offset;
}

QRectF SlideWriter::placed(const QRectF& rect) const {
    return {rect.topLeft() * m_scale + m_offset, rect.size() * m_scale};
}

void SlideWriter::empty(const char* name,
                        std::initializer_list<std::pair<const char*, QString>> values) {
    m_xml.writeEmptyElement(QLatin1StringView(name));
    for (const auto& [key, value] : values)
        m_xml.writeAttribute(QLatin1StringView(key), value);
}

void SlideWriter::named(const QString& name, const QString& description) {
    const QString id = QString::number(++m_lastId);
    m_xml.writeEmptyElement(u"p:cNvPr"_s);
    m_xml.writeAttribute(u"id"_s, id);
    m_xml.writeAttribute(u"name"_s, name.isEmpty() ? u"Shape "_s + id : xmlSafe(name).left(250));
    if (!description.isEmpty())
        m_xml.writeAttribute(u"descr"_s, xmlSafe(description));
}

void SlideWriter::transform(const QRectF& rect, bool isFlipped) {
    m_xml.writeStartElement(u"a:xfrm"_s);
    if (isFlipped)
        m_xml.writeAttribute(u"flipV"_s, u"1"_s);
    empty("a:off", {{"x", emu(rect.x())}, {"y", emu(rect.y())}});
    empty("a:ext", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}});
    m_xml.writeEndElement();
}

void SlideWriter::customGeometry(const QPainterPath& path, const QRectF& rect) {
    const auto point = [&](const QPainterPath::Element& element) {
        const QPointF at = QPointF(element) * m_scale + m_offset - rect.topLeft();
        empty("a:pt", {{"x", emu(at.x())}, {"y", emu(at.y())}});
    };
    m_xml.writeStartElement(u"a:custGeom"_s);
    for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"})
        empty(list, {});
    empty("a:rect", {{"l", u"0"_s}, {"t", u"0"_s}, {"r", u"r"_s}, {"b", u"b"_s}});
    m_xml.writeStartElement(u"a:pathLst"_s);
    m_xml.writeStartElement(u"a:path"_s);
    m_xml.writeAttribute(u"w"_s, emu(rect.width()));
    m_xml.writeAttribute(u"h"_s, emu(rect.height()));
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            start = element;
            m_xml.writeStartElement(u"a:moveTo"_s);
            point(element);
        } else if (element.isLineTo()) {
            m_xml.writeStartElement(u"a:lnTo"_s);
            point(element);
        } else {
            m_xml.writeStartElement(u"a:cubicBezTo"_s);
            point(element);
            point(path.elementAt(++i));
            point(path.elementAt(++i));
        }
        m_xml.writeEndElement();
        const bool isLast = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isLast && !element.isMoveTo() && QPointF(path.elementAt(i)) == start)
            empty("a:close", {});
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SlideWriter::geometry(const SlideShape& shape, const QRectF& rect) {
    using Geometry = SlideShape::Geometry;
    if (shape.geometry == Geometry::Path) {
        customGeometry(shape.path, rect);
        return;
    }
    const double shorter = std::min(rect.width(), rect.height());
    const double radius = shorter > 0 ? shape.radius * m_scale / shorter : 0;
    const bool isRound = shape.geometry == Geometry::Rectangle && radius > 0;
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, isRound                                 ? u"roundRect"_s
                                    : shape.geometry == Geometry::Rectangle ? u"rect"_s
                                    : shape.geometry == Geometry::Ellipse   ? u"ellipse"_s
                                    : shape.geometry == Geometry::Pentagon  ? u"homePlate"_s
                                    : shape.geometry == Geometry::Chevron   ? u"chevron"_s
                                                                            : u"line"_s);
    m_xml.writeStartElement(u"a:avLst"_s);
    const bool isPointed =
        shape.geometry == Geometry::Pentagon || shape.geometry == Geometry::Chevron;
    if (isRound || isPointed)
        empty("a:gd", {{"name", u"adj"_s},
                       {"fmla", u"val "_s + share(std::min(radius, isRound ? 0.5 : 1.0))}});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SlideWriter::colour(const QColor& colour) {
    const auto known =
        std::find_if(m_theme.begin(), m_theme.end(), [&](const ThemeColour& themeColour) {
            return (themeColour.rgb | 0xFF000000u) == (colour.rgb() | 0xFF000000u);
        });
    if (known != m_theme.end()) {
        m_xml.writeStartElement(u"a:schemeClr"_s);
        m_xml.writeAttribute(u"val"_s, QLatin1StringView(known->name));
    } else {
        m_xml.writeStartElement(u"a:srgbClr"_s);
        m_xml.writeAttribute(u"val"_s, colour.name().mid(1).toUpper());
    }
    if (colour.alpha() < 255)
        empty("a:alpha", {{"val", share(colour.alphaF())}});
    m_xml.writeEndElement();
}

void SlideWriter::fill(const QColor& fillColour) {
    if (!fillColour.isValid() || fillColour.alpha() == 0) {
        empty("a:noFill", {});
        return;
    }
    m_xml.writeStartElement(u"a:solidFill"_s);
    colour(fillColour);
    m_xml.writeEndElement();
}

void SlideWriter::line(const Stroke& stroke) {
    m_xml.writeStartElement(u"a:ln"_s);
    if (!stroke.colour.isValid() || stroke.width <= 0) {
        empty("a:noFill", {});
        m_xml.writeEndElement();
        return;
    }
    m_xml.writeAttribute(u"w"_s, emu(stroke.width * m_scale));
    m_xml.writeAttribute(u"cap"_s, stroke.dashes.isEmpty() ? u"rnd"_s : u"flat"_s);
    fill(stroke.colour);
    if (!stroke.dashes.isEmpty()) {
        m_xml.writeStartElement(u"a:custDash"_s);
        for (qsizetype i = 0; i + 1 < stroke.dashes.size(); i += 2)
            empty("a:ds", {{"d", QString::number(qint64(stroke.dashes[i] * wholeShare))},
                           {"sp", QString::number(qint64(stroke.dashes[i + 1] * wholeShare))}});
        m_xml.writeEndElement();
    }
    empty("a:round", {});
    m_xml.writeEndElement();
}

void SlideWriter::paragraph(const SlideParagraph& paragraph) {
    m_xml.writeStartElement(u"a:p"_s);
    m_xml.writeStartElement(u"a:pPr"_s);
    const bool isRightToLeft = paragraph.text.isRightToLeft();
    const bool isAtEnd = paragraph.alignment.testFlag(Qt::AlignTrailing);
    m_xml.writeAttribute(u"algn"_s, paragraph.alignment.testFlag(Qt::AlignHCenter) ? u"ctr"_s
                                    : isAtEnd != isRightToLeft                     ? u"r"_s
                                                                                   : u"l"_s);
    if (isRightToLeft)
        m_xml.writeAttribute(u"rtl"_s, u"1"_s);
    const auto spacing = [&](const char* name, double units) {
        m_xml.writeStartElement(QLatin1StringView(name));
        empty("a:spcPts",
              {{"val", QString::number(int(std::lround(units * m_scale * pointsPerUnit * 100)))}});
        m_xml.writeEndElement();
    };
    if (paragraph.lineHeight > 0)
        spacing("a:lnSpc", paragraph.lineHeight);
    spacing("a:spcBef", std::max(0.0, paragraph.before));
    empty("a:buNone", {});
    m_xml.writeEndElement();

    const QStringList lines = xmlSafe(paragraph.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            empty("a:br", {});
        for (const ScriptRun& part : scriptRuns(lines[i]))
            run(lines[i].mid(part.start, part.length), paragraph, part.isEmoji);
    }
    m_xml.writeEndElement();
}

void SlideWriter::run(const QString& text, const SlideParagraph& paragraph, bool isEmoji) {
    m_xml.writeStartElement(u"a:r"_s);
    m_xml.writeStartElement(u"a:rPr"_s);
    m_xml.writeAttribute(u"lang"_s, languageOf(text));
    m_xml.writeAttribute(u"sz"_s, hundredths(paragraph.size * m_scale * pointsPerUnit));
    m_xml.writeAttribute(u"b"_s, paragraph.cut == FontCut::SemiBold ? u"1"_s : u"0"_s);
    m_xml.writeAttribute(u"i"_s, paragraph.cut == FontCut::Italic ? u"1"_s : u"0"_s);
    m_xml.writeAttribute(u"dirty"_s, u"0"_s);
    fill(paragraph.colour);
    // The theme's fonts; for emoji the one that has them in colour on most machines.
    const QString emoji = u"Segoe UI Emoji"_s;
    empty("a:latin", {{"typeface", isEmoji ? emoji : u"+mn-lt"_s}});
    empty("a:ea", {{"typeface", isEmoji ? emoji : u"+mn-ea"_s}});
    empty("a:cs", {{"typeface", isEmoji ? emoji : u"+mn-cs"_s}});
    m_xml.writeEndElement();
    m_xml.writeTextElement(u"a:t"_s, text);
    m_xml.writeEndElement();
}

void SlideWriter::text(const SlideShape& shape) {
    const SlideText& text = shape.text;
    // Office keeps texts out of round corners by this share of their radius.
    constexpr double cornerShare = 0.29289;
    const double corner =
        shape.geometry == SlideShape::Geometry::Rectangle
            ? std::min({shape.radius, shape.rect.width() / 2, shape.rect.height() / 2}) *
                  cornerShare
            : 0;
    m_xml.writeStartElement(u"p:txBody"_s);
    m_xml.writeStartElement(u"a:bodyPr"_s);
    m_xml.writeAttribute(u"wrap"_s, text.wraps ? u"square"_s : u"none"_s);
    m_xml.writeAttribute(u"lIns"_s, emu(std::max(0.0, text.insets.left() - corner) * m_scale));
    m_xml.writeAttribute(u"tIns"_s, emu(std::max(0.0, text.insets.top() - corner) * m_scale));
    m_xml.writeAttribute(u"rIns"_s, emu(std::max(0.0, text.insets.right() - corner) * m_scale));
    m_xml.writeAttribute(u"bIns"_s, emu(std::max(0.0, text.insets.bottom() - corner) * m_scale));
    m_xml.writeAttribute(u"anchor"_s, text.isCentredVertically ? u"ctr"_s : u"t"_s);
    // Where a font is missing and a wider one takes its place, the text gives way.
    empty(text.wraps ? "a:normAutofit" : "a:noAutofit", {});
    m_xml.writeEndElement();
    empty("a:lstStyle", {});
    for (const SlideParagraph& each : text.paragraphs)
        paragraph(each);
    if (text.isEmpty())
        empty("a:p", {});
    m_xml.writeEndElement();
}

void SlideWriter::shape(const SlideShape& shape) {
    const bool isLine = shape.geometry == SlideShape::Geometry::Line;
    const QRectF rect = placed(shape.area());
    const bool isTextBox =
        !shape.text.isEmpty() && !shape.fill.isValid() && !shape.stroke.colour.isValid();
    m_xml.writeStartElement(isLine ? u"p:cxnSp"_s : u"p:sp"_s);
    m_xml.writeStartElement(isLine ? u"p:nvCxnSpPr"_s : u"p:nvSpPr"_s);
    named(shape.name, shape.description);
    if (shape.isTitle) {
        m_xml.writeStartElement(u"p:cNvSpPr"_s);
        empty("a:spLocks", {{"noGrp", u"1"_s}});
        m_xml.writeEndElement();
    } else if (isTextBox)
        empty("p:cNvSpPr", {{"txBox", u"1"_s}});
    else
        empty(isLine ? "p:cNvCxnSpPr" : "p:cNvSpPr", {});
    m_xml.writeStartElement(u"p:nvPr"_s);
    if (shape.isTitle)
        empty("p:ph", {{"type", u"title"_s}});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spPr"_s);
    transform(rect, shape.isFlipped);
    geometry(shape, rect);
    if (!isLine)
        fill(shape.fill);
    line(shape.stroke);
    m_xml.writeEndElement();
    if (!isLine)
        text(shape);
    m_xml.writeEndElement();
}

void SlideWriter::picture(const SlideShape& shape, const QString& relation) {
    const QRectF& target = shape.rect;
    const QSize pixels = shape.image.size();
    m_xml.writeStartElement(u"p:pic"_s);
    m_xml.writeStartElement(u"p:nvPicPr"_s);
    named(u"Picture"_s, shape.description);
    m_xml.writeStartElement(u"p:cNvPicPr"_s);
    empty("a:picLocks", {{"noChangeAspect", u"1"_s}});
    m_xml.writeEndElement();
    empty("p:nvPr", {});
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:blipFill"_s);
    empty("a:blip", {{"r:embed", relation}});
    // The middle of the picture, where it is of another shape than its place.
    const QSizeF part = target.size().scaled(pixels, Qt::KeepAspectRatio);
    const QString acrossCut = share((1 - part.width() / pixels.width()) / 2);
    const QString downCut = share((1 - part.height() / pixels.height()) / 2);
    empty("a:srcRect", {{"l", acrossCut}, {"t", downCut}, {"r", acrossCut}, {"b", downCut}});
    m_xml.writeStartElement(u"a:stretch"_s);
    empty("a:fillRect", {});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spPr"_s);
    transform(placed(target));
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, shape.isRound ? u"ellipse"_s : u"rect"_s);
    empty("a:avLst", {});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SlideWriter::beginGroup(const QString& name, const QRectF& area) {
    const QRectF rect = placed(area);
    m_xml.writeStartElement(u"p:grpSp"_s);
    m_xml.writeStartElement(u"p:nvGrpSpPr"_s);
    named(name, name);
    empty("p:cNvGrpSpPr", {});
    empty("p:nvPr", {});
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:grpSpPr"_s);
    m_xml.writeStartElement(u"a:xfrm"_s);
    // The group's own coordinates are the slide's.
    empty("a:off", {{"x", emu(rect.x())}, {"y", emu(rect.y())}});
    empty("a:ext", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}});
    empty("a:chOff", {{"x", emu(rect.x())}, {"y", emu(rect.y())}});
    empty("a:chExt", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SlideWriter::endGroup() {
    m_xml.writeEndElement();
}

QByteArray SlideWriter::finish(const QColor& background) {
    m_xml.writeCharacters(QString()); // ends the last tag
    QByteArray shapes;
    shapes.swap(m_bytes);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<p:sld xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld><p:bg>"
           "<p:bgPr><a:solidFill><a:srgbClr val=\"" +
           background.name().mid(1).toUpper().toLatin1() +
           "\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>"
           "<p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" +
           shapes +
           "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>\n";
}

} // namespace waymark
