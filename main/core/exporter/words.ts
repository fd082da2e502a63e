/** The words of exported files in both languages. Headings are those by which the importer knows its columns again. */

import type { ExportLanguage, ExportList } from '../../../shared/contract/exports.ts'
import type { Channel, OrderStatus } from '../../../shared/domain/entities.ts'

const zhTW = {
  lists: { orders: '訂單', customers: '客戶', stock: '庫存', movements: '庫存異動', audit: '審計日誌' },
  orders: {
    orderNo: '訂單編號',
    orderedAt: '訂購時間',
    customerId: '客戶編號',
    customerName: '客戶姓名',
    customerPhone: '客戶電話',
    customerAddress: '客戶地址',
    productName: '產品名稱',
    quantity: '數量',
    unitPrice: '單價',
    subtotal: '小計',
    totalAmount: '總金額',
    deliveryDate: '配送日期',
    note: '備註',
    status: '訂單狀態',
    channel: '來源',
    takenBy: '接單人',
    takenAt: '接單時間',
  },
  customers: {
    id: '客戶編號',
    name: '客戶姓名',
    phone: '聯絡電話',
    address: '配送地址',
    paymentType: '付款方式',
    note: '備註',
    createdAt: '建立時間',
  },
  stock: {
    productId: '產品編號',
    productName: '產品名稱',
    quantity: '數量',
    minStock: '最低庫存',
    location: '位置',
    updatedAt: '更新時間',
  },
  movements: {
    at: '時間',
    productId: '產品編號',
    productName: '產品名稱',
    before: '原數量',
    after: '新數量',
    change: '增減',
  },
  audit: {
    id: '編號',
    at: '時間',
    action: '動作',
    entityType: '對象類型',
    entityId: '對象',
    actor: '執行者',
    sourceAddress: '來源位址',
    status: '結果',
    rejectCause: '原因',
    eventId: '推送編號',
    eventType: '事件類型',
    detail: '紀錄內容',
    prevHash: '前一筆雜湊',
    hash: '本筆雜湊',
  },
  states: {
    pending: '待處理',
    confirmed: '已確認',
    delivering: '配送中',
    delivered: '已送達',
    completed: '已完成',
    cancelled: '已取消',
  } satisfies Record<OrderStatus, string>,
  channels: { company: '公司', phone: '電話', import: '匯入' } satisfies Record<Channel, string>,
  payments: { cash: '現金', monthly: '月結', cheque: '支票' },
}

type Texts<Tree> = { readonly [Name in keyof Tree]: Tree[Name] extends string ? string : Texts<Tree[Name]> }
export type ExportWords = Texts<typeof zhTW>

const en: ExportWords = {
  lists: { orders: 'Orders', customers: 'Customers', stock: 'Stock', movements: 'Stock movements', audit: 'Audit log' },
  orders: {
    orderNo: 'Order number',
    orderedAt: 'Ordered at',
    customerId: 'Customer number',
    customerName: 'Customer name',
    customerPhone: 'Customer phone',
    customerAddress: 'Customer address',
    productName: 'Product name',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    subtotal: 'Subtotal',
    totalAmount: 'Total amount',
    deliveryDate: 'Delivery date',
    note: 'Note',
    status: 'Status',
    channel: 'Source',
    takenBy: 'Taken by',
    takenAt: 'Taken at',
  },
  customers: {
    id: 'Customer number',
    name: 'Customer name',
    phone: 'Phone',
    address: 'Address',
    paymentType: 'Payment',
    note: 'Note',
    createdAt: 'Created at',
  },
  stock: {
    productId: 'Product number',
    productName: 'Product name',
    quantity: 'Quantity',
    minStock: 'Minimum stock',
    location: 'Location',
    updatedAt: 'Updated at',
  },
  movements: {
    at: 'Time',
    productId: 'Product number',
    productName: 'Product name',
    before: 'Before',
    after: 'After',
    change: 'Change',
  },
  audit: {
    id: 'Number',
    at: 'Time',
    action: 'Action',
    entityType: 'Kind of thing',
    entityId: 'Thing',
    actor: 'By',
    sourceAddress: 'Source address',
    status: 'Result',
    rejectCause: 'Cause',
    eventId: 'Delivery',
    eventType: 'Event type',
    detail: 'Detail',
    prevHash: 'Previous hash',
    hash: 'Hash',
  },
  states: {
    pending: 'Pending',
    confirmed: 'Confirmed',
    delivering: 'Delivering',
    delivered: 'Delivered',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  channels: { company: 'Company', phone: 'Phone', import: 'Import' },
  payments: { cash: 'Cash', monthly: 'Monthly', cheque: 'Cheque' },
}

const words: Record<ExportLanguage, ExportWords> = { 'zh-TW': zhTW, en }

export const exportWords = (language: ExportLanguage): ExportWords => words[language]

/** `訂單-2026-11-24.xlsx`; `day`: the shop's calendar date. */
export const fileName = (language: ExportLanguage, list: ExportList, day: string, ending: string): string =>
  `${words[language].lists[list].replaceAll(' ', '-')}-${day}.${ending}`

/** The word for a code of ours; anything else stays as it came. */
export const wordFor = (known: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(known, code) ? (known[code] ?? code) : code
