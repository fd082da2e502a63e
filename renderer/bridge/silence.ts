/** Cuts a stream on which nothing is heard: a half-open connection gives no error by itself, and the page would show old rows for ever. */

type Fetch = (request: Request, init: RequestInit) => Promise<Response>

/** The office sends a comment every 5 s while nothing happens; three missed ones count as silence. */
export const longestSilenceMs = 15_000

/** A fetch whose answer, headers included, is aborted when `limitMs` pass without a byte. */
export const cutSilence =
  (fetch: Fetch, limitMs: number): Fetch =>
  async (request, init) => {
    const silence = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => clearTimeout(timer)
    const listen = () => {
      end()
      timer = setTimeout(() => silence.abort(new Error(`Nothing heard for ${limitMs} ms`)), limitMs)
    }
    listen()
    request.signal.addEventListener('abort', end, { once: true })
    try {
      const response = await fetch(request, { ...init, signal: AbortSignal.any([request.signal, silence.signal]) })
      return heard(response, listen, end)
    } catch (error) {
      end()
      throw error
    }
  }

/** The same answer; `onBytes` is called for each piece of its body and `onEnd` after the last. */
function heard(response: Response, onBytes: () => void, onEnd: () => void): Response {
  if (response.body === null) {
    onEnd()
    return response
  }
  const tap = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      onBytes()
      controller.enqueue(bytes)
    },
    flush: onEnd,
  })
  return new Response(response.body.pipeThrough(tap), response)
}
