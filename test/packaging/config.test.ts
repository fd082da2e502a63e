import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { builderConfig, judge } from './builder.ts'

const root = resolve(import.meta.dirname, '..', '..')
const config = await builderConfig()

test('the configuration fits the schema of the electron-builder that is installed', async () => {
  await expect(judge(structuredClone(config))).resolves.toBeUndefined()
})

test.each([
  ['a word that it does not know', { nsiss: {} }],
  ['a fuse that it does not know', { electronFuses: { runAsNod: false } }],
  ['a choice that is none', { nsis: { oneClick: 'perhaps' } }],
])('%s is refused', async (_, wrong) => {
  await expect(judge({ ...structuredClone(config), ...wrong })).rejects.toThrow(/Invalid configuration/)
})

test('the installed program is no Node, no debugger, and loads nothing but its archive', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(config).toMatchObject({ asar: true })
  expect(config.disableAsarIntegrity).toBeUndefined()
})

test('Windows: the person chooses for whom, in Chinese, with both entries, and the data stay', () => {
  expect(config.win).toMatchObject({ target: [{ target: 'nsis', arch: ['x64'] }] })
  expect(config.nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    installerLanguages: ['zh_TW', 'en_US'],
    language: '1028',
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    shortcutName: '瓦斯行後台',
    deleteAppDataOnUninstall: false,
    include: 'build/installer.nsh',
  })
})

test('Linux gets an AppImage and a deb, macOS a disk image and the archive that updates need', () => {
  expect(config.linux).toMatchObject({ target: ['AppImage', 'deb'] })
  expect(config.mac).toMatchObject({ target: ['dmg', 'zip'] })
})

test('nothing is published or looked for unless an address is given when packing', () => {
  expect(config.publish).toBeNull()
})

test('every picture and script that it names is there', () => {
  const text = readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')
  const named = [...text.matchAll(/\bbuild\/[\w./]+/g)].map(([path]) => path)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
})

test('toasts appear under the name that the installer registers', () => {
  const shell = readdirSync(resolve(root, 'main'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const named = shell
    .map((file) => readFileSync(resolve(root, 'main', file), 'utf8'))
    .filter((text) => text.includes('setAppUserModelId'))
  expect(named).toHaveLength(1)
  expect(named[0]).toContain(`'${String(config.appId)}'`)
})
