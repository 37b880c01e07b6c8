#include "model/edits.h"
#include "publish/record_words.h"
#include "publish/xlsx_list.h"
#include "publish/xlsx_sheets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double nameWidth = 26; // characters
constexpr double textWidthInSheet = 44;
constexpr double wordWidth = 16;
constexpr double numberWidth = 12;
constexpr double timeWidth = 19;

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

QString yes(bool isSo) {
    return isSo ? tr("yes") : QString();
}

ListCell whole(const std::optional<int>& value) {
    return value ? ListCell(std::optional<double>(*value)) : ListCell();
}

class ListSheets {
public:
    ListSheets(Workbook& workbook, const std::vector<Sheet>& sheets, const PublishOptions& options,
               const Progress& progress)
        : m_workbook(workbook)
        , m_sheets(sheets)
        , m_project(*sheets.front().project)
        , m_options(options)
        , m_progress(progress) {}

    bool write();

private:
    // The columns that every list of things on a map begins with, and what they say.
    [[nodiscard]] std::vector<ListColumn> placeColumns(std::vector<ListColumn> more) const;
    [[nodiscard]] std::vector<ListCell> placeCells(AnyId id) const;

    List stages() const;
    List touchpoints() const;
    List painPoints() const;
    List opportunities() const;
    List losses() const;
    List kpis() const;
    List kpiHistory() const;
    List personas() const;
    List interactions() const;

    // All cards of a kind, map by map, column by column.
    template <class T>
    [[nodiscard]] std::vector<Id<T>> cards() const;
    [[nodiscard]] bool isShown(AnyId id, const Place& place) const;
    template <class T>
    [[nodiscard]] QString textsOf(const std::vector<Id<T>>& ids) const;
    [[nodiscard]] ListCell votes(AnyId id) const;

    Workbook& m_workbook;
    const std::vector<Sheet>& m_sheets;
    const Project& m_project;
    const PublishOptions& m_options;
    const Progress& m_progress;
};

std::vector<ListColumn> ListSheets::placeColumns(std::vector<ListColumn> more) const {
    std::vector<ListColumn> columns;
    if (m_sheets.size() > 1)
        columns.push_back({tr("Map"), nameWidth, false});
    columns.push_back({tr("Stage"), wordWidth, false});
    columns.push_back({tr("Touchpoint"), nameWidth, true});
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

std::vector<ListCell> ListSheets::placeCells(AnyId id) const {
    std::vector<ListCell> cells;
    const Map* map = m_project.find(mapOf(m_project, id));
    if (m_sheets.size() > 1)
        cells.emplace_back(map ? map->title : QString());
    const auto record = m_project.find(id);
    Id<Stage> stage;
    const Touchpoint* touchpoint = nullptr;
    if (id.kind == Kind::Touchpoint)
        touchpoint = m_project.find(Id<Touchpoint>{id.value});
    else if (id.kind == Kind::Interaction)
        touchpoint = m_project.find(m_project.find(Id<Interaction>{id.value})->touchpoint);
    else if (id.kind == Kind::Stage)
        stage = {id.value};
    else if (const auto place = record ? placeOf(*record) : std::nullopt) {
        stage = place->stage;
        touchpoint = m_project.find(place->touchpoint);
    }
    if (touchpoint)
        stage = touchpoint->stage;
    cells.emplace_back(stage ? m_project.find(stage)->name : QString());
    cells.emplace_back(touchpoint ? touchpoint->name : QString());
    return cells;
}

bool ListSheets::isShown(AnyId id, const Place& place) const {
    const LayoutOptions& layout = m_options.layout;
    if (layout.leftOut && layout.leftOut->contains(id))
        return false;
    return (!layout.lanes && !layout.arrangement) ||
           std::ranges::any_of(m_sheets, [&](const Sheet& sheet) {
               return sheet.layout.laneIndex(place.lane) >= 0;
           });
}

template <class T>
std::vector<Id<T>> ListSheets::cards() const {
    std::vector<Id<T>> all;
    const auto take = [&](const std::vector<Id<T>>& ids) {
        for (const Id<T> id : ids)
            if (isShown(anyId(id), m_project.find(id)->place))
                all.push_back(id);
    };
    for (const Sheet& sheet : m_sheets)
        for (const Id<Stage> stage : m_project.of<Stage>(sheet.map->id)) {
            take(m_project.of<T>(stage));
            for (const Id<Touchpoint> touchpoint : m_project.of<Touchpoint>(stage))
                take(m_project.of<T>(touchpoint));
        }
    return all;
}

template <class T>
QString ListSheets::textsOf(const std::vector<Id<T>>& ids) const {
    QStringList texts;
    for (const Id<T> id : ids)
        texts += m_project.find(id)->text;
    return texts.join(u'\n');
}

ListCell ListSheets::votes(AnyId id) const {
    const size_t count = m_project.children(id, Kind::Vote).size();
    return count > 0 ? ListCell(std::optional<double>(double(count))) : ListCell();
}

List ListSheets::stages() const {
    std::vector<Id<Stage>> ids;
    for (const Sheet& sheet : m_sheets)
        for (const Id<Stage> id : m_project.of<Stage>(sheet.map->id))
            ids.push_back(id);
    return {tr("Stages"),
            placeColumns({{tr("Touchpoints"), numberWidth, false},
                          {tr("Goal"), textWidthInSheet},
                          {tr("Needs"), textWidthInSheet},
                          {tr("Enters when"), textWidthInSheet},
                          {tr("Done when"), textWidthInSheet},
                          {tr("CRM stage"), wordWidth},
                          {tr("Speaker notes"), textWidthInSheet}}),
            ids.size(), [this, ids](size_t i) {
                const Stage& stage = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(stage.id));
                row.insert(row.end(),
                           {std::optional<double>(double(
                                m_project.children(anyId(stage.id), Kind::Touchpoint).size())),
                            stage.goal, stage.needs, stage.entersWhen, stage.doneWhen,
                            stage.crmStage, stage.speakerNotes});
                return row;
            }};
}

List ListSheets::touchpoints() const {
    std::vector<Id<Touchpoint>> ids;
    std::vector<Id<Persona>> felt; // null: the customer as such
    DetailColumns details;
    for (const Sheet& sheet : m_sheets)
        for (const Id<Touchpoint> id : touchpointsOf(m_project, sheet.map->id)) {
            ids.push_back(id);
            details.see(m_project.find(id)->details);
            for (const Id<Feeling> feeling : m_project.of<Feeling>(id))
                if (const auto who = m_project.find(feeling)->persona;
                    std::ranges::find(felt, who) == felt.end())
                    felt.push_back(who);
        }
    std::vector<ListColumn> columns = placeColumns({{tr("Channel"), wordWidth},
                                                    {tr("Owner"), wordWidth},
                                                    {tr("Kind of point"), wordWidth},
                                                    {tr("Moment of truth"), numberWidth},
                                                    {tr("Review moment"), numberWidth}});
    for (const Id<Persona> id : felt) {
        const Persona* persona = m_project.find(id);
        const auto heading = [&](const QString& what) {
            return persona && felt.size() > 1 ? u"%1: %2"_s.arg(persona->name, what) : what;
        };
        columns.push_back({heading(tr("Received")), numberWidth});
        columns.push_back({heading(tr("Desired")), numberWidth});
        columns.push_back({heading(tr("Emotion")), wordWidth});
        columns.push_back({heading(tr("Says")), textWidthInSheet});
    }
    columns.push_back({tr("Leads to"), nameWidth});
    columns.push_back({tr("Votes"), numberWidth});
    details.addTo(columns);
    return {tr("Touchpoints"), columns, ids.size(), [this, ids, felt, details](size_t i) {
                const Touchpoint& touchpoint = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(touchpoint.id));
                row.insert(row.end(),
                           {touchpoint.channel, touchpoint.owner, pointName(touchpoint.point),
                            yes(touchpoint.momentOfTruth), yes(touchpoint.reviewMoment)});
                for (const Id<Persona> persona : felt) {
                    Feeling feeling;
                    for (const Id<Feeling> id : m_project.of<Feeling>(touchpoint.id))
                        if (m_project.find(id)->persona == persona)
                            feeling = *m_project.find(id);
                    row.insert(row.end(),
                               {feeling.received, feeling.desired, feeling.emotion, feeling.says});
                }
                QStringList leads;
                for (const Id<Link> id : m_project.of<Link>(touchpoint.id)) {
                    const Link& link = *m_project.find(id);
                    if (link.from != touchpoint.id)
                        continue;
                    const QString name = m_project.find(link.to)->name;
                    leads += link.label.isEmpty() ? name : u"%1 (%2)"_s.arg(name, link.label);
                }
                row.emplace_back(leads.join(u'\n'));
                row.push_back(votes(anyId(touchpoint.id)));
                details.addTo(row, touchpoint.details);
                return row;
            }};
}

List ListSheets::painPoints() const {
    const auto ids = cards<PainPoint>();
    return {tr("Pain points"),
            placeColumns({{tr("Pain point"), textWidthInSheet, false},
                          {tr("Severity (1–3)"), numberWidth, false},
                          {tr("Evidence"), wordWidth, false},
                          {tr("Answered by"), textWidthInSheet},
                          {tr("Votes"), numberWidth}}),
            ids.size(), [this, ids](size_t i) {
                const PainPoint& pain = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(pain.id));
                row.insert(row.end(),
                           {pain.text, whole(pain.severity), evidenceName(pain.evidence),
                            textsOf(m_project.of<Opportunity>(pain.id)), votes(anyId(pain.id))});
                return row;
            }};
}

List ListSheets::opportunities() const {
    const auto ids = cards<Opportunity>();
    return {tr("Opportunities"),
            placeColumns({{tr("Opportunity"), textWidthInSheet, false},
                          {tr("Solution"), textWidthInSheet},
                          {tr("Impact (1–5)"), numberWidth},
                          {tr("Effort (1–5)"), numberWidth},
                          {tr("Owner"), wordWidth},
                          {tr("Status"), wordWidth, false},
                          {tr("Answers"), textWidthInSheet},
                          {tr("Votes"), numberWidth}}),
            ids.size(), [this, ids](size_t i) {
                const Opportunity& idea = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(idea.id));
                row.insert(row.end(), {idea.text, idea.solution, whole(idea.impact),
                                       whole(idea.effort), idea.owner, statusName(idea.status),
                                       textsOf(idea.answers), votes(anyId(idea.id))});
                return row;
            }};
}

List ListSheets::losses() const {
    const auto ids = cards<Loss>();
    return {tr("Losses"),
            placeColumns({{tr("Reason"), textWidthInSheet, false},
                          {tr("Share lost"), numberWidth},
                          {tr("Customers lost"), numberWidth},
                          {tr("Where they go"), nameWidth},
                          {tr("How to win them back"), textWidthInSheet},
                          {tr("Votes"), numberWidth}}),
            ids.size(), [this, ids](size_t i) {
                const Loss& loss = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(loss.id));
                const bool isShare = loss.unit == LossUnit::Share;
                const double percent = loss.amount.value_or(0) * 100;
                const bool isWhole = std::abs(percent - std::round(percent)) < 1e-9;
                row.insert(row.end(), {loss.reason,
                                       ListCell(isShare ? loss.amount : std::nullopt,
                                                isWhole ? NumberLook::Percent
                                                        : NumberLook::PercentWithDecimal),
                                       ListCell(isShare ? std::nullopt : loss.amount), loss.whereTo,
                                       loss.winBack, votes(anyId(loss.id))});
                return row;
            }};
}

List ListSheets::kpis() const {
    const auto ids = cards<Kpi>();
    return {tr("KPIs"),
            placeColumns({{tr("KPI"), nameWidth, false},
                          {tr("Actual"), numberWidth, false},
                          {tr("Target"), numberWidth, false},
                          {tr("Unit"), numberWidth},
                          {tr("Better is"), numberWidth, false},
                          {tr("Source"), nameWidth},
                          {tr("Votes"), numberWidth}}),
            ids.size(), [this, ids](size_t i) {
                const Kpi& kpi = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(kpi.id));
                row.insert(row.end(), {kpi.name, kpi.actual, kpi.target, kpi.unit,
                                       kpi.better == Better::Higher ? tr("higher") : tr("lower"),
                                       kpi.source, votes(anyId(kpi.id))});
                return row;
            }};
}

List ListSheets::kpiHistory() const {
    std::vector<std::pair<Id<Kpi>, size_t>> values;
    for (const Id<Kpi> id : cards<Kpi>())
        for (size_t i = 0; i < m_project.find(id)->pastValues.size(); ++i)
            values.emplace_back(id, i);
    return {tr("KPI history"),
            placeColumns({{tr("KPI"), nameWidth, false},
                          {tr("Time (UTC)"), timeWidth, false},
                          {tr("Value"), numberWidth, false},
                          {tr("Unit"), numberWidth}}),
            values.size(), [this, values](size_t i) {
                const Kpi& kpi = *m_project.find(values[i].first);
                const KpiValue& past = kpi.pastValues[values[i].second];
                std::vector<ListCell> row = placeCells(anyId(kpi.id));
                ListCell time;
                time.time = past.time;
                row.insert(row.end(),
                           {kpi.name, time, std::optional<double>(past.value), kpi.unit});
                return row;
            }};
}

List ListSheets::personas() const {
    std::vector<Id<Persona>> ids = m_project.roots<Persona>();
    if (m_sheets.size() < m_project.all<Map>().size())
        std::erase_if(ids, [this](Id<Persona> id) {
            return std::ranges::none_of(m_sheets, [id](const Sheet& sheet) {
                return std::ranges::find(sheet.map->personas, id) != sheet.map->personas.end();
            });
        });
    return {tr("Personas"),
            {{tr("Name"), nameWidth, false},
             {tr("Role"), nameWidth},
             {tr("Quote"), textWidthInSheet},
             {tr("About"), textWidthInSheet},
             {tr("Goals"), textWidthInSheet},
             {tr("Frustrations"), textWidthInSheet}},
            ids.size(),
            [this, ids](size_t i) {
                const Persona& persona = *m_project.find(ids[i]);
                return std::vector<ListCell>{persona.name,  persona.role,  persona.quote,
                                             persona.about, persona.goals, persona.frustrations};
            }};
}

List ListSheets::interactions() const {
    std::vector<Id<Interaction>> ids;
    DetailColumns details;
    for (const Sheet& sheet : m_sheets)
        for (const auto& child : m_project.children(anyId(sheet.map->id), Kind::Interaction)) {
            ids.push_back({child.id});
            details.see(m_project.find(ids.back())->details);
        }
    std::vector<ListColumn> columns =
        placeColumns({{tr("Customer"), nameWidth, false}, {tr("Time (UTC)"), timeWidth, false}});
    details.addTo(columns);
    return {tr("Interactions"), columns, ids.size(), [this, ids, details](size_t i) {
                const Interaction& interaction = *m_project.find(ids[i]);
                std::vector<ListCell> row = placeCells(anyId(interaction.id));
                ListCell time;
                time.time = interaction.time;
                row.insert(row.end(), {interaction.customer, time});
                details.addTo(row, interaction.details);
                return row;
            }};
}

bool ListSheets::write() {
    const std::vector<List> lists{stages(), touchpoints(), painPoints(), opportunities(), losses(),
                                  kpis(),   kpiHistory(),  personas(),   interactions()};
    for (size_t i = 0; i < lists.size(); ++i) {
        const double count = double(lists.size()) + 1; // packing takes its time too
        if (!writeList(m_workbook, lists[i], m_progress, double(i) / count, double(i + 1) / count))
            return false;
    }
    return true;
}

} // namespace

bool writeListSheets(Workbook& workbook, const std::vector<Sheet>& sheets,
                     const PublishOptions& options, const Progress& progress) {
    return ListSheets(workbook, sheets, options, progress).write();
}

} // namespace waymark
