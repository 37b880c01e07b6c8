#include "exchange/table_cells.h"

#include "exchange/text_decoding.h"
#include "model/edits.h"
#include "model/fields.h"
#include "model/validate.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// The heading under which a lane kind's cards stand.
Heading headingOfLane(LaneKind kind) {
    for (int h = 0; h <= int(Heading::Notes); ++h)
        if (laneKindFor(Heading(h)) == kind)
            return Heading(h);
    return Heading::Notes;
}

void append(QString& field, const QString& text) {
    if (!field.isEmpty())
        field += u'\n';
    field += text;
}

bool isFeelingHeading(Heading heading) {
    return heading == Heading::Received || heading == Heading::Desired ||
           heading == Heading::Emotion || heading == Heading::Says;
}

// The scale that numbers without one in the heading most likely have.
FeelingScale likelyScale(const std::vector<double>& numbers) {
    if (numbers.empty())
        return {};
    const auto [min, max] = std::minmax_element(numbers.begin(), numbers.end());
    if (*min >= -5 && *max <= 5)
        return {};
    if (*min >= 1 && *max <= 10)
        return {1, 10, {}};
    if (*min >= 0 && *max <= 10)
        return {0, 10, {}};
    if (*min >= 0 && *max <= 100)
        return {0, 100, {}};
    return {};
}

} // namespace

TableColumn columnFor(const QString& heading) {
    TableColumn column{.title = heading.simplified()};
    const QString brackets = bracketsOf(column.title);
    const auto withoutBrackets = [&] {
        static const QRegularExpression last(
            u"\\s*[\\(\\[（][^\\(\\)\\[\\]（）]*[\\)\\]）]\\s*$"_s);
        return QString(column.title).remove(last);
    };
    if (brackets == "detail"_L1) {
        column.isDetail = true;
        column.title = withoutBrackets();
        return column;
    }
    if (const auto kind = enumFromName<LaneKind>(brackets.toStdString())) {
        column.lane = *kind;
        column.heading = headingOfLane(*kind);
        column.title = withoutBrackets();
        return column;
    }
    column.heading = headingFor(column.title);
    if (const auto kind = laneKindFor(column.heading))
        column.lane = *kind;
    if (isFeelingHeading(column.heading) && !brackets.isEmpty()) {
        column.scale = scaleIn(column.title);
        column.title = withoutBrackets();
        if (!column.scale)
            column.persona = brackets;
    }
    return column;
}

Id<Lane> TableCells::laneFor(const TableColumn& column) {
    if (m_lanesOf != m_builder.map().id) {
        m_lanes.clear();
        m_lanesOf = m_builder.map().id;
    }
    const QString key = QString::number(int(column.lane)) + u' ' + column.title;
    const auto known = m_lanes.constFind(key);
    if (known != m_lanes.constEnd())
        return *known;
    return *m_lanes.insert(key, m_builder.lane(column.lane, column.title));
}

void TableCells::prepare(const std::vector<TableColumn>& columns, const QStringList& feelings) {
    std::optional<FeelingScale> scale;
    for (const TableColumn& column : columns) {
        if (column.heading == Heading::TouchpointName && !column.title.isEmpty()) {
            if (Lane* lane = m_builder.laneOfKind(LaneKind::Touchpoints))
                lane->title = m_builder.text(column.title, 0);
        } else if (column.heading == Heading::Received) {
            // One lane for the curve, however many columns tell of it.
            if (!m_builder.laneOfKind(LaneKind::Feeling))
                m_builder.lane(LaneKind::Feeling, column.title);
        } else if (!column.isDetail && laneKindFor(column.heading).has_value() &&
                   !isFeelingHeading(column.heading)) {
            laneFor(column);
        } else if (!column.isDetail && column.heading == Heading::Unknown &&
                   !column.title.isEmpty()) {
            laneFor(column);
        }
        if (column.scale && !scale)
            scale = column.scale;
        else if (column.scale)
            scale = FeelingScale{std::min(scale->min, column.scale->min),
                                 std::max(scale->max, column.scale->max),
                                 {}};
    }
    std::vector<double> numbers;
    for (const QString& cell : feelings)
        if (const auto number = numberIn(cell, m_style))
            numbers.push_back(*number);
    m_builder.map().scale = scale.value_or(likelyScale(numbers));
    const FeelingScale& made = m_builder.map().scale;
    if (!scale && !(made == FeelingScale{}))
        m_builder.warnings().add(0, u"No heading tells the scale of feelings; from its numbers it "
                                    "was taken to run from %1 to %2."_s.arg(made.min)
                                        .arg(made.max));
}

Place TableCells::placeIn(Id<Lane> lane, const TableTarget& target) const {
    return target.touchpoint ? placeAt(lane, target.touchpoint->id)
                             : placeOver(lane, target.stage->id);
}

// Feelings and channels need a touchpoint; a row that names none gets one called like its stage.
Touchpoint& TableCells::touchpointAt(TableTarget& target, int line) {
    if (!target.touchpoint) {
        target.touchpoint =
            &m_builder.append(Touchpoint{.stage = target.stage->id, .name = target.stage->name});
        m_builder.warnings().add(
            line, u"This row tells of a touchpoint without naming it; it is "
                  "called like its stage, “%1”."_s.arg(shortened(target.stage->name)));
    }
    return *target.touchpoint;
}

Feeling& TableCells::feelingAt(TableTarget& target, Id<Persona> persona, int line) {
    Touchpoint& touchpoint = touchpointAt(target, line);
    Feeling*& feeling = target.feelings[persona.value];
    if (!feeling)
        feeling = &m_builder.addFeeling(touchpoint, persona, std::nullopt, line);
    return *feeling;
}

void TableCells::keepAnyway(const TableColumn& column, const QString& text, TableTarget& target,
                            int line, const QString& why) {
    m_builder.warnings().add(line, u"“%1” under “%2” %3; it stands among the touchpoint's "
                                   "details."_s.arg(shortened(text), column.title, why));
    Details& details = touchpointAt(target, line).details;
    if (details.size() < size_t(maxDetails))
        details.push_back({m_builder.text(column.title, line), text});
}

void TableCells::putFeeling(const TableColumn& column, const QString& text, TableTarget& target,
                            int line) {
    const Id<Persona> persona =
        column.persona.isEmpty() ? target.persona : m_builder.persona(column.persona, line);
    Feeling& feeling = feelingAt(target, persona, line);
    if (column.heading == Heading::Emotion)
        return append(feeling.emotion, text);
    if (column.heading == Heading::Says)
        return append(feeling.says, unquoted(text));
    const bool isReceived = column.heading == Heading::Received;
    const auto number = numberIn(text, m_style);
    if (!number) {
        if (!isReceived)
            return keepAnyway(column, text, target, line, u"is no number"_s);
        m_builder.warnings().add(line, u"The feeling “%1” is no number; it was kept as the "
                                       "emotion."_s.arg(shortened(text)));
        return append(feeling.emotion, text);
    }
    if (!m_builder.widenScale(*number, line))
        return keepAnyway(column, text, target, line, u"fits no scale"_s);
    std::optional<double>& value = isReceived ? feeling.received : feeling.desired;
    if (value && *value != *number)
        return keepAnyway(column, text, target, line, u"is a second value for one feeling"_s);
    value = number;
}

// Marks of a touchpoint that are not free text. False where the cell means nothing such.
bool TableCells::putMark(const TableColumn& column, const QString& text, TableTarget& target) {
    Touchpoint& touchpoint = *target.touchpoint;
    if (column.heading == Heading::PointKind) {
        const auto kind = enumFromName<PointKind>(text.toLower().replace(u' ', u'_').toStdString());
        touchpoint.point = kind.value_or(touchpoint.point);
        return kind.has_value();
    }
    const auto yes = yesNoIn(text);
    if (yes)
        (column.heading == Heading::MomentOfTruth ? touchpoint.momentOfTruth
                                                  : touchpoint.reviewMoment) = *yes;
    return yes.has_value();
}

void TableCells::putAttribute(const TableColumn& column, const QString& text, TableTarget& target,
                              int line) {
    switch (column.heading) {
    case Heading::StageGoal:
        return append(target.stage->goal, text);
    case Heading::StageNeeds:
        return append(target.stage->needs, text);
    case Heading::EntersWhen:
        return append(target.stage->entersWhen, text);
    case Heading::DoneWhen:
        return append(target.stage->doneWhen, text);
    case Heading::CrmStage:
        return append(target.stage->crmStage, text);
    case Heading::SpeakerNotes:
        return append(target.stage->speakerNotes, text);
    case Heading::Channel:
        return append(touchpointAt(target, line).channel, text);
    case Heading::Owner:
        return append(touchpointAt(target, line).owner, text);
    case Heading::Persona:
        target.persona = m_builder.persona(text, line);
        return;
    default:
        touchpointAt(target, line);
        if (!putMark(column, text, target))
            keepAnyway(column, text, target, line, u"is not understood"_s);
    }
}

void TableCells::putCard(const TableColumn& column, const QString& text, TableTarget& target,
                         int line) {
    const Place place = placeIn(laneFor(column), target);
    switch (column.lane) {
    case LaneKind::PainPoints:
        target.pain = &m_builder.append(PainPoint{.place = place, .text = text});
        break;
    case LaneKind::Opportunities:
        target.opportunity = &m_builder.append(Opportunity{.place = place, .text = text});
        break;
    case LaneKind::Loss:
        target.loss = &m_builder.append(Loss{.place = place, .reason = text});
        break;
    case LaneKind::Kpis:
        target.kpi = &m_builder.append(Kpi{.place = place, .name = text});
        break;
    case LaneKind::Thinking:
        m_builder.addNote(place.lane, place, unquoted(text), line);
        break;
    default:
        m_builder.addNote(place.lane, place, text, line);
    }
}

// More about the card that came before. False where there is no such card, or the cell does not
// fit.
bool TableCells::putCardField(const TableColumn& column, const QString& text, TableTarget& target,
                              int line) {
    const auto fill = [](auto& field, const auto& value) {
        if (value)
            field = *value;
        return value.has_value();
    };
    // A share or a target may stand alone; then it makes the card that it is about.
    const bool isLoss = column.heading >= Heading::LossShare && column.heading <= Heading::WinBack;
    if (isLoss && !target.loss)
        target.loss =
            &m_builder.append(Loss{.place = placeIn(m_builder.lane(LaneKind::Loss), target)});
    switch (column.heading) {
    case Heading::Severity:
        return target.pain && fill(target.pain->severity, severityIn(text, m_style));
    case Heading::Impact:
        return target.opportunity && fill(target.opportunity->impact, levelIn(text, m_style));
    case Heading::Effort:
        return target.opportunity && fill(target.opportunity->effort, levelIn(text, m_style));
    case Heading::OpportunityOwner:
        if (target.opportunity)
            append(target.opportunity->owner, text);
        return target.opportunity;
    case Heading::Solution:
        if (target.opportunity)
            append(target.opportunity->solution, text);
        return target.opportunity;
    case Heading::Status:
        return target.opportunity &&
               fill(target.opportunity->status,
                    enumFromName<OpportunityStatus>(text.toLower().toStdString()));
    case Heading::LossShare:
        target.loss->unit = LossUnit::Share;
        return fill(target.loss->amount, shareIn(text, m_style));
    case Heading::LossCount: {
        const auto count = numberIn(text, m_style);
        if (!count || *count < 0)
            return false;
        target.loss->unit = LossUnit::Count;
        target.loss->amount = count;
        return true;
    }
    case Heading::LossWhere:
        append(target.loss->whereTo, text);
        return true;
    case Heading::WinBack:
        append(target.loss->winBack, text);
        return true;
    case Heading::KpiUnit:
        if (target.kpi)
            append(target.kpi->unit, text);
        return target.kpi;
    case Heading::KpiSource:
        if (target.kpi)
            append(target.kpi->source, text);
        return target.kpi;
    case Heading::KpiTarget:
        return target.kpi && fill(target.kpi->target, numberIn(text, m_style));
    case Heading::KpiActual:
        return target.kpi && fill(target.kpi->actual, numberIn(text, m_style));
    case Heading::KpiBetter:
        return target.kpi &&
               fill(target.kpi->better, enumFromName<Better>(text.toLower().toStdString()));
    default:
        return false;
    }
    Q_UNUSED(line)
}

void TableCells::put(const TableColumn& column, const QString& cell, TableTarget& target,
                     int line) {
    const QString text = m_builder.text(cell.trimmed(), line);
    if (text.isEmpty())
        return;
    if (column.isDetail) {
        Details& details = touchpointAt(target, line).details;
        if (details.size() < size_t(maxDetails))
            details.push_back({m_builder.text(column.title, line), text});
        else
            m_builder.warnings().add(line,
                                     u"The detail “%1” is one too many."_s.arg(shortened(text)));
    } else if (isFeelingHeading(column.heading)) {
        putFeeling(column, text, target, line);
    } else if (column.heading == Heading::Unknown || laneKindFor(column.heading)) {
        putCard(column, text, target, line);
    } else if (column.heading >= Heading::Severity) {
        if (!putCardField(column, text, target, line))
            keepAnyway(column, text, target, line, u"does not fit the card before it"_s);
    } else {
        putAttribute(column, text, target, line);
    }
}

} // namespace waymark
