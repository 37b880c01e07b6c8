// The logo of a project: one attachment, changed by steps that can be taken back.
#include "model/logo.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Attachment picture(const QByteArray& bytes) {
    Attachment attachment;
    attachment.name = u"ours.png"_s;
    attachment.mediaType = u"image/png"_s;
    attachment.bytes = bytes;
    attachment.sha256 = QByteArray(32, 'x');
    return attachment;
}

} // namespace

TEST_CASE("a logo takes the place of the one before and leaves other pictures") {
    RandomIds ids;
    Project project;
    CHECK_FALSE(logoOf(project));
    Changeset other;
    Attachment photo = picture("photo");
    photo.id = ids.make<Attachment>();
    photo.rank = 1;
    other.add(photo);
    REQUIRE(project.apply(other));
    CHECK_FALSE(logoOf(project));

    for (const QByteArray& bytes : {QByteArray("first"), QByteArray("second")}) {
        const Changeset edit = setLogo(project, ids, picture(bytes));
        const Project before = project;
        REQUIRE(project.apply(edit));
        REQUIRE(logoOf(project));
        CHECK(logoOf(project)->bytes == bytes);
        CHECK(project.all<Attachment>().size() == 2);
        Project back = project;
        REQUIRE(back.apply(inverse(edit)));
        CHECK(back == before);
    }
    CHECK(setLogo(project, ids, picture("second")).isEmpty());
    REQUIRE(project.apply(setLogo(project, ids, std::nullopt)));
    CHECK_FALSE(logoOf(project));
    CHECK(project.find(photo.id));
    CHECK(setLogo(project, ids, std::nullopt).isEmpty());
}
