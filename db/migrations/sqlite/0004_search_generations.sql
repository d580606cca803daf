CREATE TABLE `search_word` (
	`version` integer NOT NULL,
	`word` text NOT NULL,
	`shown` text NOT NULL,
	`stem` text NOT NULL,
	`uses` integer NOT NULL,
	PRIMARY KEY(`version`, `word`, `shown`)
);
--> statement-breakpoint
CREATE INDEX `search_word_stem` ON `search_word` (`version`,`stem`);--> statement-breakpoint
CREATE INDEX `article_format` ON `article` (`format`,`published_at`,`id`);--> statement-breakpoint
-- A second index beside article_fts: one answers while the other is made by new rules.
CREATE VIRTUAL TABLE `article_fts_2` USING fts5(
	title_s, body_s, title_f,
	content='', contentless_delete=1,
	tokenize='unicode61 remove_diacritics 0'
);
--> statement-breakpoint
-- Which of the two answers, 1 or 2; version 0 was never finished.
ALTER TABLE `search_version` ADD `live` integer NOT NULL DEFAULT 1;
--> statement-breakpoint
-- The rules the other one is being made by, null while it is not, and the last story in it.
ALTER TABLE `search_version` ADD `building` integer;
--> statement-breakpoint
ALTER TABLE `search_version` ADD `done_id` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
INSERT OR IGNORE INTO `search_version` (`id`, `version`) VALUES (1, 0);
