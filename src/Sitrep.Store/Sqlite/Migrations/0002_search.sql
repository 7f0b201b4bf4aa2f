-- What events are found by. Terms and their order: docs/reference/search.md.

-- key: day number of the first day, times 2 to the 32nd, plus the event's row. Days are counted from 0001-01-01.
CREATE TABLE event_search (
    key             INTEGER NOT NULL PRIMARY KEY,
    event_id        INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    day_from        INTEGER,
    day_until       INTEGER,
    modality        TEXT NOT NULL,
    polarity        TEXT NOT NULL,
    background      INTEGER NOT NULL CHECK (background IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX event_search_event ON event_search (event_id);

-- rowid is event_search.key. The terms are not kept a second time: the sentence stands in event, the title in report.
-- They come in folded and cut into words; this tokenizer only takes them apart at spaces.
CREATE VIRTUAL TABLE event_terms USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'");

CREATE TRIGGER event_search_deleted AFTER DELETE ON event_search
BEGIN
    DELETE FROM event_terms WHERE rowid = old.key;
END;
