/** The desk's scheme gives the built page, under the policy of the headless host, and nothing else of the disk. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../../main/core/base/log.ts'
import { contentPolicy, safeHeaders } from '../../main/host/contentPolicy.ts'
import { openPageFiles } from '../../main/host/pageFiles.ts'
import { pageAnswer } from '../../main/shell/pageAnswer.ts'

let folder: string
let ask: (url: string, method?: string) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gasdesk-scheme-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secrets.json'), 'secret')
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><html><head></head></html>')
  await writeFile(join(folder, 'page', 'assets', 'index-Ab12.js'), 'script')
  await symlink(join(folder, 'secrets.json'), join(folder, 'page', 'link.json'))
  const list = { path: join(folder, 'list.csv'), name: "訂單 (1)'.csv", bytes: 6, type: 'text/csv; charset=utf-8' }
  await writeFile(list.path, '訂單')
  const answer = pageAnswer(await openPageFiles(join(folder, 'page')), (id) => (id === '0b5a' ? list : null), silentLog)
  ask = (url, method = 'GET') => answer({ url, method })
})
afterAll(() => rm(folder, { recursive: true }))

it('gives the first page with a nonce of its own each time, and the policy of the headless host with it', async () => {
  const load = async () => {
    const answer = await ask('app://desk/#/orders/A-1')
    const nonce = /nonce="([\w-]{24})"/.exec(await answer.text())?.[1] ?? ''
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy(nonce))
    return nonce
  }
  expect(await load()).not.toBe(await load())
})

it('gives a file its type, and keeps what is named by its content', async () => {
  const answer = await ask('app://desk/assets/index-Ab12.js?x=1')
  expect([answer.status, await answer.text()]).toEqual([200, 'script'])
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('max-age=31536000, immutable')
})

it('answers HEAD without a body', async () => {
  const answer = await ask('app://desk/assets/index-Ab12.js', 'HEAD')
  expect([answer.status, await answer.text()]).toEqual([200, ''])
})

it('hands out a list that was taken out, by its id alone and under its own name', async () => {
  const answer = await ask('app://desk/exports/0b5a')
  expect([answer.status, await answer.text(), answer.headers.get('content-length')]).toEqual([200, '訂單', '6'])
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E8%A8%82%E5%96%AE%20%281%29%27.csv")
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const head = await ask('app://desk/exports/0b5a', 'HEAD')
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '6'])
  for (const id of ['', '0b5a/', '0b5', '../secrets.json', '%2e%2e/secrets.json'])
    expect((await ask(`app://desk/exports/${id}`)).status).toBe(404)
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const answer = await ask('app://desk/', method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

describe('nothing is found at', () => {
  it.each([
    'app://desk/nothing',
    'app://desk/index.html',
    'app://desk/assets',
    'app://desk/assets/',
    'app://desk/link.json',
    'app://desk/../secrets.json',
    'app://desk/%2e%2e/secrets.json',
    'app://desk/%2e%2e%2fsecrets.json',
    'app://desk/..%2fsecrets.json',
    'app://desk/..%5csecrets.json',
    'app://desk/..\\secrets.json',
    'app://desk/assets/..%2f..%2fsecrets.json',
    'app://desk/assets/....//....//secrets.json',
    'app://desk/assets/index-Ab12.js%00.html',
    'app://desk/%00',
    'app://desk/%zz',
    'app://desk//etc/passwd',
    'app://desk/etc/passwd',
    'app://desk/C:/Windows/win.ini',
    'app://desk/file:///etc/passwd',
    'app://desk/ASSETS/INDEX-AB12.JS',
    'app://evil/',
    'app://evil/assets/index-Ab12.js',
    'app://desk@evil/',
    'app://desk:81/',
    'file:///etc/passwd',
    'https://desk/',
    'nonsense',
  ])('%s', async (url) => {
    expect((await ask(url)).status).toBe(404)
  })
})

it('answers everything with the safe headers, what is refused as well', async () => {
  const answers = await Promise.all([ask('app://desk/assets/index-Ab12.js'), ask('app://desk/nothing'), ask('app://evil/')])
  const { 'Cache-Control': _, ...always } = safeHeaders
  for (const answer of answers)
    for (const [name, value] of Object.entries(always)) expect(answer.headers.get(name), name).toBe(value)
})

it('says nothing about a disk that fails', async () => {
  const broken = pageAnswer(
    { index: () => Promise.reject(new Error('EIO /home/shop')), read: () => Promise.reject(new Error('EIO /home/shop')) },
    () => null,
    silentLog,
  )
  for (const url of ['app://desk/', 'app://desk/a.js']) {
    const answer = await broken({ url, method: 'GET' })
    expect([answer.status, await answer.text()]).toEqual([500, ''])
  }
})
