/** What was just done, and the way back. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** How long the way back is offered. */
export const undoSeconds = 8

export function Undoable({ words, onUndo }: Readonly<{ words: string; onUndo: () => void }>) {
  const { t } = useTranslation()
  return (
    <span className="undo">
      <span>{words}</span>
      <Button size="small" onClick={onUndo}>
        {t('calls.giveBack')}
      </Button>
    </span>
  )
}
