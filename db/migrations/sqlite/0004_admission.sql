CREATE TABLE `application_answers` (
	`application_id` text NOT NULL,
	`question` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `question`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `application_collaborators` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`role` text NOT NULL,
	`invited_at` integer NOT NULL,
	`joined_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_collaborators_application` ON `application_collaborators` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`question` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_comments_application` ON `application_comments` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_definitions` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`published_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_definitions_version` ON `application_definitions` (`cluster_id`,`kind`,`version`);--> statement-breakpoint
CREATE TABLE `application_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`question` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`alt_text` text,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_documents_storageKey_unique` ON `application_documents` (`storage_key`);--> statement-breakpoint
CREATE INDEX `application_documents_application` ON `application_documents` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_references` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answer` text,
	`comment` text,
	`answered_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_references_tokenHash_unique` ON `application_references` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_references_organisation` ON `application_references` (`application_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `change_points` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`question` text NOT NULL,
	`text` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`request_id`) REFERENCES `change_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `change_points_request` ON `change_points` (`request_id`);--> statement-breakpoint
CREATE TABLE `organisation_join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`position` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_join_requests_organisation` ON `organisation_join_requests` (`organisation_id`,`status`);--> statement-breakpoint
CREATE TABLE `organisation_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`choices` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`declined_at` integer,
	`undo` text,
	`reversed_by` text,
	`reversed_at` integer
);
--> statement-breakpoint
CREATE INDEX `organisation_merges_from` ON `organisation_merges` (`from_id`);--> statement-breakpoint
CREATE INDEX `organisation_merges_into` ON `organisation_merges` (`into_id`);--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`delegate_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`person_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `application_scores` (
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`criterion` text NOT NULL,
	`score` integer NOT NULL,
	`comment` text,
	`scored_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `person_id`, `criterion`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee_ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`choice` text NOT NULL,
	`person_id` text,
	FOREIGN KEY (`vote_id`) REFERENCES `committee_votes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `committee_ballots_vote` ON `committee_ballots` (`vote_id`);--> statement-breakpoint
CREATE TABLE `committee_voters` (
	`vote_id` text NOT NULL,
	`person_id` text NOT NULL,
	`voted_at` integer NOT NULL,
	PRIMARY KEY(`vote_id`, `person_id`),
	FOREIGN KEY (`vote_id`) REFERENCES `committee_votes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee_votes` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`quorum` integer NOT NULL,
	`secret` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`closes_at` integer NOT NULL,
	`closed_at` integer,
	`result` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `committee_votes_application` ON `committee_votes` (`application_id`);--> statement-breakpoint
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`outcome` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`published_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_templates_version` ON `letter_templates` (`cluster_id`,`outcome`,`locale`,`version`);--> statement-breakpoint
CREATE TABLE `note_mentions` (
	`note_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`note_id`, `person_id`),
	FOREIGN KEY (`note_id`) REFERENCES `application_notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recusals` (
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `person_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reopenings` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`declined_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reopenings_application` ON `reopenings` (`application_id`);--> statement-breakpoint
CREATE TABLE `review_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`published_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_rules_version` ON `review_rules` (`cluster_id`,`version`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer NOT NULL,
	`opens_first` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`cluster_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `snoozes` (
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`application_id`, `person_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stage_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`cluster_id` text NOT NULL,
	`stage` text NOT NULL,
	`entered_at` integer NOT NULL,
	`due_at` integer,
	`left_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stage_entries_application` ON `stage_entries` (`application_id`,`entered_at`);--> statement-breakpoint
CREATE INDEX `stage_entries_open` ON `stage_entries` (`cluster_id`,`left_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `stage_entries_stage` ON `stage_entries` (`cluster_id`,`stage`,`left_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `shortcut_keys` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `application_access` ADD `collaborator_id` text REFERENCES application_collaborators(id);--> statement-breakpoint
ALTER TABLE `application_links` ADD `collaborator_id` text REFERENCES application_collaborators(id);--> statement-breakpoint
ALTER TABLE `applications` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `definition_id` text REFERENCES application_definitions(id);--> statement-breakpoint
ALTER TABLE `applications` ADD `rules_id` text;--> statement-breakpoint
ALTER TABLE `change_requests` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `vat` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `pic` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `ror` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `group_name` text;