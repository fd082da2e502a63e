/** The built page and nothing else of the disk: no spelling of a path leads out of its folder. */

import { symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPageFiles } from '../../main/host/pageFiles.ts'
import { openPageHost, type PageHost, sendRaw, signIn } from '../support/pageHost.ts'

let page: PageHost
let cookie: string

beforeAll(async () => {
  page = await openPageHost()
  cookie = await signIn(page.host.url)
})
afterAll(() => page.close())

const get = (path: string, method = 'GET') => fetch(`${page.origin}${path}`, { method, headers: { cookie } })

it('keeps hashed files for good and the first page not at all', async () => {
  const [index, script, icon] = await Promise.all([get('/'), get('/assets/index-Ab12.js'), get('/favicon.svg')])
  const seen = [index, script, icon].map(({ status, headers }) => [
    status,
    headers.get('content-type'),
    headers.get('cache-control'),
  ])
  expect(seen).toEqual([
    [200, 'text/html; charset=utf-8', 'no-store'],
    [200, 'text/javascript; charset=utf-8', 'max-age=31536000, immutable'],
    [200, 'image/svg+xml', 'no-store'],
  ])
})

it('answers HEAD with the length and no body', async () => {
  const answer = await get('/assets/index-Ab12.js', 'HEAD')
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '21', ''])
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with 405 and what is allowed', async (method) => {
  const answer = await get('/', method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

describe('a path that leads elsewhere', () => {
  it.each([
    '/nothing',
    '/index.html',
    '/assets',
    '/assets/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/index-Ab12.js%00.html',
    '/%00',
    '/%zz',
    '//etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
    '/ASSETS/INDEX-AB12.JS',
  ])('%s finds nothing', async (path) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${page.host.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    expect(await sendRaw(page.host.port, request)).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('by a symbolic link in the folder finds nothing', async () => {
    const outside = join(tmpdir(), `gasdesk-outside-${process.pid}.txt`)
    await writeFile(outside, 'outside')
    await symlink(outside, join(page.folder, 'link.txt'))
    expect(await (await openPageFiles(page.folder)).read('/link.txt')).toBeNull()
  })
})

it('says where a page was looked for that was never built', async () => {
  await expect(openPageFiles(join(page.folder, 'nowhere'))).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('nowhere'),
  })
})
