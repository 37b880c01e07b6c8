// Draws one page of a PDF: turns shapes and texts into the operators of a content stream (ISO
// 32000-1, annex A). Every group becomes a part of the document's structure, for screen readers;
// what is outside of groups is decoration to them.
#pragma once

#include "drawing/surface.h"
#include "publish/content_stream.h"
#include "publish/pdf_fonts.h"

#include <QHash>
#include <QMap>
#include <QTransform>

#include <array>
#include <vector>

class QTextLayout;

namespace waymark {

// What all pages of a document share.
struct PdfResources {
    PdfObjects& objects;
    PdfFonts fonts{objects};
    QMap<QByteArray, int> states;   // of transparency, by resource name
    QMap<QByteArray, int> patterns; // colour runs
    QMap<QByteArray, int> pictures;
    QHash<qint64, QByteArray> pictureNames; // by the image's cache key

    // The dictionary of all of them. Adds the fonts.
    QByteArray finish();
};

class PdfSurface : public Surface {
public:
    // A group as it will be told to screen readers; its place in the list is its number on the
    // page.
    struct Part {
        QString title;
        bool hasText = false;
    };

    // A page of that height in points; its unit is 1/96 inch from the top left corner.
    PdfSurface(PdfResources& resources, double pageHeight);

    // Until the matching restore(), everything is drawn through this transformation.
    void save(const QTransform& transform);
    void restore();
    // Draws nothing outside `rect` until the next restore().
    void clip(const QRectF& rect);

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

    // One line in the bundled font or, where that has no such characters, in others; `size` in
    // units. The line begins at `baseline`.
    void textLine(const QString& line, FontCut cut, double size, const QColor& colour,
                  const QPointF& baseline);

    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    // The whole content stream as an object. Nothing may be drawn afterwards.
    int finish();

private:
    enum class Mark : quint8 { None, Decoration, Part };
    // What the page's graphics state is known to be.
    struct State {
        QRgb fill = 0xFF000000;
        QRgb stroke = 0xFF000000;
        bool strokesPattern = false;
        int alpha = 255;
        double width = 1;
        QByteArray dashes;
        bool isRound = false;
        int font = -1; // a FontCut
        double fontSize = 0;
        QTransform transform;
    };
    // The operators of a rectangle with round corners, or of a circle, at the origin. A map has
    // many of few sizes.
    struct KnownPath {
        std::array<qint64, 3> size{-1, -1, -1}; // width, height, radius, in hundredths
        QByteArray operators;
    };

    void mark();
    void endMark();
    void useFill(const QColor& colour);
    void useStroke(const Stroke& stroke);
    void useAlpha(int alpha);
    void useFont(FontCut cut, double size);
    void addChannels(const QColor& colour);
    // A path with its operator that paints it.
    void rectPath(const QRectF& rect, double radius, std::string_view paint);
    void pathOf(const QPainterPath& path);
    template <class MakePath>
    void paint(const QColor& fill, const Stroke& stroke, const MakePath& makePath);
    void plainLine(const std::vector<PlainGlyph>& glyphs, QStringView line, FontCut cut,
                   double size, const QPointF& baseline);
    void shapedLine(const QTextLayout& layout, const QPointF& position);

    PdfResources& m_resources;
    ContentStream m_out;
    std::vector<KnownPath> m_knownPaths = std::vector<KnownPath>(256); // by a hash of their size
    State m_state;
    std::vector<State> m_saved;
    std::vector<Part> m_parts;
    std::vector<PlainGlyph> m_glyphs;
    Mark m_mark = Mark::None;
    int m_depth = 0; // of groups
};

} // namespace waymark
