/** Which heading of a sheet means which field of an event, in the words that shops and programs use. */

type Kind = 'orders' | 'customers' | 'stock'

const words: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  orders: {
    orderNo: ['訂單編號', '訂單號碼', '訂單號', '單號', 'orderno', 'ordernumber', 'orderid'],
    updatedAt: [
      '訂購時間',
      '訂單時間',
      '訂單日期',
      '訂購日期',
      '下單時間',
      '日期',
      'orderedat',
      'orderdate',
      'createdat',
      'date',
    ],
    customerId: ['客戶編號', '客戶代號', 'customerid', 'customerno', 'customernumber'],
    customerName: ['客戶姓名', '客戶名稱', '客戶', '姓名', 'customername', 'customer', 'name'],
    customerPhone: ['客戶電話', '聯絡電話', '電話', '手機', 'customerphone', 'phone', 'mobile'],
    customerAddress: ['客戶地址', '配送地址', '送貨地址', '地址', 'customeraddress', 'deliveryaddress', 'address'],
    productName: ['產品名稱', '品名', '產品', '商品名稱', 'productname', 'product', 'item'],
    quantity: ['數量', 'quantity', 'qty'],
    unitPrice: ['單價', 'unitprice', 'price'],
    lineList: ['產品明細', '品項', '明細', 'items', 'lines'],
    totalAmount: ['總金額', '金額', '總計', '總價', 'totalamount', 'total', 'amount'],
    deliveryDate: ['配送日期', '送貨日期', '出貨日期', 'deliverydate'],
    status: ['訂單狀態', '狀態', 'status', 'orderstatus'],
    note: ['備註', '附註', '說明', 'note', 'notes', 'remark', 'remarks'],
  },
  customers: {
    id: ['客戶編號', '客戶代號', '編號', 'customerid', 'customerno', 'customernumber', 'id'],
    name: ['客戶姓名', '客戶名稱', '姓名', 'customername', 'name'],
    phone: ['聯絡電話', '客戶電話', '電話', '手機', 'phone', 'customerphone', 'mobile'],
    address: ['配送地址', '客戶地址', '地址', 'address', 'deliveryaddress', 'customeraddress'],
    paymentType: ['付款方式', '結帳方式', 'paymenttype', 'payment', 'paymentmethod'],
    note: ['備註', '附註', 'note', 'notes', 'remark', 'remarks'],
  },
  stock: {
    productId: ['產品編號', '產品代號', '品號', 'productid', 'productno', 'productnumber', 'sku'],
    productName: ['產品名稱', '品名', 'productname', 'product', 'name'],
    quantity: ['數量', '庫存', '庫存量', 'quantity', 'qty', 'stock'],
    minStock: ['最低庫存', '安全庫存', 'minstock', 'minimumstock'],
    location: ['位置', '倉庫', '儲位', 'location', 'warehouse'],
  },
}

/** Without a column for it a sheet is not of the kind. */
const numberOf: Readonly<Record<Kind, string>> = { orders: 'orderNo', stock: 'productId', customers: 'id' }

/** Field → index of its column. */
type Columns = ReadonlyMap<string, number>
export type Sheet = Readonly<{ kind: Kind; columns: Columns }>

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s_\-*：:]/g, '')
    .toLowerCase()

const columnsOf = (kind: Kind, headings: readonly string[]): Columns => {
  const plainHeadings = headings.map(plain)
  const found = new Map<string, number>()
  for (const [field, names] of Object.entries(words[kind])) {
    const index = names.map((name) => plainHeadings.indexOf(name)).find((at) => at >= 0)
    if (index !== undefined) found.set(field, index)
  }
  return found
}

/** Null where the row is no heading of any kind. An order's sheet may name customers and products too, so orders are looked for first. */
export const sheetOf = (headings: readonly string[]): Sheet | null => {
  for (const kind of ['orders', 'stock', 'customers'] as const) {
    const columns = columnsOf(kind, headings)
    if (columns.has(numberOf[kind]) && columns.size > 1) return { kind, columns }
  }
  return null
}
