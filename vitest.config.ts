import { defineConfig } from 'vitest/config'

/** Guards against hanging, and no more: a slow machine may take its time. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    passWithNoTests: true,
    // By default one core is left out: of two, half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{flow,app,widget,scripts}/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...patience,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{db,server,test}/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          environment: 'node',
          ...patience,
        },
      },
    ],
  },
})
