// The texts of a PDF page.
#include "drawing/shaped_text.h"
#include "publish/pdf_surface.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace waymark {

void PdfSurface::plainLine(const std::vector<PlainGlyph>& glyphs, QStringView line, FontCut cut,
                           double size, const QPointF& baseline) {
    m_out.add("BT ");
    useFont(cut, size);
    m_out.add("1 0 0 -1 ");
    m_out.point(baseline);
    m_out.add("Tm [(");
    for (size_t i = 0; i < glyphs.size(); ++i) {
        const PlainGlyph& glyph = glyphs[i];
        m_out.code(glyph.glyph);
        const qsizetype end = i + 1 < glyphs.size() ? glyphs[i + 1].start : line.size();
        m_resources.fonts.use(cut, glyph.glyph, line.sliced(glyph.start, end - glyph.start));
        const double kerning = glyph.ownWidth - glyph.advance;
        if (std::abs(kerning) < 0.5 || i + 1 == glyphs.size())
            continue;
        m_out.add(')');
        m_out.bareNumber(kerning, 0);
        m_out.add('(');
    }
    m_out.add(")] TJ ET\n");
}

// Any script: every character (or what is drawn as one) at its place, saying what it is. From left
// to right whatever the script, as readers expect it, who turn right-to-left words round again.
void PdfSurface::shapedLine(const QTextLayout& layout, const QPointF& position) {
    struct Drawn {
        PdfFonts::Code code;
        QPointF origin;
        double size = 0;
    };
    std::vector<Drawn> drawn;
    const QString text = layout.text();
    for (int start = 0; start < text.size();) {
        const int end = layout.nextCursorPosition(start);
        if (end <= start)
            break;
        std::vector<PdfFonts::Part> parts;
        Drawn character;
        for (const QGlyphRun& run : layout.glyphRuns(start, end - start)) {
            const QList<quint32> glyphs = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype i = 0; i < glyphs.size(); ++i) {
                if (parts.empty()) {
                    character.origin = positions[i];
                    character.size = run.rawFont().pixelSize();
                }
                const QPointF offset = positions[i] - character.origin;
                parts.push_back({run.rawFont(), glyphs[i], offset * (emUnits / character.size)});
            }
        }
        if (!parts.empty()) {
            character.code = m_resources.fonts.codeOf(parts, text.mid(start, end - start));
            drawn.push_back(character);
        }
        start = end;
    }
    std::stable_sort(drawn.begin(), drawn.end(),
                     [](const Drawn& a, const Drawn& b) { return a.origin.x() < b.origin.x(); });
    m_out.add("BT\n");
    for (const Drawn& character : drawn) {
        m_out.add(character.code.font + ' ');
        m_out.number(character.size);
        m_out.add("Tf 1 0 0 -1 ");
        m_out.point(position + character.origin);
        m_out.add("Tm <" + QByteArray::number(character.code.code, 16).rightJustified(2, '0') +
                  "> Tj\n");
    }
    m_out.add("ET\n");
    m_state.font = -1; // another one
}

void PdfSurface::textLine(const QString& line, FontCut cut, double size, const QColor& colour,
                          const QPointF& baseline) {
    mark();
    if (!m_parts.empty() && m_mark == Mark::Part)
        m_parts.back().hasText = true;
    useFill(colour);
    if (m_resources.fonts.shaper(cut).shape(line, m_glyphs)) {
        plainLine(m_glyphs, line, cut, size, baseline);
        return;
    }
    QFont font = fontOf(cut == FontCut::Italic     ? TextRole::Quote
                        : cut == FontCut::SemiBold ? TextRole::StageName
                        : cut == FontCut::Medium   ? TextRole::CardMeta
                                                   : TextRole::Card);
    // Laid out large and drawn smaller: a font's size is a whole number of pixels.
    constexpr int large = 100;
    font.setPixelSize(large);
    QTextLayout layout(line, font);
    layout.beginLayout();
    QTextLine shaped = layout.createLine();
    shaped.setLineWidth(1e6);
    shaped.setLineWidth(shaped.naturalTextWidth());
    layout.endLayout();
    const double scale = size / large;
    save(QTransform::fromTranslate(baseline.x(), baseline.y()).scale(scale, scale));
    mark();
    useFill(colour);
    shapedLine(layout, {0, -shaped.ascent()});
    restore();
}

void PdfSurface::text(const TextRun& run) {
    const TextBlock block = breakText(run.text, run.role, run.box.width());
    const FontCut cut = cutOf(run.role);
    const double size = fontSizeOf(run.role);
    const bool isCentred = run.alignment.testFlag(Qt::AlignHCenter);
    const bool isAtEnd = run.alignment.testFlag(Qt::AlignTrailing);
    LineShaper& shaper = m_resources.fonts.shaper(cut);
    const ShapedText* shaped = nullptr; // made when the first line is not plain
    mark();
    if (!m_parts.empty() && m_mark == Mark::Part)
        m_parts.back().hasText = true;
    useFill(run.colour);
    double top = run.box.top();
    for (size_t i = 0; i < block.lines.size(); ++i, top += block.lineHeight) {
        const TextLine& line = block.lines[i];
        const QStringView view = QStringView(run.text).sliced(line.start, line.length);
        if (view.isEmpty())
            continue;
        const bool isPlain = !block.isRightToLeft && shaper.shape(view, m_glyphs);
        if (!isPlain && !shaped)
            shaped = &shapedText(run.text, run.role, run.box.width());
        double width = 0;
        if (isPlain) {
            for (const PlainGlyph& glyph : m_glyphs)
                width += glyph.advance * size / emUnits;
        } else {
            width = shaped->lines[i].width;
        }
        const double room = run.box.width() - width;
        const double x = run.box.left() + (isCentred                        ? room / 2
                                           : isAtEnd != block.isRightToLeft ? room
                                                                            : 0);
        if (isPlain)
            plainLine(m_glyphs, view, cut, size, {x, top + baselineOf(run.role, block)});
        else if (shaped->lines[i].layout)
            shapedLine(*shaped->lines[i].layout, {x, top});
    }
}

} // namespace waymark
