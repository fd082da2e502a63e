/** What stands around the entries in the exported page: it runs only its own checker, asks nobody for anything, and holds no markup but its own. */

import type { AuditExportEnd } from '../../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import style from './checker.css?raw'
import checker from './checker.js?raw'

/** What the page says of itself besides its entries. `words`: its sentences by name; `{{id}}` and such are filled in by the checker. */
export type About = Readonly<{
  shop: string
  zone: string
  locale: string
  exportedAt: number
  by: string
  filter: AuditFilter
  end: AuditExportEnd
  words: Readonly<Record<string, string>>
  codes: Readonly<Record<string, string>>
}>

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** A source of a content policy for exactly this text. */
async function sourceOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

async function contentPolicy(): Promise<string> {
  return [
    `default-src 'none'`,
    `script-src ${await sourceOf(checker)}`,
    `style-src ${await sourceOf(style)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')
}

type Start = Readonly<{ language: string; title: string; needsScript: string }>

export const pageStart = async ({ language, title, needsScript }: Start): Promise<string> => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>${escaped(needsScript)}</noscript>
`

/** Many blocks rather than one, so that no single text grows beyond what a browser takes. */
export const rowsBlock = (lines: string): string => `<script type="application/json" class="rows">\n${lines}</script>\n`

export const pageEnd = (
  about: About,
): string => `<script type="application/json" id="about">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>
<script>${checker}</script>
</body>
</html>
`
