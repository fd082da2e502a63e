// Writes the styles of the antd components that the page uses into one file while the page is built. Made in the browser, they took a quarter of its start.
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

// Through antd's CommonJS, which is the one that the extraction has: styles live in the cache of exactly one cssinjs.
const require = createRequire(import.meta.url)
const { createCache, extractStyle, StyleProvider }: typeof import('@ant-design/cssinjs') = require('@ant-design/cssinjs')
const { extractStyle: renderAll }: typeof import('@ant-design/static-style-extract') = require('@ant-design/static-style-extract')
const antd: typeof import('antd') = require('antd')
const { createElement }: typeof import('react') = require('react')

/** `DatePicker` → `date-picker`, `QRCode` → `qr-code`. */
const folderOf = (component: string): string =>
  component.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase()
const components = new Map(Object.keys(antd).map((component) => [folderOf(component), component]))

/** `…/antd/es/date-picker/style/panel.js` → `date-picker`; what lies in a folder with an underscore belongs to all of them. */
const styledFolder = (module: string): string[] => /\/antd\/es\/([a-z][a-z-]*)\/style\//.exec(module)?.slice(1, 2) ?? []

/** The rules alone: colours and measures are variables, which the page sets by its theme. */
function stylesOf(names: readonly string[]): string {
  const cache = createCache()
  renderAll({
    includes: [...names],
    customTheme: (node) => createElement(StyleProvider, { cache }, node),
  })
  return extractStyle(cache, { plain: true, types: 'style' })
}

export function antdStyles(): Plugin {
  let address = ''
  return {
    name: 'antd-styles',
    apply: 'build',
    enforce: 'pre',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
      const folders = new Set(modules.flatMap(styledFolder))
      const unknown = [...folders].filter((folder) => !components.has(folder))
      if (unknown.length > 0) this.error(`Whose styles are in antd/es/${unknown.join(', ')}?`)
      const names = [...folders].flatMap((folder) => components.get(folder) ?? [])
      const file = this.emitFile({ type: 'asset', name: 'antd.css', source: stylesOf(names) })
      address = `./${this.getFileName(file)}`
    },
    transformIndexHtml: {
      order: 'post',
      // Before the page's own style sheet, which has the last word. The card of the desktop program has nothing of antd.
      handler: (_html, { path }) =>
        path.endsWith('index.html')
          ? [{ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: address }, injectTo: 'head-prepend' }]
          : [],
    },
  }
}
