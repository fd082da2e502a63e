/** Corrects the lines of an order, and its total with them where the two belong together. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, InputNumber } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderChanges } from '../../../shared/contract/orderActs.ts'
import { isComposing } from '../../parts/composing.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { FieldContext } from './fieldContext.ts'
import { linesCents, mismatchCents } from './orderSums.ts'
import { blankLine, type TypedLine, typedLines, writtenLines } from './typedLines.ts'

type Props = FieldContext & Readonly<{ onClose: () => void }>

export function LinesEditor({ order, acts, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [seen] = useState(order)
  const [lines, setLines] = useState(() => (order.lines.length === 0 ? [blankLine(0)] : typedLines(order.lines)))
  const [isTotalled, setTotalled] = useState(mismatchCents(order) === null)
  const written = writtenLines(lines)
  const sum = written === null ? null : linesCents(written.map((line, index) => ({ ...line, lineNo: index + 1 })))
  const movesTotal = isTotalled && sum !== null && sum >= 0 && sum !== seen.totalCents

  const save = async () => {
    if (written === null) return void message.warning(t('orders.badLines'))
    const from = seen.lines.map(({ lineNo: _lineNo, ...line }) => line)
    const isSame = JSON.stringify(from) === JSON.stringify(written)
    const changes: OrderChanges = {
      ...(!isSame && { lines: { from, to: written } }),
      ...(movesTotal && { totalCents: { from: seen.totalCents, to: sum } }),
    }
    if (Object.keys(changes).length === 0 || (await acts.change(changes))) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
      event.preventDefault()
      void save()
    }
  }
  const put = (key: number, change: Partial<TypedLine>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...change } : line)))
  const add = () => setLines([...lines, blankLine(Math.max(-1, ...lines.map(({ key }) => key)) + 1)])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys that its fields let pass
    <div className="lines-editor" onKeyDown={onKeyDown}>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          isFirst={index === 0}
          onPut={(change) => put(line.key, change)}
          onRemove={() => setLines(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        {t('orders.addLine')}
      </Button>
      <TotalChoice sum={sum} isTotalled={isTotalled} onChange={setTotalled} />
      <div className="field-editor">
        <Button type="primary" loading={acts.isBusy} onClick={() => void save()}>
          {t('orders.save')}
        </Button>
        <Button onClick={onClose}>{t('orders.cancel')}</Button>
      </div>
    </div>
  )
}

function TotalChoice({
  sum,
  isTotalled,
  onChange,
}: Readonly<{ sum: number | null; isTotalled: boolean; onChange: (is: boolean) => void }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  if (sum === null || sum < 0) return null
  return (
    <Checkbox checked={isTotalled} onChange={({ target }) => onChange(target.checked)}>
      {t('orders.totalToo', { total: money(sum) })}
    </Checkbox>
  )
}

type RowProps = Readonly<{ line: TypedLine; isFirst: boolean; onPut: (change: Partial<TypedLine>) => void; onRemove: () => void }>

function LineRow({ line, isFirst, onPut, onRemove }: RowProps) {
  const { t } = useTranslation()
  return (
    <div className="line-row">
      <Input
        className="line-product"
        aria-label={t('orders.product')}
        placeholder={t('orders.product')}
        autoFocus={isFirst}
        value={line.product}
        maxLength={200}
        onChange={({ target }) => onPut({ product: target.value })}
      />
      <InputNumber
        className="line-quantity"
        aria-label={t('orders.quantity')}
        min={1}
        max={99_999}
        precision={0}
        value={line.quantity}
        onChange={(quantity) => onPut({ quantity })}
      />
      <Input
        className="line-price"
        aria-label={t('orders.unitPrice')}
        placeholder={t('orders.unitPrice')}
        inputMode="decimal"
        value={line.price}
        maxLength={20}
        onChange={({ target }) => onPut({ price: target.value })}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('orders.removeLine')}
        title={t('orders.removeLine')}
        onClick={onRemove}
      />
    </div>
  )
}
