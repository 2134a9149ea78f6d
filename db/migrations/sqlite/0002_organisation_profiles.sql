CREATE TABLE `profile_versions` (
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`profile` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	PRIMARY KEY(`organisation_id`, `version`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `organisations` ADD `made_up` integer DEFAULT false NOT NULL;