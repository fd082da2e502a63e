/** Hands out exported files, to the one browser that is signed in and under no name but the id that it was given. */

import { createReadStream } from 'node:fs'
import type { Middleware } from 'koa'
import { answerFailure } from './answer.ts'

/** `name`: under which it is saved. Null where there is no such file. */
export type FindExported = (id: string) => Readonly<{ path: string; name: string; bytes: number; type: string }> | null

export const exportsPrefix = '/exports/'

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** RFC 6266: the plain name for what knows no other, the real one in UTF-8. */
export const disposition = (name: string): string => {
  const plain = name.replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`
}

export const answerExports =
  (find: FindExported): Middleware =>
  async (ctx, next) => {
    if (!ctx.path.startsWith(exportsPrefix)) return next()
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD')
      return answerFailure(ctx, 405, 'method_not_allowed', 'missing')
    }
    const file = find(ctx.path.slice(exportsPrefix.length))
    if (file === null) return answerFailure(ctx, 404, 'not_found', 'missing')
    ctx.set('Content-Disposition', disposition(file.name))
    ctx.type = file.type
    ctx.body = createReadStream(file.path)
    // Behind the body: a stream that is set takes the length away.
    ctx.length = file.bytes
  }
