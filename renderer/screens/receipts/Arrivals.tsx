/** Deliveries that came: when, from whom, how they are known, and what became of each. */

import { useTranslation } from 'react-i18next'
import type { Arrival } from '../../../shared/contract/receipts.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { type Fact, Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { eventTones, useAuditWords } from '../settings/auditWords.ts'

export function Arrivals({ arrivals }: Readonly<{ arrivals: readonly Arrival[] }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return (
    <ul className="arrivals">
      {arrivals.map((arrival) => (
        <li key={`${arrival.entry}-${arrival.eventId}`} aria-label={t('receipts.arrival', { at: exact(arrival.at) })}>
          <ArrivalFacts arrival={arrival} />
        </li>
      ))}
    </ul>
  )
}

/** Headers by the prefix with which what they said is kept. */
const headers = { id: 'webhook-id', idem: 'Idempotency-Key' } as const
const isNamed = (kind: string): kind is keyof typeof headers => Object.hasOwn(headers, kind)

function SenderKey({ keyText }: Readonly<{ keyText: string }>) {
  const { t } = useTranslation()
  const at = keyText.indexOf(':')
  const kind = keyText.slice(0, at)
  if (!isNamed(kind)) return t('receipts.keyContent')
  return (
    <span className="with-link">
      {t('receipts.keyNamed')} <code>{headers[kind]}</code> <CopyText text={keyText.slice(at + 1)} className="code-text" />
    </span>
  )
}

const isStatus = (status: string | null): status is keyof typeof eventTones =>
  status !== null && Object.hasOwn(eventTones, status)

function ArrivalFacts({ arrival }: Readonly<{ arrival: Arrival }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const { status } = arrival
  const facts: Fact[] = [
    { key: 'at', label: t('receipts.at'), value: <EntryLink arrival={arrival} at={exact(arrival.at)} /> },
    {
      key: 'receipt',
      label: t('receipts.receipt'),
      value: arrival.receiptId && <CopyText text={arrival.receiptId} className="code-text" />,
    },
    { key: 'type', label: t('receipts.type'), value: arrival.type && words.type(arrival.type) },
    { key: 'about', label: t('receipts.about'), value: arrival.orderNo && <OrderLink orderNo={arrival.orderNo} /> },
    { key: 'outcome', label: t('receipts.outcome'), value: arrival.outcome && words.outcome(arrival.outcome) },
    {
      key: 'status',
      label: t('receipts.status'),
      value: isStatus(status) && <StateTag tone={eventTones[status]}>{words.eventStatus(status)}</StateTag>,
    },
    { key: 'source', label: t('receipts.source'), value: words.actor(arrival.source) },
    { key: 'address', label: t('receipts.address'), value: arrival.remoteAddress },
    { key: 'key', label: t('receipts.key'), value: <SenderKey keyText={arrival.key} /> },
    { key: 'likeness', label: t('receipts.likeness'), value: arrival.likeness && t(`receipts.likenesses.${arrival.likeness}`) },
    { key: 'digest', label: t('receipts.digest'), value: <CopyText text={arrival.sha256} className="code-text" /> },
  ]
  return <Facts facts={facts} />
}

function EntryLink({ arrival: { entry }, at }: Readonly<{ arrival: Arrival; at: string }>) {
  const { t } = useTranslation()
  return (
    <span className="with-link">
      <time>{at}</time>
      {entry !== null && <a href={hrefOf(['settings', 'audit', String(entry)])}>{t('receipts.showEntry')}</a>}
    </span>
  )
}

function OrderLink({ orderNo }: Readonly<{ orderNo: string }>) {
  const { t } = useTranslation()
  return (
    <span className="with-link">
      <CopyText text={orderNo} />
      <a href={hrefOf(['orders', orderNo])}>{t('receipts.showOrder')}</a>
    </span>
  )
}
