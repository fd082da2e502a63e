/** A chart and the same figures as a table: the table is always there for those who hear the page, and shown to whoever prefers it. */

import { Button, Skeleton } from 'antd'
import { type ComponentType, lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartTable } from './ChartTable.tsx'
import type { ChartContent } from './series.ts'

/** A chart whose code does not come must not take the figures beside it along. */
const Drawing = lazy<ComponentType<{ content: ChartContent }>>(() => import('./Drawing.tsx').catch(() => ({ default: NotDrawn })))

type Props = Readonly<{
  title: string
  /** What the title leaves open, e.g. what is compared. */
  note?: ReactNode
  content: ChartContent
  /** `low` for a chart beside others, of which only the shape matters. */
  height?: 'low' | 'usual'
}>

/** `content` is to be kept while it says the same (useMemo): a new one is drawn anew. */
export function Chart({ title, note, content, height = 'usual' }: Props) {
  const { t } = useTranslation()
  const [isTable, setTable] = useState(false)
  const heading = useId()
  return (
    <figure className="chart" aria-labelledby={heading}>
      <figcaption className="chart-head">
        <strong id={heading}>{title}</strong>
        {note !== undefined && <small>{note}</small>}
        <Button size="small" type="text" onClick={() => setTable(!isTable)}>
          {isTable ? t('charts.showChart') : t('charts.showTable')}
        </Button>
      </figcaption>
      {!isTable && (
        <div className={`chart-room chart-${height}`}>
          <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 3 }} />}>
            <Drawing content={content} />
          </Suspense>
        </div>
      )}
      <ChartTable label={title} content={content} isShown={isTable} />
    </figure>
  )
}

function NotDrawn() {
  const { t } = useTranslation()
  return <p className="quiet">{t('charts.unloaded')}</p>
}
