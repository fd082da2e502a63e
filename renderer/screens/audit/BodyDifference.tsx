/** How a delivery differs from the one before it about the same thing, field by field. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { type Difference, differencesOf } from './bodyDiff.ts'

type Props = Readonly<{ entryId: number; eventId: number }>

export function BodyDifference({ entryId, eventId }: Props) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const previous = useQuery(orpc.audit.previous.queryOptions({ input: { id: entryId } }))
  if (previous.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  if (previous.isError)
    return <FailureNotice code={failureOf(previous.error)?.code ?? 'unreachable'} onRetry={() => void previous.refetch()} />
  if (previous.data === null || previous.data.eventId === null) return <p className="quiet">{t('audit.diffFirst')}</p>
  return <Compared previous={previous.data} before={previous.data.eventId} after={eventId} />
}

type Compare = Readonly<{ previous: AuditEntry; before: number; after: number }>

function Compared({ previous, before, after }: Compare) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const { exact } = useFormats()
  const former = useQuery(orpc.events.get.queryOptions({ input: { id: before } }))
  const latter = useQuery(orpc.events.get.queryOptions({ input: { id: after } }))
  const failed = [former, latter].find(({ isError }) => isError)
  const [oldBody, newBody] = [former.data?.body, latter.data?.body]
  const differences = useMemo(() => (oldBody && newBody ? differencesOf(oldBody, newBody) : null), [oldBody, newBody])
  if (failed !== undefined)
    return <FailureNotice code={failureOf(failed.error)?.code ?? 'unreachable'} onRetry={() => void failed.refetch()} />
  if (oldBody === undefined || newBody === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  const isEmptied = oldBody === null || newBody === null
  return (
    <>
      <p className="quiet">
        <a href={hrefOf(['settings', 'audit', String(previous.id)])}>{t('audit.diffAgainst', { id: previous.id })}</a>{' '}
        {exact(previous.at)}
      </p>
      {differences === null && <p className="quiet">{isEmptied ? t('body.emptied') : t('body.notJson')}</p>}
      {differences?.length === 0 && <p className="quiet">{t('audit.diffNone')}</p>}
      {differences !== null && differences.length > 0 && <DifferenceTable differences={differences} />}
    </>
  )
}

/** More is a new thing rather than a change; the bodies themselves are there to be read. */
const mostShown = 100

function DifferenceTable({ differences }: Readonly<{ differences: readonly Difference[] }>) {
  const { t } = useTranslation()
  const rest = differences.length - mostShown
  return (
    <>
      <table className="difference">
        <thead>
          <tr>
            <th scope="col">{t('audit.diffField')}</th>
            <th scope="col">{t('audit.diffBefore')}</th>
            <th scope="col">{t('audit.diffAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{before === null ? <span className="quiet">{t('audit.diffAbsent')}</span> : <del>{before}</del>}</td>
              <td>{after === null ? <span className="quiet">{t('audit.diffAbsent')}</span> : <ins>{after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="quiet">{t('audit.diffMore', { count: rest })}</p>}
    </>
  )
}
