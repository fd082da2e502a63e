// Notices that the npm that started this script is gone. npm hands a SIGTERM to its shell alone, which dies without passing it on.

const everyMs = 250

/** Calls `close` once when the parent has ended. Does nothing outside an npm script, where living on may be what was meant. */
export function whenOrphaned(close: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    close()
  }, everyMs)
  timer.unref()
}
