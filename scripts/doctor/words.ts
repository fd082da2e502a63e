// What the doctor says: in Traditional Chinese, whole sentences, each trouble with its next step.
import type { Fault } from '../../main/core/base/fault.ts'
import { troubleOf } from '../../main/shell/trouble/kinds.ts'
import { troubleWords } from '../../main/shell/trouble/words.ts'

/** What the office itself has no box for, by the fault's `detail.reason`. */
const troubles: Readonly<Record<string, string>> = {
  file_missing: '找不到資料檔，但紀錄顯示這裡有過。請把它放回來；找不回來就放回一個備份。',
  backup_missing: '找不到這個備份。請用清單裡的檔名，或完整路徑。',
  manifest_missing: '這個備份旁邊沒有它的 .json，無法確認內容。請換一個備份。',
  backup_changed: '這個備份和當初存下時不同，可能損壞了。請換一個備份。',
  copy_differs: '備份複製過來後讀出來不一樣，磁碟可能有問題。請換一個備份或磁碟再試。',
}

export const sentenceOf = (fault: Fault): string =>
  troubles[String(fault.detail.reason)] ?? `${troubleWords('zh-TW').kinds[troubleOf(fault)].message}。`

const moment = new Intl.DateTimeFormat('zh-TW', { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' })
/** By the clock of this machine. */
const timeOf = (at: number): string => moment.format(at)

export const says = {
  folder: (path: string) => `資料夾 ${path}`,
  trouble: (sentence: string) => `有問題：${sentence}`,
  flaw: (flaw: string) => `有問題：資料檔內部不一致（${flaw}）`,
  well: '資料檔沒有問題。',
  none: '這裡還沒有資料檔。',
  head: (id: number, at: number) => `審計日誌在資料檔外記到第 ${id} 筆，時間 ${timeOf(at)}`,
  noBackups: '沒有備份。請不要刪除任何檔案，把整個資料夾複製一份，再聯絡維護人員。',
  backups: '備份（新的在前），要放回其中一份就加上 --restore 檔名：',
  backup: (file: string, at: number, orders: number, customers: number, events: number) =>
    `  ${file}  ${timeOf(at)}  訂單 ${orders}、客戶 ${customers}、推送 ${events}`,
  lacks: (count: number) => `    之後的紀錄 ${count} 筆不在裡面`,
  lacksUnknown: '    不知道之後還有多少紀錄',
  restored: (file: string, at: number) => `已還原 ${file}（${timeOf(at)}）。`,
  aside: (folder: string) => `原來的檔案都在 ${folder}；要取消還原，關閉程式後把它們放回資料夾。`,
  next: '下次開啟程式時，審計日誌會記下備份之後少了哪些紀錄。',
  notRestored: (sentence: string) => `沒有還原，什麼都沒有改：${sentence}`,
} as const
