-- What is needed to take reports in: how copies are found, and what is remembered of feeds. Columns: docs/reference/store.md.

-- Numbers that texts which share much have in common (src/Sitrep.Store/Copies/TextBands.cs).
CREATE TABLE text_band (
    band            bigint NOT NULL,
    report_id       text NOT NULL REFERENCES report (id),
    PRIMARY KEY (band, report_id)
);

-- Who belongs to a voice.
CREATE INDEX report_voice ON report (voice);

CREATE TABLE feed (
    address         text NOT NULL PRIMARY KEY,
    etag            text,
    last_modified   text,
    next_poll       timestamptz,
    failures        integer NOT NULL
);
