// Pages that somebody made up: reading them costs no more than their size. That whole pages of
// damaged files are read is what the tests of repairing show.
#include "storage/page_scan.h"

#include <catch2/catch.hpp>

#include <QtEndian>

using namespace waymark;

namespace {

constexpr qsizetype pageSize = 65536;

// One page whose `count` cells are all the same one: a row with one text of 3,997 letters.
QByteArray pageOfOneCell(quint16 count) {
    QByteArray image(pageSize, '\0');
    image[17] = 1; // stands for a page of 65,536 bytes
    constexpr qsizetype header = 100;
    constexpr quint16 cell = 61'000;
    image[header] = 13; // a leaf of a table
    qToBigEndian(count, image.data() + header + 3);
    for (qsizetype i = 0; i < count; ++i)
        qToBigEndian(cell, image.data() + header + 8 + 2 * i);
    const QByteArray row = QByteArray::fromHex("9f20"    // 4,000 bytes
                                               "01"      // row 1
                                               "03be47") // a header of 3 bytes, a text
                           + QByteArray(3'997, 'x');
    return image.replace(cell, row.size(), row);
}

struct Read {
    int rows = 0;
    qsizetype bytes = 0;
};
Read readAll(const QByteArray& image) {
    Read read;
    const auto count = [&](const ScannedRow& row) {
        ++read.rows;
        for (const ScannedValue& value : row.values)
            read.bytes += value.bytes.size();
    };
    PageScan scan(image);
    scan.readTree(1, count);
    scan.readOrphans(count);
    return read;
}

} // namespace

TEST_CASE("a page that is read once gives its rows") {
    const Read read = readAll(pageOfOneCell(1));
    CHECK(read.rows == 1);
    CHECK(read.bytes == 3'997);
}

TEST_CASE("cells that lie on one another come to no more than their page") {
    const Read read = readAll(pageOfOneCell(30'000));
    CHECK(read.rows > 0);
    CHECK(read.bytes <= pageSize);
}

TEST_CASE("bytes that are no pages give no rows") {
    for (const QByteArray& image :
         {QByteArray(), QByteArray(99, 'x'), QByteArray(100, '\0'), QByteArray(5'000, '\xff')})
        CHECK(readAll(image).rows == 0);
}
