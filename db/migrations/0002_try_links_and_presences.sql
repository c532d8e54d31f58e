CREATE TABLE "presences" (
	"workspace_id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"session" text NOT NULL,
	"user_id" text NOT NULL,
	"flow" text,
	"block" text,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presences_workspace_id_bot_id_session_pk" PRIMARY KEY("workspace_id","bot_id","session")
);
--> statement-breakpoint
CREATE TABLE "try_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "try_links_workspace_id_bot_id_id_pk" PRIMARY KEY("workspace_id","bot_id","id"),
	CONSTRAINT "try_links_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "data_rows" ADD COLUMN "n" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "data_rows_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_of_bot" FOREIGN KEY ("workspace_id","bot_id") REFERENCES "public"."bots"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "try_links" ADD CONSTRAINT "try_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "try_links" ADD CONSTRAINT "try_links_of_bot" FOREIGN KEY ("workspace_id","bot_id") REFERENCES "public"."bots"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_rows_in_order" ON "data_rows" USING btree ("workspace_id","table_id","n");