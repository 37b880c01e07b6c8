#include "publish/bundled_fonts.h"

#include <QFile>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

FontCut cutOf(const QFont& font) {
    if (font.italic())
        return FontCut::Italic;
    if (font.weight() >= QFont::DemiBold)
        return FontCut::SemiBold;
    return font.weight() >= QFont::Medium ? FontCut::Medium : FontCut::Regular;
}

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
    static std::array<QByteArray, fontCutCount> fonts;
    QByteArray& font = fonts[size_t(cut)];
    if (font.isEmpty()) {
        QFile file(u":/fonts/WaymarkSans-%1.otf"_s.arg(nameOf(cut)));
        if (file.open(QIODevice::ReadOnly))
            font = file.readAll();
    }
    return font;
}

} // namespace waymark
