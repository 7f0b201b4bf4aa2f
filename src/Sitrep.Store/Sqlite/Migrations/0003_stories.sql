-- Which reports tell of one happening. A strand is what one report tells of one happening; what decides about it is in the column
-- strand as JSON, the other columns are for finding. Columns: docs/reference/stories.md.

CREATE TABLE strand (
    id              TEXT NOT NULL PRIMARY KEY,
    report_id       TEXT NOT NULL REFERENCES report (id),
    is_news         INTEGER NOT NULL CHECK (is_news IN (0, 1)),
    told            TEXT,
    day_from        TEXT,
    day_until       TEXT,
    antecedent      TEXT,
    score           REAL NOT NULL,
    story           TEXT NOT NULL,
    strand          TEXT NOT NULL
) STRICT;

CREATE INDEX strand_report ON strand (report_id);
CREATE INDEX strand_story ON strand (story);
CREATE INDEX strand_antecedent ON strand (antecedent) WHERE antecedent IS NOT NULL;
CREATE INDEX strand_told ON strand (told);

-- open_day: day of a leap year, 1 to 366: of the last day, or where the year is not known of the day that is told.
CREATE TABLE strand_country (
    strand_id       TEXT NOT NULL REFERENCES strand (id) ON DELETE CASCADE,
    country         TEXT NOT NULL,
    is_wide         INTEGER NOT NULL CHECK (is_wide IN (0, 1)),
    day_from        TEXT,
    day_until       TEXT,
    open_day        INTEGER,
    PRIMARY KEY (strand_id, country)
) STRICT;

CREATE INDEX strand_country_days ON strand_country (country, is_wide, day_from, day_until);
CREATE INDEX strand_country_open ON strand_country (country, is_wide, open_day);

CREATE TABLE strand_event (
    event_id        INTEGER NOT NULL PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    strand_id       TEXT NOT NULL
) STRICT;

CREATE INDEX strand_event_strand ON strand_event (strand_id);

-- Ids of stories whose first strand is no more; the strand that such a story goes on with.
CREATE TABLE story_redirect (
    id              TEXT NOT NULL PRIMARY KEY,
    strand_id       TEXT NOT NULL
) STRICT;
