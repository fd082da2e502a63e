/** Electron's MessagePortMain: the office's end of a port whose other end lies in a page. */

import { EventEmitter } from 'node:events'

/** How a port's data crosses: a text as it is, bytes as base64, everything else as JSON. */
export type Packed = Readonly<{ text: string } | { bytes: string } | { json: unknown }>

export const pack = (data: unknown): Packed => {
  if (typeof data === 'string') return { text: data }
  if (data instanceof ArrayBuffer) return { bytes: Buffer.from(data).toString('base64') }
  if (ArrayBuffer.isView(data)) return { bytes: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') }
  return { json: structuredClone(data) } // throws "could not be cloned" as Electron does
}

export const unpack = (packed: Packed): unknown => {
  if ('text' in packed) return packed.text
  return 'bytes' in packed ? new Uint8Array(Buffer.from(packed.bytes, 'base64')) : packed.json
}

/** What goes to the other end. */
export type Wire = Readonly<{ post: (data: unknown) => void; close: () => void }>

export class MessagePortMain extends EventEmitter {
  readonly #wire: Wire
  #isOpen = true
  #isStarted = false
  #held: unknown[] = []

  constructor(wire: Wire) {
    super()
    this.#wire = wire
  }

  get isOpen(): boolean {
    return this.#isOpen
  }
  postMessage(data: unknown): void {
    if (this.#isOpen) this.#wire.post(data)
  }
  start(): void {
    this.#isStarted = true
    for (const data of this.#held.splice(0)) this.emit('message', { data, ports: [] })
  }
  close(): void {
    if (!this.#isOpen) return
    this.#wire.close()
    this.gone()
  }

  /** The other end said something. */
  receive(data: unknown): void {
    if (!this.#isOpen) return
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#held.push(data)
  }
  /** The other end is closed, or its page is gone. */
  gone(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.emit('close')
  }
}

/** Two ends in the main process. */
export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const wireTo = (other: () => MessagePortMain): Wire => ({
      post: (data) => {
        const copy = structuredClone(data)
        setImmediate(() => other().receive(copy))
      },
      close: () => setImmediate(() => other().gone()),
    })
    this.port1 = new MessagePortMain(wireTo(() => this.port2))
    this.port2 = new MessagePortMain(wireTo(() => this.port1))
  }
}
