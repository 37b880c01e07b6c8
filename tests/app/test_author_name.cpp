// The name for comments: the chosen one, or the system's.
#include "app/author_name.h"
#include "app/settings.h"
#include "model/user_name.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("comments carry the chosen name, and the system's until one is chosen") {
    Settings().setAuthorName({});
    CHECK(authorName() == systemUserName());
    Settings().setAuthorName(u"  Zoë\nLee "_s);
    CHECK(authorName() == u"Zoë Lee"_s);
    Settings().setAuthorName(u"   "_s);
    CHECK(authorName() == systemUserName());
}

TEST_CASE("the system's name for its user is never the whole line about them") {
    CHECK_FALSE(systemUserName().contains(u','));
    CHECK_FALSE(systemUserName().contains(u'&'));
}
