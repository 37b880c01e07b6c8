// One slide of a presentation as PresentationML (ISO/IEC 29500-1, part 19): native shapes with
// their texts in them, to be edited in the program that opens it. Measures come in units of 1/96
// inch.
#pragma once

#include "publish/slide_shape.h"

#include <QXmlStreamWriter>

namespace waymark {

// English Metric Units: what Office measures in.
inline constexpr double emuPerUnit = 9525;

// A colour of the presentation's theme: which it is, and what it is called there.
struct ThemeColour {
    QRgb rgb = 0;
    const char* name = nullptr; // static
};

class SlideWriter {
public:
    // Colours that are among `theme` are written as the theme's, so that they change with it.
    explicit SlideWriter(const std::vector<ThemeColour>& theme);

    // How the units that come in from now on turn into those of the slide.
    void setPlace(double scale, const QPointF& offset);

    // Anything but a picture.
    void shape(const SlideShape& shape);
    // A picture that the slide's relation `relation` names.
    void picture(const SlideShape& shape, const QString& relation);
    // Shapes until endGroup() can be moved as one. `area` holds them all.
    void beginGroup(const QString& name, const QRectF& area);
    void endGroup();

    // The whole part, with this background.
    QByteArray finish(const QColor& background);

private:
    [[nodiscard]] QRectF placed(const QRectF& rect) const;
    void named(const QString& name, const QString& description);
    void empty(const char* name, std::initializer_list<std::pair<const char*, QString>> values);
    void transform(const QRectF& rect, bool isFlipped = false);
    void geometry(const SlideShape& shape, const QRectF& rect);
    void customGeometry(const QPainterPath& path, const QRectF& rect);
    void colour(const QColor& colour);
    void fill(const QColor& colour);
    void line(const Stroke& stroke);
    void text(const SlideShape& shape);
    void paragraph(const SlideParagraph& paragraph);
    void run(const QString& text, const SlideParagraph& paragraph, bool isEmoji);

    const std::vector<ThemeColour>& m_theme;
    double m_scale = 1;
    QPointF m_offset;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_lastId = 1;
};

} // namespace waymark
