// The fonts of a PDF. Text in the bundled font goes in as that font, cut down to the glyphs used;
// glyphs of other fonts (other scripts, emoji) go in as drawings or pictures that know which
// characters they stand for. Either way every word can be found, selected and copied.
#pragma once

#include "publish/line_shaper.h"
#include "publish/pdf_objects.h"

#include <QHash>
#include <QMap>
#include <QRawFont>
#include <QRectF>

#include <array>
#include <memory>
#include <vector>

namespace waymark {

class PdfFonts {
public:
    explicit PdfFonts(PdfObjects& objects);
    ~PdfFonts();

    LineShaper& shaper(FontCut cut);

    // Notes that a glyph of the bundled font is used for `text`. Its code in the font named by
    // nameOf() is the glyph's own number in two bytes.
    void use(FontCut cut, quint16 glyph, QStringView text) {
        const std::vector<bool>& isKnown = m_cuts[size_t(cut)].isKnown;
        if (glyph >= isKnown.size() || !isKnown[glyph])
            note(cut, glyph, text);
    }
    static const QByteArray& resourceName(FontCut cut);

    // What any other font draws for one character as people see it, which may be many characters
    // and glyphs.
    struct Part {
        QRawFont font;
        quint32 glyph = 0;
        QPointF offset; // em units, downwards
    };
    // Its code: one byte in a font of ours.
    struct Code {
        QByteArray font; // resource name
        int code = 0;
    };
    Code codeOf(const std::vector<Part>& parts, const QString& text);

    // Adds the fonts that were used and gives the dictionary that names them.
    QByteArray finish();

private:
    // One character drawn (a procedure of a Type 3 font, ISO 32000-1, 9.6.5).
    struct DrawnGlyph {
        int procedure = 0; // object
        double advance = 0;
        QString text;
    };
    struct Cut {
        std::unique_ptr<LineShaper> shaper;
        QMap<quint16, QString> used; // glyph to text
        std::vector<bool> isKnown;   // by glyph: used, with a text
    };
    void note(FontCut cut, quint16 glyph, QStringView text);
    int addProcedure(const std::vector<Part>& parts, double advance);
    QByteArray picture(const Part& part);
    int addCut(FontCut cut, const Cut& used);
    int addDrawnFont(size_t first, size_t last);

    PdfObjects& m_objects;
    std::array<Cut, fontCutCount> m_cuts;
    std::vector<DrawnGlyph> m_drawn;
    QHash<QString, size_t> m_drawnIndex;
    QMap<QByteArray, int> m_pictures; // resource name to object
};

// A stream that maps codes of `bytes` bytes to text (9.10.3).
QByteArray pdfUnicodeMap(const QMap<int, QString>& texts, int bytes);

} // namespace waymark
