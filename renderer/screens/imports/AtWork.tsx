/** A long work on an import: how far, how fast, how long still; it goes on without this screen. */

import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { useImportActs } from './useImport.ts'

type Props = Readonly<{ file: Import; phase: 'comparing' | 'writing' | 'undoing' }>

const secondsInMinute = 60

export function AtWork({ file, phase }: Props) {
  const { t } = useTranslation()
  const { act } = useImportActs(file.id)
  const { done, total, perSecond, secondsLeft } = file.progress ?? { done: 0, total: null, perSecond: 0, secondsLeft: null }
  return (
    <>
      <WorkProgress
        label={t(`imports.work.${phase}`)}
        done={done}
        total={total ?? 0}
        perSecond={perSecond}
        onStop={() => act('stop')}
      />
      {secondsLeft !== null && <p role="status">{t('imports.left', { time: timeOf(secondsLeft) })}</p>}
      {(phase === 'writing' || phase === 'undoing') && <p className="quiet">{t('imports.workBehind')}</p>}
    </>
  )

  function timeOf(seconds: number): string {
    if (seconds < secondsInMinute) return t('imports.seconds', { count: seconds })
    return t('imports.minutes', { count: Math.ceil(seconds / secondsInMinute) })
  }
}
