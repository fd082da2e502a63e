/** The results of the search, grouped by kind; the field above keeps the focus and points at the chosen line. */

import { Fragment, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Hit, type HitKind, keyOfHit } from './hits.ts'

export type Group = Readonly<{ name: HitKind | 'recent'; hits: readonly Hit[] }>

export const lineId = (list: string, index: number): string => `${list}-${index}`

type Props = Readonly<{
  id: string
  groups: readonly Group[]
  /** Counted over all groups. */
  chosen: number
  onPoint: (index: number) => void
  onChoose: (index: number) => void
}>

export function ResultList({ id, groups, chosen, onPoint, onChoose }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0))
  return (
    <div id={id} className="results" role="listbox" aria-label={t('find.results')} tabIndex={-1}>
      {groups.map(({ name, hits }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box is grouped by role
        <div key={name} role="group" aria-labelledby={`${heading}-${name}`}>
          <div id={`${heading}-${name}`} className="results-head">
            {t(`find.kinds.${name}`)}
          </div>
          {hits.map((hit, index) => {
            const place = (starts[at] ?? 0) + index
            return (
              <Fragment key={keyOfHit(hit)}>
                <Line
                  id={lineId(id, place)}
                  hit={hit}
                  isChosen={place === chosen}
                  onPoint={() => onPoint(place)}
                  onChoose={() => onChoose(place)}
                />
              </Fragment>
            )
          })}
        </div>
      ))}
    </div>
  )
}

type LineProps = Readonly<{ id: string; hit: Hit; isChosen: boolean; onPoint: () => void; onChoose: () => void }>

function Line({ id, hit, isChosen, onPoint, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div id={id} role="option" aria-selected={isChosen} className="result" onMouseMove={onPoint} onClick={onChoose}>
      <strong title={hit.title}>{hit.title}</strong>
      <span className="result-detail" title={hit.detail}>
        {hit.detail}
      </span>
      <span className="result-aside">{hit.aside}</span>
    </div>
  )
}
