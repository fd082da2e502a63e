/** How a sender proves by a signature that it knows a secret and that the body is the one it sent. */

import type { IncomingMessage } from 'node:http'
import type { Secrets } from '../secrets.ts'

/** `late`: signed with a right secret, but at a time too far from this machine's clock. */
type Verdict = 'right' | 'wrong' | 'late'

/** Judged over the body as it was received; `now` is an instant. */
export type Claim = (body: Buffer, secrets: Secrets, now: number) => Verdict

/** Reads the headers alone: `absent`, `hopeless` for what no body can make right, or a claim. Throws `invalid` where the headers are ambiguous. */
export type Scheme = (request: IncomingMessage) => Claim | 'absent' | 'hopeless'
