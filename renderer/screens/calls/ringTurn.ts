/** Lets one of several tabs ring at a time: the one that holds the browser's lock, which passes on when that tab closes. */

const lockName = 'gasdesk.ring'
/** A tab that may not sound yet lets the others try, and asks again after this. */
const againAfterMs = 3_000

export type RingTurn = Readonly<{
  /** Gives the turn to another tab that waits for it, if there is one. */
  passOn: () => void
  leave: () => void
}>

/** `onTurn` hears whether it is this tab's turn; a browser without locks always has it. */
export function takeTurns(onTurn: (isMine: boolean) => void): RingTurn {
  if (!('locks' in navigator)) {
    onTurn(true)
    return { passOn: () => undefined, leave: () => undefined }
  }
  const leaving = new AbortController()
  let release: () => void = () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve
      if (leaving.signal.aborted) resolve()
      else onTurn(true)
    })
  const ask = () => {
    navigator.locks.request(lockName, { signal: leaving.signal }, hold).catch(() => undefined)
  }
  const passOn = async () => {
    const { pending = [] } = await navigator.locks.query()
    if (leaving.signal.aborted || !pending.some(({ name }) => name === lockName)) return
    onTurn(false)
    release()
    clearTimeout(timer)
    timer = setTimeout(ask, againAfterMs)
  }
  ask()
  return {
    passOn: () => void passOn(),
    leave: () => {
      clearTimeout(timer)
      leaving.abort()
      release()
    },
  }
}
