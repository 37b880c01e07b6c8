// A piece of a map as bytes, for the clipboards and drags that leave the program: Waymark's own
// JSON (json_reader.h) with a list of what had been selected. Read back, it is held against the
// same rules as a file of a stranger, for any program may put such bytes there.
#pragma once

#include "exchange/warnings.h"
#include "model/edits.h"

#include <QByteArray>

namespace waymark {

inline constexpr qsizetype maxFragmentBytes = 32 * 1024 * 1024;

// {"selection": [{"kind": "note", "id": 7}], "format": "waymark", "version": 1, "project": {…}}.
// Empty for a fragment that is not whole (see Fragment).
QByteArray writeFragment(const Fragment& fragment);

struct ReadFragment {
    Fragment fragment;             // whole; with at least one root
    std::vector<Warning> warnings; // what was left out or set right
};
// Fails (Damaged, NotAMap, TooLarge, TooNew) with a sentence on what it means.
Result<ReadFragment> readFragment(const QByteArray& bytes);

} // namespace waymark
