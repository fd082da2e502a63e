/** A stock level as a word and as a bar against the minimum. */

import { useTranslation } from 'react-i18next'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'
import { type Level, levelOf } from './level.ts'

const tones: Record<Level, Tone> = { out: 'bad', low: 'wait', enough: 'good', unknown: 'plain' }

export function StockLevel({ item }: Readonly<{ item: StockItem }>) {
  const { t } = useTranslation()
  const level = levelOf(item)
  return (
    <span className="stock-level">
      <StateTag tone={tones[level]}>{t(`stock.${level}`)}</StateTag>
      <LevelBar item={item} level={level} />
    </span>
  )
}

/** The bar's middle is the minimum; twice the minimum fills it. The word beside it says the same. */
function LevelBar({ item: { quantity, minStock }, level }: Readonly<{ item: StockItem; level: Level }>) {
  if (quantity === null || minStock === null || minStock === 0) return null
  return (
    <span className="level-room">
      <meter className={`level level-${level}`} min={0} max={minStock * 2} value={Math.max(0, quantity)} aria-hidden="true" />
    </span>
  )
}
