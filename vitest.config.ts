import { defineConfig } from 'vitest/config'

/** Tests that drive the built product through its front door: they run one file at a time and may take long. */
const wholeProduct = 'test/whole/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [wholeProduct], pool: 'forks' } },
      {
        test: {
          name: 'browser',
          include: [wholeProduct],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
