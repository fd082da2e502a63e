import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const file = resolve(import.meta.dirname, '..', '..', 'package-lock.json')
const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(readFileSync(file, 'utf8')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

test('the lockfile names no registry host, so that any mirror serves it', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

test('every package has its version and its checksum', () => {
  expect(installed.filter(([, { version, integrity }]) => !version || !integrity).map(([path]) => path)).toEqual([])
})

// npm leaves out what a mirror does not hold for another platform, and `npm ci` then refuses the whole lockfile.
test('the native parts for every platform are locked', () => {
  const names = new Set(installed.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})
