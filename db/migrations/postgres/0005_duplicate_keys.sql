CREATE TABLE "application_keys" (
	"key" text NOT NULL,
	"application_id" text NOT NULL,
	CONSTRAINT "application_keys_key_application_id_pk" PRIMARY KEY("key","application_id")
);
--> statement-breakpoint
CREATE TABLE "organisation_keys" (
	"key" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "organisation_keys_key_organisation_id_pk" PRIMARY KEY("key","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "application_keys" ADD CONSTRAINT "application_keys_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_keys" ADD CONSTRAINT "organisation_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_keys_application" ON "application_keys" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "organisation_keys_organisation" ON "organisation_keys" USING btree ("organisation_id");