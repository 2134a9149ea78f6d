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
CREATE INDEX `administrator_proposals_person` ON `administrator_proposals` (`person_id`);--> statement-breakpoint
CREATE TABLE `cluster_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`organisation_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`role` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`position` text NOT NULL,
	`locale` text NOT NULL,
	`application_id` text,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `invitations_application` ON `invitations` (`application_id`);--> statement-breakpoint
CREATE TABLE `organisation_people` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_people_person` ON `organisation_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`name_key` text NOT NULL,
	`position` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`shortcut_keys` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`erasure_asked_at` integer,
	`mail_bounced_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`cluster_id`,`email_key`);--> statement-breakpoint
CREATE TABLE `readings` (
	`person_id` text NOT NULL,
	`what` text NOT NULL,
	`subject_id` text NOT NULL,
	`hour` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `what`, `subject_id`, `hour`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_at` ON `readings` (`at`);--> statement-breakpoint
CREATE INDEX `readings_subject` ON `readings` (`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`signed_in_at` integer NOT NULL,
	`browser` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`session_id` text,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_person` ON `sign_in_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `consortium_funding` (
	`consortium_id` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `partner_budgets` (
	`member_id` text PRIMARY KEY NOT NULL,
	`costs` text NOT NULL,
	`person_months` integer NOT NULL,
	`non_profit` integer NOT NULL,
	`stated_at` integer NOT NULL,
	`entered_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_tokenHash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `call_capabilities` (
	`call_id` text NOT NULL,
	`term` text NOT NULL,
	`is_found` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`call_id`, `term`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `call_capabilities_term` ON `call_capabilities` (`term`,`call_id`);--> statement-breakpoint
CREATE TABLE `call_deadlines` (
	`call_id` text NOT NULL,
	`position` integer NOT NULL,
	`stage` text NOT NULL,
	`at` integer NOT NULL,
	`time_assumed` integer NOT NULL,
	PRIMARY KEY(`call_id`, `position`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `call_deadlines_at` ON `call_deadlines` (`at`,`call_id`);--> statement-breakpoint
CREATE TABLE `call_follows` (
	`call_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`call_id`, `person_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `call_follows_person` ON `call_follows` (`person_id`,`call_id`);--> statement-breakpoint
CREATE TABLE `call_sectors` (
	`call_id` text NOT NULL,
	`sector` text NOT NULL,
	PRIMARY KEY(`call_id`, `sector`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `call_sectors_sector` ON `call_sectors` (`sector`,`call_id`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`quote` text,
	`quote_lang` text,
	`quote_url` text,
	`programme` text NOT NULL,
	`action` text,
	`code` text,
	`source` text,
	`source_id` text,
	`part_of` text,
	`model` text,
	`opens_at` integer,
	`zone` text NOT NULL,
	`budget` integer,
	`grant_from` integer,
	`grant_to` integer,
	`grants` integer,
	`funding_rate` integer,
	`url` text,
	`rule_pack` text,
	`rule_overrides` text DEFAULT '[]' NOT NULL,
	`conditions` text NOT NULL,
	`places` text DEFAULT '[]' NOT NULL,
	`place_sectors` text DEFAULT '[]' NOT NULL,
	`made_up` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_slug_unique` ON `calls` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `calls_source` ON `calls` (`cluster_id`,`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `calls_status` ON `calls` (`cluster_id`,`status`,`programme`);--> statement-breakpoint
CREATE TABLE `commitment_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`version` integer NOT NULL,
	`wording` text NOT NULL,
	`content` text NOT NULL,
	`coordinator_id` text NOT NULL,
	`coordinator` text,
	`sha256` text NOT NULL,
	`valid_until` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_letters_version` ON `commitment_letters` (`consortium_id`,`version`);--> statement-breakpoint
CREATE TABLE `commitment_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`line` integer NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer,
	`taken_by` text NOT NULL,
	`letter_id` text,
	`signed_name` text,
	`signed_position` text,
	`language` text,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`letter_id`) REFERENCES `commitment_letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_steps_line` ON `commitment_steps` (`member_id`,`line`);--> statement-breakpoint
CREATE INDEX `commitment_steps_letter` ON `commitment_steps` (`letter_id`);--> statement-breakpoint
CREATE TABLE `confirmation_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`section` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `confirmation_links_tokenHash_unique` ON `confirmation_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `confirmation_links_organisation` ON `confirmation_links` (`organisation_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `confirmation_links_person` ON `confirmation_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `section_confirmations` (
	`organisation_id` text NOT NULL,
	`section` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	`confirmed_by` text,
	PRIMARY KEY(`organisation_id`, `section`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `consortia` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`aim` text NOT NULL,
	`status` text NOT NULL,
	`ended_at` integer,
	`end_reason` text,
	`published_at` integer,
	`check_asked_at` integer,
	`correction` text,
	`closes_at` integer,
	`zone` text,
	`stated_partners` integer,
	`stated_sectors` text NOT NULL,
	`rule_pack` text,
	`call_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consortia_slug_unique` ON `consortia` (`slug`);--> statement-breakpoint
CREATE INDEX `consortia_call` ON `consortia` (`call_id`);--> statement-breakpoint
CREATE INDEX `consortia_open` ON `consortia` (`cluster_id`,`status`,`closes_at`);--> statement-breakpoint
CREATE INDEX `consortia_updated` ON `consortia` (`updated_at`);--> statement-breakpoint
CREATE TABLE `consortium_members` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`role_sought_id` text,
	`participation` text DEFAULT 'beneficiary' NOT NULL,
	`affiliated_seat_id` text,
	`status` text NOT NULL,
	`message` text,
	`experience` text,
	`invitation` text,
	`invited_at` integer,
	`seen_at` integer,
	`reserved_at` integer,
	`expires_at` integer,
	`reason` text,
	`answer` text,
	`answer_at` integer,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	`offered_at` integer,
	`office_offer_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`role_sought_id`) REFERENCES `roles_sought`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consortium_members_pair` ON `consortium_members` (`consortium_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `consortium_members_organisation` ON `consortium_members` (`organisation_id`,`status`);--> statement-breakpoint
CREATE INDEX `consortium_members_role` ON `consortium_members` (`role_sought_id`,`status`);--> statement-breakpoint
CREATE TABLE `roles_sought` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`sector` text NOT NULL,
	`need` text NOT NULL,
	`work` text,
	`kinds` text NOT NULL,
	`countries` text NOT NULL,
	`new_country` integer NOT NULL,
	`capability` text,
	`seats` integer NOT NULL,
	`taken` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `roles_sought_consortium` ON `roles_sought` (`consortium_id`,`position`);--> statement-breakpoint
CREATE TABLE `discussion_settings` (
	`consortium_id` text NOT NULL,
	`person_id` text NOT NULL,
	`emails` text NOT NULL,
	`digested_until` integer,
	PRIMARY KEY(`consortium_id`, `person_id`),
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `discussion_settings_person` ON `discussion_settings` (`person_id`);--> statement-breakpoint
CREATE TABLE `room_mentions` (
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`message_id`, `person_id`),
	FOREIGN KEY (`message_id`) REFERENCES `room_messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_mentions_person` ON `room_mentions` (`person_id`);--> statement-breakpoint
CREATE TABLE `room_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`text` text,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`at` integer NOT NULL,
	`corrected_at` integer,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`thread_id`) REFERENCES `room_threads`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_messages_thread` ON `room_messages` (`thread_id`,`at`);--> statement-breakpoint
CREATE INDEX `room_messages_at` ON `room_messages` (`at`);--> statement-breakpoint
CREATE INDEX `room_messages_organisation` ON `room_messages` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `room_messages_of` ON `room_messages` (`person_id`);--> statement-breakpoint
CREATE TABLE `room_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`title` text,
	`language` text NOT NULL,
	`is_confidential` integer NOT NULL,
	`started_at` integer NOT NULL,
	`active_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_threads_consortium` ON `room_threads` (`consortium_id`,`active_at`);--> statement-breakpoint
CREATE TABLE `thread_readings` (
	`thread_id` text NOT NULL,
	`person_id` text NOT NULL,
	`read_until` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `person_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `room_threads`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `thread_readings_person` ON `thread_readings` (`person_id`);--> statement-breakpoint
CREATE TABLE `application_keys` (
	`key` text NOT NULL,
	`application_id` text NOT NULL,
	PRIMARY KEY(`key`, `application_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_keys_application` ON `application_keys` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_likes` (
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`other_id` text NOT NULL,
	`likeness` integer NOT NULL,
	`reasons` text NOT NULL,
	PRIMARY KEY(`application_id`, `kind`, `other_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_likes_other` ON `application_likes` (`kind`,`other_id`);--> statement-breakpoint
CREATE TABLE `organisation_keys` (
	`key` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`key`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_keys_organisation` ON `organisation_keys` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `file_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`subject` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`format` text NOT NULL,
	`delimiter` text,
	`encoding` text,
	`headings` text NOT NULL,
	`sheet` integer,
	`heading_row` integer,
	`columns` text NOT NULL,
	`values` text NOT NULL,
	`rule` text NOT NULL,
	`status` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`reversed_to` integer,
	`asked_by` text NOT NULL,
	`step_by` text,
	`starts_after` integer,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`undone_at` integer
);
--> statement-breakpoint
CREATE INDEX `file_imports_touched` ON `file_imports` (`touched_at`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`cluster_id` text NOT NULL,
	`headings_key` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`values` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`cluster_id`, `headings_key`)
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`cells` text NOT NULL,
	`fixes` text NOT NULL,
	`problems` text NOT NULL,
	`action` text,
	`reason` text,
	`decision` text,
	`is_doubtful` integer NOT NULL,
	`match_id` text,
	`acts_for_id` text,
	`changes` text,
	`compared` text,
	`outcome` text,
	`made_id` text,
	`made_version` integer,
	`before` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `file_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_sheets` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`lines` text NOT NULL,
	PRIMARY KEY(`import_id`, `position`),
	FOREIGN KEY (`import_id`) REFERENCES `file_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation_follows` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_follows_person` ON `organisation_follows` (`person_id`,`since`);--> statement-breakpoint
CREATE TABLE `join_answer_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `organisation_join_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `join_answer_links_request` ON `join_answer_links` (`request_id`);--> statement-breakpoint
CREATE INDEX `join_answer_links_person` ON `join_answer_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisation_join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`application_id` text,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`position` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`asked_at` integer NOT NULL,
	`evidence` text,
	`token_hash` text,
	`dns_value` text,
	`dns_checked_at` integer,
	`dns_result` text,
	`dns_answer` text,
	`told_at` integer,
	`proof` text,
	`reason` text,
	`decided_by` text,
	`decided_at` integer,
	`invitation_id` text,
	`mail_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_join_requests_tokenHash_unique` ON `organisation_join_requests` (`token_hash`);--> statement-breakpoint
CREATE INDEX `organisation_join_requests_organisation` ON `organisation_join_requests` (`organisation_id`,`status`);--> statement-breakpoint
CREATE INDEX `organisation_join_requests_application` ON `organisation_join_requests` (`application_id`);--> statement-breakpoint
CREATE INDEX `organisation_join_requests_email` ON `organisation_join_requests` (`email_key`);--> statement-breakpoint
CREATE INDEX `organisation_join_requests_status` ON `organisation_join_requests` (`status`,`asked_at`);--> statement-breakpoint
CREATE TABLE `organisation_successions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`cause` text NOT NULL,
	`status` text NOT NULL,
	`opened_at` integer NOT NULL,
	`handed_to` text,
	`handed_by` text,
	`handed_at` integer,
	`reason` text,
	`objection` text,
	`objected_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_successions_organisation` ON `organisation_successions` (`organisation_id`,`status`);--> statement-breakpoint
CREATE INDEX `organisation_successions_status` ON `organisation_successions` (`status`,`opened_at`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cluster_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`facts` text NOT NULL,
	`personal_hash` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_action` ON `audit_events` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_actor` ON `audit_events` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_events_subject_kind` ON `audit_events` (`subject_kind`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_actor_kind` ON `audit_events` (`actor_kind`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_at` ON `audit_events` (`at`);--> statement-breakpoint
CREATE TABLE `audit_personal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`values` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `clusters` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clusters_slug_unique` ON `clusters` (`slug`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_at` integer,
	`ended_at` integer,
	`last_error` text,
	`failed_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`status`,`not_before`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`recipient` text NOT NULL,
	`data` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`message_id` text NOT NULL,
	`forget` text,
	`status` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_at` integer,
	`ended_at` integer,
	`last_error` text,
	`failed_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_ended` ON `outbox` (`status`,`ended_at`);--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_id`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`,`created_at`);--> statement-breakpoint
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
CREATE TABLE `closed_kinds` (
	`cluster_id` text NOT NULL,
	`kind` text NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text,
	PRIMARY KEY(`cluster_id`, `kind`),
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cluster_kinds` (
	`cluster_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`hint` text NOT NULL,
	`position` integer NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`cluster_id`, `key`),
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `first_meetings` (
	`member_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`times` text NOT NULL,
	`chosen` integer,
	`reply` text,
	`reply_language` text,
	`proposed_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `first_meetings_id_unique` ON `first_meetings` (`id`);--> statement-breakpoint
CREATE INDEX `first_meetings_person` ON `first_meetings` (`person_id`);--> statement-breakpoint
CREATE TABLE `meeting_answers` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answers` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_answers_member` ON `meeting_answers` (`member_id`);--> statement-breakpoint
CREATE INDEX `meeting_answers_person` ON `meeting_answers` (`person_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`member_id` text NOT NULL,
	`person_id` text NOT NULL,
	`topic` text NOT NULL,
	`language` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`times` text NOT NULL,
	`fixed` integer,
	`proposed_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meetings_consortium` ON `meetings` (`consortium_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `meetings_member` ON `meetings` (`member_id`);--> statement-breakpoint
CREATE INDEX `meetings_person` ON `meetings` (`person_id`);--> statement-breakpoint
CREATE TABLE `application_access` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`collaborator_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collaborator_id`) REFERENCES `application_collaborators`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_access_application` ON `application_access` (`application_id`);--> statement-breakpoint
CREATE INDEX `application_access_collaborator` ON `application_access` (`collaborator_id`);--> statement-breakpoint
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
CREATE TABLE `application_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`purpose` text NOT NULL,
	`collaborator_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collaborator_id`) REFERENCES `application_collaborators`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_links_application` ON `application_links` (`application_id`);--> statement-breakpoint
CREATE INDEX `application_links_collaborator` ON `application_links` (`collaborator_id`);--> statement-breakpoint
CREATE TABLE `application_receipts` (
	`reference` text PRIMARY KEY NOT NULL,
	`form_key` text NOT NULL,
	`application_id` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_receipts_formKey_unique` ON `application_receipts` (`form_key`);--> statement-breakpoint
CREATE INDEX `application_receipts_application` ON `application_receipts` (`application_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`reference` text NOT NULL,
	`submit_key` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`name_key` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`country` text NOT NULL,
	`position` text NOT NULL,
	`organisation_name` text NOT NULL,
	`organisation_key` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`kind` text,
	`definition_id` text,
	`rules_id` text,
	`assigned_to` text,
	`decision_reason` text,
	`organisation_id` text,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`decided_at` integer,
	`answer_by` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`definition_id`) REFERENCES `application_definitions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_reference_unique` ON `applications` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_submitKey_unique` ON `applications` (`submit_key`);--> statement-breakpoint
CREATE INDEX `applications_queue` ON `applications` (`cluster_id`,`status`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `applications_views` ON `applications` (`cluster_id`,`status`,`assigned_to`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `applications_promised` ON `applications` (`cluster_id`,`status`,`answer_by`);--> statement-breakpoint
CREATE INDEX `applications_countries` ON `applications` (`cluster_id`,`country`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `applications_decided` ON `applications` (`cluster_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `applications_started` ON `applications` (`cluster_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `applications_email` ON `applications` (`email_key`,`organisation_key`);--> statement-breakpoint
CREATE INDEX `applications_assigned` ON `applications` (`assigned_to`);--> statement-breakpoint
CREATE INDEX `applications_organisation` ON `applications` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `change_points` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`n` integer DEFAULT 1 NOT NULL,
	`question` text NOT NULL,
	`text` text NOT NULL,
	`before` text,
	`after` text,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`request_id`) REFERENCES `change_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `change_points_request` ON `change_points` (`request_id`);--> statement-breakpoint
CREATE TABLE `change_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`message` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer,
	`answered_at` integer,
	`explanation` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `change_requests_application` ON `change_requests` (`application_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text,
	`person_id` text,
	`kind` text NOT NULL,
	`text_version` text NOT NULL,
	`locale` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_application` ON `consents` (`application_id`,`kind`);--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consents_open` ON `consents` (`application_id`,`kind`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `member_references` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`mail_id` text,
	`expires_at` integer NOT NULL,
	`answer` text,
	`comment` text,
	`answered_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_references_tokenHash_unique` ON `member_references` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `member_references_organisation` ON `member_references` (`application_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `member_references_named` ON `member_references` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_blocks` (
	`organisation_id` text NOT NULL,
	`blocked_id` text NOT NULL,
	`blocked_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `blocked_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`blocked_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_blocks_blocked` ON `organisation_blocks` (`blocked_id`);--> statement-breakpoint
CREATE TABLE `organisation_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`to_id` text NOT NULL,
	`from_id` text NOT NULL,
	`sender_id` text NOT NULL,
	`about` text NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`withheld` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`report_reason` text,
	`reported_by` text,
	`reported_at` integer,
	FOREIGN KEY (`to_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_messages_to` ON `organisation_messages` (`to_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `organisation_messages_from` ON `organisation_messages` (`from_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `organisation_messages_sender` ON `organisation_messages` (`sender_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `consortium_checking` (
	`cluster_id` text PRIMARY KEY NOT NULL,
	`is_checked` integer NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consortium_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`version` integer NOT NULL,
	`how` text NOT NULL,
	`reviewed` text NOT NULL,
	`looked_by` text NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consortium_looks_consortium` ON `consortium_looks` (`consortium_id`,`looked_at`);--> statement-breakpoint
CREATE TABLE `organisation_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`how` text NOT NULL,
	`looked_by` text NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_looks_organisation` ON `organisation_looks` (`organisation_id`,`looked_at`);--> statement-breakpoint
CREATE TABLE `watched_finds` (
	`organisation_id` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`word` text NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `word`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `watched_finds_organisation` ON `watched_finds` (`organisation_id`,`found_at`);--> statement-breakpoint
CREATE TABLE `watched_words` (
	`cluster_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `facet_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cluster_id` text NOT NULL,
	`kind` text NOT NULL,
	`region` text NOT NULL,
	`country` text NOT NULL,
	`sector_mask` integer NOT NULL,
	`stated_mask` integer NOT NULL,
	`capabilities` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facet_groups_facets` ON `facet_groups` (`cluster_id`,`kind`,`region`,`country`,`sector_mask`,`stated_mask`,`capabilities`);--> statement-breakpoint
CREATE TABLE `hidings` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`about` text,
	`words` text,
	`reason` text NOT NULL,
	`hidden_by` text NOT NULL,
	`hidden_at` integer NOT NULL,
	`shown_by` text,
	`shown_at` integer
);
--> statement-breakpoint
CREATE INDEX `hidings_subject` ON `hidings` (`subject_id`,`shown_at`);--> statement-breakpoint
CREATE TABLE `identifier_verifications` (
	`organisation_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	`reason` text NOT NULL,
	`verified_at` integer NOT NULL,
	`verified_by` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `field`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `listings` (
	`row` integer PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`cluster_id` text NOT NULL,
	`name_key` text NOT NULL,
	`facet_group` integer NOT NULL,
	`town` text NOT NULL,
	`town_key` text NOT NULL,
	`fresh_capabilities` text NOT NULL,
	`stale` integer NOT NULL,
	`stale_at` integer,
	`listed_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`facet_group`) REFERENCES `facet_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_organisationId_unique` ON `listings` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `listings_name` ON `listings` (`cluster_id`,`name_key`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `listings_newest` ON `listings` (`cluster_id`,`listed_at`);--> statement-breakpoint
CREATE INDEX `listings_updated` ON `listings` (`cluster_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `listings_town` ON `listings` (`cluster_id`,`town_key`,`town`);--> statement-breakpoint
CREATE INDEX `listings_demoted` ON `listings` (`cluster_id`,`stale`,`name_key`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `listings_facets` ON `listings` (`cluster_id`,`facet_group`);--> statement-breakpoint
CREATE INDEX `listings_stale` ON `listings` (`stale_at`);--> statement-breakpoint
CREATE TABLE `organisation_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`asked` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_changes_organisation` ON `organisation_changes` (`organisation_id`,`status`);--> statement-breakpoint
CREATE TABLE `organisation_logos` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`storage_key` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`alt_text` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
	`owners` text,
	`reversed_by` text,
	`reversed_at` integer
);
--> statement-breakpoint
CREATE INDEX `organisation_merges_from` ON `organisation_merges` (`from_id`);--> statement-breakpoint
CREATE INDEX `organisation_merges_into` ON `organisation_merges` (`into_id`);--> statement-breakpoint
CREATE TABLE `organisation_units` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`town` text,
	`website` text,
	`text` text NOT NULL,
	`contact_name` text,
	`contact_email` text,
	`added_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_units_organisation` ON `organisation_units` (`organisation_id`,`name`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`aliases` text NOT NULL,
	`status` text NOT NULL,
	`kind` text,
	`sectors` text NOT NULL,
	`short` text NOT NULL,
	`text` text NOT NULL,
	`offers` text NOT NULL,
	`needs` text NOT NULL,
	`capabilities` text NOT NULL,
	`town` text,
	`region` text,
	`country` text,
	`website` text,
	`founded` integer,
	`people` integer,
	`vat` text,
	`pic` text,
	`ror` text,
	`nuts` text,
	`nace` text,
	`phone` text,
	`group_name` text,
	`group_key` text,
	`contact_name` text,
	`contact_email` text,
	`visibility` text DEFAULT '{}' NOT NULL,
	`published_at` integer,
	`made_up` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE INDEX `organisations_name` ON `organisations` (`cluster_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `organisations_group` ON `organisations` (`cluster_id`,`group_key`);--> statement-breakpoint
CREATE INDEX `organisations_updated` ON `organisations` (`updated_at`);--> statement-breakpoint
CREATE INDEX `organisations_added` ON `organisations` (`cluster_id`,`status`,`created_at`,`kind`,`region`,`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `profile_versions` (
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`profile` text NOT NULL,
	`visibility` text DEFAULT '{}' NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	`cause` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `version`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`field` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`read_on` text NOT NULL,
	PRIMARY KEY(`subject_id`, `field`)
);
--> statement-breakpoint
CREATE TABLE `visibility_rules` (
	`cluster_id` text PRIMARY KEY NOT NULL,
	`allowed` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ownership_stakes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`side` text NOT NULL,
	`other_id` text,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`number` text,
	`other_key` text NOT NULL,
	`kind` text NOT NULL,
	`share` integer NOT NULL,
	`controls` integer NOT NULL,
	`years` text NOT NULL,
	`stated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ownership_stakes_other` ON `ownership_stakes` (`organisation_id`,`side`,`other_key`);--> statement-breakpoint
CREATE INDEX `ownership_stakes_named` ON `ownership_stakes` (`other_id`);--> statement-breakpoint
CREATE TABLE `ownership_statements` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`last_year` integer,
	`years` text NOT NULL,
	`is_new` integer NOT NULL,
	`no_holder` integer NOT NULL,
	`no_holding` integer NOT NULL,
	`level` text NOT NULL,
	`stated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `partner_work` (
	`member_id` text PRIMARY KEY NOT NULL,
	`work` text NOT NULL,
	`stated_at` integer NOT NULL,
	`entered_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `work_packages` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`objective` text,
	`language` text NOT NULL,
	`lead_id` text,
	`start_month` integer NOT NULL,
	`end_month` integer NOT NULL,
	`items` text DEFAULT '[]' NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lead_id`) REFERENCES `consortium_members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_packages_number` ON `work_packages` (`consortium_id`,`number`);--> statement-breakpoint
CREATE INDEX `work_packages_lead` ON `work_packages` (`lead_id`);--> statement-breakpoint
CREATE TABLE `work_plans` (
	`consortium_id` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL,
	`is_lump_sum` integer NOT NULL,
	`set_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `consortium_results` (
	`consortium_id` text PRIMARY KEY NOT NULL,
	`submitted_at` integer NOT NULL,
	`result` text NOT NULL,
	`score` integer,
	`score_max` integer,
	`lessons` text,
	`is_public` integer NOT NULL,
	`language` text NOT NULL,
	`stated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
CREATE INDEX `absences_delegate` ON `absences` (`delegate_id`);--> statement-breakpoint
CREATE TABLE `application_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_notes_application` ON `application_notes` (`application_id`);--> statement-breakpoint
CREATE INDEX `application_notes_author` ON `application_notes` (`author_id`);--> statement-breakpoint
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
CREATE INDEX `application_scores_person` ON `application_scores` (`person_id`);--> statement-breakpoint
CREATE TABLE `committee_ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`choice` text NOT NULL,
	`person_id` text,
	FOREIGN KEY (`vote_id`) REFERENCES `committee_votes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `committee_ballots_vote` ON `committee_ballots` (`vote_id`);--> statement-breakpoint
CREATE INDEX `committee_ballots_person` ON `committee_ballots` (`person_id`);--> statement-breakpoint
CREATE TABLE `committee_voters` (
	`vote_id` text NOT NULL,
	`person_id` text NOT NULL,
	`voted_at` integer NOT NULL,
	PRIMARY KEY(`vote_id`, `person_id`),
	FOREIGN KEY (`vote_id`) REFERENCES `committee_votes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `committee_voters_person` ON `committee_voters` (`person_id`);--> statement-breakpoint
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
CREATE INDEX `committee_votes_opener` ON `committee_votes` (`opened_by`);--> statement-breakpoint
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
CREATE INDEX `draft_points_author` ON `draft_points` (`author_id`);--> statement-breakpoint
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text,
	`body` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`published_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_templates_version` ON `letter_templates` (`cluster_id`,`name`,`locale`,`version`);--> statement-breakpoint
CREATE TABLE `note_mentions` (
	`note_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`note_id`, `person_id`),
	FOREIGN KEY (`note_id`) REFERENCES `application_notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_mentions_person` ON `note_mentions` (`person_id`);--> statement-breakpoint
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
CREATE INDEX `recusals_person` ON `recusals` (`person_id`);--> statement-breakpoint
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
CREATE INDEX `reopenings_asker` ON `reopenings` (`asked_by`);--> statement-breakpoint
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
CREATE INDEX `saved_views_owner` ON `saved_views` (`person_id`);--> statement-breakpoint
CREATE TABLE `snoozes` (
	`application_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`application_id`, `person_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snoozes_person` ON `snoozes` (`person_id`);--> statement-breakpoint
CREATE TABLE `stage_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`cluster_id` text NOT NULL,
	`n` integer DEFAULT 0 NOT NULL,
	`stage` text NOT NULL,
	`entered_at` integer NOT NULL,
	`due_at` integer,
	`left_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_entries_application` ON `stage_entries` (`application_id`,`n`);--> statement-breakpoint
CREATE INDEX `stage_entries_age` ON `stage_entries` (`application_id`,`entered_at`);--> statement-breakpoint
CREATE INDEX `stage_entries_open` ON `stage_entries` (`cluster_id`,`left_at`,`due_at`,`application_id`);--> statement-breakpoint
CREATE INDEX `stage_entries_stage` ON `stage_entries` (`cluster_id`,`stage`,`left_at`);--> statement-breakpoint
CREATE TABLE `room_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_name` text,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `room_agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_acceptances_person` ON `room_acceptances` (`agreement_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `room_acceptances_organisation` ON `room_acceptances` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `room_acceptances_of` ON `room_acceptances` (`person_id`);--> statement-breakpoint
CREATE TABLE `room_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`sha256` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_agreements_version` ON `room_agreements` (`consortium_id`,`version`);--> statement-breakpoint
CREATE TABLE `room_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_decisions_consortium` ON `room_decisions` (`consortium_id`,`at`);--> statement-breakpoint
CREATE INDEX `room_decisions_organisation` ON `room_decisions` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `room_decisions_of` ON `room_decisions` (`person_id`);--> statement-breakpoint
CREATE TABLE `room_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`consortium_id` text NOT NULL,
	`title` text NOT NULL,
	`is_confidential` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`consortium_id`) REFERENCES `consortia`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_documents_consortium` ON `room_documents` (`consortium_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `room_downloads` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `room_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_downloads_version` ON `room_downloads` (`version_id`,`at`);--> statement-breakpoint
CREATE INDEX `room_downloads_organisation` ON `room_downloads` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `room_downloads_of` ON `room_downloads` (`person_id`);--> statement-breakpoint
CREATE INDEX `room_downloads_at` ON `room_downloads` (`at`);--> statement-breakpoint
CREATE TABLE `room_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`organisation_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `room_documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_versions_storageKey_unique` ON `room_versions` (`storage_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `room_versions_version` ON `room_versions` (`document_id`,`version`);--> statement-breakpoint
CREATE INDEX `room_versions_organisation` ON `room_versions` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_numbers` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_numbers_organisationId_unique` ON `organisation_numbers` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`search` text NOT NULL,
	`emailed` integer NOT NULL,
	`known` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_name` ON `saved_searches` (`person_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `saved_searches_emailed` ON `saved_searches` (`cluster_id`,`emailed`,`person_id`);--> statement-breakpoint
CREATE TABLE `search_email_stops` (
	`person_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_email_stops_code_unique` ON `search_email_stops` (`code`);--> statement-breakpoint
CREATE TABLE `prepared_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`words` text,
	`label` text,
	`is_removed` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prepared_texts_version` ON `prepared_texts` (`cluster_id`,`key`,`version`);
--> statement-breakpoint
INSERT INTO clusters (id, slug, name, created_at) VALUES ('home', 'home', 'Basque Health Cluster', unixepoch() * 1000);
--> statement-breakpoint
CREATE TABLE search_entries (row INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject_id TEXT NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(names, words, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_parts USING fts5(names, tokenize='trigram remove_diacritics 1');
--> statement-breakpoint
CREATE TABLE search_restricted (row INTEGER PRIMARY KEY, entry INTEGER NOT NULL, subject_id TEXT NOT NULL, level INTEGER NOT NULL);
--> statement-breakpoint
CREATE INDEX search_restricted_subject ON search_restricted (subject_id);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_restricted_words USING fts5(names, words, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TABLE search_vocabulary (row INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, entries INTEGER NOT NULL);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_spellings USING fts5(word, tokenize='trigram', detail='none');
--> statement-breakpoint
CREATE TABLE listing_facets (row INTEGER PRIMARY KEY, facet_group INTEGER NOT NULL);
--> statement-breakpoint
CREATE TRIGGER listing_facets_added AFTER INSERT ON listings BEGIN
  INSERT INTO listing_facets (row, facet_group) VALUES (NEW.row, NEW.facet_group);
END;
--> statement-breakpoint
CREATE TRIGGER listing_facets_changed AFTER UPDATE OF row, facet_group ON listings BEGIN
  DELETE FROM listing_facets WHERE row = OLD.row;
  INSERT INTO listing_facets (row, facet_group) VALUES (NEW.row, NEW.facet_group);
END;
--> statement-breakpoint
CREATE TRIGGER listing_facets_removed AFTER DELETE ON listings BEGIN
  DELETE FROM listing_facets WHERE row = OLD.row;
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'Audit events cannot be changed.');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN
  SELECT RAISE(ABORT, 'Audit events cannot be deleted.');
END;
