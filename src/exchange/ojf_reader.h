// Reads OpenJourney Format 1.0 (.ojf): JSON with stages, swimlanes and nodes.
#pragma once

#include "exchange/exchange.h"

namespace waymark {

class JsonNode;

// Whether a parsed file is in OpenJourney Format.
bool isOjf(const JsonNode& root);

// Each node with a score, a sentiment or a part of its own becomes a touchpoint, in the order of
// the file; its description stands in the lane of its swimlane. Nodes that say no more than a text
// become cards of the touchpoint before them, or of their stage where there is none.
// docs/EXCHANGE.md tells where every element goes.
Result<Project> readOjf(const JsonNode& root, const ImportOptions& options, Warnings& warnings);

} // namespace waymark
