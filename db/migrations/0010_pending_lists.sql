ALTER INDEX "contacts_search" SET (fastupdate = true, gin_pending_list_limit = 64);--> statement-breakpoint
ALTER INDEX "results_said" SET (fastupdate = true, gin_pending_list_limit = 64);--> statement-breakpoint
ALTER INDEX "data_rows_by_key" SET (fastupdate = true, gin_pending_list_limit = 64);
