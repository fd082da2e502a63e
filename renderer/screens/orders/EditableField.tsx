/** One field of an order: what it says, where that came from, and a way to put it right without leaving the drawer. */

import { EditOutlined, HistoryOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldPast } from './FieldPast.tsx'
import type { FieldContext } from './fieldContext.ts'
import { useFieldWords } from './fieldWords.ts'
import { LinesEditor } from './LinesEditor.tsx'

type Props = FieldContext & Readonly<{ field: OrderField; isReadOnly?: boolean; children: ReactNode }>

export function EditableField({ field, isReadOnly = false, children, ...context }: Props) {
  const { t } = useTranslation()
  const { label } = useFieldWords()
  const [isEditing, setEditing] = useState(false)
  const [isPastOpen, setPastOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (!isEditing && wasEditing.current) pencil.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])

  if (isEditing) {
    const props = { ...context, onClose: () => setEditing(false) }
    return field === 'lines' || field === 'status' ? <LinesEditor {...props} /> : <FieldEditor {...props} field={field} />
  }
  return (
    <div className="field">
      <div className="field-value">
        <div className="field-said">{children}</div>
        <EditMark field={field} {...context} />
        <span className="field-acts">
          {!isReadOnly && (
            <Button
              ref={pencil}
              size="small"
              type="text"
              icon={<EditOutlined aria-hidden />}
              aria-label={t('orders.edit', { field: label(field) })}
              title={t('orders.edit', { field: label(field) })}
              onClick={() => setEditing(true)}
            />
          )}
          <Button
            size="small"
            type="text"
            icon={<HistoryOutlined aria-hidden />}
            aria-expanded={isPastOpen}
            aria-label={t('orders.pastOf', { field: label(field) })}
            title={t('orders.pastOf', { field: label(field) })}
            onClick={() => setPastOpen(!isPastOpen)}
          />
        </span>
      </div>
      {isPastOpen && <FieldPast field={field} {...context} />}
    </div>
  )
}

/** Seen without opening anything: a person changed this, or the company says something else. */
function EditMark({ field, history }: FieldContext & Readonly<{ field: OrderField }>) {
  const { t } = useTranslation()
  const edit = history?.edits.find((each) => each.field === field)
  if (edit === undefined) return null
  if (edit.isDisputed) return <StateTag tone="wait">{t('orders.disputed')}</StateTag>
  return <StateTag tone="plain">{t('orders.editedBy', { by: edit.by })}</StateTag>
}
