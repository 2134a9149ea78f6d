CREATE TABLE "draft_points" (
	"application_id" text NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"author_id" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_points_application_id_question_pk" PRIMARY KEY("application_id","question")
);
--> statement-breakpoint
DROP INDEX "stage_entries_application";--> statement-breakpoint
ALTER TABLE "stage_entries" ADD COLUMN "n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_points" ADD CONSTRAINT "draft_points_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_points" ADD CONSTRAINT "draft_points_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stage_entries_application" ON "stage_entries" USING btree ("application_id","n");--> statement-breakpoint
INSERT INTO stage_entries (id, application_id, cluster_id, n, stage, entered_at, left_at)
SELECT substr(md5(random()::text || a.id), 1, 26), a.id, a.cluster_id, 1, 'received', a.submitted_at, CASE
  WHEN a.status = 'changesAsked' THEN (SELECT max(r.asked_at) FROM change_requests r WHERE r.application_id = a.id)
  WHEN a.status = 'withdrawn' THEN coalesce((SELECT max(e.at) FROM audit_events e WHERE e.subject_id = a.id AND e.action = 'application.withdrawn'), a.submitted_at)
  ELSE a.decided_at END
FROM applications a WHERE a.submitted_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO stage_entries (id, application_id, cluster_id, n, stage, entered_at)
SELECT substr(md5(random()::text || a.id), 1, 26), a.id, a.cluster_id, 2, CASE a.status WHEN 'changesAsked' THEN 'applicant' ELSE 'decided' END, s.left_at
FROM applications a JOIN stage_entries s ON s.application_id = a.id
WHERE a.status IN ('changesAsked', 'approved', 'refused') AND s.left_at IS NOT NULL;
