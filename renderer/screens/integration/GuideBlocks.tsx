/** Parts of the guide on the screen: sentences, tables, and code that is copied by one press. */

import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../shared/guide/guide.ts'

export function GuideBlocks({ blocks }: Readonly<{ blocks: readonly Block[] }>) {
  return blocks.map((block) => <GuideBlock key={keyOf(block)} block={block} />)
}

const keyOf = (block: Block): string => (block.kind === 'table' ? block.head.join() : block.text)

function GuideBlock({ block }: Readonly<{ block: Block }>) {
  if (block.kind === 'text') return <Typography.Paragraph>{block.text}</Typography.Paragraph>
  return block.kind === 'code' ? <Code text={block.text} /> : <GuideTable {...block} />
}

function Code({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    message.success(t('integration.copied'))
  }
  return (
    <div className="body-text">
      <header>
        <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('integration.copy')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
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
