CREATE TABLE `administrator_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`person_id` text NOT NULL,
	`change` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`declined_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `administrator_proposals_person` ON `administrator_proposals` (`person_id`);