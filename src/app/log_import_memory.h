// How logs were read last, one choice for each set of column names: next month's export of the same
// program is read as this month's was.
#pragma once

#include "app/log_import.h"

#include <QSettings>

namespace waymark {

class LogImportMemory {
public:
    LogImportMemory();

    // The choice for a log with these columns, in whatever order; nothing for one never seen.
    [[nodiscard]] std::optional<LogChoice> of(const QStringList& columns) const;
    // Forgets the one used longest ago where there are many.
    void remember(const QStringList& columns, const LogChoice& choice);

private:
    QSettings m_store;
};

} // namespace waymark
