// Records and Changesets as CBOR (RFC 8949): for the history in the draft, and for a hash of a
// project that does not depend on how a file lays it out. A record is a map from field names (those
// of model/fields.h) to values; a field that says nothing new is left out, so what an older version
// of the program wrote is read by a newer one as it was meant.
#pragma once

#include "model/changeset.h"
#include "model/result.h"

#include <QByteArray>

namespace waymark {

QByteArray encodeChangeset(const Changeset& changeset);
// Errors: Damaged, where the bytes are not what encodeChangeset() makes. Fields of a later version
// are left out.
Result<Changeset> decodeChangeset(const QByteArray& bytes);

// The fields of one record that differ from a fresh one, with its kind and id.
QByteArray encodeRecord(const Record& record);

} // namespace waymark
