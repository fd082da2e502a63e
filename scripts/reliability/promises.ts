/** What the program promises of its reliability, in the order of the table in docs/reliability.md, and the tests that count what they tried. */

type Promised = Readonly<{ says: string; test: string }>

const promises = {
  powerCut: {
    says: 'What was answered 200 survives a power cut: only what was synced is left, or any sector of what was not',
    test: 'test/whole/powerCut.test.ts',
  },
  powerCutControl: {
    says: 'Control: the same cuts without the sync of each commit must lose rows, or the test fails',
    test: 'test/whole/powerCut.test.ts',
  },
  systemCalls: {
    says: 'A call of the disk that fails (EIO, ENOSPC, EMFILE), once or for ever: 200 only for what is stored, else 503 with Retry-After; well again by itself',
    test: 'test/whole/systemCalls.test.ts',
  },
  killedCalls: {
    says: 'Killed at a call of the disk (write, sync, rename; log of writes, database, head): what was answered 200 is there, the file sound, the log whole',
    test: 'test/whole/killedCalls.test.ts',
  },
  auditRows: {
    says: 'Audit log: every row changed, rewritten, taken out, moved or copied, and every bit of every stored body, is named by its row',
    test: 'test/core/audit/everyRow.test.ts',
  },
  auditBytes: {
    says: 'Audit log: one bit of every byte of every row, turned in the file itself, is named by its row',
    test: 'test/core/audit/everyByte.test.ts',
  },
} as const satisfies Readonly<Record<string, Promised>>

export type PromiseName = keyof typeof promises
