/** What waits for a person, the most urgent first; calm when nothing does. */

import { CheckCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'
import { Part } from './Part.tsx'

type Waiting = Readonly<{
  key: 'waitCalls' | 'waitFailed' | 'waitUnrecognised' | 'waitConflicts' | 'waitLow'
  count: number
  tone: Tone
  href: string
}>

const waitingOf = ({ calls, unsettled, stock }: Today): Waiting[] => [
  { key: 'waitCalls', count: calls.waiting, tone: 'bad', href: hrefOf(['calls']) },
  { key: 'waitFailed', count: unsettled.failed, tone: 'bad', href: hrefOf(['waiting'], { view: 'failed' }) },
  {
    key: 'waitUnrecognised',
    count: unsettled.unrecognised,
    tone: 'wait',
    href: hrefOf(['waiting'], { view: 'unrecognised' }),
  },
  { key: 'waitConflicts', count: unsettled.conflicts, tone: 'wait', href: hrefOf(['waiting'], { view: 'conflicts' }) },
  { key: 'waitLow', count: stock.low, tone: 'wait', href: hrefOf(['stock'], { low: '1' }) },
]

export function WhatWaits({ today }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const waiting = waitingOf(today).filter((each) => each.count > 0)
  return (
    <Part>
      <h3>{t('today.waits')}</h3>
      {waiting.length === 0 ? (
        <p className="all-done">
          <CheckCircleOutlined aria-hidden /> {t('today.nothingWaits')}
        </p>
      ) : (
        <ul className="waits">
          {waiting.map(({ key, count: amount, tone, href }) => (
            <li key={key}>
              <a href={href}>
                <span>{t(`today.${key}`)}</span>
                <StateTag tone={tone}>{count(amount)}</StateTag>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
