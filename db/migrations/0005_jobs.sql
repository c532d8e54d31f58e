CREATE TABLE "jobs" (
	"kind" text NOT NULL,
	"key" text DEFAULT '' NOT NULL,
	"args" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"asked" integer DEFAULT 1 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"holder" uuid,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"done_at" timestamp (3) with time zone,
	"done_ms" integer,
	"outcome" text,
	CONSTRAINT "jobs_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at");