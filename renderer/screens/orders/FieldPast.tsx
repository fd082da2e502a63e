/** 欄位來歷: which delivery or person set a field, when, from what to what; a person's edit can be taken back here. */

import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldMove, OrderEdit, OrderPassage } from '../../../shared/contract/orderActs.ts'
import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import type { FieldContext } from './fieldContext.ts'
import { useFieldWords } from './fieldWords.ts'

type Props = FieldContext & Readonly<{ field: OrderField }>

export function FieldPast({ field, history, acts }: Props) {
  const { t } = useTranslation()
  const { label } = useFieldWords()
  if (history === undefined) return <p className="quiet">{t('orders.pastLoading')}</p>
  const steps = history.passages.flatMap((passage) =>
    passage.moves.filter((move) => move.field === field).map((move) => ({ passage, move })),
  )
  const edit = history.edits.find((each) => each.field === field)
  return (
    <section className="field-past" aria-label={t('orders.pastOf', { field: label(field) })}>
      {edit !== undefined && <HoldingEdit edit={edit} acts={acts} />}
      {history.isEmptied && <p className="quiet">{t('orders.pastEmptied')}</p>}
      {steps.length === 0 ? (
        !history.isEmptied && <p className="quiet">{t('orders.pastNone')}</p>
      ) : (
        <ol>
          {steps.map(({ passage, move }) => (
            <PastStep key={passage.id} passage={passage} move={move} />
          ))}
        </ol>
      )}
    </section>
  )
}

function HoldingEdit({ edit, acts }: Readonly<{ edit: OrderEdit; acts: FieldContext['acts'] }>) {
  const { t } = useTranslation()
  const { value } = useFieldWords()
  return (
    <div className="field-edit">
      <span>
        {edit.eventId === 0 ? t('orders.companySilent') : t('orders.companySays', { value: value(edit.field, edit.said) })}
      </span>
      <Button
        size="small"
        icon={<UndoOutlined aria-hidden />}
        loading={acts.isBusy}
        onClick={() => void acts.takeBack(edit.field, edit.entry)}
      >
        {t('orders.takeBackTo', { value: value(edit.field, edit.was) })}
      </Button>
    </div>
  )
}

function PastStep({ passage, move }: Readonly<{ passage: OrderPassage; move: FieldMove }>) {
  const { exact } = useFormats()
  const words = useAuditWords()
  const what = passage.eventType === null ? words.action(passage.action) : words.type(passage.eventType)
  return (
    <li>
      <time>{exact(passage.at)}</time>
      <span className="who">{words.actor(passage.actor)}</span>
      <span>{what}</span>
      <FromTo move={move} />
    </li>
  )
}

/** `old → new`, long values whole and wrapped. */
export function FromTo({ move: { field, from, to } }: Readonly<{ move: FieldMove }>) {
  const { value } = useFieldWords()
  return (
    <span className="from-to">
      <del>{value(field, from)}</del>
      <span aria-hidden>→</span>
      <ins>{value(field, to)}</ins>
    </span>
  )
}
