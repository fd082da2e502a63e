/** What the program promises of its reliability, in the order of the table in docs/reliability.md, and the tests that count what they tried. */

type Promised = Readonly<{ says: string; test: string }>

export const promises = {
  powerCut: {
    says: 'Answered 200 survives a power cut, be nothing left but what was synced, or any sector of what was not; the log is whole',
    test: 'test/whole/powerCut.test.ts',
  },
  powerCutControl: {
    says: 'Control: the same cuts without the sync of each commit (`synchronous=NORMAL`) must lose rows, or the test fails',
    test: 'test/whole/powerCut.test.ts',
  },
  kills: {
    says: 'Answered 200 survives SIGKILL under load, and a retry of it changes nothing',
    test: 'test/whole/kill.test.ts',
  },
  killedCalls: {
    says: 'The same, killed at a write, sync or rename of the log of writes, the database or the head',
    test: 'test/whole/killedCalls.test.ts',
  },
  systemCalls: {
    says: 'A call that fails (EIO, ENOSPC, EMFILE) once or for ever, file limits, a sync of 200 ms: 200 only for what is stored, else 503 with `Retry-After`; then well again by itself',
    test: 'test/whole/systemCalls.test.ts',
  },
  fullDisk: {
    says: 'A full disk refuses and loses nothing; freed again, it goes on without a restart',
    test: 'test/core/threads/outage.test.ts',
  },
  importKilled: {
    says: 'An import killed while it writes and while it is undone goes on where it was; orders that come meanwhile are kept',
    test: 'test/whole/importKilled.test.ts',
  },
  anyBytes: {
    says: 'No bytes make the listener die or answer 5xx',
    test: 'test/core/listener/anyBytes.test.ts',
  },
  anyJson: {
    says: 'Any JSON becomes one event with one entry of the log',
    test: 'test/core/ingest/anyJson.test.ts',
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

export const promiseNames = Object.keys(promises).filter((name): name is PromiseName => Object.hasOwn(promises, name))
