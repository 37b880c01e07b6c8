#include "exchange/ojf_words.h"

#include <QRegularExpression>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plainPurpose(const QString& purpose) {
    return purpose.trimmed().toLower().replace(u'_', u'-').replace(u' ', u'-');
}

} // namespace

LaneKind ojfLaneKind(Heading swimlane) {
    const LaneKind kind = laneKindFor(swimlane).value_or(LaneKind::Notes);
    return kind == LaneKind::Touchpoints || kind == LaneKind::Images ? LaneKind::Notes : kind;
}

std::optional<LaneKind> laneKindForPurpose(const QString& purpose) {
    const QString word = plainPurpose(purpose);
    for (const QLatin1StringView pain :
         {"pain"_L1, "pain-point"_L1, "painpoint"_L1, "bottleneck"_L1, "blocker"_L1, "friction"_L1})
        if (word == pain)
            return LaneKind::PainPoints;
    if (word == "opportunity"_L1 || word == "idea"_L1)
        return LaneKind::Opportunities;
    if (word == "loss"_L1)
        return LaneKind::Loss;
    if (word == "kpi"_L1 || word == "metric"_L1)
        return LaneKind::Kpis;
    return std::nullopt;
}

bool isCardPurpose(const QString& purpose) {
    const QString word = plainPurpose(purpose);
    return word == "note"_L1 || word == "pain-point"_L1 || word == "opportunity"_L1 ||
           word == "loss"_L1 || word == "kpi"_L1;
}

QString cardPurpose(Kind card) {
    switch (card) {
    case Kind::PainPoint:
        return u"pain-point"_s;
    case Kind::Opportunity:
        return u"opportunity"_s;
    case Kind::Loss:
        return u"loss"_s;
    case Kind::Kpi:
        return u"kpi"_s;
    default:
        return u"note"_s;
    }
}

int severityFromOjf(const QString& severity) {
    const QString word = severity.trimmed().toLower();
    if (word == "low"_L1)
        return 1;
    return word == "high"_L1 || word == "critical"_L1 ? 3 : 2;
}

QString severityToOjf(int severity) {
    return severity <= 1 ? u"low"_s : severity == 2 ? u"medium"_s : u"high"_s;
}

QString ojfPurposeDetail() {
    return u"Purpose"_s;
}
QString ojfSeverityDetail() {
    return u"Severity"_s;
}
QString ojfSwimlaneDetail() {
    return u"Swimlane"_s;
}
QString ojfIconDetail() {
    return u"Icon"_s;
}
QString ojfIconColourDetail() {
    return u"Icon colour"_s;
}
QString ojfTagsLane() {
    return u"Tags"_s;
}

std::span<const OjfBlueprintPart> ojfBlueprintParts() {
    static const OjfBlueprintPart parts[] = {
        {"evidence"_L1, "item"_L1, "type"_L1, LaneKind::Notes, u"Evidence"_s},
        {"onstage"_L1, "actor"_L1, "action"_L1, LaneKind::Frontstage, {}},
        {"backstage"_L1, "actor"_L1, "action"_L1, LaneKind::Backstage, {}},
        {"support"_L1, "system"_L1, "description"_L1, LaneKind::Support, {}},
    };
    return parts;
}

QString joinBlueprint(const OjfBlueprintPart& part, const QString& first, const QString& second) {
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return part.lane == LaneKind::Notes ? u"%1 (%2)"_s.arg(first, second)
                                        : u"%1: %2"_s.arg(first, second);
}

std::pair<QString, QString> splitBlueprint(const OjfBlueprintPart& part, const QString& card) {
    if (part.lane == LaneKind::Notes) {
        static const QRegularExpression withType(u"^(.+) \\(([^()]+)\\)$"_s);
        const auto match = withType.match(card);
        return match.hasMatch() ? std::pair{match.captured(1), match.captured(2)}
                                : std::pair{card, QString()};
    }
    const qsizetype colon = card.indexOf(u": "_s);
    return colon > 0 ? std::pair{card.left(colon), card.mid(colon + 2)}
                     : std::pair{card, QString()};
}

} // namespace waymark
