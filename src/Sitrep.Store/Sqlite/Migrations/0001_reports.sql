-- Reports, what was read in them, and what people decided. Columns: docs/reference/store.md.
-- Days are 'yyyy-mm-dd', moments 'yyyy-mm-dd hh:mm:ss.fff+00:00', so that both sort as text.

PRAGMA application_id = 0x53495452;

CREATE TABLE sitrep_migration (
    number          INTEGER NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL,
    applied_at      TEXT NOT NULL
) STRICT;

CREATE TABLE report (
    id              TEXT NOT NULL PRIMARY KEY,
    source          TEXT,
    url             TEXT,
    title           TEXT,
    published       TEXT,
    published_basis TEXT,
    language        TEXT,
    text            TEXT NOT NULL,
    received_at     TEXT NOT NULL,
    voice           TEXT NOT NULL REFERENCES report (id)
) STRICT;

CREATE TABLE reading (
    id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    report_id       TEXT NOT NULL REFERENCES report (id),
    model           TEXT NOT NULL,
    read_at         TEXT NOT NULL,
    record          TEXT NOT NULL,
    is_current      INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    UNIQUE (report_id, model)
) STRICT;

CREATE UNIQUE INDEX reading_current ON reading (report_id) WHERE is_current;

-- Events of current readings only.
CREATE TABLE event (
    id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    reading_id      INTEGER NOT NULL REFERENCES reading (id),
    report_id       TEXT NOT NULL REFERENCES report (id),
    local_id        TEXT NOT NULL,
    type            TEXT NOT NULL,
    mode            TEXT,
    acled           TEXT,
    cameo           TEXT,
    score           REAL,
    modality        TEXT NOT NULL,
    polarity        TEXT NOT NULL,
    background      INTEGER NOT NULL CHECK (background IN (0, 1)),
    confidence      REAL NOT NULL,
    day_from        TEXT,
    day_until       TEXT,
    time_precision  TEXT,
    valid_from      TEXT,
    valid_until     TEXT,
    place_name      TEXT,
    country         TEXT,
    admin1          TEXT,
    lat             REAL,
    lon             REAL,
    precision_km    REAL,
    sentence        TEXT NOT NULL,
    "trigger"       TEXT NOT NULL,
    trigger_start   INTEGER NOT NULL,
    trigger_end     INTEGER NOT NULL,
    UNIQUE (report_id, local_id)
) STRICT;

-- All places of an event; the event's own columns repeat the first.
CREATE TABLE event_place (
    event_id        INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    geonames_id     INTEGER,
    country         TEXT,
    admin1          TEXT,
    lat             REAL,
    lon             REAL,
    precision_km    REAL
) STRICT;

CREATE INDEX event_place_event ON event_place (event_id);

CREATE TABLE event_actor (
    event_id        INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    part            TEXT NOT NULL CHECK (part IN ('initiator', 'recipient', 'victim', 'speaker')),
    name            TEXT NOT NULL,
    kind            TEXT,
    country         TEXT
) STRICT;

CREATE INDEX event_actor_event ON event_actor (event_id);

CREATE TABLE toll (
    event_id        INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind            TEXT NOT NULL,
    low             INTEGER,
    high            INTEGER,
    bound           TEXT NOT NULL,
    text            TEXT NOT NULL,
    speaker         TEXT
) STRICT;

CREATE INDEX toll_event ON toll (event_id);

-- A person's word. It speaks of an event by the report and the place of its trigger, which outlive a reading.
CREATE TABLE decision (
    id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    report_id       TEXT NOT NULL REFERENCES report (id),
    reading_id      INTEGER NOT NULL REFERENCES reading (id),
    local_id        TEXT,
    trigger_start   INTEGER,
    trigger_end     INTEGER,
    field           TEXT NOT NULL,
    before          TEXT,
    after           TEXT,
    who             TEXT NOT NULL,
    decided_at      TEXT NOT NULL,
    why             TEXT
) STRICT;

CREATE INDEX decision_report ON decision (report_id);

CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN
    SELECT raise(ABORT, 'decisions are appended, never changed');
END;

CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN
    SELECT raise(ABORT, 'decisions are appended, never deleted');
END;

-- What was added or changed, in order, for those who ask what is new since a moment.
CREATE TABLE change (
    id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at              TEXT NOT NULL,
    kind            TEXT NOT NULL,
    report_id       TEXT REFERENCES report (id),
    subject         TEXT NOT NULL
) STRICT;

CREATE INDEX change_at ON change (at);
