// The architecture as rules over source files: which folder may include which, who may use which
// library, and the calls that stay behind a wrapper. docs/ARCHITECTURE.md gives the reasons.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace waymark {

// A folder of src/ and what its files may include beside its own and the standard library's.
struct Room {
    QString name;
    QStringList rooms;        // other folders of src/
    QStringList qtModules;    // "Core", "Gui"
    QStringList libraries;    // headers of other libraries, as they are included
    bool callsSystem = false; // may include <unistd.h> and its like
};
const QList<Room>& rooms();

// The longest a file of src/ may be.
inline constexpr int maxLines = 600;

// Something that goes against a rule. Printed as file:line: rule.
struct Finding {
    QString file; // relative to the top of the tree
    int line = 0;
    QString rule;

    [[nodiscard]] QString text() const;
};

// Says which Qt module holds a header: "Widgets" for "QLabel"; empty for what is not Qt's.
using QtModuleOf = std::function<QString(const QString& header)>;
// The same, looked up in the folder in which Qt's headers lie.
QtModuleOf qtModulesIn(const QString& headers);

// Holds one file of src/ or tests/ against the rules. `path` is relative to the top of the tree.
QList<Finding> checkSource(const QString& path, const QString& source, const QtModuleOf& moduleOf);

// Holds the names of the folders at the top of the tree, and of those in src/, against the plan.
QList<Finding> checkFolders(const QStringList& top, const QStringList& src);

} // namespace waymark
