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
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "administrator_proposals_person" ON "administrator_proposals" USING btree ("person_id");