// Draws a map as SVG 1.1: groups with titles, text as text with every line in its place, pictures
// as data, and the bundled fonts cut down to what is used. Nothing in it runs or refers to anything
// outside the file.
#pragma once

#include "drawing/bundled_fonts.h"
#include "drawing/surface.h"
#include "model/result.h"

#include <QSet>
#include <QXmlStreamWriter>

#include <array>

class QTextLayout;

namespace waymark {

class SvgSurface : public Surface {
public:
    // A picture of that size in map units. `title` and `description` are for screen readers; an
    // author who is named is written into the file's metadata.
    SvgSurface(const QSizeF& size, const QString& title, const QString& description,
               const QString& author = {});

    void beginGroup(const Group& group) override;
    void endGroup() override;
    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override;
    void ellipse(const QPointF& centre, double radius, const QColor& fill,
                 const Stroke& stroke) override;
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>& stops,
                      double width) override;
    void text(const TextRun& run) override;
    void image(const QRectF& rect, const QImage& image, bool round) override;

    // The whole file. Error: Internal.
    Result<QByteArray> finish();

private:
    void attribute(const char* name, double value);
    void attribute(const char* name, const QString& value);
    void fill(const QColor& colour);
    void stroke(const Stroke& stroke);
    void beginText(const TextRun& run, bool isRightToLeft);
    // The text of one line, and notes which characters of the font it needs.
    void writeLine(const QTextLayout& layout, FontCut cut);
    void writeFonts();
    void writeAuthor(const QString& author);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::array<QSet<char32_t>, fontCutCount> m_used; // characters, a cut
    int m_lastId = 0;
};

} // namespace waymark
