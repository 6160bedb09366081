"""The tables of the ledger, and each statement that changes them."""

VERSION = 1
"""Of the tables; in the file's ``user_version``."""
WAITING, DOING, DONE, UNCHANGED, FAILED = range(5)
"""The states of a job, as the file has them."""

TABLES = """
CREATE TABLE run (number INTEGER PRIMARY KEY);
CREATE TABLE pass (number INTEGER PRIMARY KEY);
CREATE TABLE process (
    number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, place TEXT NOT NULL, pid INTEGER NOT NULL,
    started TEXT NOT NULL, beats INTEGER NOT NULL DEFAULT 0, about TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE job (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, name TEXT NOT NULL,
    title TEXT, byline TEXT, voice TEXT, changed TEXT,
    run INTEGER NOT NULL, pass INTEGER NOT NULL, settings TEXT NOT NULL, stamp TEXT,
    state INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, deaths INTEGER NOT NULL DEFAULT 0,
    process INTEGER, reason TEXT, seconds REAL NOT NULL DEFAULT 0, about TEXT
);
CREATE INDEX job_waiting ON job (settings, deaths, tries, number) WHERE state = 0;
CREATE INDEX job_doing ON job (process) WHERE state = 1;
CREATE INDEX job_failed ON job (number) WHERE state = 4;
CREATE TABLE tally (
    run INTEGER, state INTEGER, jobs INTEGER NOT NULL, seconds REAL NOT NULL, PRIMARY KEY (run, state)
) WITHOUT ROWID;
CREATE TRIGGER job_added AFTER INSERT ON job BEGIN
    INSERT INTO tally VALUES (new.run, new.state, 1, new.seconds)
        ON CONFLICT DO UPDATE SET jobs = jobs + 1, seconds = seconds + new.seconds;
END;
CREATE TRIGGER job_moved AFTER UPDATE OF run, state ON job WHEN old.run != new.run OR old.state != new.state BEGIN
    UPDATE tally SET jobs = jobs - 1, seconds = seconds - old.seconds WHERE run = old.run AND state = old.state;
    INSERT INTO tally VALUES (new.run, new.state, 1, new.seconds)
        ON CONFLICT DO UPDATE SET jobs = jobs + 1, seconds = seconds + new.seconds;
END;
"""

CLAIM = """
UPDATE job SET state = 1, process = :process, tries = tries + 1
WHERE number = (
    SELECT number FROM job
    WHERE state = 0 AND settings = :settings AND deaths <= :deaths
        AND EXISTS (SELECT 1 FROM process WHERE number = :process)
    ORDER BY deaths, tries, number LIMIT 1
)
RETURNING number, settings, stamp, tries, deaths, id, source, name, title, byline, voice, changed
"""
FINISH = """
UPDATE job SET
    state = CASE WHEN settings = ? AND stamp IS ? THEN ? ELSE 0 END,
    process = NULL, reason = NULL, tries = 0, deaths = 0, seconds = ?, about = ?
WHERE number = ? AND state = 1 AND process = ?
"""
ENDED = """
SELECT coalesce(sum(jobs), 0) FROM tally WHERE state > 1 AND run = (SELECT run FROM job WHERE number = ?)
"""
FAIL = """
UPDATE job SET state = CASE WHEN ? AND tries < ? THEN 0 ELSE 4 END, process = NULL, reason = ?
WHERE number = ? AND state = 1 AND process = ?
"""
HAND_BACK = """
UPDATE job SET state = 0, process = NULL, tries = max(tries - 1, 0) WHERE state = 1 AND process = ? RETURNING name
"""
BLAME = """
UPDATE job SET state = CASE WHEN deaths + 1 < ? THEN 0 ELSE 4 END, process = NULL, deaths = deaths + 1, reason = ?
WHERE state = 1 AND process = ? RETURNING name
"""
KNOWN = """
SELECT id, number, source, run, pass, settings, stamp, state, name, about FROM job WHERE id IN ({})
"""
ADD = """
INSERT INTO job (id, source, name, title, byline, voice, changed, run, pass, settings, stamp)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
AGAIN = """
UPDATE job SET source = ?, title = ?, byline = ?, voice = ?, changed = ?, run = ?, pass = ?, settings = ?, stamp = ?,
    state = CASE WHEN state = 1 THEN 1 ELSE 0 END, tries = 0, deaths = 0
WHERE number = ?
"""
AS_BEFORE = "UPDATE job SET run = ?, pass = ?, state = ? WHERE number = ?"
IS_LEFT = """
SELECT EXISTS (SELECT 1 FROM job WHERE state = 0 AND settings = :settings)
    OR EXISTS (SELECT 1 FROM job WHERE state = 1 AND settings = :settings)
"""
BEAT = "UPDATE process SET beats = beats + 1, about = coalesce(?, about) WHERE number = ?"
