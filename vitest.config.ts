import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { Counts } from './test/support/counts.ts'

/** Tests that drive the built product through its front door: they run one file at a time and may take long. */
const wholeProduct = 'test/whole/**/*.test.{ts,tsx}'

/** Tests of the desktop program: in a stand-in for Electron, whose windows are pages of a real browser, and in the real one where it is. */
const desktopProgram = 'test/{desktop,genuine}/**/*.test.ts'

/** Both drive what was built, in a browser, and each file has the machine to itself. */
const onBuilt = { globalSetup: ['test/support/build.ts'], pool: 'forks' as const, fileParallelism: false }

export default defineConfig({
  // The real one fetches its runtime as soon as it is loaded.
  resolve: { alias: { electron: resolve(import.meta.dirname, 'test/electron-host/electron.ts') } },
  test: {
    reporters: ['default', new Counts()],
    // Nothing is tested by the clock: a slow machine is waited for.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    setupFiles: ['test/electron-host/setUp.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [wholeProduct, desktopProgram],
          pool: 'forks',
        },
      },
      { extends: true, test: { name: 'browser', include: [wholeProduct], ...onBuilt } },
      {
        extends: true,
        test: {
          name: 'desktop',
          include: [desktopProgram],
          ...onBuilt,
          // Each start opens an office, a browser and two pages.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
