CREATE TABLE `closed_kinds` (
	`cluster_id` text NOT NULL,
	`kind` text NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text,
	PRIMARY KEY(`cluster_id`, `kind`),
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
