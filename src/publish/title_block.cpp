#include "publish/title_block.h"

#include "drawing/images.h"
#include "publish/map_legend.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr QSizeF largestLogo{150, 44};
constexpr double padding = 14;   // above and below what is in the block
constexpr double gap = 24;       // between logo, facts and legend
constexpr double rowHeight = 20; // of the legend
constexpr double signGap = 6;
constexpr double meaningGap = 18;
constexpr double leastLegend = 260; // narrower, it stands below the facts

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

struct LegendItem {
    MapSign sign;
    QString meaning;
    QRectF place; // of both
};

// All in map units, from the top left corner of the block.
struct BlockPlan {
    QRectF logo;
    std::vector<TextRun> facts;
    std::vector<LegendItem> legend;
    double height = 0;
};

// Version and date; and the title, where no head above the map says it.
std::vector<std::pair<QString, TextRole>> factsOf(const Sheet& sheet) {
    std::vector<std::pair<QString, TextRole>> facts;
    if (!sheet.layout.options().showHead && !sheet.map->title.isEmpty())
        facts.emplace_back(sheet.map->title, TextRole::LaneTitle);
    if (!sheet.titleBlock->version.isEmpty())
        facts.emplace_back(tr("Version %1").arg(sheet.titleBlock->version), TextRole::LaneTitle);
    if (sheet.titleBlock->date.isValid())
        facts.emplace_back(QLocale().toString(sheet.titleBlock->date, QLocale::LongFormat),
                           TextRole::Legend);
    return facts;
}

// Puts the legend into rows from `left` to `right`; gives where it ends.
double placeLegend(BlockPlan& plan, const std::vector<MapSign>& signs, double left, double right,
                   double top) {
    double x = left;
    double y = top;
    for (const MapSign sign : signs) {
        const QString meaning = meaningOf(sign);
        const double width =
            signSize.width() + signGap + std::ceil(textWidth(meaning, TextRole::Legend)) + 1;
        if (x > left && x + width > right) {
            x = left;
            y += rowHeight;
        }
        plan.legend.push_back({sign, meaning, QRectF(x, y, width, rowHeight)});
        x += width + meaningGap;
    }
    return y + rowHeight;
}

BlockPlan planOf(const Sheet& sheet) {
    BlockPlan plan;
    const double left = measure::margin;
    const double right = drawnSize(sheet.layout).width() - measure::margin;
    double x = left;
    double bottom = padding;
    if (const QImage& logo = sheet.titleBlock->logo; !logo.isNull()) {
        const QSizeF room(std::min(largestLogo.width(), right - left), largestLogo.height());
        plan.logo =
            QRectF(QPointF(x, padding), QSizeF(logo.size()).scaled(room, Qt::KeepAspectRatio));
        x = plan.logo.right() + gap;
        bottom = plan.logo.bottom();
    }
    double widest = 0;
    double y = padding;
    if (right - x < leastLegend / 2) { // no room beside the logo
        x = left;
        y = bottom + padding;
    }
    for (const auto& [text, role] : factsOf(sheet)) {
        const double room = std::max(right - x, 1.0);
        const double width = std::min(std::ceil(textWidth(text, role)) + 1, std::min(room, 320.0));
        const double height = textHeight(text, role, width);
        plan.facts.push_back({text, role,
                              role == TextRole::LaneTitle ? sheet.theme->ink : sheet.theme->inkSoft,
                              QRectF(x, y, width, height)});
        widest = std::max(widest, width);
        y += height + 2;
        bottom = std::max(bottom, y);
    }
    const std::vector<MapSign> signs =
        sheet.titleBlock->legend ? signsOn(sheet) : std::vector<MapSign>();
    if (!signs.empty()) {
        const double beside = widest > 0 ? x + widest + gap : x;
        const bool isBeside = right - beside >= leastLegend || (x == left && widest <= 0);
        bottom =
            std::max(bottom, isBeside ? placeLegend(plan, signs, beside, right, padding)
                                      : placeLegend(plan, signs, left, right, bottom + padding));
    }
    const bool isEmpty = plan.logo.isNull() && plan.facts.empty() && plan.legend.empty();
    plan.height = isEmpty ? 0 : bottom + padding;
    return plan;
}

} // namespace

double titleBlockHeight(const Sheet& sheet) {
    return sheet.titleBlock ? planOf(sheet).height : 0;
}

void paintTitleBlock(Surface& surface, const Sheet& sheet) {
    if (!sheet.titleBlock)
        return;
    const BlockPlan plan = planOf(sheet);
    if (plan.height <= 0)
        return;
    const QSizeF map = drawnSize(sheet.layout);
    const QPointF origin(0, map.height());
    const Theme& theme = *sheet.theme;
    surface.beginGroup({anyId(sheet.map->id), tr("Title block")});
    surface.line({measure::margin, origin.y()}, {map.width() - measure::margin, origin.y()},
                 {theme.line, 1});
    if (!plan.logo.isNull())
        surface.image(plan.logo.translated(origin), sheet.titleBlock->logo, false);
    for (TextRun fact : plan.facts) {
        fact.box.translate(origin);
        surface.text(fact);
    }
    const double baseline = (rowHeight - lineHeightOf(TextRole::Legend)) / 2;
    for (const LegendItem& item : plan.legend) {
        const QRectF place = item.place.translated(origin);
        const QPointF corner(place.left(), place.center().y() - signSize.height() / 2);
        drawSign(surface, item.sign, QRectF(corner, signSize), theme);
        surface.text({item.meaning, TextRole::Legend, theme.inkSoft,
                      place.adjusted(signSize.width() + signGap, baseline, 0, -baseline)});
    }
    surface.endGroup();
}

bool takesTitleBlock(PublishFormat format, const PublishOptions& options) {
    return format == PublishFormat::Png || format == PublishFormat::Svg ||
           (format == PublishFormat::Pdf && !options.slides);
}

Result<QImage> readLogo(const QString& path) {
    constexpr qint64 mostBytes = 20'000'000;
    QFile file(path);
    if (!file.exists())
        return Error{
            ErrorCode::NotFound, tr("There is no file “%1” to take the logo from.").arg(path), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable,
                     tr("The logo “%1” cannot be read: %2.").arg(path, file.errorString()),
                     {}};
    Attachment picture;
    picture.bytes = file.read(mostBytes + 1);
    picture.sha256 = QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256);
    QImage logo = picture.bytes.size() > mostBytes ? QImage() : imageOf(picture);
    if (logo.isNull())
        return Error{ErrorCode::Unsupported,
                     tr("“%1” is no picture that can be a logo: it must be a PNG, JPEG, WebP or "
                        "GIF of at most 20 MB.")
                         .arg(path),
                     {}};
    return logo;
}

} // namespace waymark
