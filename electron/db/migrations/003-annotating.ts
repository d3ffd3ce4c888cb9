import type { Database } from 'better-sqlite3'
import { createUndoTriggers } from '../schema.ts'

const changes = `
-- What a colour stands for, in the reader's words, and the tags its highlights begin with.
ALTER TABLE color ADD COLUMN meaning TEXT NOT NULL DEFAULT '';
ALTER TABLE color ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));

-- How a state of the text came to be: added, fetched, parsed, edited, blockRemoved.
ALTER TABLE revision ADD COLUMN cause TEXT NOT NULL DEFAULT 'added';

-- Phrases to be highlighted wherever they occur: in one article, or in all.
CREATE TABLE phrase_rule (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  phrase TEXT NOT NULL,
  color TEXT NOT NULL,
  article_id INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  whole_word INTEGER NOT NULL CHECK (whole_word IN (0, 1)),
  match_case INTEGER NOT NULL CHECK (match_case IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX phrase_rule_article ON phrase_rule (article_id);
`

/** Meanings of colours, causes of revisions, rules for phrases. Ends the history of undo. */
export function addAnnotating(db: Database): void {
  db.exec(changes)
  // Its rows name the columns colours had before.
  db.exec('DELETE FROM change; DELETE FROM step')
  createUndoTriggers(db)
}
