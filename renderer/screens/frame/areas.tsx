/** The screens of the desk: what stands in the left rail, and what is loaded when somebody goes there. */

import {
  ApiOutlined,
  DashboardOutlined,
  FileTextOutlined,
  InboxOutlined,
  PhoneOutlined,
  SettingOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { late } from '../../parts/lateCode.ts'

export const areaIds = ['today', 'orders', 'calls', 'customers', 'stock', 'waiting', 'integration', 'settings'] as const
export type AreaId = (typeof areaIds)[number]

type Load = () => Promise<{ default: ComponentType }>
type Area = Readonly<{ icon: ReactNode; load: Load; Screen: ComponentType }>

const area = (icon: ReactNode, fetched: Load): Area => {
  const load = late(fetched)
  return { icon, load, Screen: lazy(load) }
}

export const areas: Record<AreaId, Area> = {
  today: area(<DashboardOutlined aria-hidden />, () => import('../today/TodayScreen.tsx')),
  orders: area(<FileTextOutlined aria-hidden />, () => import('../orders/OrdersScreen.tsx')),
  calls: area(<PhoneOutlined aria-hidden />, () => import('../calls/CallsScreen.tsx')),
  customers: area(<TeamOutlined aria-hidden />, () => import('../customers/CustomersScreen.tsx')),
  stock: area(<InboxOutlined aria-hidden />, () => import('../stock/StockScreen.tsx')),
  waiting: area(<WarningOutlined aria-hidden />, () => import('../waiting/WaitingScreen.tsx')),
  integration: area(<ApiOutlined aria-hidden />, () => import('../integration/IntegrationScreen.tsx')),
  settings: area(<SettingOutlined aria-hidden />, () => import('../settings/SettingsScreen.tsx')),
}

/** Screens without an entry of their own in the rail: one is opened from an order, one is where a new shop begins. */
const others: Readonly<Record<string, Area & { under: AreaId | null }>> = {
  slip: { ...area(null, () => import('../slip/SlipScreen.tsx')), under: 'orders' },
  start: { ...area(null, () => import('../firstRun/FirstRunScreen.tsx')), under: null },
}

/** An address may spell what every object has, e.g. `constructor`. */
const otherOf = (name: string) => (Object.hasOwn(others, name) ? others[name] : undefined)

/** The area of an address; its empty start is the shop's day. Null for an address that leads nowhere. */
export function areaOf(path: readonly string[]): AreaId | null {
  const [first = 'today'] = path
  const other = otherOf(first)
  if (other !== undefined) return other.under
  return areaIds.find((id) => id === first) ?? null
}

const placeOf = (path: readonly string[]): Area | null => {
  const [first = 'today'] = path
  const other = otherOf(first)
  if (other !== undefined) return other
  const current = areaOf(path)
  return current === null ? null : areas[current]
}

/** What is shown under an address; null for one that leads nowhere. */
export const screenOf = (path: readonly string[]): ComponentType | null => placeOf(path)?.Screen ?? null

/** Fetches each screen, in the order of the rail. */
export const screenLoads: readonly Load[] = [
  ...areaIds.map((id) => areas[id].load),
  ...Object.values(others).map(({ load }) => load),
]

/** Fetches the screen of an address ahead of its first showing; one that fails to load says so when it is shown. */
export function preloadArea(path: readonly string[]): void {
  void placeOf(path)
    ?.load()
    .catch(() => undefined)
}
