-- Format 1.1: the history, for files that are to keep it. A file without it stays at format 1.0. A
-- draft has these tables always; drafts of format 1.0 have the first of them already.

-- Every edit, undone ones and the undoing included, in the order in which they were made.
CREATE TABLE IF NOT EXISTS history (
    sequence   INTEGER NOT NULL PRIMARY KEY,
    time       INTEGER NOT NULL,
    label      TEXT    NOT NULL,
    undo_index INTEGER NOT NULL, -- how many steps of undo were done after it
    changeset  BLOB    NOT NULL,
    kind       TEXT    NOT NULL DEFAULT 'edit' -- 'more' goes on with the edit before it
) STRICT;

-- States that somebody gave a name: the state after the edit of that sequence, 0 before the first.
CREATE TABLE IF NOT EXISTS history_name (
    sequence INTEGER NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL
) STRICT;

PRAGMA user_version = 1001;
