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
CREATE TABLE "application_references" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answer" text,
	"comment" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "application_references_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "change_points" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "organisation_join_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
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
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"delegate_id" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
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
	"stage" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "shortcut_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "application_access" ADD COLUMN "collaborator_id" text;--> statement-breakpoint
ALTER TABLE "application_links" ADD COLUMN "collaborator_id" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "definition_id" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "rules_id" text;--> statement-breakpoint
ALTER TABLE "change_requests" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "vat" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "pic" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "ror" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "group_name" text;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_collaborators" ADD CONSTRAINT "application_collaborators_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_comments" ADD CONSTRAINT "application_comments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_definitions" ADD CONSTRAINT "application_definitions_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_references" ADD CONSTRAINT "application_references_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_references" ADD CONSTRAINT "application_references_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_points" ADD CONSTRAINT "change_points_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_join_requests" ADD CONSTRAINT "organisation_join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_scores" ADD CONSTRAINT "application_scores_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_scores" ADD CONSTRAINT "application_scores_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_ballots" ADD CONSTRAINT "committee_ballots_vote_id_committee_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."committee_votes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_voters" ADD CONSTRAINT "committee_voters_vote_id_committee_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."committee_votes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_voters" ADD CONSTRAINT "committee_voters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "application_collaborators_application" ON "application_collaborators" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_comments_application" ON "application_comments" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_definitions_version" ON "application_definitions" USING btree ("cluster_id","kind","version");--> statement-breakpoint
CREATE INDEX "application_documents_application" ON "application_documents" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_references_organisation" ON "application_references" USING btree ("application_id","organisation_id");--> statement-breakpoint
CREATE INDEX "change_points_request" ON "change_points" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "organisation_join_requests_organisation" ON "organisation_join_requests" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "organisation_merges_from" ON "organisation_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "organisation_merges_into" ON "organisation_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","ends_at");--> statement-breakpoint
CREATE INDEX "committee_ballots_vote" ON "committee_ballots" USING btree ("vote_id");--> statement-breakpoint
CREATE INDEX "committee_votes_application" ON "committee_votes" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_templates_version" ON "letter_templates" USING btree ("cluster_id","outcome","locale","version");--> statement-breakpoint
CREATE INDEX "reopenings_application" ON "reopenings" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_rules_version" ON "review_rules" USING btree ("cluster_id","version");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("cluster_id","person_id");--> statement-breakpoint
CREATE INDEX "stage_entries_application" ON "stage_entries" USING btree ("application_id","entered_at");--> statement-breakpoint
CREATE INDEX "stage_entries_open" ON "stage_entries" USING btree ("cluster_id","left_at","due_at");--> statement-breakpoint
CREATE INDEX "stage_entries_stage" ON "stage_entries" USING btree ("cluster_id","stage","left_at");--> statement-breakpoint
ALTER TABLE "application_access" ADD CONSTRAINT "application_access_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_links" ADD CONSTRAINT "application_links_collaborator_id_application_collaborators_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."application_collaborators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_definition_id_application_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."application_definitions"("id") ON DELETE no action ON UPDATE no action;