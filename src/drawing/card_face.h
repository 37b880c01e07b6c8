// What is written on a card and where: the one description from which a card is measured, painted,
// edited in place and turned into a shape on a slide. Coordinates are relative to the card's top
// left corner.
#pragma once

#include "drawing/text.h"
#include "model/project.h"

#include <QRectF>

#include <vector>

namespace waymark {

enum class PieceKind : quint8 { Text, SeverityDots, EvidenceMark, Image, Sparkline };

// In which of the theme's colours a piece is drawn.
enum class Tone : quint8 { Ink, Soft, Faint, Own, Good, Middling, Bad };

struct Piece {
    PieceKind kind = PieceKind::Text;
    QRectF rect;
    QString text;
    TextRole role = TextRole::Card;
    Tone tone = Tone::Ink;
};

struct CardFace {
    std::vector<Piece> pieces; // the first is the text that names the card, if it has one
    double height = 0;
};

// Where on a touchpoint's card the channel's icon sits.
inline constexpr QPointF channelIconCentre{15, 23};
// Where on a loss the text begins, right of its arrow.
inline constexpr double lossTextLeft = 44;

// The face of a touchpoint, note, pain point, opportunity, loss, KPI or (in the row below the
// curve) feeling, of that width, in a lane of that kind. Unknown ids give an empty face.
CardFace cardFace(const Project& project, AnyId id, LaneKind lane, double width);

// Texts that the face and other places share.
QString channelAndOwner(const Touchpoint& touchpoint);
QString impactAndEffort(const Opportunity& opportunity); // "impact 4 · effort 3 · Product"
QString lossAmount(const Loss& loss);                    // "−62%", "−120"; empty if not said
QString kpiNumber(double value, const QString& unit);    // "2.1%", "61 days"
QString feelingNumber(double value);                     // "+5", "0", "−3.5"

} // namespace waymark
