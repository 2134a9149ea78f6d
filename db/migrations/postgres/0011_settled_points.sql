ALTER TABLE "change_points" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "change_points" ADD COLUMN "settled_by" text;