import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{arabic,db,newsroom,cli,components,i18n,server}/**/*.test.{ts,tsx}', '*.test.ts'],
    alias: { 'server-only': fileURLToPath(new URL('./e2e/empty.ts', import.meta.url)) },
    // Hashing passwords and cutting pictures take their time on a busy machine.
    testTimeout: 20_000,
    setupFiles: ['./e2e/unit-setup.ts'],
    reporters: ['default'],
  },
})
