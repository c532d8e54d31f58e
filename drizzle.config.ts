import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  // Tests stand beside the schema and are none of it.
  schema: './db/schema/!(*.test).ts',
  out: './db/migrations',
  casing: 'snake_case',
  breakpoints: true,
})
