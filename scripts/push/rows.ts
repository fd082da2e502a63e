/** Rows of a sheet as events: the first row that holds known headings says what they are; rows of one order number are its lines. */

import { amount, type Line, lineList, phone, text } from './cells.ts'
import type { SheetRow } from './csv.ts'
import { type Sheet, sheetOf } from './headings.ts'
import type { PushRecord } from './record.ts'
import { Unreadable } from './text.ts'

/** A title and a few words may stand above the headings. */
const mostAbove = 20

type Read = (field: string) => string
type Fields = Readonly<Record<string, unknown>>

const readers: Readonly<Record<string, (cell: string) => string>> = {
  customerPhone: phone,
  phone,
  totalAmount: amount,
  unitPrice: amount,
  quantity: amount,
  minStock: amount,
}

/** Empty cells say nothing: history has no word to take back. */
const given = (fields: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

const readOf = ({ columns }: Sheet, { cells }: SheetRow): Read => {
  return (field) => {
    const index = columns.get(field)
    return index === undefined ? '' : (readers[field] ?? text)(cells[index] ?? '')
  }
}

const recordFor = (line: number, key: string, event: Fields): PushRecord => ({ line, key, body: JSON.stringify(event) })

const customerEvent = (read: Read): Fields => {
  const names = ['id', 'name', 'phone', 'address', 'paymentType', 'note']
  return { type: 'customer.created', customer: given(Object.fromEntries(names.map((name) => [name, read(name)]))) }
}

const stockEvent = (read: Read): Fields => {
  const names = ['productId', 'productName', 'quantity', 'minStock', 'location']
  return { type: 'inventory.updated', inventory: given(Object.fromEntries(names.map((name) => [name, read(name)]))) }
}

const linesIn = (read: Read): Line[] => {
  const productName = read('productName')
  if (productName === '') return lineList(read('lineList'))
  const unitPrice = read('unitPrice')
  return [{ productName, quantity: read('quantity') || '1', ...(unitPrice !== '' && { unitPrice }) }]
}

const orderFields = [
  'orderNo',
  'updatedAt',
  'customerId',
  'customerName',
  'customerPhone',
  'customerAddress',
  'totalAmount',
  'deliveryDate',
  'status',
  'note',
]

/** An order whose rows are still coming. */
type Gathered = { line: number; orderNo: string; fields: Record<string, string>; items: Line[] }

const gathered = (line: number, orderNo: string): Gathered => ({ line, orderNo, fields: {}, items: [] })

/** The first row that says something of a field counts. */
const gather = (order: Gathered, read: Read): void => {
  for (const field of orderFields) order.fields[field] ||= read(field)
  order.items.push(...linesIn(read))
}

const orderRecord = ({ line, orderNo, fields, items }: Gathered): PushRecord =>
  recordFor(line, `orderno:${orderNo}`, {
    type: 'order.created',
    order: { ...given(fields), ...(items.length > 0 && { items }) },
  })

/** Rows of one order stand together, or its later rows would take the place of the earlier ones. */
async function* orderRecords(sheet: Sheet, rows: AsyncIterable<SheetRow>): AsyncGenerator<PushRecord> {
  const seen = new Set<string>()
  let order: Gathered | null = null
  for await (const row of rows) {
    const read = readOf(sheet, row)
    const orderNo: string = read('orderNo') || (linesIn(read).length > 0 ? (order?.orderNo ?? '') : '')
    if (orderNo === '') {
      yield { line: row.line, text: row.cells.join(','), reason: 'no order number' }
      continue
    }
    if (order?.orderNo !== orderNo) {
      if (order !== null) yield orderRecord(order)
      order = null
      if (seen.has(orderNo)) {
        yield {
          line: row.line,
          text: row.cells.join(','),
          reason: `rows of order ${orderNo} do not stand together: sort the file by order number`,
        }
        continue
      }
      seen.add(orderNo)
      order = gathered(row.line, orderNo)
    }
    gather(order, read)
  }
  if (order !== null) yield orderRecord(order)
}

async function* singleRecords(sheet: Sheet, rows: AsyncIterable<SheetRow>): AsyncGenerator<PushRecord> {
  const [number, eventOf] = sheet.kind === 'stock' ? (['productId', stockEvent] as const) : (['id', customerEvent] as const)
  for await (const row of rows) {
    const read = readOf(sheet, row)
    const key = read(number)
    if (key === '') yield { line: row.line, text: row.cells.join(','), reason: `no ${number}` }
    else yield recordFor(row.line, `${number.toLowerCase()}:${key}`, eventOf(read))
  }
}

/** Looks for the headings; rows above them are titles. */
const findSheet = async (rows: AsyncIterator<SheetRow>): Promise<Sheet> => {
  for (let above = 0; above < mostAbove; above++) {
    const { value, done } = await rows.next()
    if (done === true) break
    const sheet = sheetOf(value.cells)
    if (sheet !== null) return sheet
  }
  throw new Unreadable('No row holds the headings of orders, customers or stock: see docs/backfill.md for those that are known')
}

export async function* rowRecords(rows: AsyncIterable<SheetRow>): AsyncGenerator<PushRecord> {
  const iterator = rows[Symbol.asyncIterator]()
  const sheet = await findSheet(iterator)
  const rest = { [Symbol.asyncIterator]: () => iterator }
  const filled = filledRows(rest)
  yield* sheet.kind === 'orders' ? orderRecords(sheet, filled) : singleRecords(sheet, filled)
}

async function* filledRows(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) if (row.cells.some((cell) => cell.trim() !== '')) yield row
}
