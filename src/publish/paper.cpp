#include "publish/paper.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

struct PaperKind {
    QLatin1StringView name;
    double width; // mm, upright
    double height;
};

// ISO 216, ANSI/ASME Y14.1, and the 13.333 × 7.5 inch page of a wide slide. In PaperSize's order.
constexpr std::array<PaperKind, 10> papers{{
    {"fit"_L1, 0, 0},
    {"A0"_L1, 841, 1189},
    {"A1"_L1, 594, 841},
    {"A2"_L1, 420, 594},
    {"A3"_L1, 297, 420},
    {"A4"_L1, 210, 297},
    {"A5"_L1, 148, 210},
    {"Letter"_L1, 215.9, 279.4},
    {"Tabloid"_L1, 279.4, 431.8},
    {"16:9"_L1, 190.5, 338.0 + 2.0 / 3.0},
}};

} // namespace

std::optional<Paper> paperFromName(const QString& name) {
    Paper paper;
    QStringView rest(name);
    const auto takeEnding = [&](QLatin1StringView ending, Orientation orientation) {
        if (!rest.endsWith(ending, Qt::CaseInsensitive))
            return;
        rest.chop(ending.size());
        paper.orientation = orientation;
    };
    takeEnding("-portrait"_L1, Orientation::Portrait);
    takeEnding("-landscape"_L1, Orientation::Landscape);
    for (size_t i = 0; i < papers.size(); ++i) {
        if (rest.compare(papers[i].name, Qt::CaseInsensitive) == 0) {
            paper.size = PaperSize(i);
            return paper;
        }
    }
    return std::nullopt;
}

QStringList paperNames() {
    QStringList names;
    for (const PaperKind& kind : papers)
        names.append(kind.name);
    return names;
}

QSizeF paperSizeInMm(const Paper& paper, const QSizeF& map) {
    if (paper.size == PaperSize::Fit)
        return map * (mmPerInch / mapUnitsPerInch);
    const PaperKind& kind = papers[size_t(paper.size)];
    const QSizeF upright(kind.width, kind.height);
    // A slide is wide unless somebody asks for it upright.
    const bool isWide = paper.orientation == Orientation::Landscape ||
                        (paper.orientation == Orientation::Automatic &&
                         (paper.size == PaperSize::Slide || map.width() > map.height()));
    return isWide ? upright.transposed() : upright;
}

QRectF fittedRect(const QSizeF& content, const QSizeF& page, double margin) {
    const QSizeF room(page.width() - 2 * margin, page.height() - 2 * margin);
    if (room.width() <= 0 || room.height() <= 0 || content.isEmpty())
        return {};
    const QSizeF size = content.scaled(room, Qt::KeepAspectRatio);
    return {QPointF((page.width() - size.width()) / 2, (page.height() - size.height()) / 2), size};
}

} // namespace waymark
