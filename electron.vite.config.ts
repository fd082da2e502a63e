// How the product is built: out/main (both entries and the workers), out/preload and out/renderer. Only better-sqlite3 stays outside the bundle.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { antdStyles } from './scripts/product/antdStyles.ts'

const from = (file: string): string => resolve(import.meta.dirname, file)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          desktop: from('main/desktop.ts'),
          headless: from('main/headless.ts'),
          writer: from('main/core/threads/writer.ts'),
          reader: from('main/core/threads/reader.ts'),
          workbook: from('main/core/threads/workbook.ts'),
          importing: from('main/core/threads/importing.ts'),
          exporter: from('main/core/threads/exporter.ts'),
          backup: from('main/core/threads/backup.ts'),
        },
        // Koa's depd makes a function from text. Nothing of ours does: biome forbids it.
        checks: { eval: false },
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
        input: { preload: from('main/preload/preload.ts') },
        // A sandboxed preload is loaded as CommonJS, and can load nothing beside Electron's own.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), antdStyles()],
    build: {
      outDir: 'out/renderer',
      // The headless host's page opens in whatever browser the machine has, not only in Electron's Chromium.
      target: 'es2022',
      minify: true,
      // A small font or picture as a data: address would be refused by the page's content policy.
      assetsInlineLimit: 0,
      // The page comes from this machine: one large file is no slower than many small ones.
      chunkSizeWarningLimit: 4_096,
      reportCompressedSize: false,
      // The desk, and the card that the desktop program shows above other programs.
      rolldownOptions: {
        input: { index: from('renderer/index.html'), card: from('renderer/card.html') },
        // What the start needs of libraries, in two files: thirty small ones wait for each other in six connections. The card has nothing of antd.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'react',
                tags: ['$initial'],
                test: /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next)[\\/]/,
                priority: 1,
              },
              { name: 'antd', tags: ['$initial'], test: /node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/ },
            ],
          },
        },
      },
    },
  },
})
