// Comments on records, as edits and questions. A reply is a comment on a comment; a thread is a
// comment on anything else, with its replies.
#pragma once

#include "model/project.h"

namespace waymark {

// Says something about a record, which may be a comment. Empty texts say nothing.
Changeset addComment(const Project&, IdSource&, AnyId about, const QString& who, qint64 when,
                     const QString& text, Id<Comment>* added = nullptr);
// Lets a comment say something else; who said it and when stays. Empty texts say nothing.
Changeset changeComment(const Project&, Id<Comment>, const QString& text);
// Settles a thread, or opens it again; a reply settles the thread it belongs to.
Changeset setResolved(const Project&, Id<Comment>, bool resolved);

// The comment that a thread begins with: the comment itself unless it is a reply.
Id<Comment> threadOf(const Project&, Id<Comment>);
// The replies of a thread, the oldest first.
std::vector<Id<Comment>> repliesOf(const Project&, Id<Comment> thread);
// How many comments of open threads there are on a record, replies included.
int openComments(const Project&, AnyId record);

// A thread and the map it is on (null: none, as with personas).
struct CommentThread {
    Id<Map> map;
    Id<Comment> first;
};
// All threads, map by map and in each the newest first; those on no map come last.
std::vector<CommentThread> commentThreads(const Project&);

} // namespace waymark
