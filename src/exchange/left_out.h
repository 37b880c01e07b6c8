// Says in one warning what of a map a format has no room for.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

#include <QStringList>

namespace waymark {

// How many records of a map hang on it, kind by kind.
int countInMap(const Project& project, Id<Map> map, Kind kind);

// Collects "3 links", "the desired feelings", … and reports them together.
class LeftOut {
public:
    // Adds "`count` `what`s"; nothing for 0.
    void add(int count, const QString& one, const QString& several);
    // Adds a phrase as it is, if `is`.
    void addIf(bool is, const QString& what);
    // "`format` has no room for: …" as a warning, if there is something to tell.
    void report(const QString& format, Warnings& warnings) const;

private:
    QStringList m_parts;
};

} // namespace waymark
