ALTER TABLE "contacts" DROP CONSTRAINT "contacts_workspace_id_workspaces_id_fk";
--> statement-breakpoint
ALTER TABLE "conversation_states" DROP CONSTRAINT "conversation_states_of_conversation";
--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_of_bot_fk";
