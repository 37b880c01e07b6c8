// Tables of our own, filled with the rows that the pages of a damaged file still hold.
#pragma once

#include "storage/database.h"

#include <QByteArrayList>

namespace waymark {

// Makes an empty database with the tables of the format and puts into `tables` every row of
// `image` that fits there, one that is there twice once. Where the pages do not tell any more which
// table a row was of, it goes to each of `tables` that it fits: whoever reads them drops what
// belongs to nothing. `hasMoreColumns`: the file is of a later version, whose rows may be longer.
Result<Database> rescueTables(const QByteArray& image, const QByteArrayList& tables,
                              bool hasMoreColumns);

} // namespace waymark
