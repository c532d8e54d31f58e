CREATE TABLE "conversation_goals" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"goal" text NOT NULL,
	"bot_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_goals_workspace_id_conversation_id_goal_pk" PRIMARY KEY("workspace_id","conversation_id","goal")
);
--> statement-breakpoint
CREATE TABLE "conversation_results" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"seq" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"answers" integer NOT NULL,
	"outcome" text NOT NULL,
	"flow" text NOT NULL,
	"block" text NOT NULL,
	"port" text NOT NULL,
	"said" "tsvector" NOT NULL,
	CONSTRAINT "conversation_results_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "daily_blocks" (
	"workspace_id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"day" date NOT NULL,
	"flow" text NOT NULL,
	"block" text NOT NULL,
	"port" text NOT NULL,
	"reached" integer NOT NULL,
	"asking" integer NOT NULL,
	"waiting" integer NOT NULL,
	"human" integer NOT NULL,
	"completed" integer NOT NULL,
	"lost" integer NOT NULL,
	CONSTRAINT "daily_blocks_workspace_id_bot_id_day_version_id_flow_block_port_pk" PRIMARY KEY("workspace_id","bot_id","day","version_id","flow","block","port")
);
--> statement-breakpoint
CREATE TABLE "daily_goals" (
	"workspace_id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"day" date NOT NULL,
	"goal" text NOT NULL,
	"reached" integer NOT NULL,
	"times" integer NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "daily_goals_workspace_id_bot_id_day_version_id_goal_pk" PRIMARY KEY("workspace_id","bot_id","day","version_id","goal")
);
--> statement-breakpoint
CREATE TABLE "daily_results" (
	"workspace_id" uuid NOT NULL,
	"bot_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"day" date NOT NULL,
	"begun" integer NOT NULL,
	"answered" integer NOT NULL,
	"handed_off" integer NOT NULL,
	"asking" integer NOT NULL,
	"waiting" integer NOT NULL,
	"human" integer NOT NULL,
	"completed" integer NOT NULL,
	"lost" integer NOT NULL,
	CONSTRAINT "daily_results_workspace_id_bot_id_day_version_id_pk" PRIMARY KEY("workspace_id","bot_id","day","version_id")
);
--> statement-breakpoint
CREATE TABLE "roll_up" (
	"id" integer PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"swept_workspace" uuid,
	"swept_conversation" uuid,
	"swept_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "conversation_goals" ADD CONSTRAINT "goals_of_conversation" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_results" ADD CONSTRAINT "results_of_conversation" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_blocks" ADD CONSTRAINT "daily_blocks_of_bot" FOREIGN KEY ("workspace_id","bot_id") REFERENCES "public"."bots"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_goals" ADD CONSTRAINT "daily_goals_of_bot" FOREIGN KEY ("workspace_id","bot_id") REFERENCES "public"."bots"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_results" ADD CONSTRAINT "daily_results_of_bot" FOREIGN KEY ("workspace_id","bot_id") REFERENCES "public"."bots"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goals_of_bot" ON "conversation_goals" USING btree ("workspace_id","bot_id","goal","started_at");--> statement-breakpoint
CREATE INDEX "results_by_place" ON "conversation_results" USING btree ("workspace_id","bot_id","flow","block","port","started_at");--> statement-breakpoint
CREATE INDEX "results_by_outcome" ON "conversation_results" USING btree ("workspace_id","bot_id","outcome","started_at");--> statement-breakpoint
CREATE INDEX "results_asking" ON "conversation_results" USING btree ("workspace_id","bot_id","last_at") WHERE "conversation_results"."outcome" = 'asking';--> statement-breakpoint
CREATE INDEX "results_said" ON "conversation_results" USING gin ("said");--> statement-breakpoint
-- The roll-up reads the latest events by this index: what no vacuum has summarised yet is read whole, and vacuum comes late to large tables.
ALTER INDEX "events_by_time" SET (autosummarize = on);
