/** Corrects one field in place: Enter saves, Esc leaves everything as it was, and neither belongs to an input method. */

import { App, Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderChanges } from '../../../shared/contract/orderActs.ts'
import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { isComposing } from '../../parts/composing.ts'
import type { FieldContext } from './fieldContext.ts'
import { useFieldWords } from './fieldWords.ts'
import { centsOf, centsText } from './typedMoney.ts'

type TypedField = Exclude<OrderField, 'lines' | 'status'>

const longest: Record<TypedField, number> = {
  customerName: 200,
  customerPhone: 100,
  customerAddress: 500,
  totalCents: 20,
  deliveryDate: 10,
  note: 2_000,
}

type Props = FieldContext & Readonly<{ field: TypedField; onClose: () => void }>

export function FieldEditor({ field, order, acts, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { label } = useFieldWords()
  const [seen] = useState(order[field])
  const [text, setText] = useState(() => (typeof seen === 'number' ? centsText(seen) : (seen ?? '')))

  const save = async () => {
    const changes = changesOf(field, seen, text)
    if (changes === null) return void message.warning(t('orders.badAmount'))
    if (Object.keys(changes).length === 0 || (await acts.change(changes))) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && (field !== 'note' || event.ctrlKey)) {
      event.preventDefault()
      void save()
    }
  }
  const input = { value: text, maxLength: longest[field], 'aria-label': label(field), autoFocus: true }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys that its fields let pass
    <div className="field-editor" onKeyDown={onKeyDown}>
      {field === 'note' || field === 'customerAddress' ? (
        <Input.TextArea {...input} rows={field === 'note' ? 3 : 2} onChange={({ target }) => setText(target.value)} />
      ) : field === 'deliveryDate' ? (
        <DatePicker
          autoFocus
          aria-label={label(field)}
          value={text === '' ? null : dayjs(text)}
          format="YYYY/MM/DD"
          onChange={(date) => setText(date?.format('YYYY-MM-DD') ?? '')}
        />
      ) : (
        <Input
          {...input}
          inputMode={inputModes[field]}
          prefix={field === 'totalCents' ? 'NT$' : null}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <Button type="primary" loading={acts.isBusy} onClick={() => void save()}>
        {t('orders.save')}
      </Button>
      <Button onClick={onClose}>{t('orders.cancel')}</Button>
    </div>
  )
}

const inputModes = { customerName: 'text', customerPhone: 'tel', totalCents: 'decimal' } as const

/** Null for an amount that is none; empty where nothing changed. */
function changesOf(field: TypedField, seen: string | number | null, text: string): OrderChanges | null {
  const typed = text.trim()
  const to = field === 'totalCents' ? centsOf(typed) : typed === '' ? null : typed
  if (to === undefined) return null
  return to === seen ? {} : ({ [field]: { from: seen, to } } as OrderChanges)
}
