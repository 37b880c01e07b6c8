// The pages of a damaged file, read one by one: each row lies within the bytes there are, and pages
// that lead to one another in circles come to an end.
#include "fuzz/targets.h"
#include "storage/page_scan.h"

namespace waymark {

void fuzzPages(const QByteArray& bytes) {
    PageScan scan(bytes);
    qsizetype total = 0;
    const auto look = [&](const ScannedRow& row) {
        for (const ScannedValue& value : row.values) {
            total += 1 + value.bytes.size();
            // Every byte is looked at, so that a sanitizer sees one that is not there.
            mustHold(value.bytes.count('x') <= value.bytes.size(), "a value can be read");
        }
    };
    for (quint32 root = 1; root <= 8; ++root)
        scan.readTree(root, look);
    scan.readOrphans(look);
    mustHold(total <= 2 * bytes.size(), "pages hold no more than they can");
}

} // namespace waymark
