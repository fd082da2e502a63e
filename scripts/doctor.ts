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
import { says, sentenceOf } from './doctor/words.ts'

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, restore: { type: 'string' } } })
const { env, platform } = process
const paths = dataPaths(resolve(values['data-dir'] ?? defaultDataFolder({ platform, home: homedir(), env })))

const tellBackups = (found: Examination): void => {
  console.log(found.backups.length === 0 ? says.noBackups : says.backups)
  for (const backup of found.backups) {
    const { orders = 0, customers = 0, events = 0 } = backup.rows
    const missing = entriesMissing(found, backup)
    console.log(says.backup(backup.file, backup.madeAt, orders, customers, events))
    console.log(missing === null ? says.lacksUnknown : says.lacks(missing))
  }
}

/** Returns whether all is well. */
const look = async (): Promise<boolean> => {
  const hasDatabase = existsSync(paths.database)
  const found = await examine(paths, hasDatabase)
  const { trouble, flaws, head } = found
  console.log(says.folder(paths.folder))
  if (trouble !== null) console.log(says.trouble(sentenceOf(trouble)))
  for (const flaw of flaws) console.log(says.flaw(flaw))
  const isWell = trouble === null && flaws.length === 0
  if (isWell) console.log(hasDatabase ? says.well : says.none)
  if (head.state === 'read') console.log(says.head(head.head.id, head.head.at))
  tellBackups(found)
  return isWell
}

const restore = (backup: string): void => {
  const { manifest, aside } = restoreBackup(paths, isAbsolute(backup) ? backup : join(paths.backups, backup), Date.now())
  console.log(says.restored(manifest.file, manifest.madeAt))
  if (aside !== null) console.log(says.aside(aside))
  console.log(says.next)
}

try {
  if (values.restore !== undefined) restore(values.restore)
  else if (!(await look())) process.exitCode = 1
} catch (error) {
  if (!isFault(error)) throw error
  const sentence = sentenceOf(error)
  console.error(values.restore === undefined ? says.trouble(sentence) : says.notRestored(sentence))
  process.exitCode = 1
}
