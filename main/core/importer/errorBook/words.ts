/** The words of the workbook of refused rows, in both languages: what is wrong with a cell, as its sender can mend it. */

import type { RowRefusalCode } from '../../../../shared/contract/importRows.ts'
import { rowReasons } from '../../../../shared/domain/rowReasons.ts'

export type ErrorBookLanguage = 'zh-TW' | 'en'

type Words = Readonly<{ reasons: string; row: string; separator: string; reason: Readonly<Record<RowRefusalCode, string>> }>

const zhTW: Words = {
  reasons: '無法匯入的原因',
  row: '原檔列號',
  separator: '：',
  reason: rowReasons['zh-TW'],
}

const en: Words = {
  reasons: 'Why it cannot be imported',
  row: 'Row in the file',
  separator: ': ',
  reason: rowReasons.en,
}

const words: Readonly<Record<ErrorBookLanguage, Words>> = { 'zh-TW': zhTW, en }

export const errorBookWords = (language: ErrorBookLanguage): Words => words[language]
