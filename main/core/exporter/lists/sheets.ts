/** The sheet of every list that can be exported. A new list does not compile without its row here. */

import type { ExportLanguage, ExportList, ExportSubject } from '../../../../shared/contract/exports.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import type { Sheet } from '../sheet.ts'
import { type ExportWords, exportWords } from '../words.ts'
import { auditSheet } from './audit.ts'
import { customerSheet } from './customers.ts'
import { movementSheet } from './movements.ts'
import { orderSheet } from './orders.ts'
import { stockSheet } from './stock.ts'

type Filters = { [List in ExportList]: Extract<ExportSubject, { list: List }>['filter'] }
type Sheets = {
  readonly [List in ExportList]: (db: ReadableDatabase, filter: Filters[List], words: ExportWords, zone: string) => Sheet
}

const sheets: Sheets = {
  orders: orderSheet,
  customers: customerSheet,
  stock: stockSheet,
  movements: movementSheet,
  audit: auditSheet,
}

type SubjectOf<List extends ExportList> = { [Each in List]: Readonly<{ list: Each; filter: Filters[Each] }> }[List]

const make = <List extends ExportList>(db: ReadableDatabase, subject: SubjectOf<List>, words: ExportWords, zone: string): Sheet =>
  sheets[subject.list](db, subject.filter, words, zone)

/** `zone`: IANA name of the shop's zone, by which a filter's days begin. To be read inside one snapshot. */
export const sheetOf = (db: ReadableDatabase, subject: ExportSubject, language: ExportLanguage, zone: string): Sheet =>
  make(db, subject, exportWords(language), zone)
