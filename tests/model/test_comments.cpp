// Comments and replies, and whom they follow.
#include "model/comments.h"

#include "model/small_map.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Id<Comment> say(SmallMap& m, AnyId about, qint64 when, const QString& text) {
    Id<Comment> added;
    m.apply(addComment(m.project, m.ids, about, u"Ann"_s, when, text, &added));
    return added;
}

} // namespace

TEST_CASE("a comment says who, when and what, about any record") {
    SmallMap m;
    const Id<Comment> id = say(m, m.painPoint, 5000, u"  Really?\n"_s);
    const Comment& comment = *m.project.find(id);
    CHECK(comment.about == m.painPoint);
    CHECK(comment.who == u"Ann"_s);
    CHECK(comment.when == 5000);
    CHECK(comment.text == u"Really?"_s);
    CHECK_FALSE(comment.resolved);
    CHECK(openComments(m.project, m.painPoint) == 1);
    CHECK(openComments(m.project, m.thought) == 0);
    for (const AnyId about :
         {anyId(m.map), anyId(m.ana), anyId(m.first), anyId(m.lane(LaneKind::Doing))}) {
        say(m, about, 1, u"Hm"_s);
        CHECK(openComments(m.project, about) == 1);
    }

    CHECK(addComment(m.project, m.ids, m.thought, u"Ann"_s, 1, u" \n "_s).isEmpty());
    CHECK(addComment(m.project, m.ids, {Kind::Note, 12345}, u"Ann"_s, 1, u"x"_s).isEmpty());
}

TEST_CASE("replies belong to a thread and are settled with it") {
    SmallMap m;
    const Id<Comment> first = say(m, m.thought, 10, u"One"_s);
    const Id<Comment> late = say(m, anyId(first), 30, u"Three"_s);
    const Id<Comment> early = say(m, anyId(first), 20, u"Two"_s);
    const Id<Comment> nested = say(m, anyId(late), 40, u"Four"_s);
    CHECK(threadOf(m.project, nested) == first);
    CHECK(repliesOf(m.project, first) == std::vector{early, late, nested});
    CHECK(openComments(m.project, m.thought) == 4);

    m.apply(setResolved(m.project, nested, true));
    CHECK(m.project.find(first)->resolved);
    CHECK(openComments(m.project, m.thought) == 0);
    CHECK(setResolved(m.project, first, true).isEmpty());
    m.apply(setResolved(m.project, first, false));
    CHECK(openComments(m.project, m.thought) == 4);

    m.apply(remove(m.project, {anyId(first)}));
    CHECK(m.project.all<Comment>().empty());
}

TEST_CASE("threads are listed map by map, the newest first, and personas last") {
    SmallMap m;
    Id<Map> other;
    m.apply(addMap(m.project, m.ids, u"Other"_s, &other));
    const Id<Comment> onOther = say(m, anyId(other), 50, u"d"_s);
    const Id<Comment> old = say(m, m.thought, 10, u"a"_s);
    const Id<Comment> onPersona = say(m, anyId(m.ana), 99, u"e"_s);
    const Id<Comment> fresh = say(m, anyId(m.map), 40, u"b"_s);
    say(m, anyId(old), 60, u"reply"_s);
    std::vector<Id<Comment>> order;
    for (const CommentThread& thread : commentThreads(m.project))
        order.push_back(thread.first);
    CHECK(order == std::vector{fresh, old, onOther, onPersona});
    CHECK(commentThreads(m.project).front().map == m.map);
    CHECK_FALSE(commentThreads(m.project).back().map);
}

TEST_CASE("comments follow a card that moves, and stay behind when it is duplicated") {
    SmallMap m;
    const Id<Comment> comment = say(m, m.thought, 10, u"Mind this"_s);
    AnyId moved;
    m.apply(moveCard(m.project, m.ids, m.thought, m.at(LaneKind::PainPoints, m.c), {}, &moved));
    CHECK(m.project.find(comment)->about == moved);
    std::vector<AnyId> copies;
    m.apply(duplicate(m.project, m.ids, {moved, anyId(m.map)}, &copies));
    CHECK(m.project.all<Comment>().size() == 1);
    CHECK(openComments(m.project, copies.at(0)) == 0);
}
