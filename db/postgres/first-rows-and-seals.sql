INSERT INTO clusters (id, slug, name, created_at) VALUES ('home', 'home', 'Basque Health Cluster', now());
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SEQUENCE search_rows AS integer;
--> statement-breakpoint
CREATE TABLE search_entries (
  row integer NOT NULL UNIQUE,
  subject_id text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  names text COLLATE "C" NOT NULL,
  words text COLLATE "C" NOT NULL,
  name_lines text COLLATE "C" NOT NULL,
  name_lexemes tsvector NOT NULL,
  lexemes tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX search_entries_lexemes ON search_entries USING gin (lexemes);
--> statement-breakpoint
CREATE INDEX search_entries_name_lexemes ON search_entries USING gin (name_lexemes);
--> statement-breakpoint
CREATE INDEX search_entries_names ON search_entries USING gin (name_lines gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION search_hits(texts tsquery) RETURNS TABLE ("row" integer) LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT e.row FROM search_entries e WHERE e.lexemes @@ texts
$$;
--> statement-breakpoint
CREATE TABLE search_restricted (
  entry integer NOT NULL,
  subject_id text COLLATE "C" NOT NULL,
  level integer NOT NULL,
  words text COLLATE "C" NOT NULL,
  lexemes tsvector NOT NULL,
  PRIMARY KEY (subject_id, level)
);
--> statement-breakpoint
CREATE INDEX search_restricted_lexemes ON search_restricted USING gin (lexemes);
--> statement-breakpoint
CREATE TABLE search_vocabulary (word text COLLATE "C" PRIMARY KEY, entries integer NOT NULL);
--> statement-breakpoint
CREATE INDEX search_vocabulary_words ON search_vocabulary USING gin (word gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Audit events cannot be %.', CASE TG_OP WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TABLE turns_committed (n bigint NOT NULL);
--> statement-breakpoint
INSERT INTO turns_committed VALUES (0);
--> statement-breakpoint
CREATE UNLOGGED TABLE rate_limits (key text COLLATE "C" PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
