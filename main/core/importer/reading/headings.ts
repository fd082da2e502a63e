/** The words that shops and programs write over each column, best first. */

import {
  type CustomerImportField,
  type ImportField,
  type ImportKind,
  importFields,
  type OrderImportField,
  type StockImportField,
} from '../../../../shared/domain/imports.ts'
import { customerWords, orderWords, stockWords, type Vocabulary } from '../../../../shared/events/vocabulary.ts'

const name = '客戶姓名 客戶名稱 客戶 姓名 名稱 顧客姓名 顧客名稱 顧客 客戶簡稱 訂購人 收件人 收貨人 聯絡人 店名 名字'
const phone =
  '客戶電話 聯絡電話 連絡電話 電話 電話號碼 手機 手機號碼 行動電話 客戶手機 來電號碼 住家電話 公司電話 市話 聯絡方式 電話1 電話一'
const address = '客戶地址 配送地址 送貨地址 送達地址 外送地址 收件地址 收貨地址 聯絡地址 地址 住址'
const note = '備註 備考 附註 註記 說明 備忘 備注'
const product = '產品名稱 商品名稱 貨品名稱 品名 產品 商品 貨品 品項 項目 瓦斯規格 鋼瓶規格 規格'
const customerNo = '客戶編號 客戶代號 客戶代碼 客編 客戶號 會員編號 顧客編號 customernumber'

const orders: Readonly<Record<OrderImportField, string>> = {
  orderNo: '訂單編號 訂單號碼 訂單號 訂單單號 單號 訂單代號 單據編號 單據號碼 銷貨單號 出貨單號 送貨單號 交易編號 訂單no',
  orderedAt:
    '訂單日期 下單日期 下單時間 訂單時間 訂購日期 訂購時間 訂貨日期 叫貨日期 建立時間 建立日期 成立時間 開單日期 交易日期 銷貨日期 日期 createdat created createddate createdtime orderdate orderedat ordereddate ordertime date',
  customerId: customerNo,
  customerName: name,
  customerPhone: phone,
  customerAddress: address,
  productName: `${product} productname product item itemname`,
  quantity: '數量 桶數 支數 瓶數 件數 訂購數量 quantity qty count',
  unitPrice: '單價 產品單價 售價 價格 unitprice price',
  lineList: '產品明細 訂單明細 商品明細 訂購明細 品項明細 訂購內容 訂單內容 明細',
  totalAmount: '總金額 訂單金額 訂單總金額 訂單總額 總價 總額 總計 合計 應收金額 應收 金額',
  deliveryDate: '配送日期 配送日 送貨日期 送貨日 送達日期 預定配送日期 預計配送日期 預定送貨日 出貨日期 到貨日期 指定日期',
  status: '訂單狀態 狀態 配送狀態 處理狀態',
  note: `${note} 訂單備註`,
}

const customers: Readonly<Record<CustomerImportField, string>> = {
  id: `${customerNo} 編號 代號`,
  name,
  phone,
  address,
  paymentType: '付款方式 付款別 付款條件 付款類型 付款 收款方式 結帳方式 結帳別',
  note: `${note} 客戶備註`,
}

const stock: Readonly<Record<StockImportField, string>> = {
  productId: '產品編號 產品代號 產品代碼 商品編號 商品代號 貨品編號 貨號 料號 品號 編號 代號 productnumber',
  productName: `${product} 名稱`,
  quantity: '數量 庫存數量 庫存量 現有庫存 現有數量 目前庫存 目前數量 在庫數量 在庫量 存量 庫存',
  minStock: '最低庫存 最低庫存量 安全庫存 安全庫存量 安全存量 最低存量 最低數量 警戒庫存 低庫存警戒',
  location: '位置 存放位置 存放地點 庫位 儲位 倉庫 倉別 地點',
}

/** `單價(元)`, `＊訂單編號：` and `Order No.` are `單價`, `訂單編號` and `orderno`. */
export const normalisedHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[【][^)）\]】]*[)）\]】]/g, '')
    .replace(/[\s:*#._\-/\\・·'"]/g, '')

/** What a heading may stand for; a lower rank goes first. */
export type Meaning = Readonly<{ field: ImportField; rank: number }>

/** Senders' English words for our fields, under the names that events have. */
const english = (vocabulary: Vocabulary, names: Readonly<Record<string, ImportField>>): [string, Meaning][] =>
  Object.entries(names).flatMap(([name, field]) =>
    [name, ...(vocabulary.words[name] ?? [])].map((word, rank): [string, Meaning] => [
      normalisedHeading(word),
      { field, rank: rank + 100 },
    ]),
  )

const chinese = (words: Readonly<Record<string, string>>, fields: readonly ImportField[]): [string, Meaning][] =>
  fields.flatMap((field) =>
    (words[field] ?? '').split(' ').map((word, rank): [string, Meaning] => [normalisedHeading(word), { field, rank }]),
  )

/** The first meaning of a word stays. */
const dictionary = (entries: readonly [string, Meaning][]): ReadonlyMap<string, Meaning> => new Map([...entries].reverse())

const orderNames = {
  orderNo: 'orderNo',
  customerId: 'customerId',
  customerName: 'customerName',
  customerPhone: 'customerPhone',
  customerAddress: 'customerAddress',
  items: 'lineList',
  totalAmount: 'totalAmount',
  deliveryDate: 'deliveryDate',
  status: 'status',
  note: 'note',
} as const
const customerNames = {
  id: 'id',
  name: 'name',
  phone: 'phone',
  address: 'address',
  paymentType: 'paymentType',
  note: 'note',
} as const
const stockNames = {
  productId: 'productId',
  productName: 'productName',
  quantity: 'quantity',
  minStock: 'minStock',
  location: 'location',
} as const

export const meanings: Readonly<Record<ImportKind, ReadonlyMap<string, Meaning>>> = {
  orders: dictionary([...chinese(orders, importFields.orders), ...english(orderWords, orderNames)]),
  customers: dictionary([...chinese(customers, importFields.customers), ...english(customerWords, customerNames)]),
  stock: dictionary([...chinese(stock, importFields.stock), ...english(stockWords, stockNames)]),
}
