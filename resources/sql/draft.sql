-- What a draft has besides the tables of the file: where it belongs, and the steps of undo. Never part
-- of a published file.

-- One row.
CREATE TABLE draft (
    id                 INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    document           TEXT    NOT NULL,            -- names the document across renames
    path               TEXT    NOT NULL,            -- the user's file; '' for an untitled one
    stamp              BLOB,                        -- that file as read or last published
    unknown            BLOB,                        -- parts of the file from a later version
    needs_saving       INTEGER NOT NULL CHECK (needs_saving IN (0, 1)),
    created            INTEGER NOT NULL,            -- times: milliseconds since 1970, UTC
    edited             INTEGER NOT NULL DEFAULT 0,
    published          INTEGER NOT NULL DEFAULT 0,
    sequence           INTEGER NOT NULL DEFAULT 0,  -- of the last edit
    published_sequence INTEGER NOT NULL DEFAULT 0,  -- of the last edit that is in the file
    undo_index         INTEGER NOT NULL DEFAULT 0,  -- how many steps of undo are done
    keeps_history      INTEGER NOT NULL DEFAULT 0,  -- whether the file is to carry the history
    published_state    INTEGER NOT NULL DEFAULT -1, -- names the state in the file; -1: not known
    first_state        INTEGER NOT NULL DEFAULT -1  -- … that in which no step of undo is done
) STRICT;

-- A step of undo is what the edits first_sequence … last_sequence did together.
CREATE TABLE undo_step (
    position       INTEGER NOT NULL PRIMARY KEY,
    first_sequence INTEGER NOT NULL REFERENCES history (sequence),
    last_sequence  INTEGER NOT NULL REFERENCES history (sequence)
) STRICT;

-- Without these, removing a record would search every table that may refer to it.
CREATE INDEX persona_photo ON persona (photo) WHERE photo IS NOT NULL;
CREATE INDEX map_based_on ON map (based_on) WHERE based_on IS NOT NULL;
CREATE INDEX map_persona_persona ON map_persona (persona);
CREATE INDEX stage_map ON stage (map);
CREATE INDEX touchpoint_stage ON touchpoint (stage);
CREATE INDEX lane_map ON lane (map);
CREATE INDEX feeling_touchpoint ON feeling (touchpoint);
CREATE INDEX feeling_persona ON feeling (persona) WHERE persona IS NOT NULL;
CREATE INDEX note_lane ON note (lane);
CREATE INDEX note_stage ON note (stage) WHERE stage IS NOT NULL;
CREATE INDEX note_touchpoint ON note (touchpoint) WHERE touchpoint IS NOT NULL;
CREATE INDEX note_image ON note (image) WHERE image IS NOT NULL;
CREATE INDEX pain_point_lane ON pain_point (lane);
CREATE INDEX pain_point_stage ON pain_point (stage) WHERE stage IS NOT NULL;
CREATE INDEX pain_point_touchpoint ON pain_point (touchpoint) WHERE touchpoint IS NOT NULL;
CREATE INDEX opportunity_lane ON opportunity (lane);
CREATE INDEX opportunity_stage ON opportunity (stage) WHERE stage IS NOT NULL;
CREATE INDEX opportunity_touchpoint ON opportunity (touchpoint) WHERE touchpoint IS NOT NULL;
CREATE INDEX opportunity_answer_pain_point ON opportunity_answer (pain_point);
CREATE INDEX loss_lane ON loss (lane);
CREATE INDEX loss_stage ON loss (stage) WHERE stage IS NOT NULL;
CREATE INDEX loss_touchpoint ON loss (touchpoint) WHERE touchpoint IS NOT NULL;
CREATE INDEX kpi_lane ON kpi (lane);
CREATE INDEX kpi_stage ON kpi (stage) WHERE stage IS NOT NULL;
CREATE INDEX kpi_touchpoint ON kpi (touchpoint) WHERE touchpoint IS NOT NULL;
CREATE INDEX link_from_touchpoint ON link (from_touchpoint);
CREATE INDEX link_to_touchpoint ON link (to_touchpoint);
CREATE INDEX interaction_map ON interaction (map);
CREATE INDEX interaction_touchpoint ON interaction (touchpoint);
