/** A real loopback host with a page of two files and a handful of the contract's calls, for tests of the way in and of the way changes come out. */

import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { implement } from '@orpc/server'
import type { Log } from '../../main/core/base/log.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { type Host, openHost } from '../../main/host/openHost.ts'
import { contract } from '../../shared/contract/contract.ts'

type Acts = { acknowledged: string[] }

const os = implement(contract).$context<Acts>()

export const leaked = 'SECRET in /home/shop/gasdesk.db'

/** A call that acts, a call with a known failure, and a call with a fault whose message must stay inside. */
const router = {
  calls: {
    acknowledge: os.calls.acknowledge.handler(({ input, context, errors }) => {
      context.acknowledged.push(input.orderNo)
      throw errors.FAILURE({ data: { code: 'conflict', detail: { by: '阿明' } } })
    }),
    waiting: os.calls.waiting.handler(() => []),
  },
  office: {
    status: os.office.status.handler(() => {
      throw new Error(leaked)
    }),
  },
}

/** What `npm run build` makes, in small. */
async function writePage(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><html><head><title>瓦斯行後台</title></head><body></body></html>')
  await writeFile(join(folder, 'assets', 'index-Ab12.js'), 'document.title += "!"')
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
}

export type PageHost = Readonly<{
  host: Host
  origin: string
  folder: string
  acts: Acts
  close: () => Promise<void>
}>

export async function openPageHost(log: Log = silentLog): Promise<PageHost> {
  const folder = await mkdtemp(join(tmpdir(), 'gasdesk-page-'))
  await writePage(folder)
  const acts: Acts = { acknowledged: [] }
  const host = await openHost({ router, context: acts, folder, port: 0, log })
  const close = async () => {
    await host.close()
    await rm(folder, { recursive: true })
  }
  return { host, origin: `http://127.0.0.1:${host.port}`, folder, acts, close }
}

/** What a browser remembers after opening the printed address: the `Cookie` header of its later requests. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A call as the page's client makes it. */
export const callInit = (cookie: string, input: unknown = undefined): RequestInit => ({
  method: 'POST',
  headers: { cookie, 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
  body: JSON.stringify({ json: input }),
})

/** Sends bytes as they are and returns everything that comes back until the other side closes. */
export async function sendRaw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(request)
  return text(socket)
}
