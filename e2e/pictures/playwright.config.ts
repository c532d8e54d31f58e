import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

/** `npm run pictures`: what the README shows, made as the journeys are run. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '*.pictures.ts',
  globalSetup: '../global-setup.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  use: { ...journeys.use, trace: 'off', screenshot: 'off' },
})
