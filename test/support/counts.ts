/** Ends a test run with the plain line `N passed, N failed, N skipped`, after each skipped test with its reason. */

import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

function isSetUp(part: TestSuite | TestModule): boolean {
  return part.errors().length === 0 && (part.type === 'module' || isSetUp(part.parent))
}

function skippedLine(test: TestCase): string {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  const reason = note ?? (isSetUp(test.parent) ? 'no reason given' : 'what has to be set up before it failed')
  return `skipped: ${test.module.relativeModuleId} > ${test.fullName}: ${reason}`
}

/** A file that could not even be collected, or a hook that failed, is a failure without a test of its own. */
const brokenParts = (module: TestModule): number =>
  module.errors().length + [...module.children.allSuites()].reduce((sum, suite) => sum + suite.errors().length, 0)

export class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state)
    const skipped = inState('skipped')
    const failed = inState('failed').length + modules.map(brokenParts).reduce((sum, count) => sum + count, unhandled.length)
    for (const test of skipped) console.log(skippedLine(test))
    console.log(`${inState('passed').length} passed, ${failed} failed, ${skipped.length} skipped`)
  }
}
