CREATE TABLE `announcement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`url` text NOT NULL,
	`event` text NOT NULL,
	`article_id` integer,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`answer` integer,
	`last_error` text,
	`sent_at` integer,
	`gave_up_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcement_due` ON `announcement` (`sent_at`,`gave_up_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `announcement_article` ON `announcement` (`article_id`);--> statement-breakpoint
CREATE TABLE `copy_ignore` (
	`article_id` integer NOT NULL,
	`rule_id` text NOT NULL,
	`text` text NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `rule_id`, `text`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `copy_word` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`word` text NOT NULL,
	`rule_id` text DEFAULT '' NOT NULL,
	`instead` text,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `copy_word_once` ON `copy_word` (`kind`,`word`,`rule_id`);--> statement-breakpoint
CREATE TABLE `old_address` (
	`key` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `old_address_article` ON `old_address` (`article_id`);--> statement-breakpoint
CREATE TABLE `partner_feed` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`token` text NOT NULL,
	`section_ids` text NOT NULL,
	`most_stories` integer NOT NULL,
	`most_age_hours` integer,
	`is_full` integer NOT NULL,
	`has_pictures` integer NOT NULL,
	`is_paused` integer DEFAULT false NOT NULL,
	`reads` integer DEFAULT 0 NOT NULL,
	`last_read_at` integer,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_feed_token` ON `partner_feed` (`token`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`target` text,
	`position` integer DEFAULT 0 NOT NULL,
	`is_temporary` integer DEFAULT false NOT NULL,
	`note` text,
	`hits` integer DEFAULT 0 NOT NULL,
	`last_hit_at` integer,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redirect_source` ON `redirect` (`kind`,`source`);--> statement-breakpoint
CREATE TABLE `synonym` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`words` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `article` ADD `is_hidden_from_news` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `section` ADD `is_hidden_from_news` integer DEFAULT false NOT NULL;