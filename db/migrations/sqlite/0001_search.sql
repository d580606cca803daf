-- The words of stories, folded and stemmed before they come here; rowid is article.id. No text is stored.
CREATE VIRTUAL TABLE `article_fts` USING fts5(
	title_s, body_s, title_f,
	content='', contentless_delete=1,
	tokenize='unicode61 remove_diacritics 0'
);
--> statement-breakpoint
-- The rules the words were made by, SEARCH_VERSION; no row while an index is not finished.
CREATE TABLE `search_version` (
	`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1),
	`version` integer NOT NULL
);
