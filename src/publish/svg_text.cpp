// The texts of an SVG and the fonts it carries for them.
#include "drawing/emoji.h"
#include "drawing/shaped_text.h"
#include "publish/font_subset.h"
#include "publish/svg_surface.h"
#include "publish/xml_text.h"

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// For a program that does not take the fonts in the file: what looks most like them.
constexpr auto families = "'Waymark Sans', Inter, 'Noto Sans', Arial, sans-serif"_L1;
// Of the emoji, which are there as text to be found and copied, but seen as pictures: many programs
// would draw them in black.
constexpr auto emojiFamilies =
    "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif"_L1;

// Whether a line ends at a space or a line break of the text, and not within a long word.
bool hasSpaceBetween(const ShapedLine& line, const ShapedLine& next) {
    const qsizetype end = line.start + (line.layout ? line.layout->text().size() : 0);
    return end < next.start;
}

} // namespace

void SvgSurface::writeLine(const QTextLayout& layout, FontCut cut) {
    const QString text = layout.text();
    const auto write = [&](int from, int to) {
        const QString part = xmlSafe(text.mid(from, to - from));
        m_xml.writeCharacters(part);
        for (const uint character : part.toUcs4())
            m_used[size_t(cut)].insert(char32_t(character));
    };
    int written = 0;
    for (const EmojiRange& emoji : emojiRanges(layout)) {
        write(written, emoji.start);
        m_xml.writeStartElement(u"tspan"_s);
        attribute("font-family", emojiFamilies);
        attribute("fill", u"none"_s);
        m_xml.writeCharacters(text.mid(emoji.start, emoji.length));
        m_xml.writeEndElement();
        written = emoji.start + emoji.length;
    }
    write(written, int(text.size()));
}

void SvgSurface::beginText(const TextRun& run, bool isRightToLeft) {
    const FontCut cut = cutOf(run.role);
    m_xml.writeStartElement(u"text"_s);
    m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    attribute("font-family", families);
    attribute("font-size", fontSizeOf(run.role));
    if (weightOf(cut) != weightOf(FontCut::Regular))
        attribute("font-weight", QString::number(weightOf(cut)));
    if (cut == FontCut::Italic)
        attribute("font-style", u"italic"_s);
    if (run.alignment.testFlag(Qt::AlignHCenter))
        attribute("text-anchor", u"middle"_s);
    else if (run.alignment.testFlag(Qt::AlignTrailing))
        attribute("text-anchor", u"end"_s);
    if (isRightToLeft)
        attribute("direction", u"rtl"_s);
    fill(run.colour);
}

void SvgSurface::text(const TextRun& run) {
    const ShapedText& shaped = shapedText(run.text, run.role, run.box.width());
    const bool isCentred = run.alignment.testFlag(Qt::AlignHCenter);
    const bool isAtEnd = run.alignment.testFlag(Qt::AlignTrailing);
    const bool isAtRight = isAtEnd != shaped.isRightToLeft;
    const double anchor = run.box.left() + run.box.width() * (isCentred   ? 0.5
                                                              : isAtRight ? 1.0
                                                                          : 0.0);
    std::vector<EmojiPicture> pictures;
    beginText(run, shaped.isRightToLeft);
    double top = run.box.top();
    for (size_t i = 0; i < shaped.lines.size(); ++i, top += shaped.lineHeight) {
        const ShapedLine& line = shaped.lines[i];
        if (!line.layout)
            continue;
        m_xml.writeStartElement(u"tspan"_s);
        attribute("x", anchor);
        attribute("y", top + line.baseline);
        writeLine(*line.layout, cutOf(run.role));
        // A space at the end would move a line that does not begin at its anchor.
        const bool isLast = i + 1 == shaped.lines.size();
        if (!isLast && !isCentred && !isAtEnd && hasSpaceBetween(line, shaped.lines[i + 1]))
            m_xml.writeCharacters(u" "_s);
        m_xml.writeEndElement();
        if (!mayHaveEmoji(line.layout->text()))
            continue;
        const double left = anchor - line.width * (isCentred ? 0.5 : isAtRight ? 1.0 : 0.0);
        for (EmojiPicture& picture : emojiPictures(*line.layout, {left, top}))
            pictures.push_back(std::move(picture));
    }
    m_xml.writeEndElement();
    for (const EmojiPicture& picture : pictures)
        image(picture.place, picture.image, false);
}

// At the end, when it is known which characters are used.
void SvgSurface::writeFonts() {
    // Without kerning and with the trace of spacing that the lines were measured with.
    QString css = u"text{font-kerning:none;font-variant-ligatures:none;letter-spacing:.02px}"_s;
    for (int i = 0; i < fontCutCount; ++i) {
        const auto cut = FontCut(i);
        const QByteArray font = subsetOfFont(fontData(cut), m_used[size_t(i)]);
        if (font.isEmpty())
            continue;
        css += u"@font-face{font-family:'Waymark Sans';font-weight:%1;font-style:%2;"
               "src:url(data:font/otf;base64,%3)}"_s.arg(weightOf(cut))
                   .arg(cut == FontCut::Italic ? "italic"_L1 : "normal"_L1,
                        QLatin1StringView(font.toBase64()));
    }
    m_xml.writeCharacters(u"\n"_s);
    m_xml.writeTextElement(u"style"_s, css);
}

} // namespace waymark
