/** Where things lie in a data folder. */

import { join } from 'node:path'

export type DataPaths = Readonly<{
  folder: string
  database: string
  /** Held by the program that works in the folder. */
  lock: string
  auditHead: string
  backups: string
  /** Files that are being brought in, each in a folder of its own. */
  imports: string
  /** Exported lists that wait to be fetched. */
  exports: string
  settings: string
  secrets: string
  logs: string
}>

export const dataPaths = (folder: string): DataPaths => ({
  folder,
  database: join(folder, 'gasdesk.db'),
  lock: join(folder, 'gasdesk.lock'),
  auditHead: join(folder, 'audit-head.json'),
  backups: join(folder, 'backups'),
  imports: join(folder, 'imports'),
  exports: join(folder, 'exports'),
  settings: join(folder, 'settings.json'),
  secrets: join(folder, 'secrets.json'),
  logs: join(folder, 'logs'),
})
