// npm run push: sends a company's past to a shop, from a file of events or of rows. docs/push.mjs is the same without any library.
import { rowRecords } from './push/rows.ts'
import { textSources } from './push/sources.ts'
import { runInTerminal } from './push/terminal.ts'
import { workbookRows } from './push/workbook.ts'

process.exitCode = await runInTerminal(process.argv.slice(2), 'npm run push --', (file, encoding) =>
  /\.xlsx$/i.test(file) ? rowRecords(workbookRows(file)) : textSources(file, encoding),
)
