/** A slip of no order, to see whether printer and paper are right; it is in no list and in no count. */

import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintResult } from '../../../shared/contract/machine.ts'
import type { Paper, Slip } from '../../../shared/contract/slips.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useStatus } from '../frame/useStatus.ts'
import { PrintOutcome } from './PrintOutcome.tsx'
import { SlipSheet } from './SlipSheet.tsx'
import { useSlipPrinter } from './useSlipPrinter.ts'

const unreachable: PrintResult = { outcome: 'failed', printer: null }

export function TestSlip({ paper }: Readonly<{ paper: Paper }>) {
  const { t } = useTranslation()
  const { name } = usePerson()
  const shop = useStatus().data?.shopName
  const toPaper = useSlipPrinter()
  const [at, setAt] = useState<number | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const [result, setResult] = useState<PrintResult | null>(null)
  const slip = useTestSlip(at ?? 0)
  const put = useEffectEvent(async () => {
    const done = await toPaper(paper).catch(() => unreachable)
    setResult(done)
    setPrinting(false)
    // What was not printed is left for the dialog.
    if (done?.outcome === 'printed') setAt(null)
  })
  useEffect(() => {
    if (isPrinting) void put()
  }, [isPrinting])
  const print = () => {
    setResult(null)
    setAt(Date.now())
    setPrinting(true)
  }
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} loading={isPrinting} onClick={print}>
        {t('machine.testSlip')}
      </Button>
      {result !== null && <PrintOutcome result={result} isOrder={false} onDialog={() => window.print()} />}
      {at !== null && (
        <div className="slip-aside" aria-hidden>
          <SlipSheet slip={slip} paper={paper} print={{ copy: 1, at, by: name }} shopName={shop ?? t('frame.product')} />
        </div>
      )}
    </>
  )
}

/** Long enough to show where lines break and how wide the paper is. */
function useTestSlip(at: number): Slip {
  const { t } = useTranslation()
  return {
    order: {
      orderNo: 'TEST-0000',
      channel: 'phone',
      customerId: null,
      customerName: t('machine.testName'),
      customerPhone: '0912345678',
      customerAddress: t('machine.testAddress'),
      totalCents: 162_000,
      status: 'pending',
      deliveryDate: null,
      note: t('machine.testNote'),
      createdAt: at,
      updatedAt: at,
      acknowledgedAt: null,
      acknowledgedBy: null,
      lines: [
        { lineNo: 1, productName: t('machine.testProduct', { kilograms: 20 }), quantity: 1, unitPriceCents: 90_000 },
        { lineNo: 2, productName: t('machine.testProduct', { kilograms: 16 }), quantity: 1, unitPriceCents: 72_000 },
      ],
    },
    paymentType: null,
    lastPrint: null,
  }
}
