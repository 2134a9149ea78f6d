DROP INDEX "stage_entries_open";--> statement-breakpoint
CREATE INDEX "applications_views" ON "applications" USING btree ("cluster_id","status","assigned_to","submitted_at","id");--> statement-breakpoint
CREATE INDEX "applications_countries" ON "applications" USING btree ("cluster_id","country","submitted_at");--> statement-breakpoint
CREATE INDEX "stage_entries_age" ON "stage_entries" USING btree ("application_id","entered_at");--> statement-breakpoint
CREATE INDEX "stage_entries_open" ON "stage_entries" USING btree ("cluster_id","left_at","due_at","application_id");