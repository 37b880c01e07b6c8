#include "drawing/card_face.h"

#include "drawing/images.h"
#include "drawing/map_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("map", text);
}

// Puts pieces of text one below the other.
class FaceBuilder {
public:
    FaceBuilder(double left, double top, double width)
        : m_left(left)
        , m_width(width)
        , m_y(top) {}

    // Adds a text as tall as it needs to be. Empty texts add nothing unless `keep` asks for the
    // place of one line, for the text that names a card.
    void text(const QString& text, TextRole role, Tone tone, double gapBefore = 0,
              bool keep = false) {
        if (text.isEmpty() && !keep)
            return;
        m_y += gapBefore;
        const double height = text.isEmpty() ? lineHeightOf(role) : textHeight(text, role, m_width);
        m_face.pieces.push_back(
            {PieceKind::Text, QRectF(m_left, m_y, m_width, height), text, role, tone});
        m_y += height;
    }
    void piece(PieceKind kind, double height, double gapBefore, Tone tone = Tone::Own) {
        m_y += gapBefore;
        m_face.pieces.push_back({kind, QRectF(m_left, m_y, m_width, height), {}, {}, tone});
        m_y += height;
    }
    // At the card's top right corner, over what is there.
    void mark(PieceKind kind, const QRectF& rect) {
        m_face.pieces.push_back({kind, rect, {}, {}, Tone::Own});
    }

    [[nodiscard]] double y() const { return m_y; }
    CardFace finish(double paddingBelow) {
        m_face.height = m_y + paddingBelow;
        return std::move(m_face);
    }

private:
    CardFace m_face;
    double m_left;
    double m_width;
    double m_y;
};

constexpr double padX = measure::cardPadding;
constexpr double padY = 8;

double textWidthBesideMark(double width, Evidence evidence) {
    return width - 2 * padX - (evidence == Evidence::Assumed ? 0 : 10);
}

void addEvidenceMark(FaceBuilder& builder, double width, Evidence evidence) {
    if (evidence != Evidence::Assumed)
        builder.mark(PieceKind::EvidenceMark, QRectF(width - padX - 5, 10, 8, 8));
}

QString pointLabel(PointKind point) {
    switch (point) {
    case PointKind::Ordinary:
        return {};
    case PointKind::Entry:
        return tr("Entry");
    case PointKind::Exit:
        return tr("Exit");
    case PointKind::FalseStart:
        return tr("False start");
    case PointKind::FalseEnd:
        return tr("False end");
    }
    return {};
}

CardFace faceOf(const Touchpoint& touchpoint, double width) {
    FaceBuilder builder(28, padY, width - 28 - 6);
    builder.text(touchpoint.name, TextRole::TouchpointName, Tone::Ink, 0, true);
    builder.text(channelAndOwner(touchpoint), TextRole::TouchpointMeta, Tone::Soft);
    QStringList tags;
    if (const QString label = pointLabel(touchpoint.point); !label.isEmpty())
        tags << label;
    if (touchpoint.momentOfTruth)
        tags << tr("Moment of truth");
    builder.text(tags.join(u" · "_s), TextRole::CardMeta, Tone::Own);
    CardFace face = builder.finish(padY);
    face.height = std::max(face.height, 46.0);
    return face;
}

CardFace faceOf(const Project& project, const Note& note, LaneKind lane, double width) {
    FaceBuilder builder(padX, padY, textWidthBesideMark(width, note.evidence));
    const bool isQuote = lane == LaneKind::Thinking;
    const auto role = isQuote ? TextRole::Quote : TextRole::Card;
    const QString text = isQuote ? quoted(note.text) : note.text;
    if (const Attachment* image = project.find(note.image)) {
        // The text that names a card comes first in the face, though it stands below the image.
        const QSizeF size = imageSize(*image);
        const double inner = width - 2 * padX;
        const double height = size.isEmpty()
                                  ? inner * 0.6
                                  : std::min(inner * 1.5, inner * size.height() / size.width());
        FaceBuilder below(padX, padY + height + (text.isEmpty() ? 0 : 6), inner);
        if (!text.isEmpty())
            below.text(text, role, Tone::Ink);
        addEvidenceMark(below, width, note.evidence);
        CardFace face = below.finish(padY);
        face.pieces.push_back(
            {PieceKind::Image, QRectF(padX, padY, inner, height), {}, {}, Tone::Own});
        return face;
    }
    builder.text(text, role, Tone::Ink, 0, true);
    addEvidenceMark(builder, width, note.evidence);
    return builder.finish(padY);
}

CardFace faceOf(const PainPoint& pain, double width) {
    FaceBuilder builder(padX, padY, textWidthBesideMark(width, pain.evidence));
    builder.text(pain.text, TextRole::Card, Tone::Ink, 0, true);
    builder.piece(PieceKind::SeverityDots, 8, 6);
    addEvidenceMark(builder, width, pain.evidence);
    return builder.finish(padY + 1);
}

CardFace faceOf(const Opportunity& opportunity, double width) {
    FaceBuilder builder(padX, padY, width - 2 * padX);
    builder.text(opportunity.text, TextRole::Card, Tone::Ink, 0, true);
    builder.text(opportunity.solution, TextRole::LossReason, Tone::Soft, 2);
    builder.text(impactAndEffort(opportunity), TextRole::CardMeta, Tone::Own, 4);
    return builder.finish(padY);
}

CardFace faceOf(const Loss& loss, double width) {
    // The reason names a loss, but the amount stands above it.
    const QString amount = lossAmount(loss);
    const double amountHeight = amount.isEmpty() ? 0 : lineHeightOf(TextRole::LossAmount);
    FaceBuilder below(lossTextLeft, 4 + amountHeight, width - lossTextLeft);
    below.text(loss.reason, TextRole::LossReason, Tone::Soft, 0, true);
    below.text(loss.whereTo.isEmpty() ? QString() : u"→ "_s + loss.whereTo, TextRole::LossReason,
               Tone::Soft);
    below.text(loss.winBack.isEmpty() ? QString() : tr("Win back:") + u' ' + loss.winBack,
               TextRole::LossReason, Tone::Soft);
    CardFace face = below.finish(4);
    if (!amount.isEmpty())
        face.pieces.push_back({PieceKind::Text,
                               QRectF(lossTextLeft, 4, width - lossTextLeft, amountHeight), amount,
                               TextRole::LossAmount, Tone::Bad});
    face.height = std::max(face.height, 36.0);
    return face;
}

Tone kpiTone(const Kpi& kpi) {
    if (!kpi.actual || !kpi.target)
        return Tone::Ink;
    const bool reached =
        kpi.better == Better::Higher ? *kpi.actual >= *kpi.target : *kpi.actual <= *kpi.target;
    return reached ? Tone::Good : Tone::Bad;
}

CardFace faceOf(const Kpi& kpi, double width) {
    constexpr double sparklineWidth = 40;
    constexpr double gap = 6;
    FaceBuilder builder(0, 2, width);
    builder.text(kpi.name, TextRole::KpiName, Tone::Soft, 0, true);
    const QString actual = kpi.actual ? kpiNumber(*kpi.actual, kpi.unit) : QString();
    const QString target =
        kpi.target ? tr("target %1").arg(kpiNumber(*kpi.target, kpi.unit)) : QString();
    const double actualWidth = textWidth(actual, TextRole::KpiValue) + 1;
    const double targetWidth = textWidth(target, TextRole::KpiTarget) + 1;
    builder.text(actual, TextRole::KpiValue, kpiTone(kpi));
    // The target stands beside the actual value where there is room, else below it.
    const bool isBeside =
        !actual.isEmpty() && !target.isEmpty() && actualWidth + gap + targetWidth <= width;
    const double besideTop = builder.y() - lineHeightOf(TextRole::KpiValue) + 2;
    if (!isBeside)
        builder.text(target, TextRole::KpiTarget, Tone::Faint);
    const bool hasTrend = kpi.pastValues.size() > 1;
    const bool fitsByName = textWidth(kpi.name, TextRole::KpiName) + gap + sparklineWidth <= width;
    if (hasTrend && !fitsByName)
        builder.piece(PieceKind::Sparkline, 14, 2, kpiTone(kpi));
    builder.text(kpi.source, TextRole::KpiTarget, Tone::Faint);
    CardFace face = builder.finish(2);
    if (isBeside) {
        face.pieces[1].rect.setWidth(actualWidth);
        face.pieces.push_back({PieceKind::Text,
                               QRectF(actualWidth + gap, besideTop, width - actualWidth - gap,
                                      lineHeightOf(TextRole::KpiTarget)),
                               target, TextRole::KpiTarget, Tone::Faint});
    }
    if (hasTrend && fitsByName)
        face.pieces.push_back({PieceKind::Sparkline,
                               QRectF(width - sparklineWidth, 2, sparklineWidth, 14),
                               {},
                               {},
                               kpiTone(kpi)});
    return face;
}

CardFace faceOf(const Project& project, const Feeling& feeling, double width) {
    FaceBuilder builder(padX, 0, width - 2 * padX);
    QStringList about;
    if (const Persona* persona = project.find(feeling.persona)) {
        const Touchpoint* touchpoint = project.find(feeling.touchpoint);
        if (touchpoint && project.children(anyId(touchpoint->id), Kind::Feeling).size() > 1)
            about << persona->name;
    }
    if (!feeling.emotion.isEmpty())
        about << feeling.emotion;
    builder.text(about.join(u": "_s), TextRole::CardMeta, Tone::Soft);
    builder.text(quoted(feeling.says), TextRole::Quote, Tone::Ink);
    return builder.finish(0);
}

QString number(double value) {
    // At most two decimals, none that say nothing; the sign is a true minus. Written the same in
    // every country: a map that was mailed must look as it did where it was drawn.
    QString text = QString::number(std::abs(value), 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return value < 0 && text != "0"_L1 ? QChar(0x2212) + text : text;
}

} // namespace

CardFace cardFace(const Project& project, AnyId id, LaneKind lane, double width) {
    switch (id.kind) {
    case Kind::Touchpoint:
        if (const auto* r = project.find(Id<Touchpoint>{id.value}))
            return faceOf(*r, width);
        break;
    case Kind::Note:
        if (const auto* r = project.find(Id<Note>{id.value}))
            return faceOf(project, *r, lane, width);
        break;
    case Kind::PainPoint:
        if (const auto* r = project.find(Id<PainPoint>{id.value}))
            return faceOf(*r, width);
        break;
    case Kind::Opportunity:
        if (const auto* r = project.find(Id<Opportunity>{id.value}))
            return faceOf(*r, width);
        break;
    case Kind::Loss:
        if (const auto* r = project.find(Id<Loss>{id.value}))
            return faceOf(*r, width);
        break;
    case Kind::Kpi:
        if (const auto* r = project.find(Id<Kpi>{id.value}))
            return faceOf(*r, width);
        break;
    case Kind::Feeling:
        if (const auto* r = project.find(Id<Feeling>{id.value}))
            return faceOf(project, *r, width);
        break;
    default:
        break;
    }
    return {};
}

QString channelAndOwner(const Touchpoint& touchpoint) {
    if (touchpoint.channel.isEmpty() || touchpoint.owner.isEmpty())
        return touchpoint.channel + touchpoint.owner;
    return touchpoint.channel + u" · "_s + touchpoint.owner;
}

QString impactAndEffort(const Opportunity& opportunity) {
    QStringList parts;
    if (opportunity.impact)
        parts << tr("impact %1").arg(*opportunity.impact);
    if (opportunity.effort)
        parts << tr("effort %1").arg(*opportunity.effort);
    if (!opportunity.owner.isEmpty())
        parts << opportunity.owner;
    switch (opportunity.status) {
    case OpportunityStatus::Idea:
        break;
    case OpportunityStatus::Planned:
        parts << tr("planned");
        break;
    case OpportunityStatus::Doing:
        parts << tr("in progress");
        break;
    case OpportunityStatus::Done:
        parts << tr("done");
        break;
    }
    return parts.join(u" · "_s);
}

QString lossAmount(const Loss& loss) {
    if (!loss.amount)
        return {};
    const QString minus(QChar(0x2212));
    if (loss.unit == LossUnit::Share)
        return minus + number(std::round(*loss.amount * 1000) / 10) + u'%';
    return minus + number(*loss.amount);
}

QString kpiNumber(double value, const QString& unit) {
    if (unit.isEmpty())
        return number(value);
    return unit == "%"_L1 ? number(value) + unit : number(value) + u' ' + unit;
}

QString feelingNumber(double value) {
    return value > 0 ? u'+' + number(value) : number(value);
}

} // namespace waymark
