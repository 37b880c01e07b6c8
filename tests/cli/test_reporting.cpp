// One line a message, whatever is in it.
#include "cli/cli_call.h"
#include "cli/reporting.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Caught {
    QString outText;
    QString errText;
    QTextStream out{&outText};
    QTextStream err{&errText};
    Streams streams{out, err};
};

} // namespace

TEST_CASE("a failure names the input and the place, unless the message does") {
    Caught caught;
    CHECK(failed(caught.streams, {ErrorCode::Damaged, u"It is cut off."_s, u"line 3"_s},
                 u"maps/a.json"_s) == 1);
    CHECK(caught.errText == u"waymark: maps/a.json: line 3: It is cut off.\n"_s);
    caught.errText.clear();
    CHECK(failed(caught.streams, {ErrorCode::NotFound, u"There is no “a.json”."_s, {}},
                 u"maps/a.json"_s) == 1);
    CHECK(caught.errText == u"waymark: There is no “a.json”.\n"_s);
    CHECK(caught.outText.isEmpty());
}

TEST_CASE("line ends and control characters in a message do not reach the terminal") {
    Caught caught;
    warn(caught.streams, u"a\nb\r\n\x1b[31mc\u2028d\te"_s, u"x\ny.csv"_s);
    CHECK(isOneLine(caught.errText));
    CHECK(caught.errText == u"waymark: warning: x y.csv: a b [31mc d e\n"_s);
    caught.errText.clear();
    CHECK(wrongCall(caught.streams, u"No\nsuch."_s, u"new"_s) == 2);
    CHECK(caught.errText == u"waymark: No such. See “waymark new --help”.\n"_s);
}
