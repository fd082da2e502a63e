/** One notification of the system's. Never the only sign of anything: systems hide them as they please. */

import { Notification } from 'electron'

export type Toast = Readonly<{
  title: string
  body: string
  /** Stays until somebody has seen it; else it goes by itself. */
  isUrgent: boolean
  onClick: () => void
}>

/** Returns the way to take it back. Without a sound of its own: the program rings. */
export type ShowToast = (toast: Toast) => () => void

/** Held until they are gone: what is collected as garbage hears no click. */
const shown = new Set<Notification>()

export const showToast: ShowToast = ({ title, body, isUrgent, onClick }) => {
  if (!Notification.isSupported()) return () => undefined
  const notification = new Notification({
    title,
    body,
    silent: true,
    urgency: isUrgent ? 'critical' : 'low',
    timeoutType: isUrgent ? 'never' : 'default',
  })
  shown.add(notification)
  notification.on('click', onClick)
  notification.on('close', () => shown.delete(notification))
  notification.show()
  return () => {
    shown.delete(notification)
    notification.close()
  }
}
