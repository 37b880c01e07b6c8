// What is written on cards: the same on every machine, whatever its language.
#include "drawing/card_face.h"

#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QLocale>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// As on a desktop of that country, until the end of the scope.
struct InLocale {
    explicit InLocale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~InLocale() { QLocale::setDefault(QLocale::c()); }
    InLocale(const InLocale&) = delete;
    InLocale& operator=(const InLocale&) = delete;
};

} // namespace

TEST_CASE("numbers on cards have at most two decimals and a true minus") {
    CHECK(kpiNumber(2.1, u"%"_s) == u"2.1%"_s);
    CHECK(kpiNumber(1.005, u"%"_s) == u"1%"_s);
    CHECK(kpiNumber(12000, u"orders"_s) == u"12000 orders"_s);
    CHECK(kpiNumber(-0.001, u"%"_s) == u"0%"_s);
    CHECK(feelingNumber(-3.5) == u"\u22123.5"_s);
    CHECK(feelingNumber(5) == u"+5"_s);
    CHECK(feelingNumber(0) == u"0"_s);
}

TEST_CASE("numbers on cards are written the same in every country") {
    const QLocale country = GENERATE(QLocale(u"ar_EG"_s), QLocale(u"de_DE"_s), QLocale(u"fa_IR"_s),
                                     QLocale(u"hi_IN"_s));
    const InLocale locale(country);
    CHECK(kpiNumber(2.1, u"%"_s) == u"2.1%"_s);
    CHECK(kpiNumber(1200, u"days"_s) == u"1200 days"_s);
    CHECK(feelingNumber(-3.5) == u"\u22123.5"_s);
}
