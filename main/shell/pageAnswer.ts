/** Answers a request for the desk's page out of the built files, and for lists that were taken out: with the policy of the headless host, and never with anything else of the disk. */

import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import type { Log } from '../core/base/log.ts'
import { contentPolicy, safeHeaders } from '../host/contentPolicy.ts'
import { disposition, exportsPrefix, type FindExported } from '../host/exported.ts'
import type { PageFiles } from '../host/pageFiles.ts'
import { isDesk } from './address.ts'

type Asked = Readonly<{ url: string; method: string }>
type Body = string | Uint8Array<ArrayBuffer> | Blob
type Answer = Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: Body }>

const found = (body: Body, type: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': type, ...headers },
  body,
})

const firstPage = async (files: PageFiles): Promise<Answer> => {
  const nonce = randomBytes(18).toString('base64url')
  const html = await files.index(nonce)
  if (html === null) return { status: 404 }
  return found(html, 'text/html; charset=utf-8', { 'Content-Security-Policy': contentPolicy(nonce) })
}

const exportedList = async (find: FindExported, id: string, method: string): Promise<Answer> => {
  const file = find(id)
  if (file === null) return { status: 404 }
  const headers = { 'Content-Disposition': disposition(file.name), 'Content-Length': String(file.bytes) }
  return found(method === 'HEAD' ? '' : await openAsBlob(file.path), file.type, headers)
}

const answer = async (files: PageFiles, find: FindExported, { url, method }: Asked): Promise<Answer> => {
  if (!isDesk(url)) return { status: 404 }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } }
  const { pathname } = new URL(url)
  if (pathname === '/') return firstPage(files)
  if (pathname.startsWith(exportsPrefix)) return exportedList(find, pathname.slice(exportsPrefix.length), method)
  const file = await files.read(pathname)
  if (file === null) return { status: 404 }
  return found(
    new Uint8Array(file.content),
    file.type,
    file.isImmutable ? { 'Cache-Control': 'max-age=31536000, immutable' } : {},
  )
}

/** Never rejects: what cannot be read is a 500 without a word about the inside. */
export const pageAnswer =
  (files: PageFiles, find: FindExported, log: Log) =>
  async (asked: Asked): Promise<Response> => {
    const { status, headers, body } = await answer(files, find, asked).catch((error: unknown): Answer => {
      log.error('the page could not be served', { url: asked.url, error })
      return { status: 500 }
    })
    return new Response(asked.method === 'HEAD' ? null : (body ?? null), { status, headers: { ...safeHeaders, ...headers } })
  }
