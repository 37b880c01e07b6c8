// Maps with a log to count, made up at random or row by row.
#pragma once

#include "model/interaction_log.h"

#include <random>

namespace waymark::test {

// A map with stages of named touchpoints and a log that is put together row by row.
class LoggedMap {
public:
    // "a b | c": two stages, of two touchpoints and one.
    explicit LoggedMap(const QString& columns);

    // One interaction; `minutes` after some moment. A detail "of" with that value, unless empty.
    void add(const QString& customer, const QString& touchpoint, qint64 minutes,
             const QString& value = {});
    void apply(const Changeset& edit);
    [[nodiscard]] Id<Touchpoint> at(const QString& name) const;
    [[nodiscard]] InteractionLog log() const { return logOf(project, map); }

    CountingIds ids;
    Project project;
    Id<Map> map;

private:
    Rank m_rank = 0;
};

// A map of some columns and a log of some rows, with ties in time, repeats, skips and ways back.
LoggedMap randomLog(std::mt19937_64& random);

} // namespace waymark::test
