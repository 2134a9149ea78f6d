CREATE TABLE `draft_points` (
	`application_id` text NOT NULL,
	`question` text NOT NULL,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `question`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `stage_entries_application`;--> statement-breakpoint
ALTER TABLE `stage_entries` ADD `n` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `stage_entries_application` ON `stage_entries` (`application_id`,`n`);--> statement-breakpoint
INSERT INTO stage_entries (id, application_id, cluster_id, n, stage, entered_at, left_at)
SELECT lower(hex(randomblob(13))), a.id, a.cluster_id, 1, 'received', a.submitted_at, CASE
  WHEN a.status = 'changesAsked' THEN (SELECT max(r.asked_at) FROM change_requests r WHERE r.application_id = a.id)
  WHEN a.status = 'withdrawn' THEN coalesce((SELECT max(e.at) FROM audit_events e WHERE e.subject_id = a.id AND e.action = 'application.withdrawn'), a.submitted_at)
  ELSE a.decided_at END
FROM applications a WHERE a.submitted_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO stage_entries (id, application_id, cluster_id, n, stage, entered_at)
SELECT lower(hex(randomblob(13))), a.id, a.cluster_id, 2, CASE a.status WHEN 'changesAsked' THEN 'applicant' ELSE 'decided' END, s.left_at
FROM applications a JOIN stage_entries s ON s.application_id = a.id
WHERE a.status IN ('changesAsked', 'approved', 'refused') AND s.left_at IS NOT NULL;
