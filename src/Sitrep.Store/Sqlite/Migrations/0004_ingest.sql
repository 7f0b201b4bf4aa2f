-- What is needed to take reports in: how copies are found, and what is remembered of feeds. Columns: docs/reference/store.md.

-- Numbers that texts which share much have in common (src/Sitrep.Store/Copies/TextBands.cs).
CREATE TABLE text_band (
    band            INTEGER NOT NULL,
    report_id       TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (band, report_id)
) STRICT, WITHOUT ROWID;

-- Who belongs to a voice.
CREATE INDEX report_voice ON report (voice);

CREATE TABLE feed (
    address         TEXT NOT NULL PRIMARY KEY,
    etag            TEXT,
    last_modified   TEXT,
    next_poll       TEXT,
    failures        INTEGER NOT NULL
) STRICT;
