import { defineConfig } from 'vitest/config'
import { Counts } from './test/support/counts.ts'

/** Tests that drive the built product through its front door: they run one file at a time and may take long. */
const wholeProduct = 'test/whole/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    reporters: ['default', new Counts()],
    // Nothing is tested by the clock: a slow machine is waited for.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [wholeProduct], pool: 'forks' } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [wholeProduct],
          globalSetup: ['test/support/build.ts'],
          pool: 'forks',
          fileParallelism: false,
        },
      },
    ],
  },
})
