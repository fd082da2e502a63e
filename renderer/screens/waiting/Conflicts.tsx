/** Orders in which the company contradicts what the shop corrected; each is decided here, or all of them at once. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, OrderConflict } from '../../../shared/contract/orderActs.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { hrefOf } from '../../parts/route.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { ConflictChoice, decisionOf } from '../orders/ConflictChoice.tsx'
import { useOrderActs } from '../orders/useOrderActs.tsx'

export function Conflicts() {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const conflicts = useQuery(orpc.orders.conflicts.queryOptions())
  if (conflicts.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (conflicts.isError)
    return <FailureNotice code={failureOf(conflicts.error)?.code ?? 'unreachable'} onRetry={() => void conflicts.refetch()} />
  if (conflicts.data.length === 0) return <Nothing what={t('conflicts.empty')} next={t('conflicts.emptyNext')} />
  return (
    <div className="conflicts">
      {conflicts.data.length > 1 && <AllAtOnce conflicts={conflicts.data} />}
      <ul>
        {conflicts.data.map((conflict) => (
          <li key={conflict.orderNo}>
            <ConflictOrder conflict={conflict} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ConflictOrder({ conflict }: Readonly<{ conflict: OrderConflict }>) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { orderNo, customerName, fields } = conflict
  const acts = useOrderActs(orderNo)
  const since = Math.max(...fields.map(({ openedAt }) => openedAt))
  return (
    <article className="conflict-order" aria-label={orderNo}>
      <header>
        <a href={hrefOf(['orders', orderNo])}>{orderNo}</a>
        <span>{customerName ?? ''}</span>
        <time>{t('conflicts.since', { at: moment(since, Date.now()) })}</time>
      </header>
      <ConflictChoice fields={fields} acts={acts} />
    </article>
  )
}

/** One order after the other: what somebody else decided meanwhile is counted and left alone. */
function AllAtOnce({ conflicts }: Readonly<{ conflicts: readonly OrderConflict[] }>) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)

  const decideAll = async (take: Decision['take'], by: string) => {
    setBusy(true)
    let decided = 0
    for (const { orderNo, fields } of conflicts) {
      const decisions = fields.map((field) => decisionOf(field, take))
      decided += await client.orders.decide({ orderNo, decisions, by }).then(
        () => 1,
        () => 0,
      )
    }
    setBusy(false)
    void queryClient.invalidateQueries({ queryKey: orpc.orders.conflicts.key() })
    const left = conflicts.length - decided
    if (left === 0) message.success(t('conflicts.allDecided', { count: decided }))
    else message.warning(t('conflicts.someLeft', { count: decided, left }))
  }
  const ask = async (take: Decision['take']) => {
    const by = await identify()
    if (by === null) return
    modal.confirm({
      title:
        take === 'company'
          ? t('conflicts.sureCompany', { count: conflicts.length })
          : t('conflicts.sureShop', { count: conflicts.length }),
      okText: take === 'company' ? t('conflicts.allCompany') : t('conflicts.allShop'),
      cancelText: t('orders.cancel'),
      onOk: () => void decideAll(take, by),
    })
  }
  return (
    <div className="conflict-acts">
      <span>{t('conflicts.count', { count: conflicts.length })}</span>
      <Button loading={isBusy} onClick={() => void ask('company')}>
        {t('conflicts.allCompany')}
      </Button>
      <Button loading={isBusy} onClick={() => void ask('shop')}>
        {t('conflicts.allShop')}
      </Button>
    </div>
  )
}
