/** What the tray shows: one picture, one line under the pointer, one short menu. Pure. */

import { countName } from '../countName.ts'
import type { Sight } from '../watch.ts'
import type { ShellWords } from '../words/words.ts'

type TrayPicture = 'receiving' | 'not-receiving' | 'ringing'

export type TrayAct = 'open' | 'openCall' | 'silence' | 'sound' | 'quit'

/** `act` null: a line to read. `null`: a line between groups. */
export type TrayLine = Readonly<{ label: string; act: TrayAct | null }> | null

/** `count`: waiting calls, for systems that show a number beside the picture. */
export type TrayLook = Readonly<{ picture: TrayPicture; toolTip: string; count: number; lines: readonly TrayLine[] }>

/** Windows shows no more. */
const longestTip = 127

const pictureOf = ({ calls, status }: Sight): TrayPicture => {
  if (calls.length > 0) return 'ringing'
  return status.receiving ? 'receiving' : 'not-receiving'
}

const tipOf = ({ calls, status }: Sight, { tray }: ShellWords): string => {
  const shop = status.shopName
  if (calls.length > 0) return tray.tipCalls(shop, calls.length)
  return status.receiving ? tray.tipOn(shop, status.eventsToday) : tray.tipOff(shop)
}

/** `silentUntil`: `10:57` in the shop's zone; null where calls are heard. `sight`: null until the first look. */
export const trayLook = (sight: Sight | null, silentUntil: string | null, words: ShellWords): TrayLook => {
  const { tray } = words
  const end: TrayLine[] = [null, { label: tray.quit, act: 'quit' }]
  if (sight === null)
    return { picture: 'not-receiving', toolTip: words.product, count: 0, lines: [{ label: tray.open, act: 'open' }, ...end] }
  const { calls, status } = sight
  return {
    picture: pictureOf(sight),
    toolTip: tipOf(sight, words).slice(0, longestTip),
    count: calls.length,
    lines: [
      { label: tray.open, act: 'open' },
      ...(calls.length > 0 ? [{ label: tray.calls(calls.length), act: 'openCall' } as const] : []),
      null,
      { label: status.receiving ? tray.on : tray.off, act: null },
      { label: tray.today(status.eventsToday), act: null },
      null,
      silentUntil === null ? { label: tray.silence, act: 'silence' } : { label: tray.silentUntil(silentUntil), act: 'sound' },
      ...end,
    ],
  }
}

/** The picture's name in `resources`. macOS draws its own colours, and shows the number as a text beside it. */
export const trayFile = ({ picture, count }: TrayLook, platform: NodeJS.Platform): string => {
  if (platform === 'darwin') return `tray-${picture}Template`
  return picture === 'ringing' ? `tray-ringing-${countName(count)}` : `tray-${picture}`
}
