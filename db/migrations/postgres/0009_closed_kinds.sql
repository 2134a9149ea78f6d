CREATE TABLE "closed_kinds" (
	"cluster_id" text NOT NULL,
	"kind" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"closed_by" text,
	CONSTRAINT "closed_kinds_cluster_id_kind_pk" PRIMARY KEY("cluster_id","kind")
);
--> statement-breakpoint
ALTER TABLE "closed_kinds" ADD CONSTRAINT "closed_kinds_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;