/** The pill that says whether the shop receives; it opens to the details. */

import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OfficeStatus } from '../../../shared/contract/office.ts'
import { useConnection } from '../../bridge/hooks.ts'
import { ageOf } from '../../parts/ages.ts'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { useNow } from '../../parts/useNow.ts'
import { type Receiving, receivingOf } from './receiving.ts'

export function ReceivingPill({ status }: Readonly<{ status: OfficeStatus | undefined }>) {
  const { t } = useTranslation()
  const now = useNow(1000)
  const receiving = receivingOf(status, useConnection(), now)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('receiving.title')}
      content={<Details receiving={receiving} status={status} />}
    >
      <Button className={`pill pill-${receiving.state}`} shape="round">
        <span className="pill-dot" aria-hidden="true" />
        <strong>{t(`receiving.${receiving.state}`)}</strong>
        <Remark receiving={receiving} now={now} />
      </Button>
    </Popover>
  )
}

function Remark({ receiving, now }: Readonly<{ receiving: Receiving; now: number }>) {
  const { t } = useTranslation()
  if (receiving.state === 'off') return <span>{t(`receiving.${receiving.reason}`)}</span>
  if (receiving.state !== 'on') return null
  if (receiving.lastEventAt === null) return <span>{t('receiving.never')}</span>
  const { unit, count } = ageOf(now - receiving.lastEventAt)
  return <span>{t('receiving.ago', { age: t(`age.${unit}`, { count }) })}</span>
}

function Details({ receiving, status }: Readonly<{ receiving: Receiving; status: OfficeStatus | undefined }>) {
  const { t } = useTranslation()
  const { exact, count } = useFormats()
  return (
    <div className="pill-details">
      <p>{t(`receiving.${receiving.state}Detail`)}</p>
      {status !== undefined && (
        <Facts
          facts={[
            {
              key: 'last',
              label: t('receiving.lastLabel'),
              value: status.lastEventAt === null ? t('receiving.never') : exact(status.lastEventAt),
            },
            { key: 'today', label: t('receiving.todayLabel'), value: count(status.eventsToday) },
            {
              key: 'urls',
              label: t('receiving.addressLabel'),
              value: status.webhookUrls.map((url) => <div key={url}>{url}</div>),
            },
          ]}
        />
      )}
      <a href={hrefOf(['integration'])}>{t('receiving.toIntegration')}</a>
    </div>
  )
}
