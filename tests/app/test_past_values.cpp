// A KPI's earlier values as people write them.
#include "app/past_values_field.h"

#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("earlier values are read line by line and put in order of time") {
    const auto values = pastValuesFrom(u"2026-03-31 4,5\n\n 2025-12   7 \n2026 -2"_s);
    REQUIRE(values);
    CHECK(pastValuesText(*values) == u"2025-12-01 7\n2026-01-01 -2\n2026-03-31 4.5"_s);
    CHECK(pastValuesFrom(pastValuesText(*values)) == values);
    CHECK(pastValuesFrom(QString())->empty());
}

TEST_CASE("a line that is no date and number is not taken") {
    CHECK_FALSE(pastValuesFrom(u"2026-03-31"_s));
    CHECK_FALSE(pastValuesFrom(u"2026-13-01 4"_s));
    CHECK_FALSE(pastValuesFrom(u"yesterday 4"_s));
    CHECK_FALSE(pastValuesFrom(u"2026-01-01 4\n2026-01-02 x"_s));
}
