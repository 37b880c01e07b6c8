// Reads Waymark's own JSON (docs/waymark.schema.json describes every field). The form is nested, so
// that it can be written by hand:
//
//   {"format": "waymark", "version": 1, "project": {
//     "attachments": [{"key": "photo", "name": "Lisa.png", "media_type": "image/png",
//                      "bytes": "base64…"}],
//     "personas": [{"key": "lisa", "name": "Lisa", "role": "…", "goals": "one\na line"}],
//     "maps": [{
//       "title": "Coffee", "state": "today", "scale": {"min": -5, "max": 5},
//       "personas": ["lisa"],
//       "lanes": ["touchpoints", "doing", {"kind": "notes", "title": "Ideas"}],
//       "stages": [{
//         "name": "Awareness", "goal": "…", "enters_when": "…", "done_when": "…",
//         "cards": [{"lane": "needs", "text": "over the whole stage"}],
//         "touchpoints": [{
//           "key": "ad", "name": "Instagram ad", "channel": "Social",
//           "feelings": [{"persona": "lisa", "received": 2, "desired": 3, "emotion": "curious"}],
//           "cards": [
//             {"lane": "doing", "text": "Scrolls at lunch", "span": 2},
//             {"lane": "pain_points", "key": "slow", "text": "Loads slowly", "severity": 3},
//             {"lane": "opportunities", "text": "Smaller pictures", "answers": ["slow"]},
//             {"lane": "loss", "reason": "Price", "unit": "share", "amount": 0.3},
//             {"lane": "kpis", "name": "Clicks", "unit": "%", "target": 4, "actual": 3.1}]}]}],
//       "links": [{"from": "ad", "to": "shop", "label": "again"}]}]}}
//
// - Everything but names is optional; what is left out has its default value.
// - "id" (1 … 2^53-1) and "rank" may be left out: then records get new ids and stand in the order
//   of the file. "key" is a name chosen in the file, for references only; it is not kept.
// - A reference ("persona", "personas", "photo", "image", "answers", "from", "to", "based_on",
//   "touchpoint", "about") is an id or a key; personas, touchpoints and maps also go by their name.
// - A lane is a kind alone or an object. A card names its lane by kind (the first of that kind), by
//   title, by key or by id; a lane that is not listed is made. A card's "kind" (note, pain_point,
//   opportunity, loss, kpi) follows from its lane and need be written only where it does not.
// - Colours are "#rrggbb"; times are ISO 8601 in UTC or milliseconds since 1970; details are
//   {"name": "value", …} or, where a name comes twice, [{"name": …, "value": …}].
#pragma once

#include "exchange/exchange.h"

namespace waymark {

class JsonNode;

// Reads a parsed file of our own format. Damaged parts are left out or set right with a warning
// that tells the path; only a file without a map, or of a later version, is refused.
Result<Project> readOwnJson(const JsonNode& root, const ImportOptions& options, Warnings& warnings);

} // namespace waymark
