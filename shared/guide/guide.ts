/** The guide as a document of plain parts, from which the screen, the HTML file and the Markdown file are made alike. */

import { answers } from './answers.ts'
import { examples } from './examples.ts'
import { fieldRows } from './fieldRows.ts'
import type { GuideLanguage } from './languages.ts'
import { filledSnippet, type ShopValues, snippetIds, snippets } from './snippets.ts'
import { guideEvents, kinds, occasions, words } from './words.ts'

export type Block =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'code'; text: string }>
  | Readonly<{ kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }>

/** `parts`: one of several, which the screen shows as tabs. */
export type Part = Readonly<{ id: string; title: string; blocks: readonly Block[] }>
export type Section = Readonly<{ id: string; title: string; blocks: readonly Block[]; parts: readonly Part[] }>

const text = (content: string): Block => ({ kind: 'text', text: content })
const code = (content: string): Block => ({ kind: 'code', text: content })

/** The programs, one part each. */
export const sendersSection = (values: ShopValues, language: GuideLanguage): Section => ({
  id: 'senders',
  title: words[language].senders,
  blocks: [text(words[language].sendersHow), text(words[language].simpler)],
  parts: snippetIds.map((id) => ({ id, title: snippets[id].name, blocks: [code(filledSnippet(id, values, language))] })),
})

const eventPart = (type: (typeof guideEvents)[number], language: GuideLanguage): Part => {
  const say = words[language]
  const rows = fieldRows(type, language).map(({ path, kind, isRequired, explanation }) => [
    path,
    kinds[language][kind],
    isRequired ? say.yes : say.no,
    explanation,
  ])
  const table: Block = { kind: 'table', head: [say.field, say.kind, say.need, say.meaning], rows }
  return {
    id: type,
    title: type,
    blocks: [text(occasions[language][type]), table, code(JSON.stringify(examples[type], null, 2))],
  }
}

export const eventsSection = (language: GuideLanguage): Section => ({
  id: 'events',
  title: words[language].events,
  blocks: [text(words[language].eventsHow)],
  parts: guideEvents.map((type) => eventPart(type, language)),
})

export const answersSection = (language: GuideLanguage): Section => {
  const { status, means, todo } = words[language]
  const rows = Object.entries(answers[language]).map(([number, advice]) => [number, advice.means, advice.todo])
  const blocks: Block[] = [text(words[language].answersHow), { kind: 'table', head: [status, means, todo], rows }]
  return { id: 'answers', title: words[language].answers, blocks, parts: [] }
}

export const retriesSection = (language: GuideLanguage): Section => ({
  id: 'retries',
  title: words[language].retries,
  blocks: [text(words[language].retriesHow)],
  parts: [],
})

const addressSection = (urls: readonly string[], { secret }: ShopValues, language: GuideLanguage): Section => ({
  id: 'address',
  title: words[language].address,
  blocks: [
    text(words[language].purpose),
    ...urls.map(code),
    code(`X-Webhook-Secret: ${secret}`),
    text(words[language].addressHow),
  ],
  parts: [],
})

/** The whole guide, for a file that stands alone. */
export const wholeGuide = (urls: readonly string[], values: ShopValues, language: GuideLanguage): readonly Section[] => [
  addressSection(urls, values, language),
  sendersSection(values, language),
  eventsSection(language),
  answersSection(language),
  retriesSection(language),
]
