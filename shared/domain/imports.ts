/** What an imported file may hold: its kinds, their fields, and what can be wrong with a file or a cell; words for people are chosen by code on the page. */

/** Bytes; larger files are refused before one is taken. */
export const largestImportFile = 33_554_432
/** Bytes of one piece of a file, on its way in or out; as base64 it fits the smallest limit of a call. */
export const largestImportPiece = 131_072

export const importKinds = ['orders', 'customers', 'stock'] as const
export type ImportKind = (typeof importKinds)[number]

/** Fields of a row of each kind, in the order in which a person looks for them. */
export const importFields = {
  orders: [
    'orderNo',
    'orderedAt',
    'customerId',
    'customerName',
    'customerPhone',
    'customerAddress',
    'productName',
    'quantity',
    'unitPrice',
    /** `瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1`: all lines of an order in one cell. */
    'lineList',
    'totalAmount',
    'deliveryDate',
    'status',
    'note',
  ],
  customers: ['id', 'name', 'phone', 'address', 'paymentType', 'note'],
  stock: ['productId', 'productName', 'quantity', 'minStock', 'location'],
} as const satisfies Record<ImportKind, readonly string[]>

export type OrderImportField = (typeof importFields)['orders'][number]
export type CustomerImportField = (typeof importFields)['customers'][number]
export type StockImportField = (typeof importFields)['stock'][number]
export type ImportField = OrderImportField | CustomerImportField | StockImportField

/** Without a column for each of these nothing of a kind can be imported. A customer is found by number, or by telephone. */
export const requiredImportFields = {
  orders: ['orderNo'],
  customers: ['name'],
  stock: ['productId'],
} as const satisfies Record<ImportKind, readonly ImportField[]>

/**
 * How dates of a file are meant where they could mean several things. `auto`: year first, four digits western, three digits ROC; what is
 * unclear is refused. `roc`: a year of one to three digits is ROC. `dmy` and `mdy`: the year comes last.
 */
export const dateStyles = ['auto', 'roc', 'dmy', 'mdy'] as const
export type DateStyle = (typeof dateStyles)[number]

export const fileFormats = ['xlsx', 'xls', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

export const textEncodings = ['utf-8', 'big5', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof textEncodings)[number]

export const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** Why a whole file cannot be read. */
export const fileRefusalCodes = [
  'empty',
  'unknown_format',
  'encrypted',
  'damaged',
  'no_sheets',
  'no_such_sheet',
  'file_too_large',
  'too_many_entries',
  'unsafe_entry',
  'inflates_too_large',
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'too_many_texts',
  'forbidden_markup',
  'not_this_encoding',
  'out_of_memory',
  'out_of_time',
  'reader_died',
] as const
export type FileRefusalCode = (typeof fileRefusalCodes)[number]

/** Why a row cannot be imported. */
export const cellRefusalCodes = [
  'required',
  'cell_error',
  'cell_unreadable',
  'no_cached_value',
  'too_long',
  'not_a_number',
  'too_many_decimals',
  'amount_out_of_range',
  'amount_negative',
  'not_whole',
  'quantity_out_of_range',
  'stock_out_of_range',
  'not_a_date',
  'ambiguous_date',
  'unlikely_date',
  'not_a_time',
  'not_an_id',
  'not_lines',
] as const
export type CellRefusalCode = (typeof cellRefusalCodes)[number]

/** Why a row was passed over without being wrong. */
export const skipCodes = ['total_row', 'repeated_header', 'example_row'] as const
export type SkipCode = (typeof skipCodes)[number]
