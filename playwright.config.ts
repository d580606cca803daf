import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3100)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'ar-EG',
    timezoneId: 'Africa/Cairo',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'paper', use: { ...devices['Desktop Chrome'] }, testIgnore: /import\.spec/ },
    // Ten thousand stories more change every page: they come last.
    {
      name: 'imports',
      use: { ...devices['Desktop Chrome'] },
      testMatch: /import\.spec/,
      dependencies: ['paper'],
      fullyParallel: false,
    },
  ],
})
