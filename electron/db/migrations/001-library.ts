import type { Database } from 'better-sqlite3'
import { defaultColors } from '#shared/domain/color.ts'
import { createUndoTriggers } from '../schema.ts'

const tables = `
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  site TEXT NOT NULL,
  url TEXT NOT NULL,
  published_at TEXT,
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  note TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  revision_id INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX article_added ON article (removed_at, added_at);

-- Immutable but for the two columns that say whether it counts: an undone revision is marked.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  captured_at TEXT NOT NULL,
  importer TEXT NOT NULL,
  file_name TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  word_count INTEGER NOT NULL,
  repairs TEXT NOT NULL CHECK (json_valid(repairs)),
  repairs_off TEXT NOT NULL CHECK (json_valid(repairs_off))
) STRICT;
CREATE INDEX revision_article ON revision (article_id);
CREATE INDEX revision_text_hash ON revision (text_hash);
CREATE INDEX revision_source_hash ON revision (source_hash);

CREATE TABLE highlight (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  revision_id INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  color TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX highlight_article ON highlight (article_id);

-- The selectors a highlight had before its ends were moved by hand.
CREATE TABLE former_selector (
  id INTEGER PRIMARY KEY,
  highlight_id INTEGER NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
  revision_id INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX former_selector_highlight ON former_selector (highlight_id);

CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  highlight_id INTEGER NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
  revision_id INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('same', 'moved', 'unsure', 'lost')),
  "start" INTEGER,
  "end" INTEGER,
  score REAL,
  candidates TEXT CHECK (candidates IS NULL OR json_valid(candidates)),
  UNIQUE (highlight_id, revision_id)
) STRICT;
CREATE INDEX placement_revision ON placement (revision_id);

CREATE TABLE color (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  hue REAL NOT NULL,
  pattern TEXT NOT NULL,
  place INTEGER NOT NULL
) STRICT;

-- Not undoable.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;
CREATE TABLE reading_position (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  "offset" INTEGER NOT NULL,
  fraction REAL NOT NULL,
  opened_at TEXT NOT NULL
) STRICT;

-- What undo takes back. A step without finished_at is still being made, or was broken off.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  -- Steps with the same subject that follow one another become one; '' never does.
  subject TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  undone_at TEXT
) STRICT;
CREATE TABLE change (
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step_id, seq)
) STRICT, WITHOUT ROWID;
`

const search = `
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, authors, source, text,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
CREATE VIRTUAL TABLE highlight_search USING fts5 (
  exact, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
-- rowid: twice the id of a highlight, or twice the id of an article plus one.
CREATE VIRTUAL TABLE note_search USING fts5 (
  note, tags, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);

CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search (rowid, title, authors, source, text)
  SELECT new.id, searchText(new.title || ' ' || new.subtitle), searchText(new.authors),
    searchText(new.site || ' ' || new.url),
    searchText(coalesce((SELECT text FROM revision WHERE id = new.revision_id), ''));
  INSERT INTO note_search (rowid, note, tags)
  SELECT new.id * 2 + 1, searchText(new.note), searchText(new.tags)
  WHERE new.note <> '' OR new.tags <> '[]';
END;
CREATE TRIGGER article_search_update
AFTER UPDATE OF title, subtitle, authors, site, url, revision_id ON article BEGIN
  DELETE FROM article_search WHERE rowid = old.id;
  INSERT INTO article_search (rowid, title, authors, source, text)
  SELECT new.id, searchText(new.title || ' ' || new.subtitle), searchText(new.authors),
    searchText(new.site || ' ' || new.url),
    searchText(coalesce((SELECT text FROM revision WHERE id = new.revision_id), ''));
END;
CREATE TRIGGER article_note_search_update AFTER UPDATE OF note, tags ON article BEGIN
  DELETE FROM note_search WHERE rowid = old.id * 2 + 1;
  INSERT INTO note_search (rowid, note, tags)
  SELECT new.id * 2 + 1, searchText(new.note), searchText(new.tags)
  WHERE new.note <> '' OR new.tags <> '[]';
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
  DELETE FROM article_search WHERE rowid = old.id;
  DELETE FROM note_search WHERE rowid = old.id * 2 + 1;
END;

CREATE TRIGGER highlight_search_insert AFTER INSERT ON highlight BEGIN
  INSERT INTO highlight_search (rowid, exact) SELECT new.id, searchText(new.exact);
  INSERT INTO note_search (rowid, note, tags)
  SELECT new.id * 2, searchText(new.note), searchText(new.tags)
  WHERE new.note <> '' OR new.tags <> '[]';
END;
CREATE TRIGGER highlight_search_update AFTER UPDATE OF exact ON highlight BEGIN
  DELETE FROM highlight_search WHERE rowid = old.id;
  INSERT INTO highlight_search (rowid, exact) SELECT new.id, searchText(new.exact);
END;
CREATE TRIGGER highlight_note_search_update AFTER UPDATE OF note, tags ON highlight BEGIN
  DELETE FROM note_search WHERE rowid = old.id * 2;
  INSERT INTO note_search (rowid, note, tags)
  SELECT new.id * 2, searchText(new.note), searchText(new.tags)
  WHERE new.note <> '' OR new.tags <> '[]';
END;
CREATE TRIGGER highlight_search_delete AFTER DELETE ON highlight BEGIN
  DELETE FROM highlight_search WHERE rowid = old.id;
  DELETE FROM note_search WHERE rowid = old.id * 2;
END;
`

export function createLibrary(db: Database): void {
  db.exec(tables)
  db.exec(search)
  const insert = db.prepare(
    'INSERT INTO color (key, name, hue, pattern, place) VALUES (?, ?, ?, ?, ?)',
  )
  defaultColors.forEach((color, place) => {
    insert.run(color.key, color.name, color.hue, color.pattern, place)
  })
  createUndoTriggers(db)
}
