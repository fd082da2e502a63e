/** Says to the person at the terminal why the office cannot open, and what to do; no stack trace for what is foreseen. */

import type { FailureCode } from '../../shared/contract/failures.ts'
import { isFault } from '../core/base/fault.ts'
import { usage } from './commandLine.ts'

const steps: Partial<Record<FailureCode, string>> = {
  conflict: 'Another program holds this port (or this folder). Stop it, or choose another with --port, --ui-port or --data-dir.',
  forbidden: 'This account may not use that port or folder. Choose a port above 1023, or a folder of your own.',
  invalid: `Usage: ${usage}`,
  foreign_database:
    'The file gasdesk.db in this folder belongs to another program. Choose another folder; the file was not touched.',
  newer_database: 'The file gasdesk.db was made by a newer version. Install that version; the file was not touched.',
  storage_full: 'The disk is full. Free some space and start again; nothing was lost.',
  storage_busy: 'Another program holds the database. Close it and start again.',
  storage_broken:
    'The database cannot be opened; no file was changed. npm run doctor -- --data-dir DIR says what is wrong and which backups there are; with --restore BACKUP it puts one back and keeps what it replaces.',
}

/** Prints to standard error and ends with exit code 1. */
export const explain = (error: unknown): void => {
  process.exitCode = 1
  if (!isFault(error)) {
    console.error(error)
    process.exit()
  }
  const facts = Object.entries(error.detail).map(([name, value]) => `${name}=${String(value)}`)
  console.error(
    [`gasdesk: ${error.message}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`, steps[error.code]]
      .filter(Boolean)
      .join('\n'),
  )
  process.exit()
}
