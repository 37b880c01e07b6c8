#include "exchange/map_table.h"

#include "exchange/header_words.h"
#include "exchange/left_out.h"
#include "exchange/map_cards.h"
#include "exchange/table_cells.h"
#include "model/edits.h"
#include "model/fields.h"

#include <QLocale>

#include <functional>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}
QString text(const std::optional<double>& number) {
    return number ? text(*number) : QString();
}
QString text(const std::optional<int>& number) {
    return number ? QString::number(*number) : QString();
}
template <class Enum>
QString word(Enum value) {
    const std::string_view name = nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

// The values of one column at one stage or touchpoint, each for a row of its own.
using Values = QStringList;

// A column: its heading, and what it says at a stage (with no touchpoint) or at a touchpoint.
struct Column {
    QString heading;
    std::function<Values(const Stage& stage, const Touchpoint* touchpoint)> values;
    bool isOptional = true; // left out where it says nothing at all
};

class MapTable {
public:
    MapTable(const Project& project, Id<Map> map, Warnings& warnings)
        : m_project(project)
        , m_map(*project.find(map))
        , m_warnings(warnings) {}

    std::vector<CsvRow> make();

private:
    void addStageColumn(const QString& heading, QString Stage::* field);
    void addTouchpointColumn(const QString& heading,
                             std::function<QString(const Touchpoint&)> value);
    void addFeelingColumns();
    void addLaneColumns();
    void addDetailColumns();
    template <class T>
    void addCardColumn(const QString& heading, Id<Lane> lane,
                       std::function<QString(const T&)> value, bool isOptional = true);
    [[nodiscard]] QString laneHeading(const Lane& lane) const;
    [[nodiscard]] QString scaleSuffix() const;
    void addRows(const Stage& stage, const Touchpoint* touchpoint, QString stageCell,
                 std::vector<CsvRow>& rows);
    void dropEmptyColumns();
    QString named(const QString& name);
    void warnOfLosses();

    const Project& m_project;
    const Map& m_map;
    Warnings& m_warnings;
    std::vector<Column> m_columns; // without stage and touchpoint, which every row begins with
    bool m_hasUnnamed = false;
};

QString MapTable::scaleSuffix() const {
    return u" (%1..%2)"_s.arg(m_map.scale.min).arg(m_map.scale.max);
}

void MapTable::addStageColumn(const QString& heading, QString Stage::* field) {
    // Said once, in the first row of the stage.
    m_columns.push_back({heading, [this, field](const Stage& stage, const Touchpoint* touchpoint) {
                             const bool hasStageRow = !cardsOf(m_project, stage.id).empty();
                             const auto all = m_project.of<Touchpoint>(stage.id);
                             const bool isFirst =
                                 touchpoint ? !hasStageRow && all.front() == touchpoint->id
                                            : hasStageRow || all.empty();
                             return isFirst ? Values{stage.*field} : Values{};
                         }});
}

void MapTable::addTouchpointColumn(const QString& heading,
                                   std::function<QString(const Touchpoint&)> value) {
    m_columns.push_back({heading, [value](const Stage&, const Touchpoint* touchpoint) {
                             return touchpoint ? Values{value(*touchpoint)} : Values{};
                         }});
}

void MapTable::addFeelingColumns() {
    const auto add = [this](const QString& heading, std::function<QString(const Feeling&)> value) {
        m_columns.push_back({heading, [this, value](const Stage&, const Touchpoint* touchpoint) {
                                 Values values;
                                 if (touchpoint)
                                     for (const Id<Feeling> id :
                                          m_project.of<Feeling>(touchpoint->id))
                                         values << value(*m_project.find(id));
                                 return values;
                             }});
    };
    const auto lane = laneOf(m_project, m_map.id, LaneKind::Feeling);
    QString title = lane ? m_project.find(*lane)->title : QString();
    if (headingFor(title) != Heading::Received || !bracketsOf(title).isEmpty())
        title = u"Feeling"_s;
    add(u"Persona"_s, [this](const Feeling& feeling) {
        const Persona* persona = m_project.find(feeling.persona);
        return persona ? persona->name : QString();
    });
    add(title + scaleSuffix(), [](const Feeling& feeling) { return text(feeling.received); });
    m_columns.back().isOptional = !lane;
    add(u"Desired"_s + scaleSuffix(), [](const Feeling& feeling) { return text(feeling.desired); });
    add(u"Emotion"_s, [](const Feeling& feeling) { return feeling.emotion; });
    add(u"Says"_s, [](const Feeling& feeling) { return feeling.says; });
}

// The lane's title where that leads back to its kind, else with the kind in brackets.
QString MapTable::laneHeading(const Lane& lane) const {
    const TableColumn column = columnFor(lane.title);
    const bool isFree = column.heading == Heading::Unknown && lane.lane == LaneKind::Notes;
    const bool leadsBack =
        column.title == lane.title && !column.isDetail && !lane.title.isEmpty() &&
        (isFree || (laneKindFor(column.heading) == lane.lane && column.lane == lane.lane));
    return leadsBack ? lane.title : u"%1 (%2)"_s.arg(lane.title, word(lane.lane));
}

template <class T>
void MapTable::addCardColumn(const QString& heading, Id<Lane> lane,
                             std::function<QString(const T&)> value, bool isOptional) {
    m_columns.push_back({heading,
                         [this, lane, value](const Stage& stage, const Touchpoint* touchpoint) {
                             Values values;
                             const auto cards = touchpoint ? m_project.of<T>(touchpoint->id)
                                                           : m_project.of<T>(stage.id);
                             for (const Id<T> id : cards)
                                 if (m_project.find(id)->place.lane == lane)
                                     values << value(*m_project.find(id));
                             return values;
                         },
                         isOptional});
}

void MapTable::addLaneColumns() {
    for (const Id<Lane> id : m_project.of<Lane>(m_map.id)) {
        const Lane& lane = *m_project.find(id);
        const QString heading = laneHeading(lane);
        const auto kind = cardKind(lane.lane);
        if (laneOf(m_project, m_map.id, LaneKind::Feeling) == id)
            addFeelingColumns();
        if (!kind)
            continue;
        switch (*kind) {
        case Kind::PainPoint:
            addCardColumn<PainPoint>(heading, id, &PainPoint::text, false);
            addCardColumn<PainPoint>(u"Severity"_s, id, [](const PainPoint& pain) {
                return QString::number(pain.severity);
            });
            break;
        case Kind::Opportunity: {
            using Card = Opportunity;
            addCardColumn<Card>(heading, id, &Card::text, false);
            addCardColumn<Card>(u"Impact"_s, id, [](const Card& c) { return text(c.impact); });
            addCardColumn<Card>(u"Effort"_s, id, [](const Card& c) { return text(c.effort); });
            addCardColumn<Card>(u"Opportunity owner"_s, id, &Card::owner);
            addCardColumn<Card>(u"Status"_s, id, [](const Card& c) {
                return c.status == OpportunityStatus::Idea ? QString() : word(c.status);
            });
            addCardColumn<Card>(u"Solution"_s, id, &Card::solution);
            break;
        }
        case Kind::Loss: {
            using Card = Loss;
            addCardColumn<Card>(heading, id, &Card::reason, false);
            addCardColumn<Card>(u"Loss share"_s, id, [](const Card& c) {
                return c.unit == LossUnit::Share ? text(c.amount) : QString();
            });
            addCardColumn<Card>(u"Loss count"_s, id, [](const Card& c) {
                return c.unit == LossUnit::Count ? text(c.amount) : QString();
            });
            addCardColumn<Card>(u"Loss to"_s, id, &Card::whereTo);
            addCardColumn<Card>(u"Win back"_s, id, &Card::winBack);
            break;
        }
        case Kind::Kpi: {
            using Card = Kpi;
            addCardColumn<Card>(heading, id, &Card::name, false);
            addCardColumn<Card>(u"KPI unit"_s, id, &Card::unit);
            addCardColumn<Card>(u"KPI target"_s, id, [](const Card& c) { return text(c.target); });
            addCardColumn<Card>(u"KPI actual"_s, id, [](const Card& c) { return text(c.actual); });
            addCardColumn<Card>(u"KPI better"_s, id, [](const Card& c) {
                return c.better == Better::Higher ? QString() : word(c.better);
            });
            addCardColumn<Card>(u"KPI source"_s, id, &Card::source);
            break;
        }
        default:
            addCardColumn<Note>(heading, id, &Note::text, false);
        }
    }
}

void MapTable::addDetailColumns() {
    QStringList names;
    for (const Id<Touchpoint> id : touchpointsOf(m_project, m_map.id))
        for (const Detail& detail : m_project.find(id)->details)
            if (!names.contains(detail.name))
                names << detail.name;
    for (const QString& name : names)
        m_columns.push_back(
            {name + u" (detail)"_s, [name](const Stage&, const Touchpoint* touchpoint) {
                 Values values;
                 if (touchpoint)
                     for (const Detail& detail : touchpoint->details)
                         if (detail.name == name)
                             values << detail.value;
                 return values;
             }});
}

void MapTable::dropEmptyColumns() {
    std::erase_if(m_columns, [this](const Column& column) {
        if (!column.isOptional)
            return false;
        for (const Id<Stage> stageId : m_project.of<Stage>(m_map.id)) {
            const Stage& stage = *m_project.find(stageId);
            if (!column.values(stage, nullptr).join(QString()).isEmpty())
                return false;
            for (const Id<Touchpoint> id : m_project.of<Touchpoint>(stageId))
                if (!column.values(stage, m_project.find(id)).join(QString()).isEmpty())
                    return false;
        }
        return true;
    });
}

// A row without a name would be taken for more of the row above it.
QString MapTable::named(const QString& name) {
    m_hasUnnamed = m_hasUnnamed || name.trimmed().isEmpty();
    return name.trimmed().isEmpty() ? u"(unnamed)"_s : name;
}

void MapTable::addRows(const Stage& stage, const Touchpoint* touchpoint, QString stageCell,
                       std::vector<CsvRow>& rows) {
    std::vector<Values> columns;
    qsizetype height = 1;
    for (const Column& column : m_columns) {
        columns.push_back(column.values(stage, touchpoint));
        height = std::max(height, columns.back().size());
    }
    for (qsizetype r = 0; r < height; ++r) {
        CsvRow row;
        row.cells << stageCell << (touchpoint && r == 0 ? named(touchpoint->name) : QString());
        stageCell.clear();
        for (const Values& values : columns)
            row.cells << (r < values.size() ? values[r] : QString());
        rows.push_back(std::move(row));
    }
}

void MapTable::warnOfLosses() {
    if (m_hasUnnamed)
        m_warnings.add(0, u"Stages and touchpoints without a name are called “(unnamed)” in the "
                          "file."_s);
    const auto stages = m_project.of<Stage>(m_map.id);
    for (size_t i = 1; i < stages.size(); ++i)
        if (m_project.find(stages[i])->name == m_project.find(stages[i - 1])->name)
            m_warnings.add(0,
                           u"Two stages in a row are called “%1”; in a table they are one."_s.arg(
                               m_project.find(stages[i])->name));
    int answers = 0;
    int images = 0;
    int spans = 0;
    int colours = 0;
    for (const auto& [id, card] : m_project.all<Opportunity>())
        answers += mapOf(m_project, anyId(id)) == m_map.id ? int(card.answers.size()) : 0;
    for (const auto& [id, card] : m_project.all<Note>()) {
        if (mapOf(m_project, anyId(id)) != m_map.id)
            continue;
        images += !card.image.isNull();
        spans += card.place.span != 1;
        colours += card.colour.rgb.has_value();
    }
    LeftOut left;
    left.add(images, u"image"_s, u"images"_s);
    left.add(spans, u"card's width over several columns"_s,
             u"cards' widths over several columns"_s);
    left.add(colours, u"card's colour"_s, u"cards' colours"_s);
    left.add(answers, u"tie of an opportunity to a pain point"_s,
             u"ties of opportunities to pain points"_s);
    left.add(countInMap(m_project, m_map.id, Kind::Link), u"link"_s, u"links"_s);
    left.add(countInMap(m_project, m_map.id, Kind::Comment), u"comment"_s, u"comments"_s);
    left.add(countInMap(m_project, m_map.id, Kind::SavedView), u"view"_s, u"views"_s);
    left.report(u"A table"_s, m_warnings);
}

std::vector<CsvRow> MapTable::make() {
    addStageColumn(u"Stage goal"_s, &Stage::goal);
    addStageColumn(u"Stage needs"_s, &Stage::needs);
    addStageColumn(u"Enters when"_s, &Stage::entersWhen);
    addStageColumn(u"Done when"_s, &Stage::doneWhen);
    addStageColumn(u"CRM stage"_s, &Stage::crmStage);
    addStageColumn(u"Speaker notes"_s, &Stage::speakerNotes);
    addTouchpointColumn(u"Channel"_s, &Touchpoint::channel);
    m_columns.back().isOptional = false;
    addTouchpointColumn(u"Owner"_s, &Touchpoint::owner);
    m_columns.back().isOptional = false;
    addTouchpointColumn(u"Point"_s, [](const Touchpoint& touchpoint) {
        return touchpoint.point == PointKind::Ordinary ? QString() : word(touchpoint.point);
    });
    addTouchpointColumn(u"Moment of truth"_s, [](const Touchpoint& touchpoint) {
        return touchpoint.momentOfTruth ? u"yes"_s : QString();
    });
    addTouchpointColumn(u"Review moment"_s, [](const Touchpoint& touchpoint) {
        return touchpoint.reviewMoment ? u"yes"_s : QString();
    });
    if (!laneOf(m_project, m_map.id, LaneKind::Feeling))
        addFeelingColumns();
    addLaneColumns();
    addDetailColumns();
    dropEmptyColumns();

    const auto touchpointLane = laneOf(m_project, m_map.id, LaneKind::Touchpoints);
    const QString title = touchpointLane ? m_project.find(*touchpointLane)->title : QString();
    std::vector<CsvRow> rows(1);
    rows.front().cells << u"Stage"_s
                       << (headingFor(title) == Heading::TouchpointName &&
                                   bracketsOf(title).isEmpty()
                               ? title
                               : u"Touchpoint"_s);
    for (const Column& column : m_columns)
        rows.front().cells << column.heading;
    for (const Id<Stage> stageId : m_project.of<Stage>(m_map.id)) {
        const Stage& stage = *m_project.find(stageId);
        const auto touchpoints = m_project.of<Touchpoint>(stageId);
        const QString name = named(stage.name);
        const bool hasStageRow = !cardsOf(m_project, stageId).empty() || touchpoints.empty();
        if (hasStageRow)
            addRows(stage, nullptr, name, rows);
        for (const Id<Touchpoint> id : touchpoints)
            addRows(stage, m_project.find(id), name, rows);
    }
    warnOfLosses();
    return rows;
}

} // namespace

std::vector<CsvRow> mapAsTable(const Project& project, Id<Map> map, Warnings& warnings) {
    return MapTable(project, map, warnings).make();
}

} // namespace waymark
