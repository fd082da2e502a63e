/** Everything that a page could ask of the system is refused but the one thing that it uses. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { mayOpenOutside } from '../../main/shell/outside.ts'
import { isGranted, mayDownload, mayRequest } from '../../main/shell/permissions.ts'

/** Every permission that this Electron knows, from its own types. */
const known = (): string[] => {
  const types = readFileSync(resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8')
  const [, union = ''] =
    /setPermissionCheckHandler\(handler: \(\(webContents: .*?, permission: (.*?), requestingOrigin/.exec(types) ?? []
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
}

it('grants the desk the clipboard, for writing, and nothing else of all that there is', () => {
  const names = known()
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => isGranted(name, 'app://desk/'))).toEqual(['clipboard-sanitized-write'])
})

it.each(['', 'app://evil/', 'https://desk/', 'null', 'file:///'])('grants %j nothing', (origin) => {
  expect(known().filter((name) => isGranted(name, origin))).toEqual([])
})

it.each([
  ['app://desk/assets/a.js', true, true],
  ['data:image/png;base64,AA==', true, true],
  ['blob:app://desk/1', true, true],
  ['devtools://devtools/bundled/inspector.html', false, true],
  ['https://example.com/', false, false],
  ['http://127.0.0.1:8787/', false, false],
  ['file:///etc/passwd', false, false],
  ['ftp://example.com/', false, false],
  ['wss://example.com/', false, false],
  ['blob:https://example.com/1', false, false],
])('a request to %s goes through: packaged %s, else %s', (url, whenPackaged, whenNot) => {
  expect([mayRequest(url, true), mayRequest(url, false)]).toEqual([whenPackaged, whenNot])
})

it.each([
  ['blob:app://desk/1', true],
  ['app://desk/exports/0b5a', true],
  ['app://desk/', false],
  ['app://desk/assets/a.js', false],
  ['app://desk/exports', false],
  ['app://desk/../exports/0b5a', false],
  ['app://evil/exports/0b5a', false],
  ['app://desk@evil/exports/0b5a', false],
  ['https://desk/exports/0b5a', false],
  ['blob:https://desk/1', false],
  ['data:text/plain,x', false],
  ['file:///exports/0b5a', false],
])('%s may be saved: %s', (url, isSaved) => {
  expect(mayDownload(url)).toBe(isSaved)
})

it('opens nothing in a browser', () => {
  const asked = [
    'https://example.com/',
    'https://gasdesk.invalid/',
    'mailto:a@b',
    'tel:0912345678',
    'file:///C:/',
    'calc:',
    'app://desk/',
  ]
  expect(asked.filter((url) => mayOpenOutside(url))).toEqual([])
})

const help = 'https://help.example/desk'
it.each([
  [help, true],
  [`${help}?topic=print#slip`, true],
  ['HTTPS://HELP.EXAMPLE/desk', true],
  ['http://help.example/desk', false],
  ['https://help.example/desk/../etc', false],
  ['https://help.example/desk2', false],
  ['https://help.example:8443/desk', false],
  ['https://help.example.evil/desk', false],
  ['https://help.example@evil/desk', false],
  ['https://user@help.example/desk', false],
  ['https://evil/?https://help.example/desk', false],
  ['javascript:open("https://help.example/desk")', false],
  ['file://help.example/desk', false],
  ['help.example/desk', false],
  ['', false],
])('with a page in the table, %j is opened: %s', (url, isOpened) => {
  expect(mayOpenOutside(url, [help])).toBe(isOpened)
})
