/** 公斤錶: how much gas stands on the floor against the most that may, with the source of that figure. */

import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FloorKilograms } from '../../../shared/contract/settings.ts'
import type { Floor } from '../../../shared/contract/stock.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useChangeSettings } from '../settings/useChangeSettings.ts'
import { useSettings } from '../settings/useSettings.ts'

const limits = [128, 1_000] as const satisfies readonly FloorKilograms[]
const words = { 128: 'stock.floorShop', 1000: 'stock.floorStore' } as const

export function FloorMeter({ floor }: Readonly<{ floor: Floor }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const limit = useSettings().data?.floorKilograms
  const { change, isChanging } = useChangeSettings()
  const isKnown = floor.unknown.length === 0
  return (
    <section className="floor" aria-label={t('stock.floor')}>
      <h3>{t('stock.floor')}</h3>
      <strong className="floor-sum">
        {isKnown ? t('stock.floorKilograms', { kilograms: count(floor.kilograms) }) : t('stock.floorUnknown')}
      </strong>
      {limit !== undefined && (
        <>
          <FloorState floor={floor} limit={limit} />
          <Segmented<FloorKilograms>
            className="floor-limit"
            aria-label={t('stock.floorLimit')}
            disabled={isChanging}
            value={limit}
            options={limits.map((value) => ({ value, label: t(words[value], { kilograms: count(value) }) }))}
            onChange={(floorKilograms) => void change({ floorKilograms })}
          />
        </>
      )}
      {isKnown ? <Sizes floor={floor} /> : <Unknown floor={floor} />}
      <p className="quiet floor-source">
        {t('stock.floorSource')}
        <strong>{t('stock.floorConfirm')}</strong>
      </p>
    </section>
  )
}

type Against = Readonly<{ floor: Floor; limit: FloorKilograms }>

/** What is known may already be too much, even where the whole is not. */
function FloorState({ floor: { kilograms, unknown }, limit }: Against) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const isOver = kilograms > limit
  const against = t(isOver ? 'stock.floorOver' : 'stock.floorWithin', { kilograms: count(Math.abs(limit - kilograms)) })
  const part = t(isOver ? 'stock.floorLeastOver' : 'stock.floorLeast', { kilograms: count(kilograms) })
  return (
    <span className={isOver ? 'floor-state is-over' : 'floor-state'}>
      <meter className={isOver ? 'level level-out' : 'level'} min={0} max={limit} value={kilograms} aria-hidden="true" />
      <span>{unknown.length === 0 ? against : part}</span>
    </span>
  )
}

function Sizes({ floor: { sizes } }: Readonly<{ floor: Floor }>) {
  const { t, i18n } = useTranslation()
  const { count } = useFormats()
  const parts = sizes.map(({ kilograms, pieces }) => t('stock.floorSizes', { kilograms, pieces: count(pieces) }))
  return parts.length > 0 && <p className="quiet floor-parts">{new Intl.ListFormat(i18n.language).format(parts)}</p>
}

function Unknown({ floor: { unknown } }: Readonly<{ floor: Floor }>) {
  const { t, i18n } = useTranslation()
  const names = unknown.map(({ productName, productId }) => productName ?? productId)
  return <p className="floor-why">{t('stock.floorWhy', { products: new Intl.ListFormat(i18n.language).format(names) })}</p>
}
