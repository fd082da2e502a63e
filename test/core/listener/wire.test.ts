import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { tempListener } from '../../support/http.ts'
import { speak } from '../../support/rawSocket.ts'
import { type WireRequest, wireRequests } from '../../support/wire.ts'

const guideSecret = 'jyt-gas-webhook-2024'

/** The content of the last answer. */
const contentOf = (heard: string): string =>
  Buffer.from(heard.slice(heard.lastIndexOf('\r\n\r\n') + 4), 'latin1').toString('utf8')

const invitations = ({ headers }: WireRequest): number[] => (headers.has('expect') ? [100] : [])

test.each(wireRequests().map((request) => [request.name, request] as const))(
  '%s is answered as its sender needs it, byte for byte',
  async (_name, request) => {
    const { status, action, subject } = request.expected
    const door = await tempListener({ secrets: () => [guideSecret] })
    const { statuses, text } = await speak(door.port, request.bytes, { isEnough: (heard) => heard.endsWith('}}') })
    expect(statuses).toEqual([...invitations(request), status])
    expect(JSON.parse(contentOf(text))).toEqual({
      success: true,
      message: 'Webhook 處理完成',
      receiptId: expect.any(String),
      sha256: createHash('sha256').update(request.body).digest('hex'),
      result: { success: true, action, ...subject },
    })
    await door.close()
  },
)
