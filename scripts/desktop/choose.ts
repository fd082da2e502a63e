// Decides what `npm start` opens: the desktop where Electron's runtime is there or can be had, the page in a browser otherwise, with the reason.

export type Machine = Readonly<{
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  /** Path of Electron's executable, if it is there. */
  findRuntime: () => string | undefined
  /** Tries to fetch the runtime; false when it could not. */
  fetchRuntime: () => Promise<boolean>
}>

export type Choice = Readonly<{ desktop: string } | { reason: string }>

const hasDisplay = ({ platform, env }: Machine): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)

/** Never fetches the runtime for a machine that could not show its window. */
export async function chooseHost(machine: Machine): Promise<Choice> {
  if (!hasDisplay(machine)) return { reason: 'this machine has no display for a window' }
  const present = machine.findRuntime()
  if (present) return { desktop: present }
  const fetched = (await machine.fetchRuntime()) ? machine.findRuntime() : undefined
  return fetched ? { desktop: fetched } : { reason: "Electron's runtime is not here and could not be fetched" }
}
