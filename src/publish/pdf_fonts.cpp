#include "publish/pdf_fonts.h"

#include "drawing/emoji.h"
#include "publish/font_subset.h"
#include "publish/pdf_images.h"

#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t codesInFont = 255; // of one byte, without 0

QByteArray hexCode(int code, int bytes) {
    return QByteArray::number(code, 16).rightJustified(2 * bytes, '0').toUpper();
}

// A glyph's outline in the units of an em, upwards.
QByteArray outline(const QPainterPath& path) {
    QByteArray out;
    const auto point = [&](const QPainterPath::Element& element) {
        appendNumber(out, element.x, 1);
        out += ' ';
        appendNumber(out, -element.y, 1);
        out += ' ';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        point(element);
        if (element.isMoveTo()) {
            out += "m\n";
        } else if (element.isLineTo()) {
            out += "l\n";
        } else {
            point(path.elementAt(++i));
            point(path.elementAt(++i));
            out += "c\n";
        }
    }
    return out;
}

QByteArray widthsOf(const QMap<quint16, QString>& used, LineShaper& shaper) {
    QByteArray widths = "[";
    for (auto it = used.begin(); it != used.end(); ++it)
        widths += ' ' + QByteArray::number(it.key()) + " [" +
                  pdfNumber(shaper.widthOf(it.key()), 1) + ']';
    return widths + " ]";
}

// What tells a font from others. The boxes that stand where no font has a character have no name:
// Qt takes the first of none and crashes.
QString nameOfFont(const QRawFont& font) {
    return font.fontTable("head").isEmpty() ? QString() : font.familyName() + font.styleName();
}

} // namespace

QByteArray pdfUnicodeMap(const QMap<int, QString>& texts, int bytes) {
    constexpr int largest = 100; // mappings in one block, by the rules of CMaps
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<" +
                     hexCode(0, bytes) + "> <" + QByteArray(2 * bytes, 'F') +
                     ">\nendcodespacerange\n";
    QByteArray block;
    int count = 0;
    const auto finishBlock = [&] {
        if (count > 0)
            map += QByteArray::number(count) + " beginbfchar\n" + block + "endbfchar\n";
        block.clear();
        count = 0;
    };
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        block += '<' + hexCode(it.key(), bytes) + "> <" + pdfHex(it.value()) + ">\n";
        if (++count == largest)
            finishBlock();
    }
    finishBlock();
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

PdfFonts::PdfFonts(PdfObjects& objects)
    : m_objects(objects) {}

PdfFonts::~PdfFonts() = default;

LineShaper& PdfFonts::shaper(FontCut cut) {
    std::unique_ptr<LineShaper>& shaper = m_cuts[size_t(cut)].shaper;
    if (!shaper)
        shaper = std::make_unique<LineShaper>(cut);
    return *shaper;
}

void PdfFonts::note(FontCut cut, quint16 glyph, QStringView text) {
    Cut& font = m_cuts[size_t(cut)];
    QString& known = font.used[glyph];
    if (known.isEmpty())
        known = text.toString();
    if (known.isEmpty())
        return;
    if (glyph >= font.isKnown.size())
        font.isKnown.resize(size_t(glyph) + 1);
    font.isKnown[glyph] = true;
}

const QByteArray& PdfFonts::resourceName(FontCut cut) {
    static const auto names = [] {
        std::array<QByteArray, fontCutCount> made;
        for (int i = 0; i < fontCutCount; ++i)
            made[size_t(i)] = "/F" + QByteArray::number(i);
        return made;
    }();
    return names[size_t(cut)];
}

QByteArray PdfFonts::picture(const Part& part) {
    const EmojiPicture picture = emojiPicture(part.font, part.glyph);
    if (picture.image.isNull())
        return {};
    const QByteArray name = "/P" + QByteArray::number(m_pictures.size());
    m_pictures.insert(name, addPdfImage(m_objects, picture.image));
    const QRectF place = QRectF(picture.place.topLeft() * emUnits, picture.place.size() * emUnits)
                             .translated(part.offset);
    return "q " + pdfNumber(place.width()) + " 0 0 " + pdfNumber(place.height()) + ' ' +
           pdfNumber(place.left()) + ' ' + pdfNumber(-place.bottom()) + " cm " + name + " Do Q\n";
}

int PdfFonts::addProcedure(const std::vector<Part>& parts, double advance) {
    const QByteArray width = pdfNumber(advance, 1) + " 0 ";
    const bool isColoured = std::any_of(parts.begin(), parts.end(),
                                        [](const Part& part) { return isColourFont(part.font); });
    QPainterPath path;
    QByteArray pictures;
    for (const Part& part : parts) {
        if (isColourFont(part.font))
            pictures += picture(part);
        else
            path.addPath(part.font.pathForGlyph(part.glyph).translated(part.offset));
    }
    path.setFillRule(Qt::WindingFill);
    if (isColoured)
        return m_objects.addStream(width + "d0\n" + outline(path) + "f\n" + pictures);
    const QRectF box = path.boundingRect();
    // d1: it takes the colour of the text.
    return m_objects.addStream(width + pdfNumber(box.left()) + ' ' + pdfNumber(-box.bottom()) +
                               ' ' + pdfNumber(box.right()) + ' ' + pdfNumber(-box.top()) +
                               " d1\n" + outline(path) + "f");
}

PdfFonts::Code PdfFonts::codeOf(const std::vector<Part>& parts, const QString& text) {
    QString key = text;
    for (const Part& part : parts)
        key += u'|' + nameOfFont(part.font) +
               u"/%1/%2/%3"_s.arg(part.glyph)
                   .arg(part.offset.x(), 0, 'f', 0)
                   .arg(part.offset.y(), 0, 'f', 0);
    auto known = m_drawnIndex.constFind(key);
    if (known == m_drawnIndex.constEnd()) {
        std::vector<Part> large = parts;
        double advance = 0;
        for (Part& part : large) {
            part.font.setPixelSize(emUnits);
            advance += part.font.advancesForGlyphIndexes({part.glyph}).value(0).x();
        }
        m_drawn.push_back({addProcedure(large, advance), advance, text});
        known = m_drawnIndex.insert(key, m_drawn.size() - 1);
    }
    return {"/T" + QByteArray::number(qulonglong(*known / codesInFont)),
            int(*known % codesInFont) + 1};
}

int PdfFonts::addCut(FontCut cut, const Cut& used) {
    QSet<quint32> glyphs;
    QMap<int, QString> texts;
    for (auto it = used.used.begin(); it != used.used.end(); ++it) {
        glyphs.insert(it.key());
        texts.insert(it.key(), it.value());
    }
    const FontMeasures measures = fontMeasures(fontData(cut));
    const QByteArray name = "/WAYMRK+WaymarkSans-" + nameOf(cut).toLatin1();
    const int file =
        m_objects.addStream(outlinesOfFont(fontData(cut), glyphs), "/Subtype /CIDFontType0C");
    const int descriptor = m_objects.add(
        "<< /Type /FontDescriptor /FontName " + name + " /Flags 4 /FontBBox [" +
        pdfNumber(measures.box.left()) + ' ' + pdfNumber(measures.box.top()) + ' ' +
        pdfNumber(measures.box.right()) + ' ' + pdfNumber(measures.box.bottom()) +
        "] /ItalicAngle " + (cut == FontCut::Italic ? "-9.4" : "0") + " /Ascent " +
        pdfNumber(measures.ascent) + " /Descent " + pdfNumber(measures.descent) + " /CapHeight " +
        pdfNumber(measures.capHeight) + " /StemV " + QByteArray::number(weightOf(cut) / 5) +
        " /FontFile3 " + pdfReference(file) + " >>");
    const int descendant = m_objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont " + name +
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor " +
        pdfReference(descriptor) + " /DW 0 /W " + widthsOf(used.used, *used.shaper) + " >>");
    const int unicode = m_objects.addStream(pdfUnicodeMap(texts, 2));
    return m_objects.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name +
                         " /Encoding /Identity-H /DescendantFonts [" + pdfReference(descendant) +
                         "] /ToUnicode " + pdfReference(unicode) + " >>");
}

int PdfFonts::addDrawnFont(size_t first, size_t last) {
    // Readers guess from the width of its m how large such a font is, and from that where words
    // end. So there is one, of usual width and never drawn.
    QByteArray procedures = "/m " + pdfReference(m_objects.addStream("600 0 d0")) + ' ';
    QByteArray names = "/m ";
    QByteArray widths = "600 ";
    QMap<int, QString> texts;
    for (size_t i = first; i < last; ++i) {
        const DrawnGlyph& glyph = m_drawn[i];
        const int code = int(i - first) + 1;
        const QByteArray name = "/g" + QByteArray::number(code);
        procedures += name + ' ' + pdfReference(glyph.procedure) + ' ';
        names += name + ' ';
        widths += pdfNumber(glyph.advance, 1) + ' ';
        texts.insert(code, glyph.text);
    }
    QByteArray pictures;
    for (auto it = m_pictures.begin(); it != m_pictures.end(); ++it)
        pictures += it.key() + ' ' + pdfReference(it.value()) + ' ';
    const int unicode = m_objects.addStream(pdfUnicodeMap(texts, 1));
    return m_objects.add(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] "
        "/CharProcs << " +
        procedures + ">> /Encoding << /Type /Encoding /Differences [0 " + names +
        "] >> /FirstChar 0 /LastChar " + QByteArray::number(qulonglong(last - first)) +
        " /Widths [" + widths + "] /Resources << /XObject << " + pictures + ">> >> /ToUnicode " +
        pdfReference(unicode) + " >>");
}

QByteArray PdfFonts::finish() {
    QByteArray dictionary = "<<";
    for (size_t i = 0; i < m_cuts.size(); ++i) {
        const auto cut = FontCut(i);
        if (m_cuts[i].used.isEmpty())
            continue;
        shaper(cut); // knows the widths
        dictionary += ' ' + resourceName(cut) + ' ' + pdfReference(addCut(cut, m_cuts[i]));
    }
    for (size_t first = 0; first < m_drawn.size(); first += codesInFont) {
        const size_t last = std::min(first + codesInFont, m_drawn.size());
        dictionary += " /T" + QByteArray::number(qulonglong(first / codesInFont)) + ' ' +
                      pdfReference(addDrawnFont(first, last));
    }
    return dictionary + " >>";
}

} // namespace waymark
