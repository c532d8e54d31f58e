ALTER INDEX "data_rows_by_key" SET (fastupdate = true, gin_pending_list_limit = 64);
