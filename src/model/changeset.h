// A Changeset says what an edit does, as whole records before and after. It is the only way by
// which a Project changes; undo, redo, paste, import, merge and the history are Changesets too.
#pragma once

#include "model/records.h"

namespace waymark {

// One record added (no before), removed (no after) or changed (both, with the same id).
struct Change {
    std::optional<Record> before;
    std::optional<Record> after;

    [[nodiscard]] AnyId id() const { return idOf(before ? *before : *after); }
    friend bool operator==(const Change&, const Change&) = default;
};

struct Changeset {
    QString label;   // what the user did: "Rename stage"; undo and the history show it
    QString gesture; // edits of one gesture (a drag, a run of typing) share it and merge
    std::vector<Change> changes; // in the order in which they are made

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
    friend bool operator==(const Changeset&, const Changeset&) = default;

    template <class T>
    void add(T record) {
        changes.push_back({std::nullopt, Record(std::move(record))});
    }
    template <class T>
    void remove(T record) {
        changes.push_back({Record(std::move(record)), std::nullopt});
    }
    // Records a change unless both are equal.
    template <class T>
    void change(const T& before, T after) {
        if (!(before == after))
            changes.push_back({Record(before), Record(std::move(after))});
    }
};

// What undoes `changeset`: the same changes turned round, in reverse order.
Changeset inverse(const Changeset& changeset);

// One Changeset that does what `first` and then `second` do, with at most one change a record and
// none for a record that ends as it began. Keeps the label and gesture of `first`.
Changeset squash(const Changeset& first, const Changeset& second);

} // namespace waymark
