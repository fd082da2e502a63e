/** Electron's `dialog`: a dialog stays open on the machine until a test answers it. */

import { machine, type OpenDialog } from './machine.ts'

type Options = Readonly<Record<string, unknown>>
type Answer = Readonly<Record<string, unknown>>

const isWindow = (value: unknown): boolean => typeof value === 'object' && value !== null && 'webContents' in value

const ask = (
  kind: OpenDialog['kind'],
  first: unknown,
  second: Options | undefined,
  whenAborted: (options: Options) => Answer,
) => {
  const options: Options = (isWindow(first) ? second : Object(first)) ?? {}
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const open: OpenDialog = { kind, options, answer: resolve }
  machine.dialogs.push(open)
  const { signal } = options
  if (signal instanceof AbortSignal)
    signal.addEventListener('abort', () => {
      const place = machine.dialogs.indexOf(open)
      if (place >= 0) machine.dialogs.splice(place, 1)
      resolve(whenAborted(options))
    })
  return promise
}

const cancelled = (): Answer => ({ canceled: true, filePaths: [], filePath: '' })

export const dialog = {
  showMessageBox: (first: unknown, options?: Options) =>
    ask('message', first, options, ({ cancelId = 0 }) => ({ response: cancelId, checkboxChecked: false })),
  showOpenDialog: (first: unknown, options?: Options) => ask('open', first, options, cancelled),
  showSaveDialog: (first: unknown, options?: Options) => ask('save', first, options, cancelled),
  showErrorBox: (title: string, content: string) => void machine.errorBoxes.push({ title, content }),
}
