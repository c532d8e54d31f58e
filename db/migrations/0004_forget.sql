-- What would be foreign keys, without their look-up and lock at every beginning and every turn. The state goes first: a turn that is
-- being committed holds its row, and what that turn wrote is there to be removed when it is done.
DROP TRIGGER "forget_conversation" ON "conversation_states";--> statement-breakpoint
CREATE OR REPLACE FUNCTION "forget_conversation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM conversation_states WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM events WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM timers WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM asks WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM outbox WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM files WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  DELETE FROM idempotency_keys WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "forget_conversation" AFTER DELETE ON "conversations" FOR EACH ROW EXECUTE FUNCTION "forget_conversation"();--> statement-breakpoint
CREATE FUNCTION "forget_bot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM conversations WHERE workspace_id = OLD.workspace_id AND bot_id = OLD.id;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "forget_bot" AFTER DELETE ON "bots" FOR EACH ROW EXECUTE FUNCTION "forget_bot"();--> statement-breakpoint
CREATE FUNCTION "forget_workspace"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM contacts WHERE workspace_id = OLD.id;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "forget_workspace" AFTER DELETE ON "workspaces" FOR EACH ROW EXECUTE FUNCTION "forget_workspace"();
