ALTER TABLE `people` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `name_key` text DEFAULT '' NOT NULL;