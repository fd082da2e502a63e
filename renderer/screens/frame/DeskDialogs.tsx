/** The search and the sheet of shortcuts: fetched when somebody first asks for them, opened by key from anywhere. */

import { lazy, Suspense, useState } from 'react'
import { ScreenGuard } from './ScreenGuard.tsx'
import { toArea, toAreaNumber, toQueue } from './steps.ts'
import { useShortcuts } from './useShortcuts.ts'

const Palette = lazy(() => import('../palette/Palette.tsx'))
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx'))

export type DeskDialog = 'find' | 'sheet'

/** What is open, and the dialogs themselves; a dialog that was once open keeps its memory. */
export function useDeskDialogs() {
  const [open, setOpen] = useState<DeskDialog | null>(null)
  const [known, setKnown] = useState<ReadonlySet<DeskDialog>>(new Set())
  const show = (dialog: DeskDialog) => {
    setKnown((last) => new Set([...last, dialog]))
    setOpen(dialog)
  }
  useShortcuts((wish) => {
    if (wish.is === 'queue') toQueue()
    else if (wish.is === 'screen') toAreaNumber(wish.number)
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
