CREATE TABLE "erasures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"by" text NOT NULL,
	"user_id" text,
	"contact_id" uuid,
	"bot_id" uuid,
	"people" integer DEFAULT 0 NOT NULL,
	"conversations" integer DEFAULT 0 NOT NULL,
	"messages" integer DEFAULT 0 NOT NULL,
	"files" integer DEFAULT 0 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "written_rows" (
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"table_id" uuid NOT NULL,
	"row_id" uuid NOT NULL,
	"added" boolean NOT NULL,
	"columns" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "written_rows_workspace_id_contact_id_table_id_row_id_pk" PRIMARY KEY("workspace_id","contact_id","table_id","row_id")
);
--> statement-breakpoint
-- The words by which a contact is found: of each fact that is text or a number, folded (accents, capitals) and cut at everything of ASCII
-- that is no letter or digit; of a phone number also its digits as one word, with and without what stands before the last nine.
CREATE FUNCTION "contact_words"(facts jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH told AS (
    SELECT left(value #>> '{}', 500) AS said FROM jsonb_each(facts) WHERE jsonb_typeof(value) IN ('string', 'number') LIMIT 100
  ), cut AS (
    SELECT regexp_split_to_table(lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g')), '[\s!-/:-@\[-`{-~]+') AS word FROM told
    UNION ALL
    SELECT unnest(ARRAY[digits, right(digits, 9)]) FROM (
      SELECT regexp_replace(said, '\D', '', 'g') AS digits FROM told WHERE said ~ '^\s*\+?[0-9\s().-]{6,24}$'
    ) phones
  )
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, 100))), ''::tsvector) FROM cut WHERE word <> ''
$$;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (contact_words(facts)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_rows" ADD CONSTRAINT "written_rows_of_row_fk" FOREIGN KEY ("workspace_id","table_id","row_id") REFERENCES "public"."data_rows"("workspace_id","table_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_latest" ON "erasures" USING btree ("workspace_id","at","id");--> statement-breakpoint
CREATE INDEX "erasures_of_contact" ON "erasures" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "written_rows_of_row" ON "written_rows" USING btree ("workspace_id","table_id","row_id");--> statement-breakpoint
CREATE INDEX "contacts_search" ON "contacts" USING gin ("search");