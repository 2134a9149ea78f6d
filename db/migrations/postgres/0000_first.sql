CREATE TABLE "administrator_proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"change" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" text COLLATE "C",
	"confirmed_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "cluster_roles" (
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by" text COLLATE "C",
	CONSTRAINT "cluster_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"first_name" text COLLATE "C" NOT NULL,
	"last_name" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"application_id" text COLLATE "C",
	"invited_by" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation_people" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_people_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"first_name" text COLLATE "C" NOT NULL,
	"last_name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"shortcut_keys" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"erasure_asked_at" timestamp (3) with time zone,
	"mail_bounced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"person_id" text COLLATE "C" NOT NULL,
	"what" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readings_person_id_what_subject_id_hour_pk" PRIMARY KEY("person_id","what","subject_id","hour")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"signed_in_at" timestamp (3) with time zone NOT NULL,
	"browser" text COLLATE "C" NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"session_id" text COLLATE "C",
	"return_to" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consortium_funding" (
	"consortium_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_budgets" (
	"member_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"costs" json NOT NULL,
	"person_months" integer NOT NULL,
	"non_profit" boolean NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"entered_by_id" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "call_capabilities" (
	"call_id" text COLLATE "C" NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"is_found" boolean DEFAULT false NOT NULL,
	CONSTRAINT "call_capabilities_call_id_term_pk" PRIMARY KEY("call_id","term")
);
--> statement-breakpoint
CREATE TABLE "call_deadlines" (
	"call_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"time_assumed" boolean NOT NULL,
	CONSTRAINT "call_deadlines_call_id_position_pk" PRIMARY KEY("call_id","position")
);
--> statement-breakpoint
CREATE TABLE "call_follows" (
	"call_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_follows_call_id_person_id_pk" PRIMARY KEY("call_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "call_sectors" (
	"call_id" text COLLATE "C" NOT NULL,
	"sector" text COLLATE "C" NOT NULL,
	CONSTRAINT "call_sectors_call_id_sector_pk" PRIMARY KEY("call_id","sector")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" json NOT NULL,
	"quote" text COLLATE "C",
	"quote_lang" text COLLATE "C",
	"quote_url" text COLLATE "C",
	"programme" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C",
	"code" text COLLATE "C",
	"source" text COLLATE "C",
	"source_id" text COLLATE "C",
	"part_of" text COLLATE "C",
	"model" text COLLATE "C",
	"opens_at" timestamp (3) with time zone,
	"zone" text COLLATE "C" NOT NULL,
	"budget" integer,
	"grant_from" integer,
	"grant_to" integer,
	"grants" integer,
	"funding_rate" integer,
	"url" text COLLATE "C",
	"rule_pack" text COLLATE "C",
	"rule_overrides" json DEFAULT '[]'::json NOT NULL,
	"conditions" json NOT NULL,
	"places" json DEFAULT '[]'::json NOT NULL,
	"place_sectors" json DEFAULT '[]'::json NOT NULL,
	"made_up" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "calls_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "commitment_letters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"wording" text COLLATE "C" NOT NULL,
	"content" json NOT NULL,
	"coordinator_id" text COLLATE "C" NOT NULL,
	"coordinator" text COLLATE "C",
	"sha256" text COLLATE "C" NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"line" integer NOT NULL,
	"step" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"taken_by" text COLLATE "C" NOT NULL,
	"letter_id" text COLLATE "C",
	"signed_name" text COLLATE "C",
	"signed_position" text COLLATE "C",
	"language" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "confirmation_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"section" text COLLATE "C" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "confirmation_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "section_confirmations" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"section" text COLLATE "C" NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" text COLLATE "C",
	CONSTRAINT "section_confirmations_organisation_id_section_pk" PRIMARY KEY("organisation_id","section")
);
--> statement-breakpoint
CREATE TABLE "consortia" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"title_key" text COLLATE "C" NOT NULL,
	"aim" json NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text COLLATE "C",
	"published_at" timestamp (3) with time zone,
	"check_asked_at" timestamp (3) with time zone,
	"correction" text COLLATE "C",
	"closes_at" timestamp (3) with time zone,
	"zone" text COLLATE "C",
	"stated_partners" integer,
	"stated_sectors" json NOT NULL,
	"rule_pack" text COLLATE "C",
	"call_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "consortia_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "consortium_members" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"role_sought_id" text COLLATE "C",
	"participation" text COLLATE "C" DEFAULT 'beneficiary' NOT NULL,
	"affiliated_seat_id" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"message" text COLLATE "C",
	"experience" text COLLATE "C",
	"invitation" text COLLATE "C",
	"invited_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"reserved_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"reason" text COLLATE "C",
	"answer" text COLLATE "C",
	"answer_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"offered_at" timestamp (3) with time zone,
	"office_offer_by" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles_sought" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"sector" text COLLATE "C" NOT NULL,
	"need" text COLLATE "C" NOT NULL,
	"work" text COLLATE "C",
	"kinds" json NOT NULL,
	"countries" json NOT NULL,
	"new_country" boolean NOT NULL,
	"capability" text COLLATE "C",
	"seats" integer NOT NULL,
	"taken" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "discussion_settings" (
	"consortium_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"emails" text COLLATE "C" NOT NULL,
	"digested_until" timestamp (3) with time zone,
	CONSTRAINT "discussion_settings_consortium_id_person_id_pk" PRIMARY KEY("consortium_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "room_mentions" (
	"message_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "room_mentions_message_id_person_id_pk" PRIMARY KEY("message_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "room_messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"thread_id" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"corrected_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "room_threads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"is_confidential" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"active_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "thread_readings" (
	"thread_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"read_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_readings_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "application_keys" (
	"key" text COLLATE "C" NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "application_keys_key_application_id_pk" PRIMARY KEY("key","application_id")
);
--> statement-breakpoint
CREATE TABLE "application_likes" (
	"application_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"other_id" text COLLATE "C" NOT NULL,
	"likeness" integer NOT NULL,
	"reasons" json NOT NULL,
	CONSTRAINT "application_likes_application_id_kind_other_id_pk" PRIMARY KEY("application_id","kind","other_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_keys" (
	"key" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "organisation_keys_key_organisation_id_pk" PRIMARY KEY("key","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "file_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"delimiter" text COLLATE "C",
	"encoding" text COLLATE "C",
	"headings" json NOT NULL,
	"sheet" integer,
	"heading_row" integer,
	"columns" json NOT NULL,
	"values" json NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"reversed_to" integer,
	"asked_by" text COLLATE "C" NOT NULL,
	"step_by" text COLLATE "C",
	"starts_after" boolean,
	"created_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"cluster_id" text COLLATE "C" NOT NULL,
	"headings_key" text COLLATE "C" NOT NULL,
	"headings" json NOT NULL,
	"columns" json NOT NULL,
	"values" json NOT NULL,
	"saved_by" text COLLATE "C" NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_cluster_id_headings_key_pk" PRIMARY KEY("cluster_id","headings_key")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text COLLATE "C" NOT NULL,
	"row" integer NOT NULL,
	"cells" json NOT NULL,
	"fixes" json NOT NULL,
	"problems" json NOT NULL,
	"action" text COLLATE "C",
	"reason" json,
	"decision" text COLLATE "C",
	"is_doubtful" boolean NOT NULL,
	"match_id" text COLLATE "C",
	"acts_for_id" text COLLATE "C",
	"changes" json,
	"compared" json,
	"outcome" text COLLATE "C",
	"made_id" text COLLATE "C",
	"made_version" integer,
	"before" json,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "import_sheets" (
	"import_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"lines" json NOT NULL,
	CONSTRAINT "import_sheets_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "organisation_follows" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_follows_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "join_answer_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"request_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_join_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"application_id" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"first_name" text COLLATE "C" NOT NULL,
	"last_name" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"evidence" text COLLATE "C",
	"token_hash" text COLLATE "C",
	"dns_value" text COLLATE "C",
	"dns_checked_at" timestamp (3) with time zone,
	"dns_result" text COLLATE "C",
	"dns_answer" json,
	"told_at" timestamp (3) with time zone,
	"proof" text COLLATE "C",
	"reason" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"decided_at" timestamp (3) with time zone,
	"invitation_id" text COLLATE "C",
	"mail_id" text COLLATE "C",
	CONSTRAINT "organisation_join_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation_successions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"cause" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"handed_to" text COLLATE "C",
	"handed_by" text COLLATE "C",
	"handed_at" timestamp (3) with time zone,
	"reason" text COLLATE "C",
	"objection" text COLLATE "C",
	"objected_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "audit_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cluster_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"action" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"facts" json NOT NULL,
	"personal_hash" text COLLATE "C",
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_personal" (
	"seq" integer PRIMARY KEY NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"values" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clusters_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"payload" json NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"failed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"template" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C" NOT NULL,
	"data" json NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"message_id" text COLLATE "C" NOT NULL,
	"forget" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"failed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_definitions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"body" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text COLLATE "C",
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "closed_kinds" (
	"cluster_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text COLLATE "C",
	CONSTRAINT "closed_kinds_cluster_id_kind_pk" PRIMARY KEY("cluster_id","kind")
);
--> statement-breakpoint
CREATE TABLE "cluster_kinds" (
	"cluster_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"name" json NOT NULL,
	"hint" json NOT NULL,
	"position" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "cluster_kinds_cluster_id_key_pk" PRIMARY KEY("cluster_id","key")
);
--> statement-breakpoint
CREATE TABLE "first_meetings" (
	"member_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"minutes" integer NOT NULL,
	"place" text COLLATE "C",
	"times" json NOT NULL,
	"chosen" integer,
	"reply" text COLLATE "C",
	"reply_language" text COLLATE "C",
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "first_meetings_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "meeting_answers" (
	"meeting_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"answers" json NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_answers_meeting_id_member_id_pk" PRIMARY KEY("meeting_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"minutes" integer NOT NULL,
	"place" text COLLATE "C",
	"times" json NOT NULL,
	"fixed" integer,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_access" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"collaborator_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_answers" (
	"application_id" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"value" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_answers_application_id_question_pk" PRIMARY KEY("application_id","question")
);
--> statement-breakpoint
CREATE TABLE "application_collaborators" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"joined_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "application_comments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"author" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"storage_key" text COLLATE "C" NOT NULL,
	"alt_text" text COLLATE "C",
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "application_documents_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "application_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"collaborator_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_receipts" (
	"reference" text COLLATE "C" PRIMARY KEY NOT NULL,
	"form_key" text COLLATE "C" NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "application_receipts_formKey_unique" UNIQUE("form_key")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"reference" text COLLATE "C" NOT NULL,
	"submit_key" text COLLATE "C" NOT NULL,
	"first_name" text COLLATE "C" NOT NULL,
	"last_name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"organisation_name" text COLLATE "C" NOT NULL,
	"organisation_key" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C",
	"definition_id" text COLLATE "C",
	"rules_id" text COLLATE "C",
	"assigned_to" text COLLATE "C",
	"decision_reason" text COLLATE "C",
	"organisation_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"answer_by" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "applications_reference_unique" UNIQUE("reference"),
	CONSTRAINT "applications_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "change_points" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"request_id" text COLLATE "C" NOT NULL,
	"n" integer DEFAULT 1 NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"before" json,
	"after" json,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"message" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"explanation" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C",
	"person_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"text_version" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "member_references" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"mail_id" text COLLATE "C",
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answer" text COLLATE "C",
	"comment" text COLLATE "C",
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "member_references_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation_blocks" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"blocked_id" text COLLATE "C" NOT NULL,
	"blocked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_blocks_organisation_id_blocked_id_pk" PRIMARY KEY("organisation_id","blocked_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"to_id" text COLLATE "C" NOT NULL,
	"from_id" text COLLATE "C" NOT NULL,
	"sender_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"withheld" boolean NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" timestamp (3) with time zone,
	"report_reason" text COLLATE "C",
	"reported_by" text COLLATE "C",
	"reported_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consortium_checking" (
	"cluster_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"is_checked" boolean NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consortium_looks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"how" text COLLATE "C" NOT NULL,
	"reviewed" json NOT NULL,
	"looked_by" text COLLATE "C" NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_looks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"how" text COLLATE "C" NOT NULL,
	"looked_by" text COLLATE "C" NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watched_finds" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "watched_finds_source_id_word_pk" PRIMARY KEY("source_id","word")
);
--> statement-breakpoint
CREATE TABLE "watched_words" (
	"cluster_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"words" json NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facet_groups" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "facet_groups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cluster_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"sector_mask" integer NOT NULL,
	"stated_mask" integer NOT NULL,
	"capabilities" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hidings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C",
	"words" json,
	"reason" text COLLATE "C" NOT NULL,
	"hidden_by" text COLLATE "C" NOT NULL,
	"hidden_at" timestamp (3) with time zone NOT NULL,
	"shown_by" text COLLATE "C",
	"shown_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "identifier_verifications" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL,
	"verified_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "identifier_verifications_organisation_id_field_pk" PRIMARY KEY("organisation_id","field")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"row" integer PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"facet_group" integer NOT NULL,
	"town" text COLLATE "C" NOT NULL,
	"town_key" text COLLATE "C" NOT NULL,
	"fresh_capabilities" text COLLATE "C" NOT NULL,
	"stale" boolean NOT NULL,
	"stale_at" timestamp (3) with time zone,
	"listed_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listings_organisationId_unique" UNIQUE("organisation_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"asked" json NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_logos" (
	"organisation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"storage_key" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"alt_text" text COLLATE "C" NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_merges" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"from_id" text COLLATE "C" NOT NULL,
	"into_id" text COLLATE "C" NOT NULL,
	"choices" json NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" text COLLATE "C",
	"confirmed_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	"undo" json,
	"owners" json,
	"reversed_by" text COLLATE "C",
	"reversed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_units" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"town" text COLLATE "C",
	"website" text COLLATE "C",
	"text" json NOT NULL,
	"contact_name" text COLLATE "C",
	"contact_email" text COLLATE "C",
	"added_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"aliases" json NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C",
	"sectors" json NOT NULL,
	"short" json NOT NULL,
	"text" json NOT NULL,
	"offers" json NOT NULL,
	"needs" json NOT NULL,
	"capabilities" json NOT NULL,
	"town" text COLLATE "C",
	"region" text COLLATE "C",
	"country" text COLLATE "C",
	"website" text COLLATE "C",
	"founded" integer,
	"people" integer,
	"vat" text COLLATE "C",
	"pic" text COLLATE "C",
	"ror" text COLLATE "C",
	"nuts" text COLLATE "C",
	"nace" text COLLATE "C",
	"phone" text COLLATE "C",
	"group_name" text COLLATE "C",
	"group_key" text COLLATE "C",
	"contact_name" text COLLATE "C",
	"contact_email" text COLLATE "C",
	"visibility" json DEFAULT '{}'::json NOT NULL,
	"published_at" timestamp (3) with time zone,
	"made_up" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "profile_versions" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"profile" json NOT NULL,
	"visibility" json DEFAULT '{}'::json NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	"replaced_by" text COLLATE "C",
	"cause" text COLLATE "C" NOT NULL,
	CONSTRAINT "profile_versions_organisation_id_version_pk" PRIMARY KEY("organisation_id","version")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"read_on" text COLLATE "C" NOT NULL,
	CONSTRAINT "sources_subject_id_field_pk" PRIMARY KEY("subject_id","field")
);
--> statement-breakpoint
CREATE TABLE "visibility_rules" (
	"cluster_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"allowed" json NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ownership_stakes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"side" text COLLATE "C" NOT NULL,
	"other_id" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C",
	"other_key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"share" integer NOT NULL,
	"controls" boolean NOT NULL,
	"years" json NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ownership_statements" (
	"organisation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last_year" integer,
	"years" json NOT NULL,
	"is_new" boolean NOT NULL,
	"no_holder" boolean NOT NULL,
	"no_holding" boolean NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_work" (
	"member_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"work" json NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"entered_by_id" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_packages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"objective" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"lead_id" text COLLATE "C",
	"start_month" integer NOT NULL,
	"end_month" integer NOT NULL,
	"items" json DEFAULT '[]'::json NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_plans" (
	"consortium_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"months" integer NOT NULL,
	"is_lump_sum" boolean NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consortium_results" (
	"consortium_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"result" text COLLATE "C" NOT NULL,
	"score" integer,
	"score_max" integer,
	"lessons" text COLLATE "C",
	"is_public" boolean NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"delegate_id" text COLLATE "C",
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_notes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"author_id" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_scores" (
	"application_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"criterion" text COLLATE "C" NOT NULL,
	"score" integer NOT NULL,
	"comment" text COLLATE "C",
	"scored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_scores_application_id_person_id_criterion_pk" PRIMARY KEY("application_id","person_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "committee_ballots" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"vote_id" text COLLATE "C" NOT NULL,
	"choice" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "committee_voters" (
	"vote_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "committee_voters_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "committee_votes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"quorum" integer NOT NULL,
	"secret" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text COLLATE "C" NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"result" json
);
--> statement-breakpoint
CREATE TABLE "draft_points" (
	"application_id" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"author_id" text COLLATE "C" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_points_application_id_question_pk" PRIMARY KEY("application_id","question")
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"subject" text COLLATE "C",
	"body" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text COLLATE "C",
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "note_mentions" (
	"note_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "note_mentions_note_id_person_id_pk" PRIMARY KEY("note_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"application_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recusals_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reopenings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" text COLLATE "C",
	"confirmed_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_rules" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"body" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text COLLATE "C",
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"query" text COLLATE "C" NOT NULL,
	"shared" boolean NOT NULL,
	"opens_first" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"application_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "snoozes_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stage_entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"application_id" text COLLATE "C" NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "room_acceptances" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"agreement_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"person_name" text COLLATE "C",
	"accepted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_agreements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_decisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consortium_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"is_confidential" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_downloads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"storage_key" text COLLATE "C" NOT NULL,
	"uploaded_by" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "room_versions_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "organisation_numbers" (
	"number" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "organisation_numbers_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"organisation_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "organisation_numbers_organisationId_unique" UNIQUE("organisation_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"search" json NOT NULL,
	"emailed" boolean NOT NULL,
	"known" text COLLATE "C" NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_email_stops" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_email_stops_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "prepared_texts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cluster_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"words" json,
	"label" json,
	"is_removed" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_roles" ADD CONSTRAINT "cluster_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD CONSTRAINT "organisation_people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD CONSTRAINT "organisation_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setup_links" ADD CONSTRAINT "setup_links_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_funding" ADD CONSTRAINT "consortium_funding_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_budgets" ADD CONSTRAINT "partner_budgets_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_capabilities" ADD CONSTRAINT "call_capabilities_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_deadlines" ADD CONSTRAINT "call_deadlines_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_follows" ADD CONSTRAINT "call_follows_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_follows" ADD CONSTRAINT "call_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sectors" ADD CONSTRAINT "call_sectors_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_letters" ADD CONSTRAINT "commitment_letters_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_steps" ADD CONSTRAINT "commitment_steps_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_steps" ADD CONSTRAINT "commitment_steps_letter_id_commitment_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."commitment_letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_confirmations" ADD CONSTRAINT "section_confirmations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortia" ADD CONSTRAINT "consortia_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortia" ADD CONSTRAINT "consortia_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_role_sought_id_roles_sought_id_fk" FOREIGN KEY ("role_sought_id") REFERENCES "public"."roles_sought"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles_sought" ADD CONSTRAINT "roles_sought_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_settings" ADD CONSTRAINT "discussion_settings_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_settings" ADD CONSTRAINT "discussion_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_mentions" ADD CONSTRAINT "room_mentions_message_id_room_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."room_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_mentions" ADD CONSTRAINT "room_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_messages" ADD CONSTRAINT "room_messages_thread_id_room_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."room_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_messages" ADD CONSTRAINT "room_messages_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_threads" ADD CONSTRAINT "room_threads_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readings" ADD CONSTRAINT "thread_readings_thread_id_room_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."room_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readings" ADD CONSTRAINT "thread_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_keys" ADD CONSTRAINT "application_keys_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_likes" ADD CONSTRAINT "application_likes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_keys" ADD CONSTRAINT "organisation_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_file_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."file_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_sheets" ADD CONSTRAINT "import_sheets_import_id_file_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."file_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_follows" ADD CONSTRAINT "organisation_follows_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_follows" ADD CONSTRAINT "organisation_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_answer_links" ADD CONSTRAINT "join_answer_links_request_id_organisation_join_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."organisation_join_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_join_requests" ADD CONSTRAINT "organisation_join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_successions" ADD CONSTRAINT "organisation_successions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_definitions" ADD CONSTRAINT "application_definitions_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_kinds" ADD CONSTRAINT "closed_kinds_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_kinds" ADD CONSTRAINT "cluster_kinds_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "first_meetings" ADD CONSTRAINT "first_meetings_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_access" ADD CONSTRAINT "application_access_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_access" ADD CONSTRAINT "application_access_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_collaborators" ADD CONSTRAINT "application_collaborators_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_comments" ADD CONSTRAINT "application_comments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_links" ADD CONSTRAINT "application_links_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_links" ADD CONSTRAINT "application_links_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_receipts" ADD CONSTRAINT "application_receipts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_definition_id_application_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."application_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_assigned_to_people_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_points" ADD CONSTRAINT "change_points_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_references" ADD CONSTRAINT "member_references_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_references" ADD CONSTRAINT "member_references_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_blocks" ADD CONSTRAINT "organisation_blocks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_blocks" ADD CONSTRAINT "organisation_blocks_blocked_id_organisations_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_messages" ADD CONSTRAINT "organisation_messages_to_id_organisations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_messages" ADD CONSTRAINT "organisation_messages_from_id_organisations_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_checking" ADD CONSTRAINT "consortium_checking_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_looks" ADD CONSTRAINT "consortium_looks_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_looks" ADD CONSTRAINT "organisation_looks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_finds" ADD CONSTRAINT "watched_finds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_words" ADD CONSTRAINT "watched_words_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifier_verifications" ADD CONSTRAINT "identifier_verifications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_facet_group_facet_groups_id_fk" FOREIGN KEY ("facet_group") REFERENCES "public"."facet_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_logos" ADD CONSTRAINT "organisation_logos_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_units" ADD CONSTRAINT "organisation_units_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visibility_rules" ADD CONSTRAINT "visibility_rules_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_stakes" ADD CONSTRAINT "ownership_stakes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_stakes" ADD CONSTRAINT "ownership_stakes_other_id_organisations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_statements" ADD CONSTRAINT "ownership_statements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_work" ADD CONSTRAINT "partner_work_member_id_consortium_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."consortium_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_lead_id_consortium_members_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."consortium_members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plans" ADD CONSTRAINT "work_plans_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_results" ADD CONSTRAINT "consortium_results_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_scores" ADD CONSTRAINT "application_scores_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_scores" ADD CONSTRAINT "application_scores_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_ballots" ADD CONSTRAINT "committee_ballots_vote_id_committee_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."committee_votes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_voters" ADD CONSTRAINT "committee_voters_vote_id_committee_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."committee_votes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_voters" ADD CONSTRAINT "committee_voters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_points" ADD CONSTRAINT "draft_points_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_points" ADD CONSTRAINT "draft_points_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mentions" ADD CONSTRAINT "note_mentions_note_id_application_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."application_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mentions" ADD CONSTRAINT "note_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rules" ADD CONSTRAINT "review_rules_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_entries" ADD CONSTRAINT "stage_entries_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_acceptances" ADD CONSTRAINT "room_acceptances_agreement_id_room_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."room_agreements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_acceptances" ADD CONSTRAINT "room_acceptances_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_agreements" ADD CONSTRAINT "room_agreements_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_decisions" ADD CONSTRAINT "room_decisions_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_decisions" ADD CONSTRAINT "room_decisions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_documents" ADD CONSTRAINT "room_documents_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_downloads" ADD CONSTRAINT "room_downloads_version_id_room_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."room_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_downloads" ADD CONSTRAINT "room_downloads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_versions" ADD CONSTRAINT "room_versions_document_id_room_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."room_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_versions" ADD CONSTRAINT "room_versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_numbers" ADD CONSTRAINT "organisation_numbers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_email_stops" ADD CONSTRAINT "search_email_stops_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_texts" ADD CONSTRAINT "prepared_texts_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "administrator_proposals_person" ON "administrator_proposals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "invitations_application" ON "invitations" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "organisation_people_person" ON "organisation_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("cluster_id","email_key");--> statement-breakpoint
CREATE INDEX "readings_at" ON "readings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "readings_subject" ON "readings" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_person" ON "sign_in_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "call_capabilities_term" ON "call_capabilities" USING btree ("term","call_id");--> statement-breakpoint
CREATE INDEX "call_deadlines_at" ON "call_deadlines" USING btree ("at","call_id");--> statement-breakpoint
CREATE INDEX "call_follows_person" ON "call_follows" USING btree ("person_id","call_id");--> statement-breakpoint
CREATE INDEX "call_sectors_sector" ON "call_sectors" USING btree ("sector","call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_source" ON "calls" USING btree ("cluster_id","source","source_id");--> statement-breakpoint
CREATE INDEX "calls_status" ON "calls" USING btree ("cluster_id","status","programme");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_letters_version" ON "commitment_letters" USING btree ("consortium_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_steps_line" ON "commitment_steps" USING btree ("member_id","line");--> statement-breakpoint
CREATE INDEX "commitment_steps_letter" ON "commitment_steps" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "confirmation_links_organisation" ON "confirmation_links" USING btree ("organisation_id","sent_at");--> statement-breakpoint
CREATE INDEX "confirmation_links_person" ON "confirmation_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consortia_call" ON "consortia" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "consortia_open" ON "consortia" USING btree ("cluster_id","status","closes_at");--> statement-breakpoint
CREATE INDEX "consortia_updated" ON "consortia" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "consortium_members_pair" ON "consortium_members" USING btree ("consortium_id","organisation_id");--> statement-breakpoint
CREATE INDEX "consortium_members_organisation" ON "consortium_members" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "consortium_members_role" ON "consortium_members" USING btree ("role_sought_id","status");--> statement-breakpoint
CREATE INDEX "roles_sought_consortium" ON "roles_sought" USING btree ("consortium_id","position");--> statement-breakpoint
CREATE INDEX "discussion_settings_person" ON "discussion_settings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_mentions_person" ON "room_mentions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_messages_thread" ON "room_messages" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "room_messages_at" ON "room_messages" USING btree ("at");--> statement-breakpoint
CREATE INDEX "room_messages_organisation" ON "room_messages" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "room_messages_of" ON "room_messages" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_threads_consortium" ON "room_threads" USING btree ("consortium_id","active_at");--> statement-breakpoint
CREATE INDEX "thread_readings_person" ON "thread_readings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "application_keys_application" ON "application_keys" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_likes_other" ON "application_likes" USING btree ("kind","other_id");--> statement-breakpoint
CREATE INDEX "organisation_keys_organisation" ON "organisation_keys" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "file_imports_touched" ON "file_imports" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "organisation_follows_person" ON "organisation_follows" USING btree ("person_id","since");--> statement-breakpoint
CREATE INDEX "join_answer_links_request" ON "join_answer_links" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "join_answer_links_person" ON "join_answer_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_organisation" ON "organisation_join_requests" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_application" ON "organisation_join_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_email" ON "organisation_join_requests" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_status" ON "organisation_join_requests" USING btree ("status","asked_at");--> statement-breakpoint
CREATE INDEX "organisation_successions_organisation" ON "organisation_successions" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "organisation_successions_status" ON "organisation_successions" USING btree ("status","opened_at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_action" ON "audit_events" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_subject_kind" ON "audit_events" USING btree ("subject_kind","seq");--> statement-breakpoint
CREATE INDEX "audit_events_actor_kind" ON "audit_events" USING btree ("actor_kind","seq");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_ended" ON "outbox" USING btree ("status","ended_at");--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "application_definitions_version" ON "application_definitions" USING btree ("cluster_id","kind","version");--> statement-breakpoint
CREATE INDEX "first_meetings_person" ON "first_meetings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meeting_answers_member" ON "meeting_answers" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "meeting_answers_person" ON "meeting_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meetings_consortium" ON "meetings" USING btree ("consortium_id","proposed_at");--> statement-breakpoint
CREATE INDEX "meetings_member" ON "meetings" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "meetings_person" ON "meetings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "application_access_application" ON "application_access" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_access_collaborator" ON "application_access" USING btree ("collaborator_id");--> statement-breakpoint
CREATE INDEX "application_collaborators_application" ON "application_collaborators" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_comments_application" ON "application_comments" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_documents_application" ON "application_documents" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_links_application" ON "application_links" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_links_collaborator" ON "application_links" USING btree ("collaborator_id");--> statement-breakpoint
CREATE INDEX "application_receipts_application" ON "application_receipts" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("cluster_id","status","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_views" ON "applications" USING btree ("cluster_id","status","assigned_to","submitted_at","id");--> statement-breakpoint
CREATE INDEX "applications_promised" ON "applications" USING btree ("cluster_id","status","answer_by");--> statement-breakpoint
CREATE INDEX "applications_countries" ON "applications" USING btree ("cluster_id","country","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_decided" ON "applications" USING btree ("cluster_id","decided_at");--> statement-breakpoint
CREATE INDEX "applications_started" ON "applications" USING btree ("cluster_id","created_at");--> statement-breakpoint
CREATE INDEX "applications_email" ON "applications" USING btree ("email_key","organisation_key");--> statement-breakpoint
CREATE INDEX "applications_assigned" ON "applications" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "applications_organisation" ON "applications" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "change_points_request" ON "change_points" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "change_requests_application" ON "change_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "consents_application" ON "consents" USING btree ("application_id","kind");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_open" ON "consents" USING btree ("application_id","kind") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "member_references_organisation" ON "member_references" USING btree ("application_id","organisation_id");--> statement-breakpoint
CREATE INDEX "member_references_named" ON "member_references" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_blocks_blocked" ON "organisation_blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "organisation_messages_to" ON "organisation_messages" USING btree ("to_id","sent_at");--> statement-breakpoint
CREATE INDEX "organisation_messages_from" ON "organisation_messages" USING btree ("from_id","sent_at");--> statement-breakpoint
CREATE INDEX "organisation_messages_sender" ON "organisation_messages" USING btree ("sender_id","sent_at");--> statement-breakpoint
CREATE INDEX "consortium_looks_consortium" ON "consortium_looks" USING btree ("consortium_id","looked_at");--> statement-breakpoint
CREATE INDEX "organisation_looks_organisation" ON "organisation_looks" USING btree ("organisation_id","looked_at");--> statement-breakpoint
CREATE INDEX "watched_finds_organisation" ON "watched_finds" USING btree ("organisation_id","found_at");--> statement-breakpoint
CREATE UNIQUE INDEX "facet_groups_facets" ON "facet_groups" USING btree ("cluster_id","kind","region","country","sector_mask","stated_mask","capabilities");--> statement-breakpoint
CREATE INDEX "hidings_subject" ON "hidings" USING btree ("subject_id","shown_at");--> statement-breakpoint
CREATE INDEX "listings_name" ON "listings" USING btree ("cluster_id","name_key","organisation_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("cluster_id","listed_at");--> statement-breakpoint
CREATE INDEX "listings_updated" ON "listings" USING btree ("cluster_id","updated_at");--> statement-breakpoint
CREATE INDEX "listings_town" ON "listings" USING btree ("cluster_id","town_key","town");--> statement-breakpoint
CREATE INDEX "listings_demoted" ON "listings" USING btree ("cluster_id","stale","name_key","organisation_id");--> statement-breakpoint
CREATE INDEX "listings_facets" ON "listings" USING btree ("cluster_id","facet_group");--> statement-breakpoint
CREATE INDEX "listings_stale" ON "listings" USING btree ("stale_at");--> statement-breakpoint
CREATE INDEX "organisation_changes_organisation" ON "organisation_changes" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "organisation_merges_from" ON "organisation_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "organisation_merges_into" ON "organisation_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "organisation_units_organisation" ON "organisation_units" USING btree ("organisation_id","name");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("cluster_id","name_key");--> statement-breakpoint
CREATE INDEX "organisations_group" ON "organisations" USING btree ("cluster_id","group_key");--> statement-breakpoint
CREATE INDEX "organisations_updated" ON "organisations" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "organisations_added" ON "organisations" USING btree ("cluster_id","status","created_at","kind","region","published_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_stakes_other" ON "ownership_stakes" USING btree ("organisation_id","side","other_key");--> statement-breakpoint
CREATE INDEX "ownership_stakes_named" ON "ownership_stakes" USING btree ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_packages_number" ON "work_packages" USING btree ("consortium_id","number");--> statement-breakpoint
CREATE INDEX "work_packages_lead" ON "work_packages" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","ends_at");--> statement-breakpoint
CREATE INDEX "absences_delegate" ON "absences" USING btree ("delegate_id");--> statement-breakpoint
CREATE INDEX "application_notes_application" ON "application_notes" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_notes_author" ON "application_notes" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "application_scores_person" ON "application_scores" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "committee_ballots_vote" ON "committee_ballots" USING btree ("vote_id");--> statement-breakpoint
CREATE INDEX "committee_ballots_person" ON "committee_ballots" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "committee_voters_person" ON "committee_voters" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "committee_votes_application" ON "committee_votes" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "committee_votes_opener" ON "committee_votes" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "draft_points_author" ON "draft_points" USING btree ("author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_templates_version" ON "letter_templates" USING btree ("cluster_id","name","locale","version");--> statement-breakpoint
CREATE INDEX "note_mentions_person" ON "note_mentions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recusals_person" ON "recusals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reopenings_application" ON "reopenings" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "reopenings_asker" ON "reopenings" USING btree ("asked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "review_rules_version" ON "review_rules" USING btree ("cluster_id","version");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("cluster_id","person_id");--> statement-breakpoint
CREATE INDEX "saved_views_owner" ON "saved_views" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "snoozes_person" ON "snoozes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_entries_application" ON "stage_entries" USING btree ("application_id","n");--> statement-breakpoint
CREATE INDEX "stage_entries_age" ON "stage_entries" USING btree ("application_id","entered_at");--> statement-breakpoint
CREATE INDEX "stage_entries_open" ON "stage_entries" USING btree ("cluster_id","left_at","due_at","application_id");--> statement-breakpoint
CREATE INDEX "stage_entries_stage" ON "stage_entries" USING btree ("cluster_id","stage","left_at");--> statement-breakpoint
CREATE UNIQUE INDEX "room_acceptances_person" ON "room_acceptances" USING btree ("agreement_id","person_id");--> statement-breakpoint
CREATE INDEX "room_acceptances_organisation" ON "room_acceptances" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "room_acceptances_of" ON "room_acceptances" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "room_agreements_version" ON "room_agreements" USING btree ("consortium_id","version");--> statement-breakpoint
CREATE INDEX "room_decisions_consortium" ON "room_decisions" USING btree ("consortium_id","at");--> statement-breakpoint
CREATE INDEX "room_decisions_organisation" ON "room_decisions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "room_decisions_of" ON "room_decisions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_documents_consortium" ON "room_documents" USING btree ("consortium_id","changed_at");--> statement-breakpoint
CREATE INDEX "room_downloads_version" ON "room_downloads" USING btree ("version_id","at");--> statement-breakpoint
CREATE INDEX "room_downloads_organisation" ON "room_downloads" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "room_downloads_of" ON "room_downloads" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_downloads_at" ON "room_downloads" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "room_versions_version" ON "room_versions" USING btree ("document_id","version");--> statement-breakpoint
CREATE INDEX "room_versions_organisation" ON "room_versions" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_name" ON "saved_searches" USING btree ("person_id","name_key");--> statement-breakpoint
CREATE INDEX "saved_searches_emailed" ON "saved_searches" USING btree ("cluster_id","emailed","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_texts_version" ON "prepared_texts" USING btree ("cluster_id","key","version");
--> statement-breakpoint
INSERT INTO clusters (id, slug, name, created_at) VALUES ('home', 'home', 'Basque Health Cluster', now());
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SEQUENCE search_rows AS integer;
--> statement-breakpoint
CREATE TABLE search_entries (
  row integer NOT NULL UNIQUE,
  subject_id text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  names text COLLATE "C" NOT NULL,
  words text COLLATE "C" NOT NULL,
  name_lines text COLLATE "C" NOT NULL,
  name_lexemes tsvector NOT NULL,
  lexemes tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX search_entries_lexemes ON search_entries USING gin (lexemes);
--> statement-breakpoint
CREATE INDEX search_entries_name_lexemes ON search_entries USING gin (name_lexemes);
--> statement-breakpoint
CREATE INDEX search_entries_names ON search_entries USING gin (name_lines gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION search_hits(texts tsquery) RETURNS TABLE ("row" integer) LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT e.row FROM search_entries e WHERE e.lexemes @@ texts
$$;
--> statement-breakpoint
CREATE TABLE search_restricted (
  entry integer NOT NULL,
  subject_id text COLLATE "C" NOT NULL,
  level integer NOT NULL,
  words text COLLATE "C" NOT NULL,
  lexemes tsvector NOT NULL,
  PRIMARY KEY (subject_id, level)
);
--> statement-breakpoint
CREATE INDEX search_restricted_lexemes ON search_restricted USING gin (lexemes);
--> statement-breakpoint
CREATE TABLE search_vocabulary (word text COLLATE "C" PRIMARY KEY, entries integer NOT NULL);
--> statement-breakpoint
CREATE INDEX search_vocabulary_words ON search_vocabulary USING gin (word gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Audit events cannot be %.', CASE TG_OP WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TABLE turns_committed (n bigint NOT NULL);
--> statement-breakpoint
INSERT INTO turns_committed VALUES (0);
--> statement-breakpoint
CREATE UNLOGGED TABLE rate_limits (key text COLLATE "C" PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
