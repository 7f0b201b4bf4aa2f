-- Which reports tell of one happening. A strand is what one report tells of one happening; what decides about it is in the column
-- strand as JSON, the other columns are for finding. Columns: docs/reference/stories.md.

CREATE TABLE strand (
    id              text NOT NULL PRIMARY KEY,
    report_id       text NOT NULL REFERENCES report (id),
    is_news         boolean NOT NULL,
    told            date,
    day_from        date,
    day_until       date,
    antecedent      text,
    score           double precision NOT NULL,
    story           text NOT NULL,
    strand          text NOT NULL
);

CREATE INDEX strand_report ON strand (report_id);
CREATE INDEX strand_story ON strand (story);
CREATE INDEX strand_antecedent ON strand (antecedent) WHERE antecedent IS NOT NULL;
CREATE INDEX strand_told ON strand (told);

-- open_day: day of a leap year, 1 to 366: of the last day, or where the year is not known of the day that is told.
CREATE TABLE strand_country (
    strand_id       text NOT NULL REFERENCES strand (id) ON DELETE CASCADE,
    country         text NOT NULL,
    is_wide         boolean NOT NULL,
    day_from        date,
    day_until       date,
    open_day        integer,
    PRIMARY KEY (strand_id, country)
);

CREATE INDEX strand_country_days ON strand_country (country, is_wide, day_from, day_until);
CREATE INDEX strand_country_open ON strand_country (country, is_wide, open_day);

CREATE TABLE strand_event (
    event_id        bigint NOT NULL PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    strand_id       text NOT NULL
);

CREATE INDEX strand_event_strand ON strand_event (strand_id);

-- Ids of stories whose first strand is no more; the strand that such a story goes on with.
CREATE TABLE story_redirect (
    id              text NOT NULL PRIMARY KEY,
    strand_id       text NOT NULL
);
