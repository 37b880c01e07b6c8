#include "model/comments.h"

#include "model/edits.h"
#include "model/rank.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

constexpr int longestChain = 64; // of replies to replies; hostile files hold rings

QString tr(const char* text) {
    return QCoreApplication::translate("edits", text);
}

void collectReplies(const Project& project, Id<Comment> comment, int depth,
                    std::vector<Id<Comment>>& replies) {
    if (depth > longestChain)
        return;
    for (const Id<Comment> reply : project.of<Comment>(comment)) {
        replies.push_back(reply);
        collectReplies(project, reply, depth + 1, replies);
    }
}

} // namespace

Changeset addComment(const Project& project, IdSource& ids, AnyId about, const QString& who,
                     qint64 when, const QString& text, Id<Comment>* added) {
    const QString said = cleanText(text.trimmed());
    if (said.isEmpty() || !project.contains(about) || about.kind == Kind::SavedView)
        return {};
    Comment comment;
    do {
        comment.id = ids.make<Comment>();
    } while (project.find(comment.id));
    const auto siblings = project.children(about, Kind::Comment);
    comment.rank =
        rankBetween(siblings.empty() ? std::nullopt : std::optional(siblings.back().rank), {})
            .value_or(maxRank);
    comment.about = about;
    comment.who = cleanText(who);
    comment.when = when;
    comment.text = said;
    if (added)
        *added = comment.id;
    Changeset edit;
    edit.label = about.kind == Kind::Comment ? tr("Reply") : tr("Add comment");
    edit.add(comment);
    return edit;
}

Changeset changeComment(const Project& project, Id<Comment> id, const QString& text) {
    const QString said = cleanText(text.trimmed());
    return said.isEmpty() ? Changeset()
                          : setField(project, id, &Comment::text, said, tr("Edit comment"));
}

Changeset setResolved(const Project& project, Id<Comment> id, bool resolved) {
    return setField(project, threadOf(project, id), &Comment::resolved, resolved,
                    resolved ? tr("Resolve comment") : tr("Reopen comment"));
}

Id<Comment> threadOf(const Project& project, Id<Comment> id) {
    for (int steps = 0; steps < longestChain; ++steps) {
        const Comment* comment = project.find(id);
        if (!comment || comment->about.kind != Kind::Comment)
            break;
        id = {comment->about.value};
    }
    return id;
}

std::vector<Id<Comment>> repliesOf(const Project& project, Id<Comment> thread) {
    std::vector<Id<Comment>> replies;
    collectReplies(project, thread, 0, replies);
    std::ranges::stable_sort(
        replies, {}, [&](Id<Comment> id) { return std::tuple(project.find(id)->when, id); });
    return replies;
}

int openComments(const Project& project, AnyId record) {
    int count = 0;
    for (const auto& child : project.children(record, Kind::Comment)) {
        const Id<Comment> id{child.id};
        if (const Comment* comment = project.find(id); comment && !comment->resolved)
            count += 1 + int(repliesOf(project, id).size());
    }
    return count;
}

std::vector<CommentThread> commentThreads(const Project& project) {
    const auto maps = project.roots<Map>();
    std::vector<std::tuple<qsizetype, qint64, qint64, CommentThread>> sorted;
    for (const auto& [id, comment] : project.all<Comment>()) {
        if (comment.about.kind == Kind::Comment)
            continue;
        const Id<Map> map = mapOf(project, comment.about);
        const auto place = std::ranges::find(maps, map) - maps.begin();
        sorted.emplace_back(place, -comment.when, id.value, CommentThread{map, id});
    }
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
               std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    });
    std::vector<CommentThread> threads;
    for (const auto& entry : sorted)
        threads.push_back(std::get<3>(entry));
    return threads;
}

} // namespace waymark
