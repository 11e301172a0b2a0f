-- SPDX-License-Identifier: Apache-2.0
-- The entries are the truth; every other table and column follows from them.

-- entry: the bytes of the line. The other columns repeat what it says, so that it can be found.
CREATE TABLE entries (
  idx ${index} NOT NULL PRIMARY KEY,
  author INTEGER NOT NULL,
  number BIGINT NOT NULL,
  election INTEGER NOT NULL, -- 0 where it belongs to none
  kind SMALLINT NOT NULL,
  entry ${bytes} NOT NULL
);
CREATE UNIQUE INDEX entries_of_author ON entries (author, number);
-- All but statements (3) and corrections (4): a few thousand among millions.
CREATE INDEX entries_of_election ON entries (election, idx, kind) WHERE kind <> 3 AND kind <> 4;

-- By first appearance, from 1.
CREATE TABLE authors (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE elections (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Full tiles only: 256 hashes of 32 bytes.
CREATE TABLE tiles (
  level SMALLINT NOT NULL,
  number BIGINT NOT NULL,
  hashes ${bytes} NOT NULL,
  PRIMARY KEY (level, number)
);

-- One row; a writer in PostgreSQL locks it.
CREATE TABLE head (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 0), size BIGINT NOT NULL);
INSERT INTO head (id, size) VALUES (0, 0);
