// npm run bench [-- intake|desk|page|history|export|shell]: each part in one run, figures as ratios or against the design's marks. Ends with 1 where a mark is missed.
import { resolve } from 'node:path'
import { ensureProduct } from '../scripts/product/build.ts'
import { benchDesk } from './desk/desk.ts'
import { benchExport } from './export/export.ts'
import { benchHistory } from './history/history.ts'
import { benchIntake } from './intake/intake.ts'
import { benchPage } from './page/page.ts'
import { benchShell } from './shell/shell.ts'

const parts = new Map([
  ['intake', benchIntake],
  ['desk', benchDesk],
  ['page', benchPage],
  ['shell', benchShell],
  ['history', benchHistory],
  ['export', benchExport],
])
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.has(name))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${[...parts.keys()].join(', ')}`)

await ensureProduct(resolve(import.meta.dirname, '..'))
let missed = 0
for (const [name, run] of parts) if (wanted.length === 0 || wanted.includes(name)) missed += await run()
console.log(missed === 0 ? '\nEvery mark is kept.' : `\n${missed} marks are missed.`)
process.exitCode = missed === 0 ? 0 : 1
