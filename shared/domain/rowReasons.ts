/** What is wrong with a row of an imported file, as its sender can mend it: said by the page and by the workbook of refused rows alike. */

import type { RowRefusalCode } from '../contract/importRows.ts'

type RowReasons = Readonly<Record<RowRefusalCode, string>>

const zhTW: RowReasons = {
  required: '必須填寫',
  cell_error: '儲存格是公式錯誤（例如 #N/A），請改成數值',
  cell_unreadable: '儲存格讀不出來，請重新輸入',
  no_cached_value: '公式沒有存下結果，請在 Excel 開啟後存檔，或改成數值',
  too_long: '文字太長',
  not_a_number: '不是數字',
  too_many_decimals: '金額最多兩位小數',
  amount_out_of_range: '金額超出範圍（正負 10 億元以內）',
  amount_negative: '金額不可為負數',
  not_whole: '必須是整數',
  quantity_out_of_range: '數量必須是 1 到 99,999',
  stock_out_of_range: '庫存數量必須是 0 到 9,999,999',
  not_a_date: '不是日期，請寫成 2026/11/26 或 115/11/26',
  ambiguous_date: '日期可以有兩種讀法，請寫成 2026/11/26',
  unlikely_date: '日期不在 2000 到 2099 年之間',
  not_a_time: '不是時間',
  not_an_id: '編號太長或不是整數',
  not_lines: '產品明細讀不懂，請寫成「瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1」',
  rows_disagree: '與同一筆的其他列不一致',
  other_row_refused: '同一筆的其他列無法匯入，整筆都沒有匯入',
  several_customers: '有好幾位客戶用這個電話，而且沒有同名的；請填客戶編號',
}

const en: RowReasons = {
  required: 'must be filled in',
  cell_error: 'the cell holds a formula error such as #N/A; put a value',
  cell_unreadable: 'the cell cannot be read; type it again',
  no_cached_value: 'the formula has no stored result; save the file in Excel, or put a value',
  too_long: 'the text is too long',
  not_a_number: 'not a number',
  too_many_decimals: 'amounts have two decimals at most',
  amount_out_of_range: 'the amount is out of range (±1,000,000,000)',
  amount_negative: 'the amount must not be negative',
  not_whole: 'must be a whole number',
  quantity_out_of_range: 'the quantity must be 1 to 99,999',
  stock_out_of_range: 'the count must be 0 to 9,999,999',
  not_a_date: 'not a date; write 2026/11/26',
  ambiguous_date: 'the date can be read in two ways; write 2026/11/26',
  unlikely_date: 'the date is not between 2000 and 2099',
  not_a_time: 'not a time',
  not_an_id: 'the number is too long, or not whole',
  not_lines: 'the lines cannot be read; write "Cylinder 20kg x2, Cylinder 16kg x1"',
  rows_disagree: 'differs from other rows of the same',
  other_row_refused: 'another row of the same cannot be imported, so none of it was',
  several_customers: 'several customers have this number and none this name; give the customer number',
}

export const rowReasons: Readonly<Record<'zh-TW' | 'en', RowReasons>> = { 'zh-TW': zhTW, en }
