/** The guide as one HTML file that needs nothing else: no script, no picture, no font of elsewhere. */

import type { Block, Section } from './guide.ts'
import type { GuideLanguage } from './languages.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const style = `:root{color-scheme:light dark}body{max-width:60rem;margin:0 auto;padding:2rem 1rem;font:16px/1.7 system-ui,"Noto Sans TC",sans-serif}
h2{margin-top:3rem}pre{padding:1rem;overflow:auto;border:1px solid #8886;border-radius:8px;font:13px/1.5 ui-monospace,Consolas,monospace}
table{width:100%;border-collapse:collapse}th,td{padding:.4rem .6rem;border-bottom:1px solid #8886;text-align:start;vertical-align:top}summary{padding:.4rem 0;font-weight:600;cursor:pointer}`

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

const blockOf = (block: Block): string => {
  if (block.kind === 'text') return `<p>${escaped(block.text)}</p>`
  if (block.kind === 'code') return `<pre><code>${escaped(block.text)}</code></pre>`
  return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

const sectionOf = ({ title, blocks, parts }: Section): string => {
  const folded = parts.map(
    (part) => `<details><summary>${escaped(part.title)}</summary>${part.blocks.map(blockOf).join('\n')}</details>`,
  )
  return [`<h2>${escaped(title)}</h2>`, ...blocks.map(blockOf), ...folded].join('\n')
}

export const htmlOf = (title: string, sections: readonly Section[], language: GuideLanguage): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.map(sectionOf).join('\n')}
</body>
</html>
`
