/** 開始使用: from an empty program to a delivery that was seen to arrive, step by step, each of which may be skipped. */

import { Button, Result, Steps } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { go, hrefOf } from '../../parts/route.ts'
import { useStatus } from '../frame/useStatus.ts'
import { AddressStep } from './AddressStep.tsx'
import { pass, type StepId, stepIds } from './guide.ts'
import { PersonStep } from './PersonStep.tsx'
import { ShopStep } from './ShopStep.tsx'
import { TestStep } from './TestStep.tsx'
import { useGuideStep } from './useGuide.ts'

const parts: Record<StepId, ComponentType> = {
  person: PersonStep,
  shop: ShopStep,
  address: AddressStep,
  test: TestStep,
}

export default function FirstRunScreen() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const step = useGuideStep(status)
  const leave = () => {
    pass(...stepIds)
    go([])
  }
  if (step === undefined) return null
  if (step === null) return <Through hasReceived={status?.lastEventAt !== null} />
  const Part = parts[step]
  return (
    <section className="screen screen-page first-run">
      <h2>{t('firstRun.title')}</h2>
      <p className="quiet">{t('firstRun.intro')}</p>
      <Steps
        size="small"
        responsive={false}
        current={stepIds.indexOf(step)}
        items={stepIds.map((id) => ({ title: t(`firstRun.${id}.title`) }))}
      />
      <div className="first-run-step">
        <h3>{t(`firstRun.${step}.title`)}</h3>
        <p>{t(`firstRun.${step}.why`)}</p>
        <Part />
      </div>
      <footer>
        <Button onClick={() => pass(step)}>{t('firstRun.skip')}</Button>
        <Button type="text" onClick={leave}>
          {t('firstRun.skipAll')}
        </Button>
      </footer>
    </section>
  )
}

function Through({ hasReceived }: Readonly<{ hasReceived: boolean }>) {
  const { t } = useTranslation()
  return (
    <section className="screen screen-page">
      <Result
        status="success"
        title={<h2>{t(hasReceived ? 'firstRun.received' : 'firstRun.through')}</h2>}
        subTitle={t(hasReceived ? 'firstRun.receivedNext' : 'firstRun.throughNext')}
        extra={
          <Button type="primary" href={hrefOf(['orders'])}>
            {t('firstRun.toOrders')}
          </Button>
        }
      />
    </section>
  )
}
