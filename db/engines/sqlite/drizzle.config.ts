import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './db/engines/sqlite/schema.ts',
  out: './db/migrations/sqlite',
})
