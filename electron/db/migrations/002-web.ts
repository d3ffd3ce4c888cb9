import type { Database } from 'better-sqlite3'
import { createUndoTriggers } from '../schema.ts'

const changes = `
ALTER TABLE article ADD COLUMN modified_at TEXT;
-- Address of the image the page shows itself with; '' when it has none.
ALTER TABLE article ADD COLUMN image TEXT NOT NULL DEFAULT '';

-- Where the source came from, what it was called there, and how its text was found in it.
ALTER TABLE revision ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE revision ADD COLUMN content_type TEXT NOT NULL DEFAULT '';
ALTER TABLE revision ADD COLUMN extraction TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extraction));

CREATE INDEX article_url ON article (url) WHERE url <> '';

-- What is not undoable: it says how things are elsewhere, not what a person made.
-- An article that can be asked for again, and what its server said last.
CREATE TABLE web_page (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  etag TEXT NOT NULL,
  last_modified TEXT NOT NULL,
  is_captured INTEGER NOT NULL CHECK (is_captured IN (0, 1)),
  checked_at TEXT NOT NULL
) STRICT;

-- Images of an article by the address its blocks name; the bytes are in the media file.
CREATE TABLE image (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'kept', 'refused')),
  media_hash TEXT,
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (article_id, url)
) STRICT;
CREATE INDEX image_media ON image (media_hash);

-- Answers that were not taken for the article, until the reader decides.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  received_at TEXT NOT NULL,
  address TEXT NOT NULL,
  content_type TEXT NOT NULL,
  file_name TEXT NOT NULL,
  status INTEGER NOT NULL,
  title TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  source_hash TEXT NOT NULL
) STRICT;
CREATE INDEX answer_article ON answer (article_id);
`

/** Pages from the web: their addresses, images, and answers put aside. Ends the history of undo. */
export function addWebPages(db: Database): void {
  db.exec(changes)
  // Its rows name the columns articles had before.
  db.exec('DELETE FROM change; DELETE FROM step')
  createUndoTriggers(db)
}
