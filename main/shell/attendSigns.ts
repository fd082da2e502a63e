/** The tray and the application's menu, and what a person asks for there. */

import { app, type BrowserWindow } from 'electron'
import { wallTimeIn } from '../../shared/domain/wallTime.ts'
import type { Log } from '../core/base/log.ts'
import { closeToTray } from './closing.ts'
import { showAbout } from './dialogs.ts'
import type { DeskShell } from './machine.ts'
import { showMenu } from './menu/menu.ts'
import { type MenuAct, menuLook } from './menu/menuLook.ts'
import { showToast } from './toast.ts'
import { openTray } from './tray/tray.ts'
import { type TrayAct, trayLook } from './tray/trayLook.ts'
import type { Watch } from './watch.ts'

type Parts = Readonly<{
  shell: DeskShell
  watch: Watch
  desk: BrowserWindow
  /** Brings the desk to the front. */
  showDesk: () => void
  version: string
  dataDir: string
  log: Log
}>

/** What both the tray and the menu offer. */
const actsOf = ({ shell, desk, showDesk, version, dataDir, log }: Parts) => {
  const { machine, asks, words } = shell
  const failed = (error: unknown) => log.warn('what was asked in a menu could not be done', { error })
  const byTray: Record<TrayAct, () => void> = {
    open: showDesk,
    openCall: () => machine.openCall(null),
    silence: () => machine.silence(true),
    sound: () => machine.silence(false),
    quit: () => app.quit(),
  }
  const plain = {
    ...byTray,
    openFolder: () => void machine.openFolder().catch(failed),
    closeWindow: () => desk.close(),
    about: () => void showAbout(desk, version, dataDir, words()).catch(failed),
  }
  const byMenu = (act: MenuAct): void => {
    if (act.is === 'go' || act.is === 'show') {
      asks.desk(act.is === 'go' ? { is: 'go', path: [...act.path] } : act)
      showDesk()
    } else plain[act.is]()
  }
  return { byTray: (act: TrayAct) => byTray[act](), byMenu }
}

export const attendSigns = (parts: Parts): { close: () => void } => {
  const { shell, watch, desk } = parts
  const { alarm, words, file } = shell
  const { byTray, byMenu } = actsOf(parts)

  const look = () => {
    const [sight, until] = [watch.sight(), alarm.silentUntil()]
    return trayLook(sight, until === null || sight === null ? null : wallTimeIn(sight.status.zone)(until), words())
  }
  const tray = openTray(look(), byTray)
  let menuShown = ''
  const renew = (): void => {
    tray.show(look())
    const parts = menuLook(words(), { isSilent: alarm.silentUntil() !== null, isPackaged: app.isPackaged })
    const next = JSON.stringify(parts)
    if (next !== menuShown) showMenu(parts, byMenu)
    menuShown = next
  }
  renew()
  watch.onSight(renew)
  shell.onChange(renew)
  closeToTray(desk, () => {
    if (file.current().knowsTray) return
    void file.change({ knowsTray: true })
    const { tray: said } = words()
    showToast({ title: said.staysTitle, body: said.staysBody, isUrgent: false, onClick: parts.showDesk })
  })
  return { close: tray.close }
}
