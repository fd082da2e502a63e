/** A long work: how far it is, how fast, and the way to stop it. */

import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from './FormatsProvider.tsx'

type Props = Readonly<{ label: string; done: number; total: number; perSecond?: number; onStop: () => void }>

/** `total` 0: not known yet. */
export function WorkProgress({ label, done, total, perSecond = 0, onStop }: Props) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <section className="work" aria-label={label}>
      <span>{label}</span>
      <Progress percent={percent} size="small" showInfo={false} status="active" aria-label={label} />
      <span className="quiet work-figures">
        {total > 0 && t('audit.workDone', { done: count(done), total: count(total) })}
        {total === 0 && done > 0 && t('exports.soFar', { done: count(done) })}
        {perSecond > 0 && ` · ${t('audit.workRate', { rate: count(perSecond) })}`}
      </span>
      <Button size="small" onClick={onStop}>
        {t('audit.workStop')}
      </Button>
    </section>
  )
}
