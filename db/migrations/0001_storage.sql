-- The state of a conversation is rewritten at each turn: room on its page for the next version of the row (no index is touched), not
-- moved out of line below 4 KB, and the old versions swept early.
ALTER TABLE "conversation_states" SET (fillfactor = 50, toast_tuple_target = 4080, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);--> statement-breakpoint
ALTER TABLE "timers" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);--> statement-breakpoint
ALTER TABLE "asks" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);--> statement-breakpoint
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);--> statement-breakpoint
-- Pictures and documents do not compress.
ALTER TABLE "files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;--> statement-breakpoint
-- What a conversation wrote goes with its state, and its state with the conversation, the contact, the bot and the workspace.
CREATE FUNCTION "forget_conversation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM events WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  DELETE FROM timers WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  DELETE FROM asks WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  DELETE FROM outbox WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  DELETE FROM files WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  DELETE FROM idempotency_keys WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.conversation_id;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "forget_conversation" AFTER DELETE ON "conversation_states" FOR EACH ROW EXECUTE FUNCTION "forget_conversation"();
