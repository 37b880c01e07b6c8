#include "insight/paths.h"

#include <algorithm>
#include <unordered_map>

namespace waymark {

namespace {

constexpr size_t shownPaths = 10;

using Steps = std::u32string; // the columns of one way, usable as a key

Steps stepsOf(std::span<const Visit> visits) {
    Steps steps;
    for (const Visit& visit : visits)
        if (steps.empty() || steps.back() != char32_t(visit.column))
            steps.push_back(char32_t(visit.column));
    return steps;
}

// The most customers first; of equals the one further left.
template <class Counted, class PlaceOf>
void sortByCustomers(std::vector<Counted>& list, PlaceOf&& placeOf) {
    std::sort(list.begin(), list.end(), [&](const Counted& a, const Counted& b) {
        return a.customers != b.customers ? a.customers > b.customers : placeOf(a) < placeOf(b);
    });
}

} // namespace

RealPaths pathsOf(const Project& project, Id<Map> map, const InteractionLog& log) {
    return pathsOf(project, MapColumns(project, map), log);
}

RealPaths pathsOf(const Project& project, const MapColumns& columns, const InteractionLog& log) {
    const Visits visits(columns, log);
    const size_t count = columns.touchpoints.size();

    std::unordered_map<Steps, qint64> ways;
    std::unordered_map<quint64, std::pair<qint64, size_t>> passings; // customers, and the last one
    std::vector<qint64> entries(count, 0);
    for (size_t customer = 0; customer < visits.customers(); ++customer) {
        const Steps steps = stepsOf(visits.of(customer));
        ++ways[steps];
        ++entries[steps.front()];
        for (size_t i = 1; i < steps.size(); ++i) {
            auto& [customers, last] = passings[quint64(steps[i - 1]) << 32 | steps[i]];
            if (last != customer + 1)
                ++customers;
            last = customer + 1;
        }
    }

    RealPaths paths;
    paths.customers = qint64(visits.customers());
    std::vector<std::pair<Steps, qint64>> sorted(ways.begin(), ways.end());
    const size_t shown = std::min(shownPaths, sorted.size());
    std::partial_sort(sorted.begin(), sorted.begin() + qsizetype(shown), sorted.end(),
                      [](const auto& a, const auto& b) {
                          return a.second != b.second ? a.second > b.second : a.first < b.first;
                      });
    for (size_t i = 0; i < shown; ++i) {
        RealPath path{.touchpoints = {}, .customers = sorted[i].second};
        for (const char32_t column : sorted[i].first)
            path.touchpoints.push_back(columns.touchpoints[column]);
        paths.commonest.push_back(std::move(path));
    }
    for (size_t column = 0; column < count; ++column)
        if (entries[column] > 0)
            paths.entries.push_back({columns.touchpoints[column], entries[column]});
    const auto columnOf = [&](Id<Touchpoint> id) { return columns.columnOf.value(id.value); };
    sortByCustomers(paths.entries, [&](const Entry& entry) { return columnOf(entry.touchpoint); });

    for (const auto& [key, counted] : passings) {
        const auto from = size_t(key >> 32);
        const auto to = size_t(key & 0xFFFFFFFF);
        if (to == from + 1)
            continue;
        (to < from ? paths.loops : paths.skips)
            .push_back({columns.touchpoints[from], columns.touchpoints[to], counted.first, false});
    }
    const auto place = [&](const Passing& passing) {
        return std::pair(columnOf(passing.from), columnOf(passing.to));
    };
    sortByCustomers(paths.loops, place);
    sortByCustomers(paths.skips, place);
    markDrawn(project, paths);
    return paths;
}

void markDrawn(const Project& project, RealPaths& paths) {
    const auto mark = [&](Passing& passing) {
        passing.isDrawn = false;
        for (const Project::Child& child : project.children(anyId(passing.from), Kind::Link)) {
            const Link& link = *project.find(Id<Link>{child.id});
            passing.isDrawn |= link.from == passing.from && link.to == passing.to;
        }
    };
    std::ranges::for_each(paths.loops, mark);
    std::ranges::for_each(paths.skips, mark);
}

} // namespace waymark
