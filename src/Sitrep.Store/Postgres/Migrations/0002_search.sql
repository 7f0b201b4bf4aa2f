-- What events are found by. Terms and their order: docs/reference/search.md.

-- key: day number of the first day, times 2 to the 32nd, plus the event's row. Days are counted from 0001-01-01.
CREATE TABLE event_search (
    key             bigint NOT NULL PRIMARY KEY,
    event_id        bigint NOT NULL UNIQUE REFERENCES event (id) ON DELETE CASCADE,
    day_from        integer,
    day_until       integer,
    modality        text NOT NULL,
    polarity        text NOT NULL,
    background      boolean NOT NULL,
    terms           tsvector NOT NULL
);

CREATE INDEX event_search_terms ON event_search USING gin (terms);

-- How often a term occurs decides whether the index of terms or that of keys is read: types, countries and frequent words should be known.
ALTER TABLE event_search ALTER COLUMN terms SET STATISTICS 1000;
