ALTER TABLE `change_points` ADD `settled_at` integer;--> statement-breakpoint
ALTER TABLE `change_points` ADD `settled_by` text;