import { afterEach, expect, test } from 'vitest'
import type { DeskMachine } from '../../../main/core/api/deskMachine.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'

let office: TempOffice
afterEach(() => office.close())

const state = { printer: null, keepsAwake: true, startsAtLogin: null, silentUntil: null }
const machine = (isSaved: boolean): DeskMachine => ({
  show: () => state,
  change: async () => state,
  printers: async () => [],
  print: async () => ({ outcome: 'unchosen', printer: null }),
  silence: () => state,
  openCall: () => {},
  openFolder: async () => {},
  save: async () => isSaved,
  async *asks() {
    yield { is: 'hush' } as const
  },
})

test('a page in a browser has no machine, and can do nothing with it', async () => {
  office = await tempOffice()
  const { client } = office
  expect(await client.machine.show()).toBeNull()
  const calls = [
    () => client.machine.change({ change: { printer: null } }),
    () => client.machine.printers(),
    () => client.machine.print({ paper: 'roll80', heightMm: 100 }),
    () => client.machine.silence({ isSilent: true }),
    () => client.machine.openCall({ orderNo: null }),
    () => client.machine.openFolder(),
    () => client.machine.saveDiagnostics({ by: '小美' }),
    () => client.machine.asks({ as: 'desk' }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ data: { code: 'forbidden' } })
  expect((await client.audit.list({})).rows).toEqual([])
})

test('a file for whoever helps is in the audit log before anybody is asked where to', async () => {
  office = await tempOffice({ machine: machine(false) })
  expect(await office.client.machine.saveDiagnostics({ by: '小美' })).toEqual({ isSaved: false })
  expect((await office.client.audit.list({})).rows).toMatchObject([{ action: 'DIAGNOSTICS_EXPORTED', actor: '小美' }])
})

test('a window hears what the program asks of it', async () => {
  office = await tempOffice({ machine: machine(true) })
  const heard: string[] = []
  for await (const ask of await office.client.machine.asks({ as: 'card' })) heard.push(ask.is)
  expect(heard).toEqual(['hush'])
})
