"""The tables, and the statements that are longer than a line."""

from __future__ import annotations

from datetime import UTC, datetime

APPLICATION = 0x53554D4D  # "SUMM", SQLite's application_id: tells our files from anybody's
VERSION = 2
SCHEMA = """
CREATE TABLE results (
    key TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('claimed', 'submitted', 'done', 'failed')),
    owner TEXT,             -- of a claim: the process; of a submission: the provider's job
    kind TEXT,              -- of a failure: refused, truncated, invalid, unavailable, ...
    reason TEXT,            -- of a failure, one line
    model TEXT,
    report BLOB,            -- of a result: the Report as JSON, deflated (zlib)
    tally TEXT,             -- of a result: its counts as JSON
    tries INTEGER NOT NULL DEFAULT 0,
    calls INTEGER NOT NULL DEFAULT 0,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cached_tokens INTEGER NOT NULL DEFAULT 0,
    cost REAL,              -- US dollars over all tries; NULL where no price is known
    seconds REAL,           -- the last try's
    changed TEXT NOT NULL   -- UTC, ISO 8601
);
CREATE INDEX results_under_way ON results (owner) WHERE owner IS NOT NULL;
CREATE TABLE articles (
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    source TEXT,
    title TEXT,
    date TEXT,
    stamp TEXT,             -- of the file's state when it was read, and of how it was read
    PRIMARY KEY (id, key)   -- one id with several keys: what it was in turn; the last is the one entered last
);
CREATE INDEX articles_by_key ON articles (key);
CREATE TABLE owners (owner TEXT PRIMARY KEY, pid INTEGER NOT NULL, since TEXT NOT NULL);
CREATE TABLE outputs (path TEXT PRIMARY KEY);
"""
# Since version 2: what a model sent back for a key that is not done yet, as it came.
ANSWERS = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT NOT NULL,
    ask TEXT NOT NULL,      -- which of the asks for the key, hashed: its summary, a repair, a part, an opinion
    number INTEGER NOT NULL,
    body TEXT NOT NULL,     -- JSON
    counted INTEGER NOT NULL DEFAULT 0,  -- 1: its cost is in results, with a failure
    PRIMARY KEY (key, ask, number)
) WITHOUT ROWID
"""
STATE = """
SELECT (SELECT count(*) FROM sqlite_master), application_id, user_version
FROM pragma_application_id, pragma_user_version
"""
SELECT = (
    "SELECT a.rowid, a.id, a.key, a.source, a.title, a.date, a.stamp, r.status, r.report, r.tally, r.kind, r.reason, r.calls, "
    "r.input_tokens, r.output_tokens, r.cached_tokens, r.model, r.cost, r.seconds "
    "FROM articles a JOIN results r ON r.key = a.key"
)
# Rows by :status after the :last one; of one id only the last, of those that are done the last one done.
CURRENT = f"""{SELECT}
WHERE a.rowid > :last AND (:status IS NULL OR r.status = :status) AND NOT EXISTS (
    SELECT 1 FROM articles l JOIN results s ON s.key = l.key
    WHERE l.id = a.id AND l.rowid > a.rowid AND (:status IS NOT 'done' OR s.status = 'done'))
ORDER BY a.rowid LIMIT :most
"""  # noqa: S608  # nothing but the constant above is put into it
LATER = """
SELECT 1 FROM articles l JOIN articles a ON a.id = ? AND a.key = ? WHERE l.id = a.id AND l.rowid > a.rowid LIMIT 1
"""
SETTLED = """
SELECT r.status FROM results r JOIN articles a ON a.key = r.key AND a.id = ? AND a.stamp IS ?
WHERE r.key = ? AND NOT EXISTS (SELECT 1 FROM articles l WHERE l.id = a.id AND l.rowid > a.rowid)
"""
RECORD = """
INSERT INTO results (key, status, kind, reason, model, report, tally, tries, calls, input_tokens, output_tokens,
    cached_tokens, cost, seconds, changed)
VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET
    status = CASE results.status WHEN 'done' THEN 'done' ELSE excluded.status END,
    kind = CASE results.status WHEN 'done' THEN NULL ELSE excluded.kind END,
    reason = CASE results.status WHEN 'done' THEN NULL ELSE excluded.reason END,
    report = coalesce(results.report, excluded.report),
    tally = coalesce(results.tally, excluded.tally),
    owner = NULL,
    model = excluded.model,
    tries = results.tries + 1,
    calls = results.calls + excluded.calls,
    input_tokens = results.input_tokens + excluded.input_tokens,
    output_tokens = results.output_tokens + excluded.output_tokens,
    cached_tokens = results.cached_tokens + excluded.cached_tokens,
    cost = CASE WHEN results.cost IS NULL THEN excluded.cost
                ELSE results.cost + coalesce(excluded.cost, 0) END,
    seconds = excluded.seconds,
    changed = excluded.changed
"""
ENTER = """
INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id, key) DO UPDATE SET stamp = excluded.stamp WHERE stamp IS NOT excluded.stamp
"""
CLAIM = """
INSERT INTO results (key, status, owner, changed) VALUES (?, 'claimed', ?, ?)
ON CONFLICT (key) DO UPDATE SET
    status = 'claimed', owner = excluded.owner, changed = excluded.changed
"""
_HELD = "owner = :owner AND status = :status AND (:key IS NULL OR key = :key)"
FAIL_AGAIN = f"UPDATE results SET status = 'failed', owner = NULL WHERE tries > 0 AND {_HELD}"  # noqa: S608
DROP = f"DELETE FROM results WHERE {_HELD}"  # noqa: S608  # the inserted part stands two lines above


def now() -> str:
    """The time that goes into the tables: UTC, ISO 8601, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
