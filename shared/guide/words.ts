/** The sentences of the guide in both languages; the fields, answers and comments have tables of their own. */

import type { EventType } from '../events/eventTypes.ts'
import type { FieldKind } from '../events/fields.ts'
import type { GuideLanguage } from './languages.ts'

export type Kind = FieldKind | 'lines' | 'type'

const zhTW = {
  title: '整合說明',
  purpose:
    '公司系統在訂單、客戶、庫存有變動時，把一份 JSON 用 POST 送到瓦斯行的網址，電話訂單會立刻響鈴。貼上一段程式，換成自己的資料就完成了。',
  address: '網址與密鑰',
  addressHow:
    '每次都帶標頭 X-Webhook-Secret（密鑰）與 webhook-id（這一筆事件的編號），內容是 UTF-8 的 application/json，最大 256 KB。',
  senders: '不會遺失的程式',
  sendersHow:
    '這些程式都先把事件留下來再送：試 3 次、每次間隔 5 秒；還是不通就留著，每 60 秒再送，收到 200 才刪除。不論瓦斯行的電腦有沒有開，訂單本身都不受影響。',
  simpler:
    'curl、PowerShell 與 T-SQL 這三段比較精簡：要靠 cron、工作排程器或 SQL Server Agent 定時執行，才會補送。BullMQ 把事件留在 Redis 裡，其他的留在磁碟上。',
  events: '事件',
  eventsHow:
    '欄位名稱不分大小寫與底線，常見的別名也可以。沒送的欄位維持原狀，null 也一樣，空字串才是清除。inventory.low_stock 與 inventory.updated 的內容相同。',
  field: '欄位',
  kind: '內容',
  need: '必填',
  meaning: '說明',
  yes: '是',
  no: '否',
  example: '範例',
  answers: '回覆與處理',
  answersHow: '只有 200 而且內容是 "success":true 才算送達。',
  status: '狀態碼',
  means: '意思',
  todo: '怎麼做',
  retries: '重送與編號',
  retriesHow:
    '同一筆事件每次重送都要用同一個 webhook-id 與一模一樣的內容：店裡會認得，不會重複入帳、不會重複響鈴，回覆 200 與 duplicate。不同的事件要用不同的編號。同一張訂單的事件要照順序送，前一筆送到了才送下一筆。',
} as const

const en: Readonly<Record<keyof typeof zhTW, string>> = {
  title: 'Integration guide',
  purpose:
    'When an order, a customer or stock changes, your system posts a piece of JSON to the shop’s address; a phone order rings at once. Paste one of these programs, put your own data in, and you are done.',
  address: 'Address and secret',
  addressHow:
    'Send the headers X-Webhook-Secret (the secret) and webhook-id (the event’s own id) each time; the body is application/json in UTF-8, at most 256 KB.',
  senders: 'Programs that lose nothing',
  sendersHow:
    'Each keeps the event before it sends: three tries, five seconds apart; if the shop is away the event stays and is sent every 60 seconds, and is deleted only after a 200. The order itself is never held up.',
  simpler:
    'curl, PowerShell and T-SQL are simpler: they send again only when cron, the Task Scheduler or SQL Server Agent runs them. BullMQ keeps events in Redis, the others on the disk.',
  events: 'Events',
  eventsHow:
    'Case and underscores in field names do not matter, and common aliases are fine. Absent fields keep what is stored, and so does null; an empty text clears. inventory.low_stock has the same body as inventory.updated.',
  field: 'Field',
  kind: 'Holds',
  need: 'Required',
  meaning: 'Meaning',
  yes: 'yes',
  no: 'no',
  example: 'Example',
  answers: 'Answers and what to do',
  answersHow: 'Only a 200 whose body says "success":true means that it has arrived.',
  status: 'Status',
  means: 'Means',
  todo: 'What to do',
  retries: 'Retries and ids',
  retriesHow:
    'Send an event with the same webhook-id and the very same body in every try: the shop knows it, counts it once, rings once, and answers 200 with duplicate. Different events have different ids. Send the events of one order one after another, the next only when the one before has arrived.',
}

export const words: Readonly<Record<GuideLanguage, Readonly<Record<keyof typeof zhTW, string>>>> = { 'zh-TW': zhTW, en }

export const kinds: Readonly<Record<GuideLanguage, Readonly<Record<Kind, string>>>> = {
  'zh-TW': {
    text: '文字',
    requiredText: '文字',
    id: '文字或整數',
    amount: '金額',
    unitPrice: '金額',
    lineQuantity: '整數',
    stockQuantity: '整數',
    stockLimit: '整數',
    status: '文字',
    date: '日期',
    instant: '時間',
    lines: '陣列',
    type: '文字',
  },
  en: {
    text: 'text',
    requiredText: 'text',
    id: 'text or whole number',
    amount: 'amount',
    unitPrice: 'amount',
    lineQuantity: 'whole number',
    stockQuantity: 'whole number',
    stockLimit: 'whole number',
    status: 'text',
    date: 'date',
    instant: 'time',
    lines: 'array',
    type: 'text',
  },
}

/** The guide's six events; `inventory.low_stock` is told in a sentence. */
export const guideEvents = [
  'order.created',
  'order.updated',
  'customer.created',
  'customer.updated',
  'inventory.updated',
  'phone_order.received',
] as const satisfies readonly EventType[]

export const occasions: Readonly<Record<GuideLanguage, Readonly<Record<EventType, string>>>> = {
  'zh-TW': {
    'order.created': '新訂單建立',
    'order.updated': '訂單更新，只送有變的欄位也可以',
    'customer.created': '新客戶建立',
    'customer.updated': '客戶資料更新',
    'inventory.updated': '庫存變動，可以送一項或一個陣列',
    'inventory.low_stock': '低庫存',
    'phone_order.received': '電話訂單，店裡立刻響鈴',
  },
  en: {
    'order.created': 'A new order',
    'order.updated': 'An order has changed; the changed fields are enough',
    'customer.created': 'A new customer',
    'customer.updated': 'A customer has changed',
    'inventory.updated': 'Stock has changed; one item or an array',
    'inventory.low_stock': 'Low stock',
    'phone_order.received': 'A phone order; it rings at once',
  },
}
