import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3100)

const use = devices['Desktop Chrome']

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
  // What reads the edition as it is set comes first. What changes every page comes last, one thing after the other:
  // another name plate, other sections and offices, then ten thousand stories.
  projects: [
    { name: 'crawl', use, testMatch: /(crawl|structured)\.spec/ },
    {
      name: 'paper',
      use,
      testIgnore: /(crawl|structured|import|another-title|managing)\.spec/,
      dependencies: ['crawl'],
    },
    { name: 'title', use, testMatch: /another-title\.spec/, dependencies: ['paper'] },
    { name: 'managing', use, testMatch: /managing\.spec/, dependencies: ['title'] },
    { name: 'imports', use, testMatch: /import\.spec/, dependencies: ['managing'], fullyParallel: false },
  ],
})
