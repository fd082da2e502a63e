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
} as const satisfies Readonly<Record<string, Promised>>

export type PromiseName = keyof typeof promises
