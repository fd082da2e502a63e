/** Runs the guide's snippets as a programmer would paste them: each in a folder of its own, by its real runtime. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { filledSnippet, type ShopValues, type SnippetId, snippets } from '../../shared/guide/snippets.ts'
import { findProgram, folderWith, outputOf } from './runtime.ts'

const fixtures = resolve(import.meta.dirname, '..', 'fixtures', 'snippets')

type Command = readonly [program: string, ...words: string[]]
/** What runs beside each other in a folder that holds the snippet; or why it cannot be run here. */
type Runner = (folder: string) => Promise<readonly Command[] | string>

const php: Runner = async () => {
  const program = await findProgram(['php'], '-r', "exit(extension_loaded('curl') ? 0 : 1);")
  if (program === null) return 'PHP with cURL is not installed'
  return [
    [program, join(fixtures, 'php.php')],
    [program, 'gasdesk.php'],
  ]
}

const python: Runner = async () => {
  const program = await findProgram(['python3', '/usr/bin/python3', 'python'], '-c', 'import requests')
  return program === null ? 'Python with requests is not installed' : [[program, join(fixtures, 'python.py')]]
}

const shell: Runner = async () =>
  (await findProgram(['curl'], '--version')) === null ? 'curl is not installed' : [['sh', join(fixtures, 'shell.sh')]]

/** Where Debian and Mono put it. */
const newtonsoftFolders = ['/usr/lib/cli/Newtonsoft.Json-5.0', '/usr/lib/mono/gac/Newtonsoft.Json/6.0.0.0__b9a188c8922137c6']

const csharpFramework: Runner = async (folder) => {
  const [compiler, mono] = [await findProgram(['mcs'], '--version'), await findProgram(['mono'], '--version')]
  const newtonsoft = folderWith('Newtonsoft.Json.dll', newtonsoftFolders)
  if (compiler === null || mono === null || newtonsoft === null) return 'Mono with Newtonsoft.Json is not installed'
  const references = ['-r:System.Net.Http.dll', `-r:${join(newtonsoft, 'Newtonsoft.Json.dll')}`]
  const program = join(folder, 'sender.exe')
  await outputOf(compiler, [`-out:${program}`, ...references, join(folder, 'Gasdesk.cs'), join(fixtures, 'csharp.cs')])
  return [['env', `MONO_PATH=${newtonsoft}`, mono, program]]
}

const cannot =
  (reason: string): Runner =>
  async () =>
    reason

const runners: Readonly<Record<SnippetId, Runner>> = {
  javascript: async () => [[process.execPath, join(fixtures, 'javascript.cjs'), 'gasdesk.cjs']],
  php,
  csharpFramework,
  csharpModern: cannot('.NET 8 is in no Debian package; it shares all but its JSON with C# for .NET Framework'),
  python,
  shell,
  powershell: cannot('PowerShell is in no Debian package'),
  bullmq: cannot('Redis and BullMQ are not among the packages of the tests'),
  tsql: cannot('SQL Server is in no Debian package'),
}

/** As the screen gives it, but for the length of its waits: the seconds at its top are the only thing that a test changes. */
const quickSnippet = (id: SnippetId, values: ShopValues): string =>
  filledSnippet(id, values, 'zh-TW')
    .replace(/(retry_?seconds\s*=\s*)5\b/i, '$10.2')
    .replace(/(drain_?seconds\s*=\s*)60\b/i, '$10.5')

export type Sender = Readonly<{
  folder: string
  /** Names of the events that wait in its outbox. */
  waiting: () => string[]
  failed: () => string[]
  stop: () => void
}>

const namesIn = (folder: string, part: string): string[] => {
  try {
    return readdirSync(join(folder, 'gasdesk-outbox', part)).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

/** Starts a sender over two lists of events, or says why it cannot be run here. It pushes the second once `go` is in its folder. */
export const startSender = async (
  id: SnippetId,
  values: ShopValues,
  halves: readonly [first: readonly object[], second: readonly object[]],
): Promise<Sender | string> => {
  const folder = mkdtempSync(join(tmpdir(), `gasdesk-${id}-`))
  writeFileSync(join(folder, snippets[id].file), quickSnippet(id, values))
  for (const [index, name] of (['first.jsonl', 'second.jsonl'] as const).entries()) {
    writeFileSync(join(folder, name), (halves[index] ?? []).map((event) => `${JSON.stringify(event)}\n`).join(''))
  }
  const commands = await runners[id](folder)
  if (typeof commands === 'string') return commands
  const children = commands.map(
    ([program, ...words]): ChildProcess =>
      spawn(program, words, { cwd: folder, env: { ...process.env, HOME: folder }, stdio: 'ignore' }),
  )
  const stop = (): void => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, waiting: () => namesIn(folder, '.'), failed: () => namesIn(folder, 'failed'), stop }
}
