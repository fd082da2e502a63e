/** What can be wrong with an event, in codes and in sentences for the person who must put it right. */

import type { Issue } from '../domain/entities.ts'

const sentences = {
  // What refuses an event.
  not_an_event: '內容必須是一個 JSON 物件',
  type_missing: '缺少事件類型 type',
  entity_missing: '缺少這個事件的內容',
  required: '缺少必要的欄位',
  not_text: '必須是文字',
  not_an_id: '編號必須是文字或可精確表示的整數',
  too_long: '文字過長',
  not_a_number: '必須是數字',
  too_many_decimals: '金額最多只能有兩位小數',
  amount_out_of_range: '金額超出可接受的範圍（正負 10 億元）',
  amount_negative: '金額不可為負數',
  not_whole: '必須是整數',
  quantity_out_of_range: '數量必須介於 1 到 99,999',
  stock_out_of_range: '庫存數量必須介於 0 到 9,999,999',
  not_a_date: '不是有效的日期',
  not_a_list: '必須是陣列',
  not_an_object: '必須是物件',
  too_many: '項目過多',
  // What is only worth a look.
  unknown_field: '不認得的欄位，只保留在原始內容中',
  amount_mismatch: '總金額與明細合計不符',
  unset_date: '日期像是未填寫的預設值，視為未指定',
  unlikely_date: '日期不在 2000 到 2099 年之間',
  not_a_time: '無法讀取的時間，改以收到的順序為準',
  time_ahead: '時間比收到時晚一天以上，改以收到的順序為準',
} as const

export type IssueCode = keyof typeof sentences

export const issue = (path: string, code: IssueCode): Issue => ({ path, code, message: sentences[code] })
