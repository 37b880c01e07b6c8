-- Format 1.0: the tables of a .journey file. docs/FILE_FORMAT.md explains each of them.
-- References are deferred to the end of a transaction, so that the order of an edit's changes does
-- not matter; whoever removes a record removes what hangs on it in the same transaction.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE checksum (
    table_name TEXT    NOT NULL PRIMARY KEY,
    row_count  INTEGER NOT NULL CHECK (row_count >= 0),
    blake2b    TEXT    NOT NULL CHECK (length(blake2b) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    name       TEXT    NOT NULL CHECK (length(name) <= 20000),
    media_type TEXT    NOT NULL CHECK (length(media_type) <= 20000),
    bytes      BLOB    NOT NULL CHECK (length(bytes) <= 26214400),
    sha256     BLOB    NOT NULL CHECK (length(sha256) <= 26214400)
) STRICT;

CREATE TABLE persona (
    id           INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank         INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    name         TEXT    NOT NULL CHECK (length(name) <= 20000),
    role         TEXT    NOT NULL CHECK (length(role) <= 20000),
    quote        TEXT    NOT NULL CHECK (length(quote) <= 20000),
    about        TEXT    NOT NULL CHECK (length(about) <= 20000),
    goals        TEXT    NOT NULL CHECK (length(goals) <= 20000),
    frustrations TEXT    NOT NULL CHECK (length(frustrations) <= 20000),
    photo        INTEGER REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
    colour       TEXT    CHECK (colour GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]')
) STRICT;

CREATE TABLE map (
    id        INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank      INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    title     TEXT    NOT NULL CHECK (length(title) <= 20000),
    scenario  TEXT    NOT NULL CHECK (length(scenario) <= 20000),
    state     TEXT    NOT NULL CHECK (state IN ('today', 'future', 'research')),
    based_on  INTEGER REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED CHECK (based_on <> id),
    scale_min INTEGER NOT NULL CHECK (scale_min >= -100),
    scale_max INTEGER NOT NULL CHECK (scale_max <= 100),
    goal      TEXT    NOT NULL CHECK (length(goal) <= 20000),
    CHECK (scale_min < scale_max)
) STRICT;

CREATE TABLE map_persona (
    map      INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 1),
    persona  INTEGER NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (map, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE map_level_name (
    map      INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 1),
    name     TEXT    NOT NULL CHECK (length(name) <= 20000),
    PRIMARY KEY (map, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
    id            INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank          INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    map           INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    name          TEXT    NOT NULL CHECK (length(name) <= 20000),
    colour        TEXT    CHECK (colour GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]'),
    goal          TEXT    NOT NULL CHECK (length(goal) <= 20000),
    needs         TEXT    NOT NULL CHECK (length(needs) <= 20000),
    enters_when   TEXT    NOT NULL CHECK (length(enters_when) <= 20000),
    done_when     TEXT    NOT NULL CHECK (length(done_when) <= 20000),
    crm_stage     TEXT    NOT NULL CHECK (length(crm_stage) <= 20000),
    speaker_notes TEXT    NOT NULL CHECK (length(speaker_notes) <= 20000)
) STRICT;

CREATE TABLE touchpoint (
    id              INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank            INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    stage           INTEGER NOT NULL REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    name            TEXT    NOT NULL CHECK (length(name) <= 20000),
    channel         TEXT    NOT NULL CHECK (length(channel) <= 20000),
    owner           TEXT    NOT NULL CHECK (length(owner) <= 20000),
    point           TEXT    NOT NULL
                    CHECK (point IN ('ordinary', 'entry', 'exit', 'false_start', 'false_end')),
    moment_of_truth INTEGER NOT NULL CHECK (moment_of_truth IN (0, 1)),
    review_moment   INTEGER NOT NULL CHECK (review_moment IN (0, 1))
) STRICT;

CREATE TABLE touchpoint_detail (
    touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position BETWEEN 1 AND 1000),
    name       TEXT    NOT NULL CHECK (length(name) <= 20000),
    value      TEXT    NOT NULL CHECK (length(value) <= 20000),
    PRIMARY KEY (touchpoint, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE lane (
    id        INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank      INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    map       INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    kind      TEXT    NOT NULL
              CHECK (kind IN ('touchpoints', 'doing', 'thinking', 'motivation', 'questions',
                              'needs', 'feeling', 'pain_points', 'opportunities', 'loss', 'kpis',
                              'images', 'frontstage', 'backstage', 'support', 'notes',
                              'line_of_interaction', 'line_of_visibility',
                              'line_of_internal_interaction')),
    title     TEXT    NOT NULL CHECK (length(title) <= 20000),
    visible   INTEGER NOT NULL CHECK (visible IN (0, 1)),
    collapsed INTEGER NOT NULL CHECK (collapsed IN (0, 1)),
    colour    TEXT    CHECK (colour GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]')
) STRICT;

CREATE TABLE feeling (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    persona    INTEGER REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
    received   REAL,
    desired    REAL,
    emotion    TEXT    NOT NULL CHECK (length(emotion) <= 20000),
    says       TEXT    NOT NULL CHECK (length(says) <= 20000)
) STRICT;

CREATE TABLE note (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    stage      INTEGER REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    touchpoint INTEGER REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    span       INTEGER NOT NULL CHECK (span BETWEEN 1 AND 10000),
    text       TEXT    NOT NULL CHECK (length(text) <= 20000),
    colour     TEXT    CHECK (colour GLOB '#[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]'),
    image      INTEGER REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
    evidence   TEXT    NOT NULL CHECK (evidence IN ('assumed', 'partly_known', 'researched')),
    CHECK ((stage IS NULL) <> (touchpoint IS NULL))
) STRICT;

CREATE TABLE pain_point (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    stage      INTEGER REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    touchpoint INTEGER REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    span       INTEGER NOT NULL CHECK (span BETWEEN 1 AND 10000),
    text       TEXT    NOT NULL CHECK (length(text) <= 20000),
    severity   INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
    evidence   TEXT    NOT NULL CHECK (evidence IN ('assumed', 'partly_known', 'researched')),
    CHECK ((stage IS NULL) <> (touchpoint IS NULL))
) STRICT;

CREATE TABLE opportunity (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    stage      INTEGER REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    touchpoint INTEGER REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    span       INTEGER NOT NULL CHECK (span BETWEEN 1 AND 10000),
    text       TEXT    NOT NULL CHECK (length(text) <= 20000),
    impact     INTEGER CHECK (impact BETWEEN 1 AND 5),
    effort     INTEGER CHECK (effort BETWEEN 1 AND 5),
    owner      TEXT    NOT NULL CHECK (length(owner) <= 20000),
    status     TEXT    NOT NULL CHECK (status IN ('idea', 'planned', 'doing', 'done')),
    solution   TEXT    NOT NULL CHECK (length(solution) <= 20000),
    CHECK ((stage IS NULL) <> (touchpoint IS NULL))
) STRICT;

CREATE TABLE opportunity_answer (
    opportunity INTEGER NOT NULL REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL CHECK (position >= 1),
    pain_point  INTEGER NOT NULL REFERENCES pain_point (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (opportunity, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE loss (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    stage      INTEGER REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    touchpoint INTEGER REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    span       INTEGER NOT NULL CHECK (span BETWEEN 1 AND 10000),
    reason     TEXT    NOT NULL CHECK (length(reason) <= 20000),
    unit       TEXT    NOT NULL CHECK (unit IN ('share', 'count')),
    amount     REAL    CHECK (amount >= 0),
    where_to   TEXT    NOT NULL CHECK (length(where_to) <= 20000),
    win_back   TEXT    NOT NULL CHECK (length(win_back) <= 20000),
    CHECK ((stage IS NULL) <> (touchpoint IS NULL)),
    CHECK (unit = 'count' OR amount <= 1)
) STRICT;

CREATE TABLE kpi (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    lane       INTEGER NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    stage      INTEGER REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    touchpoint INTEGER REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    span       INTEGER NOT NULL CHECK (span BETWEEN 1 AND 10000),
    name       TEXT    NOT NULL CHECK (length(name) <= 20000),
    unit       TEXT    NOT NULL CHECK (length(unit) <= 20000),
    target     REAL,
    actual     REAL,
    better     TEXT    NOT NULL CHECK (better IN ('higher', 'lower')),
    source     TEXT    NOT NULL CHECK (length(source) <= 20000),
    CHECK ((stage IS NULL) <> (touchpoint IS NULL))
) STRICT;

CREATE TABLE kpi_past_value (
    kpi      INTEGER NOT NULL REFERENCES kpi (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 1),
    time     INTEGER NOT NULL,
    value    REAL    NOT NULL,
    PRIMARY KEY (kpi, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id              INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank            INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    from_touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    to_touchpoint   INTEGER NOT NULL REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    label           TEXT    NOT NULL CHECK (length(label) <= 20000)
) STRICT;

CREATE TABLE interaction (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    map        INTEGER NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    customer   TEXT    NOT NULL CHECK (length(customer) <= 20000),
    touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) DEFERRABLE INITIALLY DEFERRED,
    time       INTEGER NOT NULL
) STRICT;

CREATE TABLE interaction_detail (
    interaction INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL CHECK (position BETWEEN 1 AND 1000),
    name        TEXT    NOT NULL CHECK (length(name) <= 20000),
    value       TEXT    NOT NULL CHECK (length(value) <= 20000),
    PRIMARY KEY (interaction, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    about_kind TEXT    NOT NULL
               CHECK (about_kind IN ('attachment', 'persona', 'map', 'stage', 'touchpoint', 'lane',
                                     'feeling', 'note', 'pain_point', 'opportunity', 'loss', 'kpi',
                                     'link', 'interaction', 'comment', 'vote', 'version')),
    about_id   INTEGER NOT NULL CHECK (about_id BETWEEN 1 AND 9007199254740991),
    who        TEXT    NOT NULL CHECK (length(who) <= 20000),
    time       INTEGER NOT NULL,
    text       TEXT    NOT NULL CHECK (length(text) <= 20000),
    resolved   INTEGER NOT NULL CHECK (resolved IN (0, 1))
) STRICT;

CREATE TABLE vote (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank       INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    about_kind TEXT    NOT NULL
               CHECK (about_kind IN ('attachment', 'persona', 'map', 'stage', 'touchpoint', 'lane',
                                     'feeling', 'note', 'pain_point', 'opportunity', 'loss', 'kpi',
                                     'link', 'interaction', 'comment', 'vote', 'version')),
    about_id   INTEGER NOT NULL CHECK (about_id BETWEEN 1 AND 9007199254740991),
    who        TEXT    NOT NULL CHECK (length(who) <= 20000),
    time       INTEGER NOT NULL,
    text       TEXT    NOT NULL CHECK (length(text) <= 20000)
) STRICT;

CREATE TABLE version (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    rank INTEGER NOT NULL CHECK (rank BETWEEN -9007199254740992 AND 9007199254740992),
    name TEXT    NOT NULL CHECK (length(name) <= 20000),
    time INTEGER NOT NULL
) STRICT;

PRAGMA user_version = 1000;
