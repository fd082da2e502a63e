/** Workbooks to be filled in: headings that are recognised, examples that are passed over when the file comes back, and a sheet that explains each column. */

import { type Cell, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { type ImportField, type ImportKind, requiredImportFields } from '../../../../shared/domain/imports.ts'
import { type TemplateColumn, type TemplateLanguage, type TemplateWords, templateWords } from './words.ts'

type Example = Readonly<Partial<Record<ImportField, string | number>>>

/** Rows that show the commonest cases; `key`: what marks an example. */
const examples = (kind: ImportKind, key: string, { status, paymentType }: Choices): readonly Example[] => {
  if (kind === 'stock')
    return [{ productId: `${key}P20`, productName: '瓦斯桶20公斤', quantity: 36, minStock: 10, location: 'A' }]
  const who = { name: '陳太太', phone: '0912-345-678', address: '員林市中山路 1 號' }
  if (kind === 'customers') {
    return [
      { id: `${key}C001`, ...who, paymentType: paymentType[0] ?? '' },
      {
        id: `${key}C002`,
        name: '阿財小吃',
        phone: '04-834-5678',
        address: '員林市民生路 20 號',
        paymentType: paymentType[1] ?? '',
      },
    ]
  }
  const first = {
    orderNo: `${key}1`,
    orderedAt: '2026/11/26 14:30',
    customerName: who.name,
    customerPhone: who.phone,
    customerAddress: who.address,
    totalAmount: 2280,
    deliveryDate: '2026/11/27',
    status: status[4] ?? '',
  }
  return [
    { ...first, productName: '瓦斯桶20公斤', quantity: 2, unitPrice: 800 },
    { ...first, productName: '瓦斯桶16公斤', quantity: 1, unitPrice: 680 },
    {
      orderNo: `${key}2`,
      orderedAt: '115/11/26',
      customerName: '阿財小吃',
      productName: '瓦斯桶20公斤',
      quantity: 1,
      unitPrice: 800,
    },
  ]
}

type Choices = Readonly<{ status: readonly string[]; paymentType: readonly string[] }>

const choicesOf = ({ orders, customers }: TemplateWords): Choices => ({
  status: orders.columns.find(({ field }) => field === 'status')?.choices ?? [],
  paymentType: customers.columns.find(({ field }) => field === 'paymentType')?.choices ?? [],
})

const bold = { style: { font: { bold: true } } } as const
/** As text, so that a spreadsheet takes no zero away and makes no date of a number. */
const asText = { style: { numFmt: '@' } } as const
const textFields: ReadonlySet<string> = new Set(['orderNo', 'customerId', 'customerPhone', 'id', 'phone', 'productId'])
/** hucre styles cells, not columns: so many rows are prepared. */
const rowsToFill = 500

/** `*` marks what must be there; it is no part of a heading when that is read. */
const isRequired = (kind: ImportKind, { field }: TemplateColumn): boolean => {
  const required: readonly ImportField[] = requiredImportFields[kind]
  return required.includes(field)
}

const letterOf = (column: number): string => String.fromCharCode(65 + column)

const textCells = (columns: readonly TemplateColumn[]) =>
  columns.flatMap(({ field }, column) =>
    textFields.has(field) ? Array.from({ length: rowsToFill }, (_, row) => [`${row + 1},${column}`, asText] as const) : [],
  )

const offers = (columns: readonly TemplateColumn[]): DataValidation[] =>
  columns.flatMap(({ choices }, column) =>
    choices === undefined
      ? []
      : [
          {
            type: 'list',
            values: [...choices],
            allowBlank: true,
            range: `${letterOf(column)}2:${letterOf(column)}${rowsToFill}`,
          },
        ],
  )

const mainSheet = (kind: ImportKind, words: TemplateWords): WriteSheet => {
  const { sheet, columns }: { sheet: string; columns: readonly TemplateColumn[] } = words[kind]
  const rows = examples(kind, words.exampleKey, choicesOf(words)).map((example): CellValue[] =>
    columns.map(({ field }) => example[field] ?? null),
  )
  return {
    name: sheet,
    columns: columns.map(({ field }) => ({ width: field.endsWith('ddress') ? 30 : 16 })),
    rows: [columns.map((column) => (isRequired(kind, column) ? `${column.heading}*` : column.heading)), ...rows],
    cells: new Map<string, Partial<Cell>>([...columns.map((_, column) => [`0,${column}`, bold] as const), ...textCells(columns)]),
    freezePane: { rows: 1 },
    dataValidations: offers(columns),
  }
}

const helpSheet = (kind: ImportKind, { help, [kind]: { columns } }: TemplateWords): WriteSheet => ({
  name: help.sheet,
  columns: [{ width: 18 }, { width: 12 }, { width: 90 }],
  rows: [
    [help.column, help.required, help.meaning],
    ...columns.map((column): CellValue[] => [column.heading, isRequired(kind, column) ? '✓' : null, column.help]),
    [null, null, null],
    [null, null, help.example],
  ],
  cells: new Map([0, 1, 2].map((column) => [`0,${column}`, bold])),
})

export type TemplateOrder = Readonly<{ kind: ImportKind; language: TemplateLanguage }>
/** `bytes`: of an .xlsx. */
export type Template = Readonly<{ fileName: string; bytes: Uint8Array }>

export const makeTemplate = async ({ kind, language }: TemplateOrder): Promise<Template> => {
  const words = templateWords(language)
  return { fileName: words[kind].file, bytes: await writeXlsx({ sheets: [mainSheet(kind, words), helpSheet(kind, words)] }) }
}
