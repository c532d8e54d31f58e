CREATE TABLE "canned_replies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canned_replies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "canned_replies_once" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
DROP INDEX "conversations_inbox";--> statement-breakpoint
ALTER TABLE "conversation_states" ADD COLUMN "team_seen" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "agent_name" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "inbox_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "mails_waiting" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_waiting" ON "conversations" USING btree ("workspace_id","waiting_since","id") WHERE "conversations"."status" = 'human' and "conversations"."owner" = 'nobody';--> statement-breakpoint
CREATE INDEX "conversations_of_agent" ON "conversations" USING btree ("workspace_id","assignee_id","inbox_at","id") WHERE "conversations"."status" = 'human' and "conversations"."owner" = 'human';--> statement-breakpoint
CREATE INDEX "conversations_with_humans" ON "conversations" USING btree ("workspace_id","inbox_at","id") WHERE "conversations"."status" = 'human';--> statement-breakpoint
CREATE INDEX "conversations_humans_left" ON "conversations" USING btree ("workspace_id","inbox_at","id") WHERE "conversations"."status" <> 'human' and "conversations"."inbox_at" is not null;--> statement-breakpoint
CREATE INDEX "conversations_humans_left_of_bot" ON "conversations" USING btree ("workspace_id","bot_id","inbox_at","id") WHERE "conversations"."status" <> 'human' and "conversations"."inbox_at" is not null;