/** The drawer in which one row opens: beside the list, never over the call queue; Esc closes it. */

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
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}
