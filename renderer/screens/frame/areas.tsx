/** The screens of the desk: what stands in the left rail, and what is loaded when somebody goes there. */

import {
  ApiOutlined,
  FileTextOutlined,
  InboxOutlined,
  PhoneOutlined,
  SettingOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { type ComponentType, lazy, type ReactNode } from 'react'

export const areaIds = ['orders', 'calls', 'customers', 'stock', 'waiting', 'integration', 'settings'] as const
export type AreaId = (typeof areaIds)[number]

type Load = () => Promise<{ default: ComponentType }>
type Area = Readonly<{ icon: ReactNode; load: Load; Screen: ComponentType }>

const area = (icon: ReactNode, load: Load): Area => ({ icon, load, Screen: lazy(load) })

export const areas: Record<AreaId, Area> = {
  orders: area(<FileTextOutlined aria-hidden />, () => import('../orders/OrdersScreen.tsx')),
  calls: area(<PhoneOutlined aria-hidden />, () => import('../calls/CallsScreen.tsx')),
  customers: area(<TeamOutlined aria-hidden />, () => import('../customers/CustomersScreen.tsx')),
  stock: area(<InboxOutlined aria-hidden />, () => import('../stock/StockScreen.tsx')),
  waiting: area(<WarningOutlined aria-hidden />, () => import('../waiting/WaitingScreen.tsx')),
  integration: area(<ApiOutlined aria-hidden />, () => import('../integration/IntegrationScreen.tsx')),
  settings: area(<SettingOutlined aria-hidden />, () => import('../settings/SettingsScreen.tsx')),
}

/** The area of an address; its empty start is the order list. Null for an address that leads nowhere. */
export function areaOf(path: readonly string[]): AreaId | null {
  const [first = 'orders'] = path
  return areaIds.find((id) => id === first) ?? null
}

/** Fetches the screen of an address ahead of its first showing; one that fails to load says so when it is shown. */
export function preloadArea(path: readonly string[]): void {
  const current = areaOf(path)
  if (current !== null) void areas[current].load().catch(() => undefined)
}
