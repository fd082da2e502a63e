/** What keeps the office from opening is said in a box with next steps, nothing on the disk is touched, and it opens as soon as it can. */

import { once } from 'node:events'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, it } from 'vitest'
import { applicationId } from '../../main/core/storage/format.ts'
import { machine } from '../electron-host/machine.ts'
import { quitProgram, startProgram } from '../electron-host/program.ts'
import { dataDir, openedDesk, orderOf, prepareShop, push } from './desk.ts'

afterEach(() => {
  chmodSync(dataDir(), 0o755)
  machine.reset()
})
afterAll(() => machine.close())

type Shown = Readonly<{ message: string; detail: string; buttons: string[] }>

/** The box that is open, as soon as it is. */
const box = async (): Promise<Shown> => {
  await expect.poll(() => machine.dialogs.length, { timeout: 90_000 }).toBe(1)
  const { message, detail, buttons } = machine.dialogs[0]?.options ?? {}
  return { message: String(message), detail: String(detail), buttons: Array.isArray(buttons) ? buttons : [] }
}
const press = async (label: string): Promise<void> => {
  const { buttons } = await box()
  machine.answerDialog({ response: buttons.indexOf(label) })
}
const database = () => join(dataDir(), 'gasdesk.db')

it('a newer database is named, left as it is byte for byte, and a person is led to the folder', async () => {
  await prepareShop()
  const db = new Database(database())
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 999; CREATE TABLE t (x)`)
  db.close()
  const before = readFileSync(database())
  const program = await startProgram()
  expect((await box()).message).toBe('資料來自較新的版本')
  expect((await box()).detail).not.toMatch(/SQLITE|Error|at /)
  await press('開啟資料夾')
  expect((await box()).message).toBe('資料來自較新的版本')
  expect(machine.openedPaths).toEqual([dataDir()])
  await press('結束')
  expect(await program.app.ended).toBe(0)
  expect(readFileSync(database()).equals(before)).toBe(true)
  expect(machine.windows).toEqual([])
})

it('a damaged database can be reported without a name in the report, and opens once it is mended', async () => {
  await prepareShop()
  writeFileSync(database(), '林太太的資料'.repeat(2_000))
  await startProgram()
  expect((await box()).message).toBe('資料檔損壞，無法開啟')
  await press('儲存診斷檔…')
  await expect.poll(() => machine.dialogs[0]?.kind).toBe('save')
  const filePath = join(machine.home, 'report.json')
  machine.answerDialog({ canceled: false, filePath })
  await box()
  const report = readFileSync(filePath, 'utf8')
  expect(JSON.parse(report)).toMatchObject({ trouble: { code: 'storage_broken', reason: 'not_a_database' } })
  expect(report).not.toContain('林太太')
  expect(report).not.toContain(machine.home)
  expect(machine.windows).toEqual([])
  writeFileSync(database(), '')
  await press('再試一次')
  expect((await box()).message).toBe('資料檔損壞，無法開啟')
  await press('結束')
  expect(await machine.programs[0]?.app.ended).toBe(0)
})

/** Another program that holds a port. */
const thiefAt = async (port: number) => {
  const thief = createServer().listen(port, '0.0.0.0')
  await once(thief, 'listening')
  return thief
}

it('a taken port is told while the desk is open, and another one is taken by choice alone', async () => {
  const port = await prepareShop()
  const thief = await thiefAt(port)
  await startProgram()
  const { message, buttons } = await box()
  expect(message).toBe('接收訂單的埠被其他程式占用')
  const page = await openedDesk()
  await page.getByRole('button', { name: /未接收/ }).waitFor()
  const label = buttons.find((text) => text.startsWith('改用')) ?? ''
  const other = Number(label.replace('改用 ', ''))
  expect(other).toBeGreaterThan(port)
  await press(label)
  expect(await machine.programs[0]?.app.ended).toBe(0)
  expect(machine.relaunches).toHaveLength(1)
  expect(JSON.parse(readFileSync(join(dataDir(), 'settings.json'), 'utf8'))).toMatchObject({ webhookPort: other })

  await startProgram()
  await openedDesk()
  expect(await push(other, orderOf('T-1', '新埠'))).toBe(200)
  await quitProgram()
  thief.close()
})

it('a port that is free again is had again, and the box goes by itself', async () => {
  const port = await prepareShop()
  const thief = await thiefAt(port)
  await startProgram()
  await box()
  thief.close()
  await expect.poll(() => machine.dialogs, { timeout: 90_000 }).toEqual([])
  expect(await push(port, orderOf('T-2', '同一個埠'))).toBe(200)
  await quitProgram()
})

it('a secret that this machine cannot open lets nobody in, and the desk asks for it; the books are untouched', async () => {
  const port = await prepareShop()
  await startProgram()
  await openedDesk()
  expect(await push(port, orderOf('K-1', '換電腦前'))).toBe(200)
  await quitProgram()
  expect(readFileSync(join(dataDir(), 'secrets.json'), 'utf8')).toContain('gnome_libsecret')

  machine.keyring.backend = 'kwallet6'
  await startProgram()
  const page = await openedDesk()
  expect(await push(port, orderOf('K-2', '換電腦後'))).toBe(503)
  await page.getByText('尚未設定密鑰').first().waitFor()
  await page.getByRole('menuitem', { name: /^訂單/ }).click()
  await page.getByRole('row').filter({ hasText: '換電腦前' }).waitFor()
  await quitProgram()
})
