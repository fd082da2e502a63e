/** Waits in a page: ends early when the network comes back or the person looks at the page again. */

export function waitInPage(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController()
    const end = () => {
      clearTimeout(timer)
      ended.abort()
      resolve()
    }
    const timer = setTimeout(end, ms)
    const once = { once: true, signal: ended.signal }
    signal.addEventListener('abort', end, once)
    window.addEventListener('online', end, once)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && end(), { signal: ended.signal })
    if (signal.aborted) end()
  })
}
