DROP INDEX `stage_entries_open`;--> statement-breakpoint
CREATE INDEX `stage_entries_age` ON `stage_entries` (`application_id`,`entered_at`);--> statement-breakpoint
CREATE INDEX `stage_entries_open` ON `stage_entries` (`cluster_id`,`left_at`,`due_at`,`application_id`);--> statement-breakpoint
CREATE INDEX `applications_views` ON `applications` (`cluster_id`,`status`,`assigned_to`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `applications_countries` ON `applications` (`cluster_id`,`country`,`submitted_at`);