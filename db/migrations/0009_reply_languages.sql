ALTER TABLE "canned_replies" ADD COLUMN "texts" jsonb;--> statement-breakpoint
-- What was said to everybody goes on being said in every language.
UPDATE "canned_replies" SET "texts" = jsonb_build_object('', "text");--> statement-breakpoint
ALTER TABLE "canned_replies" ALTER COLUMN "texts" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "canned_replies" DROP COLUMN "text";
