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

type Area = Readonly<{ icon: ReactNode; Screen: ComponentType }>

export const areas: Record<AreaId, Area> = {
  orders: { icon: <FileTextOutlined aria-hidden />, Screen: lazy(() => import('../orders/OrdersScreen.tsx')) },
  calls: { icon: <PhoneOutlined aria-hidden />, Screen: lazy(() => import('../calls/CallsScreen.tsx')) },
  customers: { icon: <TeamOutlined aria-hidden />, Screen: lazy(() => import('../customers/CustomersScreen.tsx')) },
  stock: { icon: <InboxOutlined aria-hidden />, Screen: lazy(() => import('../stock/StockScreen.tsx')) },
  waiting: { icon: <WarningOutlined aria-hidden />, Screen: lazy(() => import('../waiting/WaitingScreen.tsx')) },
  integration: { icon: <ApiOutlined aria-hidden />, Screen: lazy(() => import('../integration/IntegrationScreen.tsx')) },
  settings: { icon: <SettingOutlined aria-hidden />, Screen: lazy(() => import('../settings/SettingsScreen.tsx')) },
}

/** The area of an address; its empty start is the order list. Null for an address that leads nowhere. */
export function areaOf(path: readonly string[]): AreaId | null {
  const [first = 'orders'] = path
  return areaIds.find((id) => id === first) ?? null
}
