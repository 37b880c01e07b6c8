#include "insight/map_from_log.h"

#include "insight/visits.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

} // namespace

std::vector<quint32> typicalOrder(const InteractionLog& log) {
    const size_t count = log.touchpoints.size();
    std::vector<int> columns(count);
    std::iota(columns.begin(), columns.end(), 0);
    const Visits visits(columns, log);

    std::vector<qint64> before(count * count, 0); // customers who met one (row) before another
    std::vector<int> met;
    for (size_t customer = 0; customer < visits.customers(); ++customer) {
        met.clear();
        for (const Visit& visit : visits.of(customer))
            if (std::find(met.begin(), met.end(), visit.column) == met.end())
                met.push_back(visit.column);
        for (size_t i = 0; i < met.size(); ++i)
            for (size_t j = i + 1; j < met.size(); ++j)
                ++before[size_t(met[i]) * count + size_t(met[j])];
    }
    std::vector<int> wins(count, 0);
    for (size_t i = 0; i < count; ++i)
        for (size_t j = 0; j < count; ++j) {
            wins[i] += before[i * count + j] > before[j * count + i];
            wins[i] -= before[i * count + j] < before[j * count + i];
        }
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](quint32 a, quint32 b) { return wins[a] > wins[b]; });
    return order;
}

Result<Changeset> addMapFromLog(const Project& project, IdSource& ids, const QString& title,
                                InteractionLog log, Id<Map>* added) {
    if (log.touchpoints.size() > maxLogTouchpoints)
        return Error{ErrorCode::TooLarge,
                     tr("The log names %L1 different touchpoints, and a map made of it can have "
                        "%L2. Nothing was imported. Name a column that says less with "
                        "--touchpoint COLUMN.")
                         .arg(log.touchpoints.size())
                         .arg(maxLogTouchpoints),
                     {}};
    Project with = project;
    Changeset all;
    Result<void> done;
    const auto make = [&](const Changeset& step) {
        if (done)
            done = with.apply(step);
        all = all.isEmpty() ? step : squash(all, step);
    };
    Id<Map> map;
    make(addMap(with, ids, title, &map));
    const Id<Stage> stage = with.of<Stage>(map).front();
    make(rename(with, anyId(stage), tr("The whole journey")));
    log.places.assign(log.touchpoints.size(), {});
    Id<Touchpoint> blank = with.of<Touchpoint>(stage).front();
    for (const quint32 number : typicalOrder(log)) {
        const QString name = cleanText(log.touchpoints.name(number));
        Id<Touchpoint> touchpoint = std::exchange(blank, {});
        if (touchpoint)
            make(rename(with, anyId(touchpoint), name));
        else
            make(addTouchpoint(with, ids, stage, name, {}, &touchpoint));
        log.places[number] = touchpoint;
    }
    const Changeset rows = addInteractions(with, ids, map, log);
    if (done)
        done = with.apply(rows);
    if (!done)
        return done.error();
    all.changes.insert(all.changes.end(), rows.changes.begin(), rows.changes.end());
    all.label = tr("Import a log");
    if (added)
        *added = map;
    return all;
}

} // namespace waymark
