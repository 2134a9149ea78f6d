INSERT INTO clusters (id, slug, name, created_at) VALUES ('home', 'home', 'Basque Health Cluster', unixepoch() * 1000);
--> statement-breakpoint
CREATE TABLE search_entries (row INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject_id TEXT NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(names, words, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_parts USING fts5(names, tokenize='trigram remove_diacritics 1');
--> statement-breakpoint
CREATE TABLE search_restricted (row INTEGER PRIMARY KEY, entry INTEGER NOT NULL, subject_id TEXT NOT NULL, level INTEGER NOT NULL);
--> statement-breakpoint
CREATE INDEX search_restricted_subject ON search_restricted (subject_id);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_restricted_words USING fts5(names, words, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TABLE search_vocabulary (row INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, entries INTEGER NOT NULL);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_spellings USING fts5(word, tokenize='trigram', detail='none');
--> statement-breakpoint
CREATE TABLE listing_facets (row INTEGER PRIMARY KEY, facet_group INTEGER NOT NULL);
--> statement-breakpoint
CREATE TRIGGER listing_facets_added AFTER INSERT ON listings BEGIN
  INSERT INTO listing_facets (row, facet_group) VALUES (NEW.row, NEW.facet_group);
END;
--> statement-breakpoint
CREATE TRIGGER listing_facets_changed AFTER UPDATE OF row, facet_group ON listings BEGIN
  DELETE FROM listing_facets WHERE row = OLD.row;
  INSERT INTO listing_facets (row, facet_group) VALUES (NEW.row, NEW.facet_group);
END;
--> statement-breakpoint
CREATE TRIGGER listing_facets_removed AFTER DELETE ON listings BEGIN
  DELETE FROM listing_facets WHERE row = OLD.row;
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'Audit events cannot be changed.');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'Audit events cannot be deleted.');
END;
