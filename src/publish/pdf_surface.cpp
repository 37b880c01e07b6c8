// The shapes of a page; its texts are in pdf_text.cpp.
#include "publish/pdf_surface.h"

#include "publish/paper.h"
#include "publish/pdf_images.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// What a colour channel is as a share, with a space.
const QByteArray& channelShare(int channel) {
    static const auto shares = [] {
        std::array<QByteArray, 256> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = pdfNumber(double(i) / 255, 3) + ' ';
        return made;
    }();
    return shares[size_t(channel)];
}

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

// A rectangle at the origin whose corners are quarter circles of that radius, above 0.
QByteArray roundedPath(const QSizeF& size, double radius) {
    QByteArray out;
    const double right = size.width();
    const double bottom = size.height();
    const double far = radius * (1 - quarterCircle);
    const auto point = [&](double x, double y) {
        appendNumber(out, x);
        out += ' ';
        appendNumber(out, y);
        out += ' ';
    };
    // None of no length, as in a circle, which some readers draw with corners then.
    const auto lineTo = [&](double x, double y, double length) {
        if (length < 0.005)
            return;
        point(x, y);
        out += "l\n";
    };
    const double across = right - 2 * radius;
    const double down = bottom - 2 * radius;
    point(radius, 0);
    out += "m\n";
    lineTo(right - radius, 0, across);
    point(right - far, 0);
    point(right, far);
    point(right, radius);
    out += "c\n";
    lineTo(right, bottom - radius, down);
    point(right, bottom - far);
    point(right - far, bottom);
    point(right - radius, bottom);
    out += "c\n";
    lineTo(radius, bottom, across);
    point(far, bottom);
    point(0, bottom - far);
    point(0, bottom - radius);
    out += "c\n";
    lineTo(0, radius, down);
    point(0, far);
    point(far, 0);
    point(radius, 0);
    return out + "c\nh\n";
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
    m_out.number(scale, 5);
    m_out.add("0 0 ");
    m_out.number(-scale, 5);
    m_out.add("0 ");
    m_out.number(pageHeight, 3);
    m_out.add("cm\n0.02 Tc\n"); // the letter spacing of our fonts
}

void PdfSurface::save(const QTransform& transform) {
    endMark();
    m_saved.push_back(m_state);
    m_out.add("q\n");
    if (transform.isIdentity())
        return;
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22(),
                               transform.dx(), transform.dy()})
        m_out.number(value, 5);
    m_out.add("cm\n");
    m_state.transform = transform * m_state.transform;
}

void PdfSurface::restore() {
    endMark();
    m_state = m_saved.back();
    m_saved.pop_back();
    m_out.add("Q\n");
}

void PdfSurface::clip(const QRectF& rect) {
    rectPath(rect, 0, "W n\n");
}

// --- structure ----------------------------------------------------------------------------------

void PdfSurface::mark() {
    if (m_mark != Mark::None)
        return;
    if (m_depth == 0) {
        m_out.add("/Artifact BMC\n");
        m_mark = Mark::Decoration;
        return;
    }
    m_out.add("/P << /MCID ");
    m_out.number(double(m_parts.size() - 1), 0);
    m_out.add(">> BDC\n");
    m_mark = Mark::Part;
}

void PdfSurface::endMark() {
    if (m_mark != Mark::None)
        m_out.add("EMC\n");
    m_mark = Mark::None;
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
    m_out.add(name + " gs\n");
}

void PdfSurface::addChannels(const QColor& colour) {
    for (const int channel : {colour.red(), colour.green(), colour.blue()})
        m_out.add(channelShare(channel));
}

void PdfSurface::useFill(const QColor& colour) {
    useAlpha(colour.alpha());
    const QRgb rgb = colour.rgb();
    if (m_state.fill == rgb)
        return;
    m_state.fill = rgb;
    addChannels(colour);
    m_out.add("rg\n");
}

void PdfSurface::useFont(FontCut cut, double size) {
    if (m_state.font == int(cut) && m_state.fontSize == size)
        return;
    m_state.font = int(cut);
    m_state.fontSize = size;
    m_out.add(PdfFonts::resourceName(cut));
    m_out.add(' ');
    m_out.number(size);
    m_out.add("Tf ");
}

void PdfSurface::useStroke(const Stroke& stroke) {
    useAlpha(stroke.colour.alpha());
    const QRgb rgb = stroke.colour.rgb();
    if (m_state.stroke != rgb || m_state.strokesPattern) {
        m_state.stroke = rgb;
        m_state.strokesPattern = false;
        addChannels(stroke.colour);
        m_out.add("RG\n");
    }
    if (m_state.width != stroke.width) {
        m_state.width = stroke.width;
        m_out.number(stroke.width);
        m_out.add("w\n");
    }
    const bool isRound = stroke.dashes.isEmpty();
    if (m_state.isRound != isRound) {
        m_state.isRound = isRound;
        m_out.add(isRound ? "1 J 1 j\n" : "0 J 1 j\n");
    }
    if (isRound && m_state.dashes.isEmpty())
        return;
    QByteArray dashes;
    for (const qreal dash : stroke.dashes)
        dashes += pdfNumber(dash * stroke.width) + ' ';
    if (m_state.dashes != dashes) {
        m_state.dashes = dashes;
        m_out.add('[' + dashes + "] 0 d\n");
    }
}

// --- shapes -------------------------------------------------------------------------------------

void PdfSurface::rectPath(const QRectF& rect, double radius, std::string_view paint) {
    const double r = std::min({radius, rect.width() / 2, rect.height() / 2});
    if (r <= 0) {
        m_out.point(rect.topLeft());
        m_out.number(rect.width());
        m_out.number(rect.height());
        m_out.add("re\n");
        m_out.add(paint);
        return;
    }
    const auto hundredths = [](double length) { return std::llround(length * 100); };
    const std::array<qint64, 3> size{hundredths(rect.width()), hundredths(rect.height()),
                                     hundredths(r)};
    KnownPath& known =
        m_knownPaths[size_t(size[0] * 31 + size[1] * 7 + size[2]) % m_knownPaths.size()];
    if (known.size != size)
        known = {size, roundedPath(rect.size(), r)};
    m_out.add("q 1 0 0 1 ");
    m_out.point(rect.topLeft());
    m_out.add("cm\n");
    m_out.add(known.operators);
    m_out.add(paint);
    m_out.add("Q\n");
}

void PdfSurface::pathOf(const QPainterPath& path) {
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        m_out.point(element);
        if (element.isMoveTo()) {
            start = element;
            m_out.add("m\n");
        } else if (element.isLineTo()) {
            m_out.add("l\n");
        } else {
            m_out.point(path.elementAt(++i));
            m_out.point(path.elementAt(++i));
            m_out.add("c\n");
        }
        const bool isLast = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isLast && !element.isMoveTo() && QPointF(path.elementAt(i)) == start)
            m_out.add("h\n");
    }
}

// `makePath` is given the operator that paints the path.
template <class MakePath>
void PdfSurface::paint(const QColor& fill, const Stroke& stroke, const MakePath& makePath) {
    const bool hasFill = fill.isValid() && fill.alpha() > 0;
    const bool hasStroke = stroke.colour.isValid() && stroke.width > 0;
    mark();
    if (hasFill && hasStroke && fill.alpha() == stroke.colour.alpha()) {
        useFill(fill);
        useStroke(stroke);
        makePath("B\n");
        return;
    }
    if (hasFill) {
        useFill(fill);
        makePath("f\n");
    }
    if (hasStroke) {
        useStroke(stroke);
        makePath("S\n");
    }
}

void PdfSurface::rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) {
    paint(fill, stroke, [&](std::string_view paint) { rectPath(rect, radius, paint); });
}

void PdfSurface::ellipse(const QPointF& centre, double radius, const QColor& fill,
                         const Stroke& stroke) {
    const QPointF corner(radius, radius);
    rect(QRectF(centre - corner, centre + corner), radius, fill, stroke);
}

void PdfSurface::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    paint({}, stroke, [&](std::string_view paint) {
        m_out.point(from);
        m_out.add("m ");
        m_out.point(to);
        m_out.add("l\n");
        m_out.add(paint);
    });
}

void PdfSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    paint(fill, stroke, [&](std::string_view paint) {
        pathOf(path);
        m_out.add(paint);
    });
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
    m_out.add("/Pattern CS " + name + " SCN\n");
    m_state.strokesPattern = true;
    pathOf(path);
    m_out.add("S\n");
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
    m_out.add("q 1 0 0 1 ");
    m_out.point(rect.topLeft());
    m_out.add("cm\n");
    const QRectF place({}, rect.size());
    if (round)
        m_out.add(roundedPath(place.size(), std::min(place.width(), place.height()) / 2) + "W n\n");
    else
        clip(place);
    // As large as fills the place, with the middle of the picture in the middle.
    const QSizeF size = QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    m_out.number(size.width());
    m_out.add("0 0 ");
    m_out.number(-size.height());
    m_out.point(place.center() - QPointF(size.width(), -size.height()) / 2);
    m_out.add("cm " + name + " Do\nQ\n");
}

int PdfSurface::finish() {
    endMark();
    while (!m_saved.empty())
        restore();
    return m_out.finish(m_resources.objects);
}

} // namespace waymark
