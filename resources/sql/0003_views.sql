-- Format 1.2: views, for files that have some. A file without any stays at an earlier format. A draft
-- has these tables always.
-- All of them have row ids, so that an older program, to which they mean nothing, can take out the
-- rows that lead to what was deleted there, and those alone. A view whose place was deleted is still
-- good for something; at_touchpoint and at_lane may therefore lead nowhere, and count as not set then.

CREATE TABLE IF NOT EXISTS saved_view (
    id            INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank          INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    map           INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    name          TEXT    NOT NULL CHECK (length(name) <= 20000),
    text          TEXT    NOT NULL CHECK (length(text) <= 20000),
    hides_others  INTEGER NOT NULL CHECK (hides_others IN (0, 1)),
    zoom          REAL    CHECK (zoom BETWEEN 0.05 AND 8),
    at_touchpoint INTEGER CHECK (at_touchpoint BETWEEN 1 AND 9007199254740991),
    at_lane       INTEGER CHECK (at_lane BETWEEN 1 AND 9007199254740991),
    across        REAL    NOT NULL,
    down          REAL    NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS saved_view_lane (
    saved_view INTEGER NOT NULL REFERENCES saved_view (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 1),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    collapsed  INTEGER NOT NULL CHECK (collapsed IN (0, 1)),
    PRIMARY KEY (saved_view, position)
) STRICT;

CREATE TABLE IF NOT EXISTS saved_view_persona (
    saved_view INTEGER NOT NULL REFERENCES saved_view (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 1),
    persona    INTEGER NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (saved_view, position)
) STRICT;

CREATE TABLE IF NOT EXISTS saved_view_channel (
    saved_view INTEGER NOT NULL REFERENCES saved_view (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 1),
    name       TEXT    NOT NULL CHECK (length(name) <= 20000),
    PRIMARY KEY (saved_view, position)
) STRICT;

CREATE TABLE IF NOT EXISTS saved_view_owner (
    saved_view INTEGER NOT NULL REFERENCES saved_view (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 1),
    name       TEXT    NOT NULL CHECK (length(name) <= 20000),
    PRIMARY KEY (saved_view, position)
) STRICT;

CREATE TABLE IF NOT EXISTS saved_view_evidence (
    saved_view INTEGER NOT NULL REFERENCES saved_view (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 1),
    evidence   TEXT    NOT NULL CHECK (evidence IN ('assumed', 'partly_known', 'researched')),
    PRIMARY KEY (saved_view, position)
) STRICT;

PRAGMA user_version = 1002;
