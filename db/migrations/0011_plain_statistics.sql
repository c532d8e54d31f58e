-- Nobody is looked for by what is in these as a whole, and comparing them is most of the work of ANALYZE.
ALTER TABLE "contacts" ALTER COLUMN "facts" SET STATISTICS 0, ALTER COLUMN "consents" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "conversation_states" ALTER COLUMN "state" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "body" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "asks" ALTER COLUMN "request" SET STATISTICS 0, ALTER COLUMN "result" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "body" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ALTER COLUMN "answer" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "data_rows" ALTER COLUMN "values" SET STATISTICS 0;
