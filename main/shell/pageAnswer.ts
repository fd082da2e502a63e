/** Answers a request for the desk's page out of the built files: with the policy of the headless host, and never with anything else of the disk. */

import { randomBytes } from 'node:crypto'
import type { Log } from '../core/base/log.ts'
import { contentPolicy, safeHeaders } from '../host/contentPolicy.ts'
import type { PageFiles } from '../host/pageFiles.ts'
import { isDesk } from './address.ts'

type Asked = Readonly<{ url: string; method: string }>
type Answer = Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: string | Uint8Array<ArrayBuffer> }>

const found = (body: string | Uint8Array<ArrayBuffer>, type: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
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

const answer = async (files: PageFiles, { url, method }: Asked): Promise<Answer> => {
  if (!isDesk(url)) return { status: 404 }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } }
  const { pathname } = new URL(url)
  if (pathname === '/') return firstPage(files)
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
  (files: PageFiles, log: Log) =>
  async (asked: Asked): Promise<Response> => {
    const { status, headers, body } = await answer(files, asked).catch((error: unknown): Answer => {
      log.error('the page could not be served', { url: asked.url, error })
      return { status: 500 }
    })
    return new Response(asked.method === 'HEAD' ? null : (body ?? null), { status, headers: { ...safeHeaders, ...headers } })
  }
