// How the product is built: out/main (both entries and the workers), out/preload, out/renderer. Only better-sqlite3 stays outside the bundle.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Paths from this folder, without those that nobody has written yet. */
function existing(files: Record<string, string>): Record<string, string> {
  const absolute = Object.entries(files).map(([name, file]): [string, string] => [name, resolve(import.meta.dirname, file)])
  return Object.fromEntries(absolute.filter(([, file]) => existsSync(file)))
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: existing({
          desktop: 'main/desktop.ts',
          headless: 'main/headless.ts',
          writer: 'main/core/threads/writer.ts',
          reader: 'main/core/threads/reader.ts',
        }),
        // Chunks lie beside the entries, so that any of them finds a worker as its neighbour (main/core/base/workerFile.ts).
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: existing({ index: 'main/preload/index.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // The headless host's page opens in whatever browser the machine has, not only in Electron's Chromium.
      target: 'es2022',
      minify: true,
      // A small font or picture as a data: address would be refused by the page's content policy.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
})
