import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './db/engines/postgres/schema.ts',
  out: './db/migrations/postgres',
})
