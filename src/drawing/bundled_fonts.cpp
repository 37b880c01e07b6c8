#include "drawing/bundled_fonts.h"

#include <QResource>

#include <hb.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

QString nameOf(FontCut cut) {
    static constexpr std::array<QLatin1StringView, fontCutCount> names{"Regular"_L1, "Medium"_L1,
                                                                       "SemiBold"_L1, "Italic"_L1};
    return names[size_t(cut)];
}

int weightOf(FontCut cut) {
    static constexpr std::array<int, fontCutCount> weights{400, 500, 600, 400};
    return weights[size_t(cut)];
}

const QByteArray& fontData(FontCut cut) {
    static const auto fonts = [] {
        std::array<QByteArray, fontCutCount> made;
        for (int i = 0; i < fontCutCount; ++i) {
            const QResource file(u":/fonts/WaymarkSans-%1.otf"_s.arg(nameOf(FontCut(i))));
            // The fonts are stored as they are, so these are the program's own bytes, not copies.
            made[size_t(i)] = file.uncompressedData();
        }
        return made;
    }();
    return fonts[size_t(cut)];
}

hb_font_t* glyphsOf(FontCut cut) {
    static const auto fonts = [] {
        std::array<hb_font_t*, fontCutCount> made{};
        for (int i = 0; i < fontCutCount; ++i) {
            const QByteArray& data = fontData(FontCut(i));
            hb_blob_t* blob = hb_blob_create(data.constData(), uint(data.size()),
                                             HB_MEMORY_MODE_READONLY, nullptr, nullptr);
            hb_face_t* face = hb_face_create(blob, 0);
            hb_font_t* font = hb_font_create(face);
            hb_font_make_immutable(font);
            made[size_t(i)] = font;
            hb_face_destroy(face);
            hb_blob_destroy(blob);
        }
        return made;
    }();
    return fonts[size_t(cut)];
}

} // namespace waymark
