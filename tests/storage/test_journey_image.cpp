// What is checked of a file that was just made, before it takes the place of another.
#include "storage/journey_image.h"

#include "model/edits.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray imageOf(const Project& project) {
    const auto bytes = journeyBytes(project, {});
    REQUIRE(bytes.ok());
    return *bytes;
}

QString refusalOf(const Result<void>& result) {
    return result ? QString() : result.error().message;
}

} // namespace

TEST_CASE("a new file is found to hold its project, and no other") {
    const Project project = smallProject(1);
    const QByteArray image = imageOf(project);
    CHECK(checkStructure(image, u"map"_s).ok());
    CHECK(checkRecords(image, u"map"_s, project).ok());

    Project renamed = project;
    const auto stage = *project.all<Stage>().begin();
    REQUIRE(renamed.apply(rename(project, anyId(stage.first), u"Another name"_s)).ok());
    CHECK(refusalOf(checkRecords(image, u"map"_s, renamed)).contains(u"its records differ"_s));

    Project fewer = project;
    Changeset edit;
    edit.remove(project.all<Note>().begin()->second);
    REQUIRE(fewer.apply(edit).ok());
    CHECK(refusalOf(checkRecords(image, u"map"_s, fewer)).contains(u"its records differ"_s));
    CHECK(refusalOf(checkRecords(imageOf(fewer), u"map"_s, project))
              .contains(u"its records differ"_s));
}

TEST_CASE("a byte of a new file that differs is found, wherever it is") {
    const Project project = smallProject(1);
    const QByteArray image = imageOf(project);
    int unseen = 0;
    int looked = 0;
    for (qsizetype at = 100; at < image.size(); at += 97) {
        if (image[at] == 0)
            continue; // most of these are in room that nothing uses
        QByteArray damaged = image;
        damaged[at] = char(damaged[at] ^ 0x15);
        ++looked;
        unseen +=
            checkRecords(damaged, u"map"_s, project).ok() && checkStructure(damaged, u"map"_s).ok();
    }
    CHECK(looked > 100);
    CHECK(unseen == 0);
}
