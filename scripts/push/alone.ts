#!/usr/bin/env node
/**
 * Pushes a company's past to a shop's 瓦斯行後台: `node push.mjs --file old.jsonl --url URL`. This file needs nothing but Node 18 or newer and may be
 * copied anywhere. It is made from scripts/push by `node scripts/push/bundle.ts`; docs/backfill.md says how to use it.
 */

import { textSources } from './sources.ts'
import { runInTerminal } from './terminal.ts'

process.exitCode = await runInTerminal(process.argv.slice(2), 'node push.mjs', textSources)
