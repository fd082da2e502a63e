import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { usage } from '../../main/host/commandLine.ts'
import manifest from '../../package.json' with { type: 'json' }
import { eventTypes } from '../../shared/events/eventTypes.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(resolve(root, 'README.md'), 'utf8')

test('the README is short', () => {
  expect(readme.split('\n').length).toBeLessThan(200)
})

test('its first code block is the two commands', () => {
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(readme) ?? []
  expect(block.split('\n').map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm install && npm start',
    'npm install && npm test',
    '',
  ])
})

test('every npm command that it names exists, and every one that exists is named', () => {
  const named = new Set(
    [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name).filter((name) => name !== 'install'),
  )
  const scripts = Object.keys(manifest.scripts)
  expect([...named].filter((name) => name && !scripts.includes(name))).toEqual([])
  expect(scripts.filter((name) => !name.includes(':') && !named.has(name))).toEqual([])
})

test('every file and folder that it links to or draws exists', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path)
  const drawn = [...readme.matchAll(/^([a-z]+\/(?:[a-z]+\/)?) {2,}/gm)].map(([, path = '']) => path)
  const layers = [...readme.matchAll(/^ {2,}(?:│ +)?((?:[a-z]+ {1,3})+)(?: {2,}|$)/gm)].flatMap(([, names = '']) =>
    names.trim().split(/ +/),
  )
  expect(links.length).toBeGreaterThan(4)
  expect(drawn.length).toBeGreaterThan(5)
  expect(layers.length).toBeGreaterThan(7)
  const paths = [...links, ...drawn, ...layers.map((layer) => `main/core/${layer}`)]
  expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
})

test('the words of serve are those that it takes', () => {
  expect(readme).toContain(usage.replace('serve ', 'npm run serve -- '))
})

test('every event type that is understood is named', () => {
  expect(eventTypes.filter((type) => !readme.includes(`\`${type}\``))).toEqual([])
})
