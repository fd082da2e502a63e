/** The senders that the guide offers for pasting, filled in with the shop's address and secret. */

import type { GuideLanguage } from './languages.ts'
import { inJson, inPhp, inPowerShell, inShell } from './literals.ts'
import { type NoteKey, notes } from './notes.ts'
import { bullmq } from './snippets/bullmq.ts'
import { csharpFramework, csharpModern } from './snippets/csharp.ts'
import { javascript } from './snippets/javascript.ts'
import { php } from './snippets/php.ts'
import { powershell } from './snippets/powershell.ts'
import { python } from './snippets/python.ts'
import { shell } from './snippets/shell.ts'
import { tsql } from './snippets/tsql.ts'

/** `name` and `file` are the same in every language; `quote` writes a text as the language does. */
type Snippet = Readonly<{ name: string; file: string; source: string; quote: (text: string) => string }>

export const snippets = {
  javascript: { name: 'JavaScript', file: 'gasdesk.cjs', source: javascript, quote: inJson },
  php: { name: 'PHP', file: 'gasdesk.php', source: php, quote: inPhp },
  csharpFramework: { name: 'C# .NET Framework', file: 'Gasdesk.cs', source: csharpFramework, quote: inJson },
  csharpModern: { name: 'C# .NET 8', file: 'Gasdesk.cs', source: csharpModern, quote: inJson },
  python: { name: 'Python', file: 'gasdesk.py', source: python, quote: inJson },
  shell: { name: 'curl', file: 'gasdesk.sh', source: shell, quote: inShell },
  powershell: { name: 'PowerShell', file: 'gasdesk.ps1', source: powershell, quote: inPowerShell },
  bullmq: { name: 'BullMQ + Redis', file: 'gasdesk-queue.cjs', source: bullmq, quote: inJson },
  tsql: { name: 'T-SQL', file: 'gasdesk.sql', source: tsql, quote: inJson },
} satisfies Record<string, Snippet>

export type SnippetId = keyof typeof snippets

/** In the order of the tabs. */
export const snippetIds: readonly SnippetId[] = [
  'javascript',
  'php',
  'csharpFramework',
  'csharpModern',
  'python',
  'shell',
  'powershell',
  'bullmq',
  'tsql',
]

export type ShopValues = Readonly<{ url: string; secret: string }>

const isNote = (key: string): key is NoteKey => Object.hasOwn(notes.en, key)

/** A snippet as the screen shows it. Throws on a mark that has no words. */
export const filledSnippet = (id: SnippetId, { url, secret }: ShopValues, language: GuideLanguage): string => {
  const { source, quote } = snippets[id]
  return source.replace(/‹(\w+)›/g, (_, key: string) => {
    if (key === 'url') return quote(url)
    if (key === 'secret') return quote(secret)
    if (isNote(key)) return notes[language][key]
    throw new Error(`no words for ‹${key}›`)
  })
}
