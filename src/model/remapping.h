// Rewriting the references of a record, and finding what hangs on it. Helpers of the edit
// functions.
#pragma once

#include "model/fields.h"
#include "model/project.h"

#include <functional>
#include <unordered_set>

namespace waymark {

// What a reference becomes; a null id clears it.
using Remap = std::function<AnyId(AnyId target, OnRemove onRemove)>;

// `record` with each of its references rewritten; of lists, what is cleared is taken out. Nothing
// when a reference that it hangs on is cleared: then the record cannot stand.
std::optional<Record> withReferences(Record record, const Remap& remap);

// Which ties count for "all that hangs on it".
enum class Hanging {
    Removal, // every tie: without its persona a feeling says nothing
    Copying, // ties of ownership: a copied persona does not bring along what it feels everywhere,
             // and what really happened is copied only with the whole map, for it happened once
};
// Whether `record` hangs on one of `owners`.
bool hangsOn(const Record& record, const std::unordered_set<AnyId>& owners, Hanging);

// The records named, and all that hangs on them, each once, what is referred to first. Ids that
// name nothing are passed over.
std::vector<AnyId> hangingOn(const Project& project, const std::vector<AnyId>& roots, Hanging);

} // namespace waymark
