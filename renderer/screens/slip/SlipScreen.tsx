/** 配送單: an order as it will lie on paper, and the button that prints it. Only the slip itself reaches the printer. */

import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Paper, Print, Slip } from '../../../shared/contract/slips.ts'
import { papers } from '../../../shared/domain/papers.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePreference } from '../../parts/preference.ts'
import { hrefOf, useRoute } from '../../parts/route.ts'
import { useNow } from '../../parts/useNow.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useStatus } from '../frame/useStatus.ts'
import { PrintOutcome } from './PrintOutcome.tsx'
import { paperPreference } from './paper.ts'
import { SlipSheet } from './SlipSheet.tsx'
import { usePrint } from './usePrint.ts'

export default function SlipScreen() {
  const [, orderNo = ''] = useRoute().path
  const { orpc } = useOffice()
  const slip = useQuery(orpc.slips.show.queryOptions({ input: { orderNo } }))
  useRefresh(['order', 'customer'], orpc.slips.show.key({ input: { orderNo } }))
  return (
    <section className="screen slip-screen">
      {slip.data !== undefined ? (
        <SlipDesk key={orderNo} slip={slip.data} />
      ) : slip.isError ? (
        <FailureNotice code={failureOf(slip.error)?.code ?? 'unreachable'} onRetry={() => void slip.refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </section>
  )
}

function SlipDesk({ slip }: Readonly<{ slip: Slip }>) {
  const { t } = useTranslation()
  const { orderNo } = slip.order
  const [paper, setPaper] = usePreference(paperPreference)
  const { print, printByDialog, printing, isAsking, failed, result } = usePrint(orderNo)
  const next = useNextPrint(slip)
  const shop = useStatus().data?.shopName
  return (
    <>
      <div className="slip-tools">
        <Button icon={<ArrowLeftOutlined aria-hidden />} href={hrefOf(['orders', orderNo])}>
          {t('slip.back')}
        </Button>
        <h2>{t('slip.title')}</h2>
        <Segmented<Paper>
          aria-label={t('slip.paper')}
          value={paper}
          options={papers.map((each) => ({ value: each, label: t(`slip.${each}`) }))}
          onChange={setPaper}
        />
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} loading={isAsking} onClick={() => void print(paper)}>
          {t('slip.print')}
        </Button>
      </div>
      {slip.lastPrint !== null && <LastPrint print={slip.lastPrint} />}
      {failed !== null && <FailureNotice code={failed} />}
      {result !== null && <PrintOutcome result={result} isOrder onDialog={printByDialog} />}
      <div className="slip-table">
        <SlipSheet slip={slip} paper={paper} print={printing ?? next} shopName={shop ?? t('frame.product')} />
      </div>
    </>
  )
}

/** What the slip will say of its print if it is printed now. */
function useNextPrint({ lastPrint }: Slip): Print {
  const { name } = usePerson()
  const now = useNow(30_000)
  return { copy: (lastPrint?.copy ?? 0) + 1, at: now, by: name }
}

function LastPrint({ print: { copy, at, by } }: Readonly<{ print: Print }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return <p className="quiet">{t('slip.lastPrint', { count: copy, at: exact(at), by })}</p>
}
