/** Serial numbers of spreadsheets, read into calendar dates by calendar arithmetic: no zone and no JavaScript Date can move them by a day. */

import { Temporal } from 'temporal-polyfill'
import { remembering } from '../../../../shared/domain/memory.ts'
import type { Epoch } from './workbook.ts'

/** Excel believes in a 29 February 1900 (as Lotus did): from serial 61 on, days count from here. */
const start1900 = Temporal.PlainDate.from('1899-12-30')
const start1904 = Temporal.PlainDate.from('1904-01-01')

/** 31 December 9999, the last day that Excel knows. */
const last = 2_958_465

const secondsOfDay = 86_400

const dayOf = (day: number, epoch: Epoch): string => {
  if (epoch === '1904') return start1904.add({ days: day }).toString()
  if (day === 60) return '1900-02-29'
  return start1900.add({ days: day < 60 ? day + 1 : day }).toString()
}

const days = {
  1900: remembering((day) => dayOf(Number(day), '1900'), 5_000),
  1904: remembering((day) => dayOf(Number(day), '1904'), 5_000),
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD`, or `YYYY-MM-DD hh:mm:ss` where the serial has a time of day; null for what is no date: a time alone, or out of the calendar. */
export const dateOfSerial = (serial: number, epoch: Epoch): string | null => {
  const seconds = Math.round(serial * secondsOfDay)
  const day = Math.floor(seconds / secondsOfDay)
  if (!Number.isFinite(serial) || day < 1 || day > last) return null
  const date = days[epoch](String(day))
  const rest = seconds - day * secondsOfDay
  if (rest === 0) return date
  return `${date} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}
