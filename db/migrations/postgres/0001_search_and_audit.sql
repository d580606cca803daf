-- Words of stories, made in TypeScript (arabic/): see db/engines/postgres/search.ts.
CREATE TABLE "article_search" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"words" tsvector NOT NULL
);
--> statement-breakpoint
-- Without the list of pending words, writing is a little slower and reading never is.
CREATE INDEX "article_search_words" ON "article_search" USING gin ("words") WITH (fastupdate = off);
--> statement-breakpoint
-- The rules the words were made by, SEARCH_VERSION; no row while an index is not finished.
CREATE TABLE "search_version" (
	"id" integer PRIMARY KEY NOT NULL CHECK ("id" = 1),
	"version" integer NOT NULL,
	-- The rules the index is being made again by, null while it is not, and the last story that was.
	"building" integer,
	"done_id" integer NOT NULL DEFAULT 0
);
--> statement-breakpoint
CREATE FUNCTION audit_is_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'audit rows are never changed or deleted'; END $$ LANGUAGE plpgsql;
--> statement-breakpoint
CREATE TRIGGER "audit_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" EXECUTE FUNCTION audit_is_append_only();
