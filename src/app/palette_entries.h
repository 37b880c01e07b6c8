// What the command palette can find, and which of it fits what was typed.
#pragma once

#include "model/project.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

class QAction;

namespace waymark {

class ActionTable;

// A command, a field of what is selected, or a thing in the project.
struct PaletteEntry {
    QString text;              // as it is shown
    QString detail;            // "Touchpoint · Today", "Ctrl+D"
    QString folded;            // as it is compared
    QString foldedTip;         // of a command: what it says of itself finds it too
    QAction* action = nullptr; // of a command
    AnyId record;              // of a thing
    std::function<void()> run; // of a field: goes there; of a view: shows it
};

// Every command of the window that can be chosen now.
std::vector<PaletteEntry> commandEntries(const ActionTable& actions);
// Every view of every map; choosing one shows it with `show`.
std::vector<PaletteEntry> viewEntries(const Project& project,
                                      const std::function<void(Id<SavedView>)>& show);
// Every map, persona, stage, touchpoint, lane and card that has a text.
std::vector<PaletteEntry> thingEntries(const Project& project);

// The best fits, best first; commands before things that fit as well.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int DetailRole = Qt::UserRole;

    // Without letters all entries are found, or the commands and fields alone.
    explicit PaletteModel(std::vector<PaletteEntry> entries, bool findsAll = false,
                          QObject* parent = nullptr);

    // Shows what fits these letters, at most `mostShown` entries.
    void search(const QString& letters);
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_entries[m_found[row]]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    static constexpr size_t mostShown = 60;

    std::vector<PaletteEntry> m_entries;
    std::vector<size_t> m_found;
    bool m_findsAll = false;
};

} // namespace waymark
