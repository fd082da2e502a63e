// npm run doctor -- --data-dir DIR [--restore BACKUP]: says whether a data folder is well, which backups there are and what each lacks, and puts one back.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../main/core/base/defaultFolder.ts'
import { isFault } from '../main/core/base/fault.ts'
import { dataPaths } from '../main/core/base/paths.ts'
import { type Examination, entriesMissing, examine } from '../main/core/recovery/examine.ts'
import { restoreBackup } from '../main/core/recovery/restore.ts'
import { lockFolder } from '../main/core/storage/folderLock.ts'

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, restore: { type: 'string' } } })
const { env, platform } = process
const paths = dataPaths(resolve(values['data-dir'] ?? defaultDataFolder({ platform, home: homedir(), env })))

const time = (at: number): string => new Date(at).toISOString()

const tell = (found: Examination): void => {
  const { trouble, flaws, backups, head } = found
  console.log(`資料夾 ${paths.folder}`)
  if (trouble !== null) console.log(`有問題：${trouble.message}（${trouble.code}）`)
  for (const flaw of flaws) console.log(`有問題：${flaw}`)
  if (trouble === null && flaws.length === 0) console.log('資料檔沒有問題。')
  if (head.state === 'read') console.log(`審計日誌在資料檔外記到第 ${head.head.id} 筆，時間 ${time(head.head.at)}`)
  console.log(backups.length === 0 ? '沒有備份。' : '備份（新的在前）：')
  for (const backup of backups) {
    const missing = entriesMissing(found, backup)
    const { orders = 0, customers = 0, events = 0 } = backup.rows
    const lack = missing === null ? '不知道之後還有多少紀錄' : `之後的紀錄 ${missing} 筆不在裡面`
    console.log(`  ${backup.file}  ${time(backup.madeAt)}  訂單 ${orders}、客戶 ${customers}、推送 ${events}；${lack}`)
  }
}

/** A program that works in the folder would go on writing into the file that is moved aside. */
const assertNobodyWorks = (): void => {
  try {
    lockFolder(paths).release()
  } catch (error) {
    if (isFault(error) && (error.detail.reason === 'folder_in_use' || error.code === 'storage_busy')) throw error
  }
}

const restore = (backup: string): void => {
  assertNobodyWorks()
  const { manifest, aside } = restoreBackup(paths, isAbsolute(backup) ? backup : join(paths.backups, backup), Date.now())
  console.log(`已還原 ${manifest.file}（${time(manifest.madeAt)}）。`)
  if (aside !== null) console.log(`原來的檔案都在 ${aside}；要取消還原，關閉程式後把它們放回資料夾。`)
  console.log('下次開啟程式時，審計日誌會記下備份之後少了哪些紀錄。')
}

try {
  if (values.restore !== undefined) restore(values.restore)
  else {
    const found = await examine(paths, existsSync(paths.database))
    tell(found)
    if (found.trouble !== null || found.flaws.length > 0) process.exitCode = 1
  }
} catch (error) {
  if (!isFault(error)) throw error
  console.error(`沒有還原，什麼都沒有改：${error.message}（${error.code}）`)
  process.exitCode = 1
}
