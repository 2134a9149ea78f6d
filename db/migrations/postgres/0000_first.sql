CREATE TABLE "administrator_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"person_id" text NOT NULL,
	"change" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "cluster_roles" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"granted_by" text,
	CONSTRAINT "cluster_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"organisation_id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"role" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"position" text NOT NULL,
	"locale" text NOT NULL,
	"application_id" text,
	"invited_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation_people" (
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_people_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"name_key" text NOT NULL,
	"position" text NOT NULL,
	"locale" text NOT NULL,
	"status" text NOT NULL,
	"shortcut_keys" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"erasure_asked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"person_id" text NOT NULL,
	"what" text NOT NULL,
	"subject_id" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "readings_person_id_what_subject_id_hour_pk" PRIMARY KEY("person_id","what","subject_id","hour")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"signed_in_at" timestamp with time zone NOT NULL,
	"browser" text NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"session_id" text,
	"return_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consortia" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"aim" jsonb NOT NULL,
	"status" text NOT NULL,
	"closes_at" timestamp with time zone,
	"zone" text,
	"stated_partners" integer,
	"stated_sectors" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "consortia_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "consortium_members" (
	"id" text PRIMARY KEY NOT NULL,
	"consortium_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"role_sought_id" text,
	"status" text NOT NULL,
	"message" text,
	"reason" text,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles_sought" (
	"id" text PRIMARY KEY NOT NULL,
	"consortium_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"sector" text NOT NULL,
	"seats" integer NOT NULL,
	"taken" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_keys" (
	"key" text NOT NULL,
	"application_id" text NOT NULL,
	CONSTRAINT "application_keys_key_application_id_pk" PRIMARY KEY("key","application_id")
);
--> statement-breakpoint
CREATE TABLE "application_likes" (
	"application_id" text NOT NULL,
	"kind" text NOT NULL,
	"other_id" text NOT NULL,
	"likeness" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "application_likes_application_id_kind_other_id_pk" PRIMARY KEY("application_id","kind","other_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_keys" (
	"key" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "organisation_keys_key_organisation_id_pk" PRIMARY KEY("key","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "audit_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cluster_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"personal_hash" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_personal" (
	"seq" integer PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"values" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clusters_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"claimed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"recipient" text NOT NULL,
	"data" jsonb NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"message_id" text NOT NULL,
	"forget" text,
	"status" text NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"claimed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_access" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"collaborator_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_answers" (
	"application_id" text NOT NULL,
	"question" text NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_answers_application_id_question_pk" PRIMARY KEY("application_id","question")
);
--> statement-breakpoint
CREATE TABLE "application_collaborators" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"role" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "application_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"question" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_definitions" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "application_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"question" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"alt_text" text,
	"uploaded_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "application_documents_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "application_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"purpose" text NOT NULL,
	"collaborator_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_receipts" (
	"reference" text PRIMARY KEY NOT NULL,
	"form_key" text NOT NULL,
	"application_id" text NOT NULL,
	CONSTRAINT "application_receipts_formKey_unique" UNIQUE("form_key")
);
--> statement-breakpoint
CREATE TABLE "application_references" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"mail_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"answer" text,
	"comment" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "application_references_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"reference" text NOT NULL,
	"submit_key" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"name_key" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"country" text NOT NULL,
	"position" text NOT NULL,
	"organisation_name" text NOT NULL,
	"organisation_key" text NOT NULL,
	"locale" text NOT NULL,
	"status" text NOT NULL,
	"kind" text,
	"definition_id" text,
	"rules_id" text,
	"assigned_to" text,
	"decision_reason" text,
	"organisation_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"answer_by" timestamp with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "applications_reference_unique" UNIQUE("reference"),
	CONSTRAINT "applications_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "change_points" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"n" integer DEFAULT 1 NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"settled_at" timestamp with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"message" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "closed_kinds" (
	"cluster_id" text NOT NULL,
	"kind" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"closed_by" text,
	CONSTRAINT "closed_kinds_cluster_id_kind_pk" PRIMARY KEY("cluster_id","kind")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text,
	"person_id" text,
	"kind" text NOT NULL,
	"text_version" text NOT NULL,
	"locale" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hidings" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"hidden_by" text NOT NULL,
	"hidden_at" timestamp with time zone NOT NULL,
	"shown_by" text,
	"shown_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"name_key" text NOT NULL,
	"kind" text NOT NULL,
	"region" text NOT NULL,
	"sector_mask" integer NOT NULL,
	"listed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_join_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"application_id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"position" text NOT NULL,
	"locale" text NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_logos" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"storage_key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"alt_text" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_merges" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"from_id" text NOT NULL,
	"into_id" text NOT NULL,
	"choices" jsonb NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"undo" jsonb,
	"reversed_by" text,
	"reversed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"status" text NOT NULL,
	"kind" text,
	"sectors" jsonb NOT NULL,
	"short" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"offers" jsonb NOT NULL,
	"needs" jsonb NOT NULL,
	"town" text,
	"region" text,
	"country" text,
	"website" text,
	"founded" integer,
	"people" integer,
	"vat" text,
	"pic" text,
	"ror" text,
	"phone" text,
	"group_name" text,
	"group_key" text,
	"contact_name" text,
	"contact_email" text,
	"published_at" timestamp with time zone,
	"made_up" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "profile_versions" (
	"organisation_id" text NOT NULL,
	"version" integer NOT NULL,
	"profile" jsonb NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by" text,
	CONSTRAINT "profile_versions_organisation_id_version_pk" PRIMARY KEY("organisation_id","version")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"field" text NOT NULL,
	"title" text,
	"url" text,
	"read_on" text,
	CONSTRAINT "sources_subject_id_field_pk" PRIMARY KEY("subject_id","field")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"delegate_id" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_scores" (
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"criterion" text NOT NULL,
	"score" integer NOT NULL,
	"comment" text,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_scores_application_id_person_id_criterion_pk" PRIMARY KEY("application_id","person_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "committee_ballots" (
	"id" text PRIMARY KEY NOT NULL,
	"vote_id" text NOT NULL,
	"choice" text NOT NULL,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "committee_voters" (
	"vote_id" text NOT NULL,
	"person_id" text NOT NULL,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_voters_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "committee_votes" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"quorum" integer NOT NULL,
	"secret" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "draft_points" (
	"application_id" text NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"author_id" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_points_application_id_question_pk" PRIMARY KEY("application_id","question")
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"outcome" text NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "note_mentions" (
	"note_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "note_mentions_note_id_person_id_pk" PRIMARY KEY("note_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recusals_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reopenings" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "review_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"cluster_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean NOT NULL,
	"opens_first" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "snoozes_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stage_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"cluster_id" text NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	"stage" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"left_at" timestamp with time zone
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
ALTER TABLE "consortia" ADD CONSTRAINT "consortia_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_role_sought_id_roles_sought_id_fk" FOREIGN KEY ("role_sought_id") REFERENCES "public"."roles_sought"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles_sought" ADD CONSTRAINT "roles_sought_consortium_id_consortia_id_fk" FOREIGN KEY ("consortium_id") REFERENCES "public"."consortia"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_keys" ADD CONSTRAINT "application_keys_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_likes" ADD CONSTRAINT "application_likes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_keys" ADD CONSTRAINT "organisation_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_access" ADD CONSTRAINT "application_access_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_access" ADD CONSTRAINT "application_access_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_collaborators" ADD CONSTRAINT "application_collaborators_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_comments" ADD CONSTRAINT "application_comments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_definitions" ADD CONSTRAINT "application_definitions_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_links" ADD CONSTRAINT "application_links_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_links" ADD CONSTRAINT "application_links_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_receipts" ADD CONSTRAINT "application_receipts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_references" ADD CONSTRAINT "application_references_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_references" ADD CONSTRAINT "application_references_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_definition_id_application_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."application_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_assigned_to_people_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_points" ADD CONSTRAINT "change_points_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_kinds" ADD CONSTRAINT "closed_kinds_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_join_requests" ADD CONSTRAINT "organisation_join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_logos" ADD CONSTRAINT "organisation_logos_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "administrator_proposals_person" ON "administrator_proposals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "invitations_application" ON "invitations" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "organisation_people_person" ON "organisation_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("cluster_id","email_key");--> statement-breakpoint
CREATE INDEX "readings_at" ON "readings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "readings_subject" ON "readings" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_person" ON "sign_in_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consortia_open" ON "consortia" USING btree ("cluster_id","status","closes_at");--> statement-breakpoint
CREATE INDEX "consortia_updated" ON "consortia" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "consortium_members_pair" ON "consortium_members" USING btree ("consortium_id","organisation_id");--> statement-breakpoint
CREATE INDEX "consortium_members_organisation" ON "consortium_members" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "consortium_members_role" ON "consortium_members" USING btree ("role_sought_id","status");--> statement-breakpoint
CREATE INDEX "roles_sought_consortium" ON "roles_sought" USING btree ("consortium_id","position");--> statement-breakpoint
CREATE INDEX "application_keys_application" ON "application_keys" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_likes_other" ON "application_likes" USING btree ("kind","other_id");--> statement-breakpoint
CREATE INDEX "organisation_keys_organisation" ON "organisation_keys" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_action" ON "audit_events" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "application_access_application" ON "application_access" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_access_collaborator" ON "application_access" USING btree ("collaborator_id");--> statement-breakpoint
CREATE INDEX "application_collaborators_application" ON "application_collaborators" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_comments_application" ON "application_comments" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_definitions_version" ON "application_definitions" USING btree ("cluster_id","kind","version");--> statement-breakpoint
CREATE INDEX "application_documents_application" ON "application_documents" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_links_application" ON "application_links" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_links_collaborator" ON "application_links" USING btree ("collaborator_id");--> statement-breakpoint
CREATE INDEX "application_receipts_application" ON "application_receipts" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_references_organisation" ON "application_references" USING btree ("application_id","organisation_id");--> statement-breakpoint
CREATE INDEX "application_references_named" ON "application_references" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("cluster_id","status","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_views" ON "applications" USING btree ("cluster_id","status","assigned_to","submitted_at","id");--> statement-breakpoint
CREATE INDEX "applications_promised" ON "applications" USING btree ("cluster_id","status","answer_by");--> statement-breakpoint
CREATE INDEX "applications_countries" ON "applications" USING btree ("cluster_id","country","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_decided" ON "applications" USING btree ("cluster_id","decided_at");--> statement-breakpoint
CREATE INDEX "applications_email" ON "applications" USING btree ("email_key","organisation_key");--> statement-breakpoint
CREATE INDEX "applications_assigned" ON "applications" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "applications_organisation" ON "applications" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "change_points_request" ON "change_points" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "change_requests_application" ON "change_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "consents_application" ON "consents" USING btree ("application_id","kind");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_open" ON "consents" USING btree ("application_id","kind") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "hidings_subject" ON "hidings" USING btree ("subject_id","shown_at");--> statement-breakpoint
CREATE INDEX "listings_name" ON "listings" USING btree ("cluster_id","name_key","organisation_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("cluster_id","listed_at");--> statement-breakpoint
CREATE INDEX "listings_facets" ON "listings" USING btree ("cluster_id","kind","region","sector_mask");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_organisation" ON "organisation_join_requests" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_application" ON "organisation_join_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "organisation_merges_from" ON "organisation_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "organisation_merges_into" ON "organisation_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("cluster_id","name_key");--> statement-breakpoint
CREATE INDEX "organisations_group" ON "organisations" USING btree ("cluster_id","group_key");--> statement-breakpoint
CREATE INDEX "organisations_updated" ON "organisations" USING btree ("updated_at");--> statement-breakpoint
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
CREATE UNIQUE INDEX "letter_templates_version" ON "letter_templates" USING btree ("cluster_id","outcome","locale","version");--> statement-breakpoint
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
CREATE INDEX "stage_entries_stage" ON "stage_entries" USING btree ("cluster_id","stage","left_at");