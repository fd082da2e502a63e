/** Parts of the guide on the screen: sentences, tables, and code that is copied by one press. */

import { Typography } from 'antd'
import type { Block } from '../../../shared/guide/guide.ts'
import { CopiedCode } from './CopiedCode.tsx'

export function GuideBlocks({ blocks }: Readonly<{ blocks: readonly Block[] }>) {
  return blocks.map((block) => <GuideBlock key={keyOf(block)} block={block} />)
}

const keyOf = (block: Block): string => (block.kind === 'table' ? block.head.join() : block.text)

function GuideBlock({ block }: Readonly<{ block: Block }>) {
  if (block.kind === 'text') return <Typography.Paragraph>{block.text}</Typography.Paragraph>
  return block.kind === 'code' ? <CopiedCode text={block.text} /> : <GuideTable {...block} />
}

function GuideTable({ head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <div className="guide-table">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
