/** The guide as Markdown. */

import type { Block, Section } from './guide.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A fence longer than any run of back ticks inside. */
const fenced = (text: string): string => {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.trimEnd()}\n${fence}`
}

const blockOf = (block: Block): string => {
  if (block.kind === 'text') return block.text
  if (block.kind === 'code') return fenced(block.text)
  return [line(block.head), line(block.head.map(() => '---')), ...block.rows.map(line)].join('\n')
}

export const markdownOf = (title: string, sections: readonly Section[]): string => {
  const parts = sections.flatMap((section) => [
    `## ${section.title}`,
    ...section.blocks.map(blockOf),
    ...section.parts.flatMap((part) => [`### ${part.title}`, ...part.blocks.map(blockOf)]),
  ])
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`
}
