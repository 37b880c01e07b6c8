#include "model/interaction_log.h"

#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/rank.h"

#include <QCoreApplication>
#include <QHash>

#include <unordered_set>

namespace waymark {

namespace {

// Each value once in memory, however many rows share it.
class SharedTexts {
public:
    explicit SharedTexts(const NameTable& names) {
        m_texts.reserve(names.size());
        for (quint32 number = 0; number < names.size(); ++number)
            m_texts.push_back(names.name(number));
    }
    const QString& operator[](quint32 number) const { return m_texts[number]; }

private:
    std::vector<QString> m_texts;
};

// What tells a row from another, as a key for a set.
QString keyOf(const Interaction& interaction) {
    QString key = interaction.customer + QChar(u'\x1f') +
                  QString::number(interaction.touchpoint.value) + QChar(u'\x1f') +
                  QString::number(interaction.time);
    for (const Detail& detail : interaction.details)
        key += QChar(u'\x1f') + detail.name + QChar(u'\x1e') + detail.value;
    return key;
}

} // namespace

const LogColumn* InteractionLog::column(const QString& name) const {
    for (const LogColumn& column : details)
        if (column.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return &column;
    return nullptr;
}

QString comparableName(const QString& name) {
    return name.simplified().toCaseFolded();
}

InteractionLog logOf(const Project& project, Id<Map> map) {
    InteractionLog log;
    const auto children = project.children(anyId(map), Kind::Interaction);
    log.rows.reserve(children.size());
    QHash<qint64, quint32> touchpoints;
    QHash<QString, size_t> columns;
    for (const Project::Child& child : children) {
        const Interaction& interaction = *project.find(Id<Interaction>{child.id});
        auto touchpoint = touchpoints.find(interaction.touchpoint.value);
        if (touchpoint == touchpoints.end()) {
            // Numbers in the order of first appearance; the id makes each name one of its own.
            const quint32 number =
                log.touchpoints.number(QString::number(interaction.touchpoint.value));
            log.places.push_back(interaction.touchpoint);
            touchpoint = touchpoints.insert(interaction.touchpoint.value, number);
        }
        for (const Detail& detail : interaction.details) {
            const QString name = detail.name.toCaseFolded();
            auto column = columns.find(name);
            if (column == columns.end()) {
                column = columns.insert(name, log.details.size());
                log.details.emplace_back(detail.name);
            }
            LogColumn& values = log.details[*column];
            values.cells.resize(log.rows.size() + 1, 0);
            values.cells.back() = values.values.number(detail.value);
        }
        log.rows.push_back(
            {interaction.time, log.customers.number(interaction.customer), *touchpoint});
    }
    for (LogColumn& column : log.details)
        column.cells.resize(log.rows.size(), 0);
    return log;
}

void placeTouchpoints(const Project& project, Id<Map> map, InteractionLog& log) {
    QHash<QString, Id<Touchpoint>> known;
    for (const Id<Touchpoint> id : touchpointsOf(project, map)) {
        const QString name = comparableName(project.find(id)->name);
        if (!known.contains(name))
            known.insert(name, id);
    }
    log.places.assign(log.touchpoints.size(), {});
    for (quint32 number = 0; number < log.touchpoints.size(); ++number)
        log.places[number] = known.value(comparableName(log.touchpoints.name(number)));
}

Changeset addInteractions(const Project& project, IdSource& ids, Id<Map> map,
                          const InteractionLog& log, qint64* repeated) {
    Changeset changeset;
    changeset.label = QCoreApplication::translate("edits", "Import interactions");
    FreshIds fresh(project, ids);
    std::unordered_set<QString> there;
    Rank rank = 0;
    for (const Project::Child& child : project.children(anyId(map), Kind::Interaction)) {
        there.insert(keyOf(*project.find(Id<Interaction>{child.id})));
        rank = std::max(rank, child.rank);
    }
    const SharedTexts customers(log.customers);
    std::vector<SharedTexts> values;
    for (const LogColumn& column : log.details)
        values.emplace_back(column.values);
    qint64 same = 0;
    for (size_t row = 0; row < log.rows.size(); ++row) {
        const LogRow& from = log.rows[row];
        Interaction interaction{.map = map,
                                .customer = customers[from.customer],
                                .touchpoint = log.places[from.touchpoint],
                                .time = from.time};
        if (!interaction.touchpoint)
            continue;
        for (size_t i = 0; i < log.details.size(); ++i)
            if (const quint32 value = log.details[i].cells[row])
                interaction.details.push_back({log.details[i].name, values[i][value]});
        // Repeats within one log are visits of their own; repeats of what is there are the same.
        if (!there.empty() && there.contains(keyOf(interaction))) {
            ++same;
            continue;
        }
        interaction.id = fresh.make<Interaction>();
        interaction.rank = rank += rankStep;
        changeset.add(std::move(interaction));
    }
    if (repeated)
        *repeated = same;
    return changeset;
}

} // namespace waymark
