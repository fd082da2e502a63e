/** The screens and acts that the search offers besides what is in the shop's books. */

import { useTranslation } from 'react-i18next'
import { languagePreference, themePreference } from '../../parts/look.ts'
import { go } from '../../parts/route.ts'
import { languages } from '../../words/index.ts'
import { type AreaId, areaIds } from '../frame/areas.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { keysOf } from '../frame/shortcuts.ts'
import type { Hit } from './hits.ts'

/** What only the frame can do. */
export type FrameActs = Readonly<{ toQueue: () => void; toArea: (id: AreaId) => void; openSheet: () => void }>

const actIds = ['queue', 'person', 'light', 'dark', 'language', 'testOrder', 'auditLog', 'sheet'] as const
type ActId = (typeof actIds)[number]
type Word = `nav.${AreaId}` | `find.acts.${ActId}`
type Named = Hit & Readonly<{ word: Word }>

function useRuns({ toQueue, openSheet }: FrameActs): Record<ActId, () => void> {
  const { change } = usePerson()
  return {
    queue: toQueue,
    person: change,
    light: () => themePreference.write('light'),
    dark: () => themePreference.write('dark'),
    language: () => languagePreference.write(languagePreference.read() === 'en' ? 'zh-TW' : 'en'),
    testOrder: () => go(['integration']),
    auditLog: () => go(['settings', 'audit']),
    sheet: openSheet,
  }
}

/** All of them without a text; else those whose name in either language holds it. */
export function usePlaces(text: string, frame: FrameActs): Hit[] {
  const { t, i18n } = useTranslation()
  const runs = useRuns(frame)
  const sought = text.toLowerCase()
  const isMeant = (word: Word): boolean =>
    languages.some((language) => i18n.getFixedT(language)(word).toLowerCase().includes(sought))
  const screens = areaIds.map(
    (id, index): Named => ({
      kind: 'screen',
      id,
      word: `nav.${id}`,
      title: t(`nav.${id}`),
      detail: '',
      aside: `Alt ${index + 1}`,
      run: () => frame.toArea(id),
    }),
  )
  const acts = actIds.map(
    (id): Named => ({
      kind: 'act',
      id,
      word: `find.acts.${id}`,
      title: t(`find.acts.${id}`),
      detail: '',
      aside: id === 'queue' || id === 'sheet' ? keysOf(id) : '',
      run: runs[id],
    }),
  )
  return [...screens, ...acts].filter(({ word }) => isMeant(word))
}
