DROP INDEX "data_rows_by_key";--> statement-breakpoint
CREATE INDEX "data_rows_by_key" ON "data_rows" USING gin ("keys") WITH (fastupdate=false);