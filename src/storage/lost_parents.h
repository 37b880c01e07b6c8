// What a damaged file has lost may be what much else hangs on: a touchpoint its cards, a map all of
// its stages. Here everything that is left gets something to hang on again.
#pragma once

#include "model/records.h"

#include <QStringList>

namespace waymark {

// Makes every record refer only to records that are there. Where one is missing that others cannot
// be without, a stand-in with its id takes its place: “Recovered touchpoint”, in a stage “Recovered
// touchpoints” at the end of the map that its cards are of. Comments and votes on what cannot have
// a stand-in go to the map. References that a record can be without are cleared. `findings`
// receives a sentence for each of these.
void replaceLostParents(std::vector<Record>& records, QStringList& findings);

} // namespace waymark
