/** The sentence for a person whose program cannot open: what happened and the next step, never a stack trace. */

import type { FailureCode } from '../../shared/contract/failures.ts'
import { isFault } from '../core/base/fault.ts'

const sentences: Partial<Record<FailureCode, string>> = {
  conflict: '另一個程式正在使用這個資料夾或接收埠。請先關閉它，再開啟瓦斯行後台。',
  foreign_database: '資料夾裡的 gasdesk.db 不是這個程式的檔案。檔案沒有被更動，請確認資料夾是否選對。',
  newer_database: '資料檔來自較新的版本。檔案沒有被更動，請安裝新版程式後再開啟。',
  storage_full: '磁碟空間不足。請清出空間後再開啟；已收下的單都在。',
  storage_busy: '資料檔正被其他程式占用。請關閉正在掃描或同步資料夾的程式，再開啟瓦斯行後台。',
  storage_broken: '資料檔無法開啟。請勿刪除任何檔案，先複製整個資料夾，再聯絡維護人員。',
}

export const sentenceFor = (error: unknown): string =>
  (isFault(error) ? sentences[error.code] : undefined) ??
  '程式出了意外而無法開啟。已收下的單不受影響，請重新開啟；若一再發生請聯絡維護人員。'
