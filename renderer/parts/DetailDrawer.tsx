/** The drawer in which one row opens: beside the list, never over the call queue; Esc closes it, and its row has the focus again. */

import { Drawer } from 'antd'
import type { ReactNode } from 'react'

const width = 480
const wideWidth = 640
/** The room that the frame gives to screens; drawers stay inside it. */
export const workspaceId = 'workspace'

type Props = Readonly<{
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  extra?: ReactNode
  isWide?: boolean
  children: ReactNode
}>

export function DetailDrawer({ title, isOpen, onClose, extra, isWide = false, children }: Props) {
  return (
    <Drawer
      rootClassName="detail"
      title={title}
      open={isOpen}
      onClose={onClose}
      extra={extra}
      size={isWide ? wideWidth : width}
      getContainer={() => document.getElementById(workspaceId) ?? document.body}
      mask={false}
      // Beside the list, not over it: the rest of the page stays in use.
      aria-modal={false}
      // The list returns the focus to the row that is closed, which need not be the row that was opened first.
      focusable={{ focusTriggerAfterClose: false }}
      afterOpenChange={(opened) => !opened && keepFocus()}
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}

/** A drawer without its row in a list (opened from the search, the row filtered away) leaves the focus in the workspace, never nowhere. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById(workspaceId)?.focus()
}
