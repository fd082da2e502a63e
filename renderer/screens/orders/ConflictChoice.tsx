/** The fields on which the company and the shop differ, both values side by side; a person chooses, one by one or all at once. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Decision, FieldMove, FieldValue, OrderEdit } from '../../../shared/contract/orderActs.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useFieldWords } from './fieldWords.ts'
import type { OrderActs } from './useOrderActs.tsx'

type DisputedField = OrderEdit & Readonly<{ shop: FieldValue }>

type Props = Readonly<{ fields: readonly DisputedField[]; acts: OrderActs }>

export function ConflictChoice({ fields, acts }: Props) {
  const { t } = useTranslation()
  const decide = (take: Decision['take']) =>
    void acts.decide(
      fields.map((field) => decisionOf(field, take)),
      movesOf(fields, take),
    )
  return (
    <div className="conflict">
      {fields.map((field) => (
        <ConflictField key={field.field} field={field} acts={acts} />
      ))}
      {fields.length > 1 && (
        <div className="conflict-acts">
          <Button loading={acts.isBusy} onClick={() => decide('company')}>
            {t('conflicts.allCompany')}
          </Button>
          <Button loading={acts.isBusy} onClick={() => decide('shop')}>
            {t('conflicts.allShop')}
          </Button>
        </div>
      )}
    </div>
  )
}

export const decisionOf = ({ field, eventId }: Pick<OrderEdit, 'field' | 'eventId'>, take: Decision['take']): Decision => ({
  field,
  take,
  eventId,
})

/** What a decision changes in the order: the shop's own word stays as it is. */
const movesOf = (fields: readonly DisputedField[], take: Decision['take']): FieldMove[] =>
  take === 'shop' ? [] : fields.map(({ field, shop, said }) => ({ field, from: shop, to: said }))

function ConflictField({ field: disputed, acts }: Readonly<{ field: DisputedField; acts: OrderActs }>) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { label, value } = useFieldWords()
  const { field, shop, said, by, at } = disputed
  const name = label(field)
  const decide = (take: Decision['take']) => void acts.decide([decisionOf(disputed, take)], movesOf([disputed], take))
  return (
    <fieldset className="conflict-field" aria-label={t('conflicts.of', { field: name })}>
      <strong>{name}</strong>
      <div>
        <small>{t('conflicts.shop', { by, at: moment(at, Date.now()) })}</small>
        <p>{value(field, shop)}</p>
        <Button
          size="small"
          loading={acts.isBusy}
          aria-label={t('conflicts.keepShop', { field: name })}
          onClick={() => decide('shop')}
        >
          {t('conflicts.keep')}
        </Button>
      </div>
      <div>
        <small>{t('conflicts.company')}</small>
        <p>{value(field, said)}</p>
        <Button
          size="small"
          loading={acts.isBusy}
          aria-label={t('conflicts.takeCompany', { field: name })}
          onClick={() => decide('company')}
        >
          {t('conflicts.take')}
        </Button>
      </div>
    </fieldset>
  )
}
