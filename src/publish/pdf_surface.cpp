// The shapes of a page; its texts are in pdf_text.cpp.
#include "publish/pdf_surface.h"

#include "publish/paper.h"
#include "publish/pdf_images.h"

#include <algorithm>

namespace waymark {

namespace {

// How far the handles of a Bézier quarter circle reach, as a share of its radius.
constexpr double quarterCircle = 0.5523;

// A colour run from y to y (ISO 32000-1, 8.7.4.5.3), in the units of `transform`.
QByteArray patternOf(const std::vector<std::pair<double, QColor>>& stops,
                     const QTransform& transform) {
    const auto colour = [](const QColor& c) {
        return '[' + pdfNumber(c.redF(), 3) + ' ' + pdfNumber(c.greenF(), 3) + ' ' +
               pdfNumber(c.blueF(), 3) + ']';
    };
    const double from = stops.front().first;
    const double to = std::max(stops.back().first, from + 1);
    QByteArray functions;
    QByteArray bounds;
    QByteArray encode;
    for (size_t i = 0; i + 1 < stops.size(); ++i) {
        functions += "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 " + colour(stops[i].second) +
                     " /C1 " + colour(stops[i + 1].second) + " >> ";
        encode += "0 1 ";
        if (i > 0)
            bounds += pdfNumber((stops[i].first - from) / (to - from), 5) + ' ';
    }
    if (functions.isEmpty()) {
        functions = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 " + colour(stops[0].second) +
                    " /C1 " + colour(stops[0].second) + " >> ";
        encode = "0 1 ";
    }
    const QByteArray matrix = pdfNumber(transform.m11(), 5) + ' ' + pdfNumber(transform.m12(), 5) +
                              ' ' + pdfNumber(transform.m21(), 5) + ' ' +
                              pdfNumber(transform.m22(), 5) + ' ' + pdfNumber(transform.dx(), 3) +
                              ' ' + pdfNumber(transform.dy(), 3);
    return "<< /PatternType 2 /Matrix [" + matrix +
           "] /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 " + pdfNumber(from) +
           " 0 " + pdfNumber(to) +
           "] /Extend [true true] /Function << /FunctionType 3 /Domain [0 1] /Functions [" +
           functions + "] /Bounds [" + bounds + "] /Encode [" + encode + "] >> >> >>";
}

} // namespace

QByteArray PdfResources::finish() {
    const auto dictionary = [](const QByteArray& name, const QMap<QByteArray, int>& entries) {
        QByteArray text = name + " <<";
        for (auto it = entries.begin(); it != entries.end(); ++it)
            text += ' ' + it.key() + ' ' + pdfReference(it.value());
        return text + " >> ";
    };
    return "<< /Font " + fonts.finish() + ' ' + dictionary("/ExtGState", states) +
           dictionary("/Pattern", patterns) + dictionary("/XObject", pictures) + ">>";
}

PdfSurface::PdfSurface(PdfResources& resources, double pageHeight)
    : m_resources(resources) {
    constexpr double scale = pointsPerInch / mapUnitsPerInch;
    m_state.transform = QTransform(scale, 0, 0, -scale, 0, pageHeight);
    m_out = pdfNumber(scale, 5) + " 0 0 " + pdfNumber(-scale, 5) + " 0 " +
            pdfNumber(pageHeight, 3) + " cm\n0.02 Tc\n"; // the letter spacing of our fonts
}

void PdfSurface::number(double value) {
    appendNumber(m_out, value);
    m_out += ' ';
}

void PdfSurface::point(const QPointF& point) {
    number(point.x());
    number(point.y());
}

void PdfSurface::save(const QTransform& transform) {
    endMark();
    m_saved.push_back(m_state);
    m_out += "q\n";
    if (transform.isIdentity())
        return;
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22(),
                               transform.dx(), transform.dy()}) {
        appendNumber(m_out, value, 5);
        m_out += ' ';
    }
    m_out += "cm\n";
    m_state.transform = transform * m_state.transform;
}

void PdfSurface::restore() {
    endMark();
    m_state = m_saved.back();
    m_saved.pop_back();
    m_out += "Q\n";
}

void PdfSurface::clip(const QRectF& rect) {
    rectPath(rect, 0);
    m_out += "W n\n";
}

// --- structure ----------------------------------------------------------------------------------

void PdfSurface::mark() {
    if (m_mark != Mark::None)
        return;
    if (m_depth == 0) {
        m_out += "/Artifact BMC\n";
        m_mark = Mark::Decoration;
        return;
    }
    m_out += "/P << /MCID " + QByteArray::number(qulonglong(m_parts.size() - 1)) + " >> BDC\n";
    m_mark = Mark::Part;
}

void PdfSurface::endMark() {
    if (m_mark != Mark::None)
        m_out += "EMC\n";
    m_mark = Mark::None;
    if (m_out.size() < muchData)
        return;
    // Packed at once: memory for all of it costs more time than packing it.
    if (!m_packed)
        m_packed = std::make_unique<Deflater>();
    m_packed->add(m_out);
    m_out.resize(0);
}

void PdfSurface::beginGroup(const Group& group) {
    if (++m_depth > 1)
        return; // a part of the one around it
    endMark();
    m_parts.push_back({group.title});
    mark();
}

void PdfSurface::endGroup() {
    if (--m_depth == 0)
        endMark();
}

// --- state --------------------------------------------------------------------------------------

void PdfSurface::useAlpha(int alpha) {
    if (m_state.alpha == alpha)
        return;
    m_state.alpha = alpha;
    const QByteArray name = "/A" + QByteArray::number(alpha);
    if (!m_resources.states.contains(name)) {
        const QByteArray share = pdfNumber(alpha / 255.0, 3);
        m_resources.states[name] =
            m_resources.objects.add("<< /ca " + share + " /CA " + share + " >>");
    }
    m_out += name + " gs\n";
}

void PdfSurface::useFill(const QColor& colour) {
    useAlpha(colour.alpha());
    const QRgb rgb = colour.rgb();
    if (m_state.fill == rgb)
        return;
    m_state.fill = rgb;
    for (const double channel : {colour.redF(), colour.greenF(), colour.blueF()}) {
        appendNumber(m_out, channel, 3);
        m_out += ' ';
    }
    m_out += "rg\n";
}

void PdfSurface::useStroke(const Stroke& stroke) {
    useAlpha(stroke.colour.alpha());
    const QRgb rgb = stroke.colour.rgb();
    if (m_state.stroke != rgb || m_state.strokesPattern) {
        m_state.stroke = rgb;
        m_state.strokesPattern = false;
        const QColor& colour = stroke.colour;
        for (const double channel : {colour.redF(), colour.greenF(), colour.blueF()}) {
            appendNumber(m_out, channel, 3);
            m_out += ' ';
        }
        m_out += "RG\n";
    }
    if (m_state.width != stroke.width) {
        m_state.width = stroke.width;
        number(stroke.width);
        m_out += "w\n";
    }
    const bool isRound = stroke.dashes.isEmpty();
    if (m_state.isRound != isRound) {
        m_state.isRound = isRound;
        m_out += isRound ? "1 J 1 j\n" : "0 J 1 j\n";
    }
    QByteArray dashes;
    for (const qreal dash : stroke.dashes)
        dashes += pdfNumber(dash * stroke.width) + ' ';
    if (m_state.dashes != dashes) {
        m_state.dashes = dashes;
        m_out += '[' + dashes + "] 0 d\n";
    }
}

// --- shapes -------------------------------------------------------------------------------------

void PdfSurface::rectPath(const QRectF& rect, double radius) {
    const double r = std::min({radius, rect.width() / 2, rect.height() / 2});
    if (r <= 0) {
        point(rect.topLeft());
        number(rect.width());
        number(rect.height());
        m_out += "re\n";
        return;
    }
    const double k = r * (1 - quarterCircle);
    const double left = rect.left();
    const double right = rect.right();
    const double top = rect.top();
    const double bottom = rect.bottom();
    const auto curve = [&](const QPointF& a, const QPointF& b, const QPointF& to) {
        point(a);
        point(b);
        point(to);
        m_out += "c\n";
    };
    // None of no length, as in a circle, which some readers draw with corners then.
    const auto lineTo = [&](const QPointF& to, double length) {
        if (length <= 0)
            return;
        point(to);
        m_out += "l\n";
    };
    const double across = rect.width() - 2 * r;
    const double down = rect.height() - 2 * r;
    point({left + r, top});
    m_out += "m\n";
    lineTo({right - r, top}, across);
    curve({right - k, top}, {right, top + k}, {right, top + r});
    lineTo({right, bottom - r}, down);
    curve({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    lineTo({left + r, bottom}, across);
    curve({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    lineTo({left, top + r}, down);
    curve({left, top + k}, {left + k, top}, {left + r, top});
    m_out += "h\n";
}

void PdfSurface::pathOf(const QPainterPath& path) {
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        point(element);
        if (element.isMoveTo()) {
            start = element;
            m_out += "m\n";
        } else if (element.isLineTo()) {
            m_out += "l\n";
        } else {
            point(path.elementAt(++i));
            point(path.elementAt(++i));
            m_out += "c\n";
        }
        const bool isLast = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isLast && !element.isMoveTo() && QPointF(path.elementAt(i)) == start)
            m_out += "h\n";
    }
}

void PdfSurface::paint(const QColor& fill, const Stroke& stroke,
                       const std::function<void()>& makePath) {
    const bool hasFill = fill.isValid() && fill.alpha() > 0;
    const bool hasStroke = stroke.colour.isValid() && stroke.width > 0;
    mark();
    if (hasFill && hasStroke && fill.alpha() == stroke.colour.alpha()) {
        useFill(fill);
        useStroke(stroke);
        makePath();
        m_out += "B\n";
        return;
    }
    if (hasFill) {
        useFill(fill);
        makePath();
        m_out += "f\n";
    }
    if (hasStroke) {
        useStroke(stroke);
        makePath();
        m_out += "S\n";
    }
}

void PdfSurface::rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) {
    paint(fill, stroke, [&] { rectPath(rect, radius); });
}

void PdfSurface::ellipse(const QPointF& centre, double radius, const QColor& fill,
                         const Stroke& stroke) {
    const QPointF corner(radius, radius);
    paint(fill, stroke, [&] { rectPath(QRectF(centre - corner, centre + corner), radius); });
}

void PdfSurface::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    paint({}, stroke, [&] {
        point(from);
        m_out += "m ";
        point(to);
        m_out += "l\n";
    });
}

void PdfSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    paint(fill, stroke, [&] { pathOf(path); });
}

void PdfSurface::gradientPath(const QPainterPath& path,
                              const std::vector<std::pair<double, QColor>>& stops, double width) {
    if (stops.empty())
        return;
    mark();
    Stroke stroke;
    stroke.colour = stops.front().second;
    stroke.width = width;
    useStroke(stroke);
    const QByteArray name = "/G" + QByteArray::number(m_resources.patterns.size());
    m_resources.patterns[name] = m_resources.objects.add(patternOf(stops, m_state.transform));
    m_out += "/Pattern CS " + name + " SCN\n";
    m_state.strokesPattern = true;
    pathOf(path);
    m_out += "S\n";
}

void PdfSurface::image(const QRectF& rect, const QImage& image, bool round) {
    if (image.isNull() || rect.isEmpty())
        return;
    mark();
    QByteArray& name = m_resources.pictureNames[image.cacheKey()];
    if (name.isEmpty()) {
        name = "/I" + QByteArray::number(m_resources.pictures.size());
        m_resources.pictures[name] = addPdfImage(m_resources.objects, image);
    }
    useAlpha(255);
    m_out += "q\n";
    const double radius = round ? std::min(rect.width(), rect.height()) / 2 : 0;
    rectPath(rect, radius);
    // As large as fills the place, with the middle of the picture in the middle.
    const QSizeF size = QSizeF(image.size()).scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
    const QPointF corner = rect.center() - QPointF(size.width(), -size.height()) / 2;
    m_out += "W n ";
    number(size.width());
    m_out += "0 0 ";
    number(-size.height());
    point(corner);
    m_out += "cm " + name + " Do\nQ\n";
}

int PdfSurface::finish() {
    endMark();
    while (!m_saved.empty())
        restore();
    if (!m_packed)
        return m_resources.objects.addStream(m_out);
    m_packed->add(m_out);
    return m_resources.objects.addStream(m_packed->finish(), "/Filter /FlateDecode", false);
}

} // namespace waymark
