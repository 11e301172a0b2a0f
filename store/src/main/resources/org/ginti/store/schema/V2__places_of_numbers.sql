-- SPDX-License-Identifier: Apache-2.0
-- In which full tiles of 256 entries an author's numbers are: a row for each tile and each author
-- in it. An index of all of them would be written at every commit; this is written when a tile
-- fills, and an entry of a stream of millions costs a 256th of a row.
CREATE TABLE numbers (
  author INTEGER NOT NULL,
  first BIGINT NOT NULL, -- the author's first number in the tile
  tile BIGINT NOT NULL,
  PRIMARY KEY (author, first)
) ${rowless};
INSERT INTO numbers (author, first, tile)
  SELECT author, min(number), idx / 256 FROM entries
  WHERE idx / 256 < (SELECT size / 256 FROM head)
  GROUP BY author, idx / 256;
DROP INDEX entries_of_author;

-- The root of the tree of all entries; never NULL once the next migration has filled it in.
ALTER TABLE head ADD COLUMN root ${bytes};
