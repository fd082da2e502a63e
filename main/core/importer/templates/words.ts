/** The words of the templates in both languages: headings by which a filled template is recognised, what may stand below them, and examples. */

import type { CustomerImportField, ImportField, OrderImportField, StockImportField } from '../../../../shared/domain/imports.ts'

export type TemplateLanguage = 'zh-TW' | 'en'

/** `choices`: what a spreadsheet offers in the column's cells. */
type Column<Field> = Readonly<{ field: Field; heading: string; help: string; choices?: readonly string[] }>
export type TemplateColumn = Column<ImportField>

type List<Field> = Readonly<{ sheet: string; file: string; columns: readonly Column<Field>[] }>

export type TemplateWords = Readonly<{
  help: Readonly<{ sheet: string; column: string; meaning: string; required: string; example: string }>
  /** What an example is known by; `exampleKey` in the reading of rows knows both languages. */
  exampleKey: string
  /** Orders are told line by line: a column for all lines in one cell is understood, but not taught. */
  orders: List<Exclude<OrderImportField, 'lineList'>>
  customers: List<CustomerImportField>
  stock: List<StockImportField>
}>

const zhTW: TemplateWords = {
  help: {
    sheet: '說明',
    column: '欄位',
    meaning: '怎麼填',
    required: '必填',
    example: '「範例」開頭的列只是示範，匯入時會略過，可以留著或刪除。欄位的順序可以調動，用不到的欄位可以刪除。',
  },
  exampleKey: '範例-',
  orders: {
    sheet: '訂單',
    file: '訂單匯入範本.xlsx',
    columns: [
      { field: 'orderNo', heading: '訂單編號', help: '每張訂單一個編號。一張訂單有好幾種產品時，每種一列，寫同一個編號。' },
      { field: 'orderedAt', heading: '訂購時間', help: '例如 2026/11/26 14:30 或 115/11/26。' },
      { field: 'customerId', heading: '客戶編號', help: '有就填，沒有可以空白。' },
      { field: 'customerName', heading: '客戶姓名', help: '客戶或店家的名字。' },
      { field: 'customerPhone', heading: '客戶電話', help: '手機或市話，市話請含區碼。少了開頭的 0 會自動補回。' },
      { field: 'customerAddress', heading: '客戶地址', help: '送貨地址。' },
      { field: 'productName', heading: '產品名稱', help: '例如 瓦斯桶20公斤。' },
      { field: 'quantity', heading: '數量', help: '這一列的桶數，整數。' },
      { field: 'unitPrice', heading: '單價', help: '一桶多少元。' },
      { field: 'totalAmount', heading: '總金額', help: '整張訂單的金額，每一列都寫同一個數字，或只寫在第一列。' },
      { field: 'deliveryDate', heading: '配送日期', help: '例如 2026/11/26 或 115/11/26。' },
      {
        field: 'status',
        heading: '訂單狀態',
        help: '待處理、已確認、配送中、已送達、已完成或已取消。',
        choices: ['待處理', '已確認', '配送中', '已送達', '已完成', '已取消'],
      },
      { field: 'note', heading: '備註', help: '想記下的事。' },
    ],
  },
  customers: {
    sheet: '客戶',
    file: '客戶匯入範本.xlsx',
    columns: [
      { field: 'id', heading: '客戶編號', help: '有就填，沒有就用電話認人。' },
      { field: 'name', heading: '客戶姓名', help: '客戶或店家的名字。' },
      { field: 'phone', heading: '聯絡電話', help: '手機或市話，市話請含區碼。少了開頭的 0 會自動補回。' },
      { field: 'address', heading: '配送地址', help: '送貨地址。' },
      { field: 'paymentType', heading: '付款方式', help: '現金、月結或支票。', choices: ['現金', '月結', '支票'] },
      { field: 'note', heading: '備註', help: '想記下的事。' },
    ],
  },
  stock: {
    sheet: '庫存',
    file: '庫存匯入範本.xlsx',
    columns: [
      { field: 'productId', heading: '產品編號', help: '每種產品一個編號。' },
      { field: 'productName', heading: '產品名稱', help: '例如 瓦斯桶20公斤。' },
      { field: 'quantity', heading: '數量', help: '現在有幾桶，整數。' },
      { field: 'minStock', heading: '最低庫存', help: '剩多少就該補貨，可以空白。' },
      { field: 'location', heading: '位置', help: '放在哪裡，可以空白。' },
    ],
  },
}

const en: TemplateWords = {
  help: {
    sheet: 'Help',
    column: 'Column',
    meaning: 'What to write',
    required: 'required',
    example:
      'Rows that begin with “EXAMPLE” only show how it is done: they are passed over, keep or delete them. Columns may be moved, and those you do not need deleted.',
  },
  exampleKey: 'EXAMPLE-',
  orders: {
    sheet: 'Orders',
    file: 'Orders template.xlsx',
    columns: [
      {
        field: 'orderNo',
        heading: 'Order number',
        help: 'One for each order. An order of several products has a row for each, under the same number.',
      },
      { field: 'orderedAt', heading: 'Ordered at', help: 'Such as 2026/11/26 14:30 or 115/11/26.' },
      { field: 'customerId', heading: 'Customer number', help: 'May be empty.' },
      { field: 'customerName', heading: 'Customer name', help: 'Name of the customer or the shop.' },
      {
        field: 'customerPhone',
        heading: 'Customer phone',
        help: 'Mobile or landline with its area code. A 0 that was lost in front is given back.',
      },
      { field: 'customerAddress', heading: 'Customer address', help: 'Where to deliver.' },
      { field: 'productName', heading: 'Product name', help: 'Such as 瓦斯桶20公斤.' },
      { field: 'quantity', heading: 'Quantity', help: 'Cylinders of this row, a whole number.' },
      { field: 'unitPrice', heading: 'Unit price', help: 'NT$ for one.' },
      {
        field: 'totalAmount',
        heading: 'Total amount',
        help: 'Of the whole order: the same figure in each of its rows, or in the first only.',
      },
      { field: 'deliveryDate', heading: 'Delivery date', help: 'Such as 2026/11/26 or 115/11/26.' },
      {
        field: 'status',
        heading: 'Status',
        help: 'Pending, Confirmed, Delivering, Delivered, Completed or Cancelled.',
        choices: ['Pending', 'Confirmed', 'Delivering', 'Delivered', 'Completed', 'Cancelled'],
      },
      { field: 'note', heading: 'Note', help: 'Whatever is worth remembering.' },
    ],
  },
  customers: {
    sheet: 'Customers',
    file: 'Customers template.xlsx',
    columns: [
      { field: 'id', heading: 'Customer number', help: 'May be empty: then the telephone number tells who it is.' },
      { field: 'name', heading: 'Customer name', help: 'Name of the customer or the shop.' },
      {
        field: 'phone',
        heading: 'Phone',
        help: 'Mobile or landline with its area code. A 0 that was lost in front is given back.',
      },
      { field: 'address', heading: 'Address', help: 'Where to deliver.' },
      { field: 'paymentType', heading: 'Payment', help: 'Cash, Monthly or Cheque.', choices: ['Cash', 'Monthly', 'Cheque'] },
      { field: 'note', heading: 'Note', help: 'Whatever is worth remembering.' },
    ],
  },
  stock: {
    sheet: 'Stock',
    file: 'Stock template.xlsx',
    columns: [
      { field: 'productId', heading: 'Product number', help: 'One for each product.' },
      { field: 'productName', heading: 'Product name', help: 'Such as 瓦斯桶20公斤.' },
      { field: 'quantity', heading: 'Quantity', help: 'How many there are now, a whole number.' },
      { field: 'minStock', heading: 'Minimum stock', help: 'At how many to order more. May be empty.' },
      { field: 'location', heading: 'Location', help: 'Where they stand. May be empty.' },
    ],
  },
}

const words: Readonly<Record<TemplateLanguage, TemplateWords>> = { 'zh-TW': zhTW, en }

export const templateWords = (language: TemplateLanguage): TemplateWords => words[language]
