CREATE TABLE `article` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`format` text NOT NULL,
	`state` text NOT NULL,
	`section_id` integer NOT NULL,
	`kicker` text,
	`headline` text NOT NULL,
	`front_headline` text,
	`standfirst` text,
	`slug` text NOT NULL,
	`dateline` text,
	`source_id` integer,
	`body` text NOT NULL,
	`word_count` integer NOT NULL,
	`picture_count` integer DEFAULT 0 NOT NULL,
	`lead_use_id` integer,
	`first_published_at` integer,
	`published_at` integer,
	`revised_at` integer,
	`updated_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`breaking_until` integer,
	`front_rank` integer,
	`is_sensitive` integer DEFAULT false NOT NULL,
	`kill_reason` text,
	`killed_at` integer,
	`import_key` text,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_use_id`) REFERENCES `media_use`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_published` ON `article` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `article_breaking` ON `article` (`breaking_until`) WHERE "article"."breaking_until" is not null;--> statement-breakpoint
CREATE INDEX `article_front` ON `article` (`front_rank`) WHERE "article"."front_rank" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `article_import` ON `article` (`import_key`);--> statement-breakpoint
CREATE TABLE `article_credit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`person_id` integer,
	`free_name` text,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_credit_article` ON `article_credit` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `article_credit_person` ON `article_credit` (`person_id`);--> statement-breakpoint
CREATE TABLE `article_related` (
	`article_id` integer NOT NULL,
	`related_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`article_id`, `related_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `article_section` (
	`article_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`published_at` integer,
	PRIMARY KEY(`article_id`, `section_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_section_listing` ON `article_section` (`section_id`,`published_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `article_tag` (
	`article_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`article_id`, `tag_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_tag_tag` ON `article_tag` (`tag_id`,`article_id`);--> statement-breakpoint
CREATE TABLE `cache_invalidation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cache_invalidation_at` ON `cache_invalidation` (`at`);--> statement-breakpoint
CREATE TABLE `correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_article` ON `correction` (`article_id`);--> statement-breakpoint
CREATE INDEX `correction_at` ON `correction` (`at`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`done` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_run_source` ON `import_run` (`source`);--> statement-breakpoint
CREATE TABLE `masthead_office` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`position` integer NOT NULL,
	`is_in_header` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `masthead_office_name` ON `masthead_office` (`name_key`);--> statement-breakpoint
CREATE TABLE `masthead_term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `masthead_office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `masthead_term_once` ON `masthead_term` (`office_id`,`person_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`alt` text NOT NULL,
	`caption` text,
	`credit` text,
	`source` text,
	`licence` text,
	`focal_x` real DEFAULT 0.5 NOT NULL,
	`focal_y` real DEFAULT 0.5 NOT NULL,
	`variants` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `media_use` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`media_id` integer,
	`article_id` integer,
	`role` text NOT NULL,
	`caption` text,
	`is_archive_photo` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_use_article` ON `media_use` (`article_id`);--> statement-breakpoint
CREATE INDEX `media_use_media` ON `media_use` (`media_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`job` text,
	`bio` text,
	`portrait_id` integer,
	FOREIGN KEY (`portrait_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_slug` ON `person` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_name` ON `person` (`name_key`);--> statement-breakpoint
CREATE TABLE `publication` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`tagline` text NOT NULL,
	`founded_year` integer NOT NULL,
	`issue_number` integer NOT NULL,
	`issue_day` integer NOT NULL,
	`settings` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`state_at_time` text NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revision_article` ON `revision` (`article_id`,`at`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`parent_id` integer,
	`position` integer NOT NULL,
	`front_layout` text,
	`is_in_navigation` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug` ON `section` (`slug`);--> statement-breakpoint
CREATE INDEX `section_parent` ON `section` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `slug_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`slug` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slug_history_article` ON `slug_history` (`article_id`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_name` ON `source` (`name_key`);--> statement-breakpoint
CREATE TABLE `static_page` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `static_page_slug` ON `static_page` (`slug`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`description` text,
	`redirect_to_id` integer,
	FOREIGN KEY (`redirect_to_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug` ON `tag` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `tag_name` ON `tag` (`name_key`);