/** Speaks to a port byte by byte, for requests that no client library would send. */

import { connect, type Socket } from 'node:net'

export type Heard = Readonly<{
  /** Everything that came back, as latin1. */
  text: string
  /** The status of each answer in it, in order; interim ones (100) included. */
  statuses: readonly number[]
  /** Whether the other side closed the connection before the time was over. */
  isClosed: boolean
  /** Milliseconds from the connection to its end. */
  ms: number
}>

type SpeakOptions = Readonly<{
  /** How long to listen where the other side does not close. */
  listenMs?: number
  /** Whether what came back is all that is waited for; without it the end of the connection is. */
  isEnough?: (text: string) => boolean
  /** What to do once connected, after `bytes` were written. */
  whenOpen?: (socket: Socket) => void
}>

const statusLine = /HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n/g

export const statusesIn = (text: string): number[] => [...text.matchAll(statusLine)].map(([, status]) => Number(status))

/** Whether a final answer has come, for connections that stay open behind it. */
export const isAnswered = (heard: string): boolean => statusesIn(heard).some((status) => status >= 200)

/** Writes bytes to a port of the loopback and gathers what comes back until the other side closes. */
export function speak(
  port: number,
  bytes: string | Uint8Array,
  { listenMs = 20_000, isEnough, whenOpen }: SpeakOptions = {},
): Promise<Heard> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const heard: Buffer[] = []
    let isClosed = false
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const timer = setTimeout(() => socket.destroy(), listenMs)
    socket.on('connect', () => {
      if (bytes.length > 0) socket.write(bytes)
      whenOpen?.(socket)
    })
    socket.on('data', (chunk) => {
      heard.push(chunk)
      if (isEnough?.(Buffer.concat(heard).toString('latin1'))) socket.destroy()
    })
    socket.on('end', () => {
      isClosed = true
      socket.destroy()
    })
    socket.on('error', () => {
      isClosed = true
    })
    socket.on('close', () => {
      clearTimeout(timer)
      const text = Buffer.concat(heard).toString('latin1')
      resolve({ text, statuses: statusesIn(text), isClosed, ms: performance.now() - startedAt })
    })
  })
}

/** A request's head in lines, ended as HTTP ends it. */
export const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`
