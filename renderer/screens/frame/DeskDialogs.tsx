/** The search and the sheet of shortcuts: fetched once the desk stands, opened by key from anywhere. */

import { lazy, Suspense, useEffect, useState } from 'react'
import { fetchAhead, late } from '../../parts/lateCode.ts'
import { screenLoads } from './areas.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import { toArea, toAreaNumber, toFilter, toQueue } from './steps.ts'
import { useShortcuts } from './useShortcuts.ts'

const loadPalette = late(() => import('../palette/Palette.tsx'))
const loadSheet = late(() => import('./ShortcutSheet.tsx'))
const Palette = lazy(loadPalette)
const ShortcutSheet = lazy(loadSheet)

/** Neither the first search nor the first step to another screen shall wait for code. */
const useFetchedAhead = (): void => useEffect(() => fetchAhead([loadPalette, ...screenLoads, loadSheet]), [])

export type DeskDialog = 'find' | 'sheet'

/** What is open, and the dialogs themselves; a dialog that was once open keeps its memory. */
export function useDeskDialogs() {
  const [open, setOpen] = useState<DeskDialog | null>(null)
  const [known, setKnown] = useState<ReadonlySet<DeskDialog>>(new Set())
  useFetchedAhead()
  const show = (dialog: DeskDialog) => {
    setKnown((last) => new Set([...last, dialog]))
    setOpen(dialog)
  }
  useShortcuts((wish) => {
    if (wish.is === 'queue') toQueue()
    else if (wish.is === 'screen') toAreaNumber(wish.number)
    else if (wish.is === 'filter') toFilter()
    else show(wish.is)
  })
  const close = () => setOpen(null)
  const acts = { toQueue, toArea, openSheet: () => show('sheet') }
  const dialogs = (
    <ScreenGuard>
      <Suspense fallback={null}>
        {known.has('find') && <Palette isOpen={open === 'find'} onClose={close} acts={acts} />}
        {known.has('sheet') && <ShortcutSheet isOpen={open === 'sheet'} onClose={close} />}
      </Suspense>
    </ScreenGuard>
  )
  return { show, dialogs }
}
